import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../src/recognize/names/candidates.ts'
import { FEATURES } from '../../../src/recognize/names/features.ts'
import { readNames } from '../../../src/recognize/names/reading.ts'
import { featuresOf } from '../../../src/recognize/names/scores.ts'
import { sight } from '../../../src/recognize/names/sight.ts'
import { WEIGHTS } from '../../../src/recognize/names/weights.ts'
import { readDocument } from '../../../src/text/document.ts'

/** The candidate in brackets, seen in the phrase without them. The phrase goes on in small letters, so that its line is prose. */
function seeCandidate(phrase: string) {
  const start = phrase.indexOf('[')
  const end = phrase.indexOf(']') - 1
  const text = `${phrase.replace(/[[\]]/g, '')} which they reported later on that morning`
  const reading = readNames(readDocument({ text }))
  const candidate = findCandidates(reading).find((one) => one.start === start && one.end === end)
  return candidate && sight(reading, candidate)
}

describe.each(FEATURES)('feature "$id"', ({ id, examples }) => {
  it.each([...examples])('%s: %s', (phrase, expected) => {
    const seen = seeCandidate(phrase)
    expect(seen, 'the bracketed words are a candidate').toBeDefined()
    expect(seen && featuresOf(seen).includes(id)).toBe(expected)
  })

  it('has weights, an example and two counter-examples', () => {
    expect(WEIGHTS[id]).toHaveLength(5)
    expect(examples.filter(([, expected]) => expected).length).toBeGreaterThanOrEqual(1)
    expect(examples.filter(([, expected]) => !expected).length).toBeGreaterThanOrEqual(2)
  })
})

it('gives every feature a name of its own', () => {
  expect(new Set(FEATURES.map(({ id }) => id)).size).toBe(FEATURES.length)
})
