import { describe, expect, test } from 'vitest'
import { labelsOf } from '../../src/web/compare/picture-labels.ts'
import { figureMark } from '../../src/web/compare/picture-marks.ts'
import { type FigureWords, figure } from '../compare/stored-claims.ts'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2024, 0, 1)
const scales = { time: (ms: number) => (ms - FIRST) / DAY_MS, value: (value: number) => 1_000 - value, right: 400 }

const labels = (...figures: readonly FigureWords[]) =>
  labelsOf(
    figures.map((words) => figureMark(figure(words), new Map())!),
    scales,
  )

describe('labels of the picture', () => {
  test.each<[string, FigureWords, object]>([
    ['on a long line', { value: '>=900', window: '2024-01-01..2024-12-31' }, { text: '· ≥ 900', x: 5, y: 95 }],
    ['beside a short one', { value: '900', window: '2024-01-01..2024-01-20' }, { text: '· 900', x: 25, y: 104 }],
    ['left of one at the end', { value: '900', window: '2025-01-20..2025-01-31' }, { x: 342.5 }],
  ])('stand %s', (_name, words, place) => {
    expect(labels(words)[0]).toMatchObject(place)
  })

  test('give way to each other', () => {
    const words = { value: '900', window: '2024-01-01..2024-01-20' }
    const [first, second, third] = labels(words, words, words)
    expect([first!.x < second!.x, second!.x < third!.x]).toEqual([true, true])
  })

  test('leave values out where there are too many, and never leave the picture', () => {
    const many = labels(...Array.from({ length: 40 }, () => ({ value: '900', window: '2024-10-01..2024-10-20' })))
    expect(new Set(many.map(({ text }) => text))).toEqual(new Set(['·']))
    expect(many.every(({ x }) => x >= 0 && x < 400)).toBe(true)
  })
})
