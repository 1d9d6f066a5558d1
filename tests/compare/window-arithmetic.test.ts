import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  differenceOf,
  type Interval,
  intervalInWords,
  isPossible,
  roundingEqual,
  sumOf,
} from '../../src/compare/interval.ts'
import { type Count, overlapInWords, partOfWhole, sumInWords } from '../../src/compare/window-arithmetic.ts'

const OPEN = Number.POSITIVE_INFINITY
const over = (from: string, to: string, low: number, high = low): Count => ({
  values: { low, high },
  period: { from, to, basis: 'stated', p: 1 },
})

describe('a part and its whole', () => {
  const year = over('2024-01-01', '2024-12-31', 150)

  test('hold together when the part is not larger, and leave a rest', () => {
    const { holds, steps } = partOfWhole(over('2024-03-01', '2024-03-31', 20, OPEN), year)
    expect(holds).toBe(true)
    expect(steps).toEqual([
      '≥ 20 over 2024-03-01..2024-03-31 lies within 150 over 2024-01-01..2024-12-31: a part is at most its whole, and 20 ≤ 150 holds.',
      'The rest of the whole is 0 to 130 (150 − ≥ 20), if both count the same thing.',
    ])
  })

  test('do not when it is', () => {
    const { holds, steps } = partOfWhole(over('2024-03-01', '2024-03-31', 200), year)
    expect(holds).toBe(false)
    expect(steps[0]).toMatch(/200 ≤ 150 does not hold\.$/)
  })

  test('leave no bound when both are open', () => {
    const floor = over('2024-01-01', '2024-12-31', 150, OPEN)
    expect(partOfWhole(over('2024-03-01', '2024-03-31', 20, OPEN), floor).steps[1]).toMatch(/^No bound follows/)
  })
})

test('windows that do not overlap are summed', () => {
  expect(sumInWords(over('2024-01-01', '2024-12-31', 972), over('2025-01-01', '2025-09-30', 1000, OPEN))).toBe(
    '972 over 2024-01-01..2024-12-31 and ≥ 1,000 over 2025-01-01..2025-09-30 do not overlap: together they are ≥ 1,972, if both count the same thing.',
  )
})

describe('windows that overlap', () => {
  const since = over('2024-07-01', '2025-09-24', 1051, OPEN)

  test('bound the days that only one has', () => {
    expect(overlapInWords(since, over('2025-01-01', '2025-09-30', 1000))).toBe(
      '≥ 1,051 over 2024-07-01..2025-09-24 and 1,000 over 2025-01-01..2025-09-30 share some days: the days that only 2024-07-01..2025-09-24 has hold at least 51 (1,051 − 1,000), if both count the same thing.',
    )
  })

  test('bound nothing when the other is open upwards', () => {
    expect(overlapInWords(since, over('2025-01-01', '2025-09-30', 1000, OPEN))).toMatch(/no bound follows/)
  })
})

describe('set laws', () => {
  const interval = fc.tuple(fc.nat(1000), fc.nat(500)).map(([low, width]): Interval => ({ low, high: low + width }))
  const within = (value: number, { low, high }: Interval): boolean => low <= value && value <= high
  /** A value of the interval: its low end and so much of its width. */
  const valueAt = ({ low, high }: Interval, share: number): number => low + Math.floor((high - low) * share)
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test('any two values add up to a value of the sum', () => {
    fc.assert(
      fc.property(interval, interval, share, share, (a, b, s, t) => within(valueAt(a, s) + valueAt(b, t), sumOf(a, b))),
    )
  })

  test('what is left of a whole without its part is a value of the difference', () => {
    fc.assert(
      fc.property(interval, interval, share, share, (a, b, s, t) => {
        const rest = valueAt(a, s) - valueAt(b, t)
        return rest < 0 || within(rest, differenceOf(a, b))
      }),
    )
  })

  test('a sum without one part holds the other', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const left = differenceOf(sumOf(a, b), b)
        return left.low <= a.low && a.high <= left.high
      }),
    )
  })

  test('sums do not mind the order, and rounding is mutual', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(sumOf(a, b)).toEqual(sumOf(b, a))
        const [x, y] = [a, b].map(({ low }) => ({ low, high: low, bound: 'exact' as const }))
        expect(roundingEqual(x!, y!)).toBe(roundingEqual(y!, x!))
      }),
    )
  })
})

test.each([
  [{ low: 5, high: 5 }, true],
  [{ low: 6, high: 5 }, false],
  [{ low: -OPEN, high: OPEN }, false],
  [{ low: 5, high: OPEN }, true],
])('%o is possible: %s', (interval, possible) => {
  expect(isPossible(interval)).toBe(possible)
})

test.each([
  [{ low: 1051, high: OPEN }, '≥ 1,051'],
  [{ low: -OPEN, high: 12 }, '≤ 12'],
  [{ low: 45, high: 55 }, '45 to 55'],
  [{ low: -OPEN, high: OPEN }, 'any number'],
])('%o is "%s"', (interval, words) => {
  expect(intervalInWords(interval)).toBe(words)
})
