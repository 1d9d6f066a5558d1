import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type IsoDay, isDay, partsOf, weekdayOf } from '../../../src/model/day.ts'
import { recognizeDates } from '../../../src/recognize/dates/recognize-dates.ts'
import { readDocument } from '../../../src/text/document.ts'

const PUBLISHED = '2025-09-23'
const WORDS = [
  'the',
  'past',
  'last',
  'next',
  'May',
  'March',
  '3',
  '12',
  '2024',
  ',',
  '.',
  '-',
  'to',
  'Monday',
  'a',
  'year',
  'weeks',
  'ago',
  'end',
  'of',
  'early',
  'between',
  'and',
  'quarter',
  '1990s',
  'p.m.',
  'three',
  'AH',
  'Mehr',
  '29',
  'Feb.',
  'at',
  '/',
  '\n',
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const day: fc.Arbitrary<IsoDay> = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1850-01-01', days))
const dateLikeText = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '))

const dates = (text: string, published?: string) =>
  recognizeDates(readDocument({ text, ...(published ? { published } : {}) }))

describe('whatever the text', () => {
  it.each([
    ['any text', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['words of dates in any order', dateLikeText],
  ])('%s gives spans that are slices, in order, without overlap, with days that exist', (_name, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom(PUBLISHED, undefined), (text, published) => {
        let end = 0
        for (const date of dates(text, published)) {
          expect(date.text).toBe(text.slice(date.start, date.end))
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.end).toBeGreaterThan(date.start)
          expect(date.value).not.toMatch(/undefined|NaN/)
          for (const bound of [date.from, date.to]) if (bound !== undefined) expect(isDay(bound)).toBe(true)
          if (date.from && date.to) expect(date.from <= date.to).toBe(true)
          end = date.end
        }
      }),
      { numRuns: 500 },
    )
  })
})

const RENDERINGS: readonly (readonly [name: string, render: (day: IsoDay) => string])[] = [
  ['month, day, year', (iso) => `${monthOf(iso)} ${partsOf(iso).day}, ${partsOf(iso).year}`],
  ['day month year', (iso) => `${partsOf(iso).day} ${monthOf(iso)} ${partsOf(iso).year}`],
  ['ISO 8601', (iso) => iso],
  [
    'weekday, month, day, year',
    (iso) => `${WEEKDAYS[weekdayOf(iso) - 1]}, ${monthOf(iso)} ${partsOf(iso).day}, ${partsOf(iso).year}`,
  ],
  ['figures', (iso) => `${partsOf(iso).month}/${partsOf(iso).day}/${partsOf(iso).year}`],
]

const monthOf = (iso: IsoDay): string => MONTHS[partsOf(iso).month - 1]!

describe('a day written in words is read back', () => {
  it.each(RENDERINGS)('as %s', (_name, render) => {
    fc.assert(
      fc.property(day, (iso) => {
        const [date, ...others] = dates(`They met on ${render(iso)} in Vienna.`, PUBLISHED)
        expect(others).toEqual([])
        expect(date).toMatchObject({
          text: render(iso),
          value: iso,
          from: iso,
          to: iso,
          timex: 'DATE',
          basis: 'stated',
        })
        expect(date).not.toHaveProperty('flag')
      }),
      { numRuns: 200 },
    )
  })
})
