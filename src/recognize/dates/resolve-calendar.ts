import { addMonths, daysInMonth, isDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'
import { anchorDay, type Bearings } from './bearings.ts'
import { calendarValue } from './calendar-value.ts'
import type { CalendarExpression } from './expression.ts'
import { impliedYear } from './implied-year.ts'
import { resolveFeast } from './resolve-feast.ts'
import { resolveWeek } from './resolve-week.ts'
import { resolveWeekday, resolveWeekdayAndDay, resolveWeekdayOfMonth } from './resolve-weekday.ts'
import type { Resolved } from './resolved.ts'

/** Completes what the words say of the calendar: "November 13" in an article of November 2024 is "2024-11-13". */
export function resolveCalendar(date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const { feast, week, weekOf, weekShift, weekday, year, month, day } = date
  if (feast !== undefined) return resolveFeast(feast, date, bearings)
  if ((week ?? weekOf ?? weekShift) !== undefined)
    return resolveWeek(date, bearings, year ?? impliedYear(date, bearings))
  if (month === undefined && day !== undefined) return resolveDayOfMonth(day, date, bearings)
  if (weekday !== undefined && month === undefined) return resolveWeekday(date, bearings)
  if (weekday !== undefined && year === undefined) return resolveWeekdayAndDay(date, bearings)
  return resolveStated(date, bearings)
}

/** Whatever has a month, quarter, season or year of its own. */
function resolveStated(date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const quarter = date.inQuarter ? Number(bearings.memory.quarter?.slice(-1)) || undefined : undefined
  const whole = quarter === undefined ? date : { ...date, quarter }
  const value = calendarValue(date.year ?? impliedYear(date, bearings), whole)
  if (value === undefined) return undefined
  const basis = date.year === undefined ? 'relative' : 'stated'
  return contradictsWeekday(value, date.weekday) ? { value, basis, flag: 'weekday_mismatch' } : { value, basis }
}

const contradictsWeekday = (value: string, weekday?: number): boolean =>
  weekday !== undefined && isDay(value) && weekdayOf(value) !== weekday

function resolveDayOfMonth(
  day: number,
  { weekday, monthShift }: CalendarExpression,
  bearings: Bearings,
): Resolved | undefined {
  if (weekday !== undefined) return resolveWeekdayOfMonth(day, weekday, bearings)
  const near = monthShift === undefined ? undefined : anchorDay(bearings)
  if (near === undefined) return dayOnly(day, bearings)
  const { year, month } = partsOf(addMonths(near, monthShift ?? 0))
  return dayIn(year, month, day)
}

/** "the 15th": of the month the text spoke of last, else the nearest to the publication. */
function dayOnly(day: number, bearings: Bearings): Resolved | undefined {
  const { memory, reference, anchoring } = bearings
  if (
    memory.year !== undefined &&
    memory.month !== undefined &&
    (anchoring === 'narrative' || memory.day !== reference)
  ) {
    return dayIn(memory.year, memory.month, day)
  }
  const anchor = anchorDay(bearings)
  if (!anchor) return { value: `XXXX-XX-${String(day).padStart(2, '0')}`, basis: 'relative' }
  const { year, month } = partsOf(anchor)
  return dayIn(year, month, day)
}

function dayIn(year: number, month: number, day: number): Resolved | undefined {
  const value = isoDay(year, month, day)
  return day <= daysInMonth(year, month) ? { value, basis: 'relative' } : undefined
}
