import { addDays, daysBetween, type IsoDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'

/** First day of the week (Monday, ISO 8601) that holds the day: "2024-11-13" is in the week of "2024-11-11". */
export const mondayOf = (day: IsoDay): IsoDay => addDays(day, 1 - weekdayOf(day))

/** ISO 8601 week of a day: "2024-11-13" is "2024-W46". */
export function isoWeek(day: IsoDay): string {
  const { year } = partsOf(addDays(mondayOf(day), 3))
  const week = Math.floor(daysBetween(firstMonday(year), day) / 7) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** Monday of an ISO week: year 2024, week 46 is "2024-11-11". */
export const mondayOfWeek = (year: number, week: number): IsoDay => addDays(firstMonday(year), 7 * (week - 1))

/** Week 1 holds January 4. */
const firstMonday = (year: number): IsoDay => mondayOf(isoDay(year, 1, 4))
