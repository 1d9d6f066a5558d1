import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { textPieces, windowAround } from '../../src/web/queue/text-pieces.ts'

const TEXT = 'It rained. At least 12 miners died in Lauf, and 40 were hurt. Rain goes on.'

function claim(id: string, words: string, evidence: Readonly<Record<string, string>> = {}): Claim {
  const span = (of: string) => ({ start: TEXT.indexOf(of), end: TEXT.indexOf(of) + of.length, text: of })
  const sentence = { start: TEXT.indexOf('At least'), end: TEXT.indexOf(' Rain goes') }
  return {
    id,
    kind: 'figure',
    ...span(words),
    sentence,
    evidence: Object.entries(evidence).map(([slot, of]) => ({ slot, ...span(of) })),
  } as unknown as Claim
}

const deaths = claim('deaths', 'At least 12', { bound: 'At least', counted: 'miners', place: 'Lauf' })
const injuries = claim('injuries', '40')
const whole = { start: 0, end: TEXT.length }

describe('textPieces', () => {
  const pieces = textPieces(TEXT, whole, [deaths, injuries], deaths)

  test('joined are the text', () => {
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT)
  })

  test('carry the slots of the claim in hand', () => {
    const marked = pieces.filter(({ slots }) => slots.length > 0).map(({ text, slots }) => [text, slots.join(' ')])
    expect(marked).toEqual([
      ['At least', 'value bound'],
      [' 12', 'value'],
      ['miners', 'counted'],
      ['Lauf', 'place'],
    ])
  })

  test('know the words of other claims, and what is outside the sentence', () => {
    expect(pieces.filter(({ other }) => other).map(({ text }) => text)).toEqual(['40'])
    expect(pieces.filter(({ inSentence }) => !inSentence).map(({ text }) => text)).toEqual([
      'It rained. ',
      ' Rain goes on.',
    ])
  })

  test('end where the window ends, through whatever it cuts', () => {
    const cut = textPieces(TEXT, { start: 13, end: 16 }, [deaths], deaths)
    expect(cut.map(({ text }) => text).join('')).toBe(TEXT.slice(13, 16))
  })
})

describe('windowAround', () => {
  test.each([
    ['a short text', 'word '.repeat(20), 10],
    ['a long text', 'word '.repeat(5_000), 12_000],
    ['a text without a space', 'x'.repeat(20_000), 9_000],
    ['lines', 'a line\n'.repeat(2_000), 7_000],
  ])('holds the words, and little more: %s', (_name, text, start) => {
    const span = { start, end: start + 7 }
    const window = windowAround(text, span)
    expect(window.start <= span.start && window.end >= span.end).toBe(true)
    expect(window.end - window.start).toBeLessThan(2_000)
  })

  test('shows the beginning of endless words', () => {
    const window = windowAround('y'.repeat(1_000_000), { start: 0, end: 1_000_000 })
    expect(window).toMatchObject({ start: 0 })
    expect(window.end).toBeLessThan(4_000)
  })
})
