import type { PeriodSlot } from '../model/claim.ts'
import { dayMs, daysBetween, isDay } from '../model/day.ts'

/** How two windows of time stand: `unknown` when one of the figures has none that can be used. */
export type WindowRelation = 'same' | 'a_within_b' | 'b_within_a' | 'overlap' | 'disjoint' | 'unknown'

/**
 * Relation of two periods by their days; an open side reaches for ever: "since July 2024" lies within "since January 2024".
 * An empty or reversed period is unknown.
 */
export function windowRelation(a: PeriodSlot | undefined, b: PeriodSlot | undefined): WindowRelation {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (!x || !y) return 'unknown'
  if (x.from === y.from && x.to === y.to) return 'same'
  if (x.to < y.from || y.to < x.from) return 'disjoint'
  if (x.from >= y.from && x.to <= y.to) return 'a_within_b'
  if (y.from >= x.from && y.to <= x.to) return 'b_within_a'
  return 'overlap'
}

/** Why a period cannot be used, as the end of a sentence: "ends before it begins"; undefined when nothing is wrong or there is none. */
export function periodFault(period: Pick<PeriodSlot, 'from' | 'to'> | undefined): string | undefined {
  if (!period) return undefined
  const { from, to } = period
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day))
  if (wrong !== undefined) return `names a day that no calendar has (${wrong})`
  return from && to && dayMs(from) > dayMs(to) ? `ends (${to}) before it begins (${from})` : undefined
}

/** True when the period says on which days it lies. */
export const hasDays = (period: PeriodSlot | undefined): period is PeriodSlot => daysOf(period) !== undefined

function daysOf(period: PeriodSlot | undefined): { from: number; to: number } | undefined {
  if ((!period?.from && !period?.to) || periodFault(period)) return undefined
  const from = period.from ? dayMs(period.from) : Number.NEGATIVE_INFINITY
  const to = period.to ? dayMs(period.to) : Number.POSITIVE_INFINITY
  return { from, to }
}

/** True when both windows begin on the same stated day: "since July 2024" in September and again in October. */
export const sameStart = (a: PeriodSlot | undefined, b: PeriodSlot | undefined): boolean =>
  a?.from !== undefined && a.from === b?.from

/** True when the text itself gives the window, or gives it relative to the day of publication. */
export const isStated = (period: PeriodSlot | undefined): boolean => period !== undefined && period.basis !== 'inferred'

/** Days that one event with its rescue may take: a night, a weekend. */
const MOST_EVENT_DAYS = 3

/** True for the window of one event ("on Monday", "over the weekend"), where several events may share the days. */
export const isOfOneEvent = ({ from, to }: PeriodSlot): boolean =>
  from !== undefined && to !== undefined && daysBetween(from, to) < MOST_EVENT_DAYS

/** "2024-11-13", "2024-01-01..2024-12-31", "since 2024-07-01", "until 2025-09-24": the days of a period. */
export function windowInWords({ from, to }: Pick<PeriodSlot, 'from' | 'to'>): string {
  if (from === undefined) return `until ${to}`
  if (to === undefined) return `since ${from}`
  return from === to ? from : `${from}..${to}`
}
