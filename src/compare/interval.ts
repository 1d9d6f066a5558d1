import type { Bound } from '../model/mention.ts'

/** A closed interval of values; Infinity where a side is open. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const ABOUT_SHARE = 0.1

/**
 * The values that a figure allows: "at least 5" is [5, ∞), "more than 5" [6, ∞), "fewer than 5" (-∞, 4], "about 50"
 * [45, 55], a plain 5 just [5, 5].
 */
export function intervalOf(figure: { readonly low?: number; readonly high?: number; readonly bound: Bound }): Interval {
  const low = figure.low ?? Number.NEGATIVE_INFINITY
  const high = figure.high ?? Number.POSITIVE_INFINITY
  switch (figure.bound) {
    case 'more_than':
      return { low: low + 1, high }
    case 'less_than':
      return { low, high: high - 1 }
    case 'about':
      return { low: low * (1 - ABOUT_SHARE), high: high * (1 + ABOUT_SHARE) }
    default:
      return { low, high }
  }
}

/** True when some value lies in both. */
export const meet = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high

export const equalIntervals = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high
