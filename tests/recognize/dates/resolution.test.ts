import { describe, expect, it } from 'vitest'
import { recognizeDates } from '../../../src/recognize/dates/recognize-dates.ts'
import { readDocument } from '../../../src/text/document.ts'

/** A Tuesday. */
const PUBLISHED = '2025-09-23'

const dates = (text: string, published: string | undefined = PUBLISHED) =>
  recognizeDates(readDocument({ text, ...(published ? { published } : {}) }))
const values = (text: string) => dates(text).map((date) => date.value)
const stretches = (text: string) => dates(text).map(({ from, to }) => `${from}..${to}`)

describe('days that a date stands for', () => {
  it.each([
    ['since July 2024', '2024-07-01..2024-07-31'],
    ['last week', '2025-09-15..2025-09-21'],
    ['last month', '2025-08-01..2025-08-31'],
    ['this year', '2025-01-01..2025-09-23'],
    ['over the past nine months', '2024-12-23..2025-09-23'],
    ['in the past week', '2025-09-16..2025-09-23'],
    ['in the last 24 hours', '2025-09-22..2025-09-23'],
    ['for the first nine months of 2024', '2024-01-01..2024-09-30'],
    ['the last two quarters', '2025-01-01..2025-06-30'],
    ['in the third quarter of 2024', '2024-07-01..2024-09-30'],
    ['the 1980s', '1980-01-01..1989-12-31'],
    ['the late 1980s', '1987-01-01..1989-12-31'],
    ['mid-2023', '2023-05-01..2023-08-31'],
    ['late June', '2025-06-21..2025-06-30'],
    ['the winter of 2023', '2023-12-01..2024-02-29'],
    ['24 Mehr 1403', '2024-10-15..2024-10-15'],
    ['1446 AH', '2024-07-07..2025-06-25'],
    ['the last week of July', '2025-07-28..2025-08-03'],
    ['the next four business days', '2025-09-24..2025-09-29'],
    ['the week beginning on May 5', '2025-05-05..2025-05-11'],
    ['during Ramadan', '2025-03-01..2025-03-29'],
    ['several weeks', 'undefined..undefined'],
    ['three weeks', 'undefined..undefined'],
  ])('%s is %s', (text, stretch) => {
    expect(stretches(text)).toEqual([stretch])
  })
})

describe('ranges', () => {
  it.each([
    ['between January and September', '2025-01-01..2025-09-30'],
    ['from March 3 to April 1', '2025-03-03..2025-04-01'],
    ['Nov. 5-8, 2024', '2024-11-05..2024-11-08'],
    ['Nov. 5–8, 2024', '2024-11-05..2024-11-08'],
    ['from 6 to 8 March 2024', '2024-03-06..2024-03-08'],
    ['2019-2022', '2019-01-01..2022-12-31'],
    ['1915-17', '1915-01-01..1917-12-31'],
    ['from November to March', '2024-11-01..2025-03-31'],
    ['between July 2024 and now', '2024-07-01..2025-09-23'],
    ['between now and August 5', '2025-09-23..2026-08-05'],
    ['from Saturday to Monday', '2025-09-20..2025-09-22'],
    ['from next Monday to Friday', '2025-09-29..2025-10-03'],
    ['between the ninth and the seventeenth of April', '2025-04-09..2025-04-17'],
  ])('both ends of %s run over %s', (text, stretch) => {
    expect(stretches(text)).toEqual([stretch, stretch])
  })

  it('keeps the value of each end and the words of the whole', () => {
    const text = 'Between March 3 and April 1, 2024, it rained.'
    const [first, last] = dates(text)
    expect([first?.value, last?.value]).toEqual(['2024-03-03', '2024-04-01'])
    expect(text.slice(first?.range?.start, first?.range?.end)).toBe('March 3 and April 1, 2024')
  })

  it('gives a length the days from its first one', () => {
    expect(stretches('two weeks starting May 20')).toEqual(['2025-05-20..2025-06-02', '2025-05-20..2025-05-20'])
    expect(stretches('two weeks after the vote on May 20')[0]).toBe('undefined..undefined')
  })

  it('joins no dates that only stand side by side', () => {
    expect(stretches('in March and April')).toEqual(['2025-03-01..2025-03-31', '2025-04-01..2025-04-30'])
  })
})

