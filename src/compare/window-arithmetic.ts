import type { PeriodSlot } from '../model/claim.ts'
import { differenceOf, type Interval, intervalInWords, sumOf } from './interval.ts'
import { windowInWords } from './window.ts'

/** What is counted over a window. */
export interface Count {
  readonly values: Interval
  readonly period: PeriodSlot
}

const IF_ONE_THING = 'if both count the same thing'

/**
 * The steps by which a part and its whole can both be true or not: "64 over 2025-09-17..2025-09-24 lies within ≥ 1,000 over
 * 2025-01-01..2025-09-30: a part is at most its whole, 64 ≤ ∞ holds." What is left for the rest of the whole follows.
 */
export function partOfWhole(part: Count, whole: Count): { readonly holds: boolean; readonly steps: readonly string[] } {
  const holds = part.values.low <= whole.values.high
  const least = number(part.values.low)
  const most = number(whole.values.high)
  return {
    holds,
    steps: [
      `${told(part)} lies within ${told(whole)}: a part is at most its whole, and ${least} ≤ ${most} ${holds ? 'holds' : 'does not hold'}.`,
      ...(holds ? remainder(part, whole) : []),
    ],
  }
}

/** "The rest of the whole is ≥ 51 (1,051 − 1,000), if both count the same thing." Nothing when no bound follows. */
function remainder(part: Count, whole: Count): readonly string[] {
  const rest = differenceOf(whole.values, part.values)
  if (rest.low === 0 && rest.high === Number.POSITIVE_INFINITY) {
    return ['No bound follows for the rest of the whole: both are open upwards.']
  }
  return [
    `The rest of the whole is ${intervalInWords(rest)} (${intervalInWords(whole.values)} − ${intervalInWords(part.values)}), ${IF_ONE_THING}.`,
  ]
}

/** "972 over 2024-01-01..2024-12-31 and ≥ 1,000 over 2025-01-01..2025-09-30 do not overlap: together ≥ 1,972, if both ..." */
export const sumInWords = (a: Count, b: Count): string =>
  `${told(a)} and ${told(b)} do not overlap: together they are ${intervalInWords(sumOf(a.values, b.values))}, ${IF_ONE_THING}.`

/**
 * What two overlapping windows leave for the days that only one of them covers: the common days hold at most the smaller of
 * the two, so each window without the other is at least the difference. "No bound follows" when one is open upwards.
 */
export function overlapInWords(a: Count, b: Count): string {
  const [large, small] = a.values.low >= b.values.low ? [a, b] : [b, a]
  const least = Math.max(0, large.values.low - small.values.high)
  const overlap = `${told(a)} and ${told(b)} share some days`
  return least > 0
    ? `${overlap}: the days that only ${days(large)} has hold at least ${number(least)} (${number(large.values.low)} − ${number(small.values.high)}), ${IF_ONE_THING}.`
    : `${overlap}; no bound follows for the days that only one of them has.`
}

const told = (count: Count): string => `${intervalInWords(count.values)} over ${days(count)}`
const days = ({ period }: Count): string => windowInWords(period)
const number = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '∞' : intervalInWords({ low: value, high: value })
