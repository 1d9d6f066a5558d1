import { describe, expect, it } from 'vitest'
import { recognizeDates } from '../../../src/recognize/dates/recognize-dates.ts'
import type { Document } from '../../../src/text/document.ts'

/** One sentence of some length: the worst case for patterns, whatever the sentence splitter makes of it. */
function oneSentence(piece: string, length: number): Document {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  return { article: { text }, text, sentences: [{ start: 0, end: length }], reference: '2025-09-23' }
}

/** Best of three, since other work on the machine only ever adds time. */
function millisecondsFor(document: Document): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    recognizeDates(document)
    return performance.now() - start
  })
  return Math.max(CLOCK_NOISE_MS, Math.min(...runs))
}

/** Below this the clock and the garbage collector decide, not the text. */
const CLOCK_NOISE_MS = 20

const EMPTY_PIECES = [
  '1',
  '12 ',
  '1,',
  ',',
  'one ',
  'one one one-',
  '"',
  '“',
  'the last ',
  'in the ',
  'A',
  'early ',
  ' ',
]
const FULL_PIECES = [
  'May ',
  '“May ',
  'March 3, ',
  '3-',
  '1/2/',
  '2024-',
  '1990s ',
  'Monday, ',
  'a year ',
  '5 p.m. ',
  '4, ',
  'between May 3 and ',
  'the same day, May 3 ',
  'hanged that day. ',
  'Ramadan 2024 ',
  'the week of May 3 ',
  '2 years and 3 months, ',
  'May 3 and fourth, ',
]

it('does not fall over a list of figures after a month', () => {
  const text = `May ${'1, '.repeat(300_000)}`
  expect(() =>
    recognizeDates({ ...oneSentence(' ', 1), text, sentences: [{ start: 0, end: text.length }] }),
  ).not.toThrow()
})

describe('time to read grows with the length of the text', () => {
  it.each(EMPTY_PIECES)('for 300 kB of nothing but %j', (piece) => {
    const short = millisecondsFor(oneSentence(piece, 30_000))
    expect(millisecondsFor(oneSentence(piece, 300_000)) / short).toBeLessThan(15)
  })

  it.each(FULL_PIECES)('for 100 kB of nothing but %j', (piece) => {
    const short = millisecondsFor(oneSentence(piece, 10_000))
    expect(millisecondsFor(oneSentence(piece, 100_000)) / short).toBeLessThan(15)
  })
})
