import { describe, expect, test } from 'vitest'
import type { FeedHealth } from '../../src/model/outlet-record.ts'
import type { SourceReading } from '../../src/model/source.ts'
import { layoutSuspicions } from '../../src/pipeline/layout-suspicions.ts'
import { healthAfter, restAfter } from '../../src/pipeline/source-health.ts'

const FEED = 'https://quay.example/rss'
const problem = { code: 'http_status', stage: 'fetch', message: 'no', retryable: true } as const
const reading = (part: Partial<SourceReading> = {}) => ({
  url: FEED,
  references: [],
  problems: [],
  unchanged: false,
  ...part,
})
const failure = reading({ problems: [problem] })
const at = (time: string) => ({ at: `2025-09-24T${time}:00.000Z`, outletId: 'quay', chance: 0 })

describe('a feed that fails', () => {
  test.each([
    [1, 0],
    [2, 7.5],
    [3, 15],
    [4, 30],
    [20, 18 * 60],
  ])('%d times rests at least %d minutes', (failures, minutes) => {
    expect(restAfter(failures, 0)).toBe(minutes * 60_000)
    expect(restAfter(failures, 1)).toBeCloseTo((minutes * 60_000) / 0.75)
  })

  test('is asked again at once after its first failure, later after the second', () => {
    const first = healthAfter(failure, undefined, at('08:00'))
    expect(first).toEqual({
      url: FEED,
      outletId: 'quay',
      lastFailureAt: '2025-09-24T08:00:00.000Z',
      failures: 1,
      problem: { code: 'http_status', message: 'no' },
    })
    expect(healthAfter(failure, first, at('08:30'))).toMatchObject({
      failures: 2,
      restsUntil: '2025-09-24T08:37:30.000Z',
    })
  })

  test('is well again when it answers, and remembers when it failed', () => {
    const failing: FeedHealth = { url: FEED, failures: 5, lastFailureAt: 'then', problem, restsUntil: 'later' }
    const well = {
      url: FEED,
      outletId: 'quay',
      lastSuccessAt: '2025-09-24T08:00:00.000Z',
      lastFailureAt: 'then',
      failures: 0,
    }
    expect(healthAfter(reading({ unchanged: true }), failing, at('08:00'))).toEqual(well)
    const damaged = reading({ references: [{ url: `${FEED}/1`, foundIn: FEED }], problems: [problem] })
    expect(healthAfter(damaged, failing, at('08:00'))).toEqual(well)
  })

  test('never rests when it is a file', () => {
    const file = { ...failure, url: 'file:///feed.xml' }
    expect(healthAfter(file, { url: file.url, failures: 7 }, at('08:00'))).not.toHaveProperty('restsUntil')
  })
})

describe('a changed layout', () => {
  const readings = (count: number, length: number, hasDate = true, hasAuthors = true) =>
    Array.from({ length: count }, () => ({ fetchedAt: '', length, hasTitle: true, hasDate, hasAuthors }))

  test.each([
    [
      'bodies shrink',
      [...readings(10, 300), ...readings(30, 2800)],
      [/300 characters of text \(median\), those before 2,800/],
    ],
    ['dates vanish', [...readings(10, 2000, false), ...readings(30, 2000)], [/^0 of the last 10 articles have a date/]],
    [
      'authors vanish',
      [...readings(10, 2000, true, false), ...readings(30, 2000)],
      [/have an author, nearly all before had/],
    ],
    ['all is as it was', readings(40, 2000), []],
    ['little is known', [...readings(4, 10), ...readings(9, 2000)], []],
    ['there never were authors', readings(40, 2000, true, false), []],
    ['only one article is short', [...readings(1, 10), ...readings(39, 2000)], []],
    ['a handful of pages hold no text', [], [/^no text was found on the last 5 pages$/], 5],
    ['a few pages hold no text', readings(40, 2000), [], 4],
  ] as const)('is suspected when %s, or not', (_, given, expected, withoutText?: number) => {
    expect(layoutSuspicions(given, withoutText)).toEqual(expected.map((words) => expect.stringMatching(words)))
  })
})
