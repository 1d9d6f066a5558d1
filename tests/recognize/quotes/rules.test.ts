import { describe, expect, test } from 'vitest'
import { withRelayed } from '../../../src/recognize/quotes/nest-quotes.ts'
import { recognizeQuotes } from '../../../src/recognize/quotes/recognize-quotes.ts'
import { RULES } from '../../../src/recognize/quotes/rules.ts'
import { readDocument } from '../../../src/text/document.ts'

/** What a rule reads in a sentence, as its examples put it: "speaker words | cue | content … content". */
function readingsOf(rule: string, sentence: string): string[] {
  const byCue = new Map<number | undefined, string>()
  for (const quote of withRelayed(recognizeQuotes(readDocument({ text: sentence }), []))) {
    if (quote.rule !== rule) continue
    const before = byCue.get(quote.cueStart)
    const speaker = sentence.slice(quote.speakerStart, quote.speakerEnd)
    byCue.set(quote.cueStart, before ? `${before} … ${quote.text}` : `${speaker} | ${quote.cue} | ${quote.text}`)
  }
  return [...byCue.values()]
}

describe('each rule reads its own examples', () => {
  for (const { id, examples } of RULES) {
    test.each(examples)(`${id}: %s`, (sentence, reading) => {
      if (reading === null) expect(readingsOf(id, sentence)).toEqual([])
      else expect(readingsOf(id, sentence)).toContain(reading)
    })
  }
})

test('every rule has a positive example and two counter-examples', () => {
  for (const { id, examples } of RULES) {
    expect(examples.filter(([, reading]) => reading !== null).length, id).toBeGreaterThan(0)
    expect(examples.filter(([, reading]) => reading === null).length, id).toBeGreaterThan(1)
  }
})
