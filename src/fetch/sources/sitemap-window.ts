import type { SourceWindow } from '../../model/source.ts'

/** The first and last day that are wanted; absent: open. */
export interface Days {
  readonly from?: string
  readonly to?: string
}

const DAY_MS = 86_400_000

/** {days: 7} on 2025-09-24 is from 2025-09-17. Of `since` and `days` the later day counts. */
export function daysOf({ since, until, days }: SourceWindow, now: string): Days {
  const counted = days === undefined ? '' : new Date(Date.parse(now) - days * DAY_MS).toISOString().slice(0, 10)
  const from = [since ?? '', counted].sort().at(-1)
  return { ...(from ? { from } : {}), ...(until ? { to: until } : {}) }
}

/** True for a date within the days, and for none at all. "2025-09" is inside when some of its days are. */
export const isWithin = (date: string | undefined, days: Days): boolean =>
  date === undefined || (isNotBefore(date, days) && (days.to === undefined || date.slice(0, 10) <= days.to))

/** True unless the date lies before the first day. */
export const isNotBefore = (date: string | undefined, { from }: Days): boolean =>
  date === undefined || from === undefined || date.slice(0, 10) >= from.slice(0, date.length)