describe('what a date without a year means', () => {
  it.each([
    ['Wednesday, November 13', ['2024-11-13']],
    ['He was shot on Friday.', ['2025-09-19']],
    ['They will meet on Friday.', ['2025-09-26']],
    ['The truce holds until Friday.', ['2025-09-26']],
    ['It happened on Tuesday.', ['2025-09-23']],
    ['He was shot on March 3.', ['2025-03-03']],
    ['It opens on October 2.', ['2025-10-02']],
    ['They were held in December.', ['2024-12']],
    ['He will leave in December.', ['2025-12']],
    ['Sales fell in August.', ['2025-08']],
    ['In October, the bank cut rates.', ['2024-10']],
    ['In May, the court will rule.', ['2026-05']],
    ['The firm expects to reopen in August.', ['2026-08']],
    ['It began in 1913. On July 25 of that year, it ended.', ['1913', '1913-07-25']],
    ['It met in March 1918 and in November of the following year.', ['1918-03', '1919-11']],
    ['It was February 29.', ['2024-02-29']],
    ['Born on 3/18/41', ['1941-03-18']],
    ['every Monday at 4 p.m.', ['XXXX-WXX-1T16:00']],
    ['daily at noon', ['XXXX-XX-XXT12:00']],
    ['two years and three months', ['P2Y3M']],
    ['two days and two nights', ['P2D', 'P2D']],
    ['the week of March 6', ['2025-W10']],
    ['Labor Day weekend', ['2025-W35-WE']],
    ['the 12 and 13 March talks', ['2025-03-12', '2025-03-13']],
    ['It cost 1,107.31 August 2024', ['2024-08']],
    ['Of 90 grocers asked by the guild in August, few agreed.', ['2025-08']],
    ['The firm said that sales dropped in November.', ['2024-11']],
    ['Next to the port, a store closed in May.', ['2025-05']],
    ['It should be ready by May.', ['2026-05']],
    ['It stays shut until the spring.', ['2026-SP']],
    ['On 3 March he left. Two days later, he died.', ['2025-03-03', '2025-03-05']],
    ['On 3 March he left. The same day, they came.', ['2025-03-03', '2025-03-03']],
    ['It began on 3 March 2020. The following year, it ended.', ['2020-03-03', '2021']],
    ['On May 4 and 5 in Vienna', ['2025-05-04', '2025-05-05']],
    ['On May 4 and 12 people died', ['2025-05-04']],
    ['It cost May 20,000 dollars', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('in a history is in the year of the story', () => {
    const story =
      'War broke out in 1914. On 5 September 1914 the armies met. In October the front froze. ' +
      'In 1915 new troops came. On 22 April gas was used. In early 1916 a battle began, and on 21 February 1916 guns opened fire. In July another began.'
    expect(values(story)).toEqual([
      '1914',
      '1914-09-05',
      '1914-10',
      '1915',
      '1915-04-22',
      '1916',
      '1916-02-21',
      '1916-07',
    ])
  })

  it('of a weekday that contradicts it is kept, flagged and lowered', () => {
    const [wrong] = dates('Monday, November 13, 2024')
    expect(wrong).toMatchObject({ value: '2024-11-13', flag: 'weekday_mismatch', basis: 'stated' })
    expect(wrong?.p).toBeLessThan(dates('Wednesday, November 13, 2024')[0]?.p ?? 0)
  })
})

describe('without a day of publication', () => {
  it.each([
    ['yesterday', 'PAST_REF'],
    ['next week', 'FUTURE_REF'],
    ['today', 'PRESENT_REF'],
    ['on Friday', 'XXXX-WXX-5'],
    ['on November 13', 'XXXX-11-13'],
    ['in March', 'XXXX-03'],
    ['the past nine months', 'P9M'],
  ])('%s is %s, and no day is made up', (text, value) => {
    const [date] = recognizeDates(readDocument({ text }))
    expect(date?.value).toBe(value)
    expect(date).not.toHaveProperty('from')
    expect(date).not.toHaveProperty('to')
  })

  it.each([
    ['He was arrested on May 2, 2023. The trial began on Monday, June 3.', ['2023-05-02', '2024-06-03']],
    [
      'The trial began on Wednesday, November 13. He was first arrested on April 27, 2024.',
      ['2024-11-13', '2024-04-27'],
    ],
    // Only the weekday says which year; without it, or where it fits neither year, the year stays open.
    ['He was arrested on May 2, 2023. The trial began on June 3.', ['2023-05-02', 'XXXX-06-03']],
    ['He was arrested on May 2, 2021. The trial began on Monday, June 3.', ['2021-05-02', 'XXXX-06-03']],
    ['He was arrested in 2023. The trial began on Monday, June 3.', ['2023', 'XXXX-06-03']],
  ])('a weekday finds the year that the other days allow: %s', (text, expected) => {
    expect(dates(text, '').map((date) => date.value)).toEqual(expected)
  })

  it('a year found by the weekday is flagged and lowered', () => {
    const [stated, found] = dates('He was held on April 27, 2024, and freed on Wednesday, November 13.', '')
    expect(found).toMatchObject({ value: '2024-11-13', basis: 'relative', flag: 'year_inferred' })
    expect(found?.p).toBeLessThan(stated?.p ?? 0)
  })
})
