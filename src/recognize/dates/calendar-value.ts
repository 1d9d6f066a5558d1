import { isDay } from '../../model/day.ts'
import type { CalendarExpression } from './expression.ts'

/** Any leap year: February 29 is a day when the year is not known. */
const LEAP_YEAR = '2024'

/** "2024-11-13", "2024-Q3", "2024-SU", "2024": as precise as the words; XXXX for a year that is not known. */
export function calendarValue(
  year: number | undefined,
  { month, day, quarter, half, season }: CalendarExpression,
): string | undefined {
  const digits = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  if (quarter) return `${digits}-Q${quarter}`
  if (half) return `${digits}-H${half}`
  if (season) return `${digits}-${season}`
  if (!month) return digits
  const yearMonth = `${digits}-${String(month).padStart(2, '0')}`
  if (day === undefined) return yearMonth
  const value = `${yearMonth}-${String(day).padStart(2, '0')}`
  return isDay(`${digits.replace('XXXX', LEAP_YEAR)}${value.slice(4)}`) ? value : undefined
}
