import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type GoldSet, goldDocuments } from './gold.ts'
import { evaluate } from './score.ts'

/** Floors of each score, in per cent. They only go up: raise one when the score has risen, never lower one. */
const baseline: Record<GoldSet, Record<string, number>> = JSON.parse(
  readFileSync(new URL('baseline.json', import.meta.url), 'utf8'),
)

describe.each(Object.keys(baseline) as GoldSet[])('%s set', (set) => {
  const { scores } = evaluate(goldDocuments(set))

  test.each(Object.entries(baseline[set]))('%s is at least %d', (name, floor) => {
    expect(
      scores[name],
      `${name} of the ${set} set; npm run eval -- --errors shows what is wrong`,
    ).toBeGreaterThanOrEqual(floor)
  })

  test('every score has a floor', () => {
    expect(Object.keys(baseline[set]).sort()).toEqual(Object.keys(scores).sort())
  })
})
