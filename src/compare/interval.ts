import type { Bound } from '../model/mention.ts'

/** A closed interval of values; Infinity where a side is open. */
export interface Interval {
  readonly low: number
  readonly high: number
}

interface Bounded {
  readonly low?: number
  readonly high?: number
  readonly bound: Bound
}

const ABOUT_SHARE = 0.1

/**
 * The values that a figure allows: "at least 5" is [5, ∞), "more than 5" [6, ∞), "fewer than 5" (-∞, 4], "about 50"
 * [45, 55], a plain 5 just [5, 5].
 */
export function intervalOf(figure: Bounded): Interval {
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

/** False for what no number can satisfy: "between 40 and 30", or a figure without any number. */
export const isPossible = ({ low, high }: Interval): boolean =>
  low <= high && (Number.isFinite(low) || Number.isFinite(high))

/** What two numbers that count different things come to together: [5, ∞) and [3, 3] give [8, ∞). */
export const sumOf = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high })

/** What is left of `a` without `b`: [10, 12] without [3, 4] is [6, 9]. Never less than nothing: these are counts. */
export const differenceOf = (a: Interval, b: Interval): Interval => ({
  low: Math.max(0, a.low - b.high),
  high: a.high - b.low,
})

/** Digits that a rounded number must keep for "the other number, rounded" to mean something: 1,200 keeps two, 1,000 one. */
const LEAST_KEPT_DIGITS = 2

/**
 * True when one of two plain numbers is the other one rounded: 1,200 and 1,234, or "about 1,000" and 1,040. A bare 1,000 is
 * not taken for a rounded 1,003: it keeps one digit only, so nothing shows that it was rounded.
 */
export function roundingEqual(a: Bounded, b: Bounded): boolean {
  return isRoundOf(a, b) || isRoundOf(b, a)
}

function isRoundOf(round: Bounded, precise: Bounded): boolean {
  if (round.low === undefined || round.low !== round.high || precise.low !== precise.high) return false
  if (precise.low === undefined || precise.bound !== 'exact') return false
  if (round.bound !== 'exact' && round.bound !== 'about') return false
  const step = stepOf(round.low)
  const kept = String(round.low / step).length
  if (step < 10 || (kept < LEAST_KEPT_DIGITS && round.bound === 'exact') || (step < 100 && round.bound === 'exact'))
    return false
  return (
    Math.round(precise.low / step) * step === round.low && Math.abs(precise.low - round.low) <= round.low * ABOUT_SHARE
  )
}

/** The largest power of ten of which a whole number is a multiple: 100 for 1,200; 0 for what is no whole number above 0. */
function stepOf(value: number): number {
  if (!Number.isSafeInteger(value) || value <= 0) return 0
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step
}

const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** "≥ 1,051", "≤ 12", "64", "45 to 55", "any number": an interval in words. */
export function intervalInWords({ low, high }: Interval): string {
  const [hasLow, hasHigh] = [Number.isFinite(low), Number.isFinite(high)]
  if (!hasLow && !hasHigh) return 'any number'
  if (!hasHigh) return `≥ ${formatter.format(low)}`
  if (!hasLow) return `≤ ${formatter.format(high)}`
  return low === high ? formatter.format(low) : `${formatter.format(low)} to ${formatter.format(high)}`
}
