import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/extract.ts'
import { timeGrowth } from './recognize/time-growth.ts'

const ARTICLES = [
  'At least 1,051 people have been executed in Iran since July 2024, rights monitors said on Monday.\n“More than nine hangings a day,” said Mahmood Amiry-Moghaddam, the director of Iran Human Rights (IHR). He is 54.',
  'Floods killed 40 people in Lahore, including 12 children, and forced 3,000 from their homes. Officials fear that up to 100 could be missing.\nPrime Minister Omar Haddad, 61, will visit on Friday.',
  'Shares fell 3.5% to $9.99 on Tuesday. The bank, which employs 1,200 people in Zurich, denied that it would cut half of them.',
  'Jonas Brandt, aged 26, was arrested on 12 October 2018 when he was 20, and spent six years in prison.',
]

const stretches = (text: string) => {
  const { mentions, claims } = extract({ text, published: '2025-09-24' })
  return [...mentions, ...claims, ...claims.flatMap(({ evidence }) => evidence)]
}

describe('an extraction', () => {
  test.each(ARTICLES)('holds the words of every span of it: %.40s', (text) => {
    expect(stretches(text).length).toBeGreaterThan(5)
    for (const span of stretches(text)) expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  test.each(ARTICLES)('places each claim in its sentence: %.40s', (text) => {
    for (const { start, end, sentence } of extract({ text, published: '2025-09-24' }).claims) {
      expect(start).toBeGreaterThanOrEqual(sentence.start)
      expect(end).toBeLessThanOrEqual(sentence.end)
    }
  })

  test.each(ARTICLES)('is the same on every run: %.40s', (text) => {
    expect(extract({ text })).toEqual(extract({ text }))
  })

  test('is in text order', () => {
    for (const text of ARTICLES) {
      const starts = extract({ text }).claims.map(({ start }) => start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  })

  test('of a text without words is empty', () => {
    for (const text of ['', ' ', '\n\n', '…', '—']) expect(extract({ text }).claims).toEqual([])
  })

  test('holds nothing relative when the day of publication is unknown', () => {
    const { claims } = extract({ text: 'Police arrested 40 people on Monday.' })
    expect(claims.map(({ kind }) => kind)).toEqual(['figure'])
  })
})

describe('extract never throws and never misplaces a span', () => {
  const holds = (text: string) => {
    for (const span of stretches(text)) expect(text.slice(span.start, span.end)).toBe(span.text)
  }

  test('on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 })
  })

  test('on news phrases in any order', () => {
    const phrases = ARTICLES.flatMap((text) => text.split(/(?<=[,.])\s|\s(?=on|in|said|since)/))
    const joined = fc.array(fc.constantFrom(...phrases, '“', '”', '\n', '(', '—', ', including'), { maxLength: 25 })
    fc.assert(
      fc.property(joined, (parts) => holds(parts.join(' '))),
      { numRuns: 200 },
    )
  })
})

test.each(['1234567890', ',.', '“a ', 'Abc Def '])(
  'time grows with the length of a text of "%s"',
  (part) => {
    expect(timeGrowth(part, (text) => extract({ text, published: '2025-09-24' }))).toBeLessThan(15)
  },
  120_000,
)

/** Texts full of claims take seconds a megabyte: a tenth of the length says as much. */
test.each(['1,234 ', 'killed 40 people on Monday in Kabul and '])(
  'time grows with the length of a sentence of "%s"',
  (part) => {
    const milliseconds = (length: number) => {
      const text = part.repeat(length / part.length)
      const start = performance.now()
      extract({ text, published: '2025-09-24' })
      return performance.now() - start
    }
    milliseconds(10_000)
    expect(milliseconds(100_000) / Math.max(50, milliseconds(10_000))).toBeLessThan(20)
  },
  60_000,
)
