import { addDays, addMonths, daysInMonth, type IsoDay, isoDay, partsOf } from '../../model/day.ts'
import { anchorDay, type Bearings } from './bearings.ts'
import type { CalendarExpression } from './expression.ts'
import { mondayOf, mondayOfWeek } from './iso-week.ts'
import type { Resolved } from './resolved.ts'

/** "week 31", "the last week of July", "Tuesday of next week"; undefined without a year or a day to count from. */
export function resolveWeek(date: CalendarExpression, bearings: Bearings, year?: number): Resolved | undefined {
  const basis = date.year === undefined ? 'relative' : 'stated'
  const anchor = anchorDay(bearings)
  if (date.weekShift !== undefined)
    return anchor === undefined ? undefined : { value: weekdayInWeek(anchor, date), basis }
  if (date.week !== undefined)
    return { value: `${year ?? anchor?.slice(0, 4) ?? 'XXXX'}-W${String(date.week).padStart(2, '0')}`, basis }
  const monday = mondayInside(date, anchor, year)
  if (monday === undefined) return undefined
  return { timex: 'DURATION', value: 'P1W', basis, from: monday, to: addDays(monday, 6) }
}

const weekdayInWeek = (anchor: IsoDay, { weekShift = 0, weekday = 1 }: CalendarExpression): IsoDay =>
  addDays(mondayOf(anchor), 7 * weekShift + weekday - 1)

/** Weeks of a month or year are counted as ISO 8601 counts those of a year: the first one holds its 4th day. */
function mondayInside(date: CalendarExpression, anchor?: IsoDay, year?: number): IsoDay | undefined {
  const { weekOf = 1, month, monthShift } = date
  const start = month === undefined && monthShift !== undefined ? anchor && addMonths(anchor, monthShift) : undefined
  const inMonth = start ? partsOf(start) : year === undefined ? undefined : { year, month }
  if (!inMonth) return undefined
  const { year: inYear, month: number } = inMonth
  if (weekOf > 0)
    return number ? addDays(mondayOf(isoDay(inYear, number, 4)), 7 * (weekOf - 1)) : mondayOfWeek(inYear, weekOf)
  return mondayOf(number ? isoDay(inYear, number, daysInMonth(inYear, number) - 3) : isoDay(inYear, 12, 28))
}
