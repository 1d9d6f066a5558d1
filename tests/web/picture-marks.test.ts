import { describe, expect, test } from 'vitest'
import { figureMark, rootsOf } from '../../src/web/compare/picture-marks.ts'
import { type FigureWords, figure } from '../compare/stored-claims.ts'

const mark = (words: FigureWords) => {
  const record = figure(words)
  return figureMark(record, rootsOf([record]))
}
const day = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 10))

describe('a figure in the picture', () => {
  test.each<[FigureWords, object]>([
    [{ value: '975' }, { low: 975, high: 975, open: 'none' }],
    [{ value: '>=1000' }, { low: 1000, high: 1000, open: 'up' }],
    [{ value: '>9' }, { low: 9, open: 'up' }],
    [{ value: '<5' }, { high: 5, low: 5, open: 'down' }],
    [{ value: '30-40' }, { low: 30, high: 40, open: 'none' }],
    [{ value: '~50' }, { low: 50, high: 50, isAbout: true, open: 'none' }],
    [{ window: '' }, { hasWindow: false }],
  ])('of %o stands at %o', (words, expected) => {
    expect(mark(words)).toMatchObject(expected)
  })

  test.each([
    ['2024-01-01..2024-12-31', '2024-01-01', '2025-01-01'],
    ['2024-07-01..', '2024-07-01', '2025-09-25'],
    ['', '2025-09-24', '2025-09-25'],
  ])('over the window "%s" reaches from %s to %s', (window, from, to) => {
    const { from: begins, to: ends } = mark({ window, published: '2025-09-24' })!
    expect([day(begins), day(ends)]).toEqual([from, to])
  })

  test('is left out when it has no day at all', () => {
    const record = { ...figure({ window: '' }), published: 'some day' }
    expect(figureMark(record, new Map())).toBeUndefined()
  })
})

test('roots are lettered, the most cited first, however they are spelled', () => {
  const records = [
    figure({ source: 'officials' }),
    figure({ source: 'Iran Human Rights' }),
    figure({ source: 'the Norway-based Iran Human Rights group' }),
    figure({}),
  ]
  expect([...rootsOf(records).values()].map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'A Iran Human Rights',
    'B officials',
  ])
})
