import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalIntervals, intervalOf, meet } from '../../src/compare/interval.ts'
import type { Bound } from '../../src/model/mention.ts'

const OPEN = Number.POSITIVE_INFINITY

test.each<[Bound, { low?: number; high?: number }, number, number]>([
  ['exact', { low: 5, high: 5 }, 5, 5],
  ['at_least', { low: 5 }, 5, OPEN],
  ['more_than', { low: 5 }, 6, OPEN],
  ['at_most', { high: 5 }, -OPEN, 5],
  ['less_than', { high: 5 }, -OPEN, 4],
  ['about', { low: 50, high: 50 }, 45, 55],
  ['range', { low: 30, high: 40 }, 30, 40],
  ['vague', { low: 24 }, 24, OPEN],
])('%s %o is the interval %d to %d', (bound, sides, low, high) => {
  expect(intervalOf({ ...sides, bound })).toEqual({ low: expect.closeTo(low), high: expect.closeTo(high) })
})

describe('set laws', () => {
  const interval = fc
    .tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(500))
    .map(([low, width]) => ({ low, high: low + width }))

  test('meeting is symmetric', () => {
    fc.assert(fc.property(interval, interval, (a, b) => meet(a, b) === meet(b, a)))
  })

  test('two intervals meet exactly when some whole number lies in both', () => {
    const numbers = ({ low, high }: { low: number; high: number }) =>
      Array.from({ length: high - low + 1 }, (_, i) => low + i)
    fc.assert(
      fc.property(interval, interval, (a, b) => meet(a, b) === numbers(a).some((n) => n >= b.low && n <= b.high)),
    )
  })

  test('an interval meets and equals itself', () => {
    fc.assert(fc.property(interval, (a) => meet(a, a) && equalIntervals(a, { ...a })))
  })
})
