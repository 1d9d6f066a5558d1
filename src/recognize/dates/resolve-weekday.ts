import { addDays, isDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'
import { anchorDay, type Bearings } from './bearings.ts'
import { calendarValue } from './calendar-value.ts'
import type { CalendarExpression } from './expression.ts'
import { impliedYear } from './implied-year.ts'
import type { Resolved } from './resolved.ts'
import { weekdayLooksAhead } from './tense.ts'

/** Years this near to the publication are tried for a weekday and date that must agree; the calendar repeats after 5 or 6. */
const NEAR_YEARS = [0, -1, 1, -2, 2, -3, 3]
/** Months on either side of the publication that are searched for "Friday the 26th". */
const NEAR_MONTHS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]

/** A bare weekday is the latest one that is not after the publication; "next" and "will" go forward. */
export function resolveWeekday({ weekday = 1, which }: CalendarExpression, bearings: Bearings): Resolved {
  const fromText = which === 'following' || which === 'previous' || which === 'that'
  const anchor = fromText ? (bearings.memory.day ?? bearings.reference) : anchorDay(bearings)
  if (!anchor) return { value: `XXXX-WXX-${weekday}`, basis: 'relative' }
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7
  return { value: addDays(anchor, weekdayShift(ahead, which, bearings)), basis: 'relative' }
}

function weekdayShift(ahead: number, which: CalendarExpression['which'], { before, anchoring }: Bearings): number {
  if (which === 'next' || which === 'coming' || which === 'following') return ahead || 7
  if (which === 'last' || which === 'past' || which === 'previous') return ahead - 7
  if (which === undefined && (anchoring === 'narrative' || weekdayLooksAhead(before))) return ahead
  if (which === 'this') return ahead
  return ahead === 0 ? 0 : ahead - 7
}

/**
 * "Wednesday, November 13": the near year in which both agree; when none does, the nearest, flagged. In a text without a day of
 * publication, the year of the latest day that it states, or the one after, if they agree in it; else the year stays open.
 */
export function resolveWeekdayAndDay(date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  const { month = 1, day = 1, weekday } = date
  const implied = impliedYear(date, bearings)
  const agrees = (year: number) => isDay(isoDay(year, month, day)) && weekdayOf(isoDay(year, month, day)) === weekday
  if (!anchor || implied === undefined) {
    const year = bearings.latestStated === undefined ? undefined : partsOf(bearings.latestStated).year
    const inferred = year === undefined ? undefined : [year, year + 1].find(agrees)
    const value = calendarValue(inferred, date)
    return value === undefined
      ? undefined
      : { value, basis: 'relative', ...(inferred ? { flag: 'year_inferred' } : {}) }
  }
  const shift = NEAR_YEARS.find((candidate) => agrees(implied + candidate))
  const value = calendarValue(implied + (shift ?? 0), date)
  if (value === undefined) return undefined
  return shift === undefined ? { value, basis: 'relative', flag: 'weekday_mismatch' } : { value, basis: 'relative' }
}

/** "Friday the 26th": the nearest month in which both agree. */
export function resolveWeekdayOfMonth(day: number, weekday: number, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  if (!anchor) return { value: `XXXX-XX-${String(day).padStart(2, '0')}`, basis: 'relative' }
  const { year, month } = partsOf(anchor)
  for (const shift of NEAR_MONTHS) {
    const value = isoDay(year, month + shift, day)
    if (partsOf(value).day === day && weekdayOf(value) === weekday) return { value, basis: 'relative' }
  }
  return undefined
}
