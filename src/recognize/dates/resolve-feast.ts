import { type IsoDay, partsOf } from '../../model/day.ts'
import { anchorDay, type Bearings } from './bearings.ts'
import type { CalendarExpression } from './expression.ts'
import { feastDay, lastFeastDay } from './feasts.ts'
import { impliedYear, nearestYear } from './implied-year.ts'
import type { Resolved } from './resolved.ts'

/** "last Easter", "Thanksgiving 2023": a feast of the year stated, else the nearest one. */
export function resolveFeast(feast: string, date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  const stated = date.year ?? (date.yearShift === undefined ? undefined : impliedYear(date, bearings))
  if (!anchor && stated === undefined) return undefined
  const year = stated ?? yearOfFeast(feast, date.which, anchor!, bearings)
  const value = feastDay(feast, year)
  if (value === undefined) return undefined
  const basis = date.year === undefined ? 'relative' : 'stated'
  const last = lastFeastDay(feast, value)
  return last === value ? { value, basis } : { value: `${value}/${last}`, from: value, to: last, basis }
}

function yearOfFeast(feast: string, which: CalendarExpression['which'], anchor: IsoDay, bearings: Bearings): number {
  const { year } = partsOf(anchor)
  const day = feastDay(feast, year) ?? anchor
  if (which === 'last' || which === 'previous') return day < anchor ? year : year - 1
  if (which === 'next' || which === 'following') return day > anchor ? year : year + 1
  if (which === 'this' || bearings.anchoring === 'narrative') return year
  return nearestYear(anchor, partsOf(day).month, partsOf(day).day, bearings)
}
