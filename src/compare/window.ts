import type { PeriodSlot } from '../model/claim.ts'
import { dayMs } from '../model/day.ts'

/** How two windows of time stand: `unknown` when one of the figures has none. */
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

function daysOf(period: PeriodSlot | undefined): { from: number; to: number } | undefined {
  if (!period?.from && !period?.to) return undefined
  const from = period.from ? dayMs(period.from) : Number.NEGATIVE_INFINITY
  const to = period.to ? dayMs(period.to) : Number.POSITIVE_INFINITY
  return from <= to ? { from, to } : undefined
}

/** True when both windows begin on the same stated day: "since July 2024" in September and again in October. */
export const sameStart = (a: PeriodSlot | undefined, b: PeriodSlot | undefined): boolean =>
  a?.from !== undefined && a.from === b?.from

/** True when the text itself gives the window, or gives it relative to the day of publication. */
export const isStated = (period: PeriodSlot | undefined): boolean => period !== undefined && period.basis !== 'inferred'
