import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { overlaps } from '../../src/model/span.ts'

/** Phrases that two rooms may want: times in rates, ages beside lengths of time, years beside measures. */
const PHRASES = [
  'at 80 miles per hour',
  'the 1620 square metre plot',
  'in 1620',
  'three or four years',
  'a 27-year-old baker',
  'aged 12',
  'aged between 20 and 35',
  'Ali, 34, Reza, 27,',
  'in his 40s',
  'in the 1940s',
  'an 18-month-old girl',
  'a five-year deal',
  'more than 12 days',
  'nine a day',
  'at least 12',
  'turned 30 last month',
  'on 5 May 2014',
  'by 3 to 5pm',
  'since 2014',
  'up to 40 tonnes a year',
  'half of the 12',
  'people',
  '20 minutes',
  'years old',
  'year-old',
  '$5 per week',
  'a teenager',
  'two-thirds',
  'dozens',
]
const LINKS = [' ', ' ', ', ', '. ', '-', ' and ', ' to ', ' or ', ' from ', ' (', ') ', '\n']
const KINDS = ['quantity', 'date', 'age']

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PHRASES), fc.constantFrom(...LINKS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''))

test('no two quantities, dates and ages share a character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = extract({ text, published: '2025-09-24' }).mentions.filter(({ kind }) => KINDS.includes(kind))
      const pairs = found.flatMap((a, index) => found.slice(index + 1).map((b) => [a, b] as const))
      expect(
        pairs.filter(([a, b]) => overlaps(a, b)).map(([a, b]) => `${a.kind} ${a.text} / ${b.kind} ${b.text}`),
      ).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['They drove at 80 miles per hour.', [['quantity', '80 miles per hour']]],
  ['The 1620 square metre plot was sold.', [['quantity', '1620 square metre']]],
  ['It was sold in 1620.', [['date', '1620']]],
  ['a 27-year-old baker', [['age', '27-year-old']]],
  ['an 18-month-old girl', [['age', '18-month-old']]],
])('who has the words: %s', (text, expected) => {
  const found = extract({ text, published: '2025-09-24' }).mentions.filter(({ kind }) => KINDS.includes(kind))
  expect(found.map(({ kind, text: words }) => [kind, words])).toEqual(expected)
})
