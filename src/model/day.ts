/** A day of the proleptic Gregorian calendar as ISO 8601: "2024-11-13". */
export type IsoDay = string

const DAY_MS = 86_400_000
const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** "2024-11-13" from its parts; month and day count from 1. Overflowing parts roll over: isoDay(2024, 13, 1) is "2025-01-01". */
export function isoDay(year: number, month: number, day: number): IsoDay {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return isoDayOf(date)
}

/** The UTC day of an instant. */
const isoDayOf = (date: Date): IsoDay =>
  `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`

/** Midnight UTC of the day, in milliseconds of the Unix epoch. */
export const dayMs = (day: IsoDay): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** "2024-11-13" plus 8 days is "2024-11-21"; negative numbers go back. */
export const addDays = (day: IsoDay, days: number): IsoDay => isoDayOf(new Date(dayMs(day) + days * DAY_MS))

/** Same day of a month some months away, clamped to that month's end: "2024-03-31" minus 1 month is "2024-02-29". */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return isoDay(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)))
}

/** Days from `a` to `b`: 1 from a day to the next, negative backwards. */
export const daysBetween = (a: IsoDay, b: IsoDay): number => Math.round((dayMs(b) - dayMs(a)) / DAY_MS)

/** ISO weekday: Monday 1 ... Sunday 7. */
export const weekdayOf = (day: IsoDay): number => new Date(dayMs(day)).getUTCDay() || 7

/** Number of days of a month (1-12) of a year. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** True for a day that the calendar has: "2024-02-29" yes, "2023-02-29" no. */
export function isDay(value: string): value is IsoDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const { year, month, day } = partsOf(value)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Year, month and day as numbers. */
export const partsOf = (day: IsoDay): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})
