import { addDays, daysBetween, daysInMonth, type IsoDay, isDay, isoDay, partsOf } from '../../model/day.ts'
import type { TimexMod } from '../../model/mention.ts'
import type { Season } from './expression.ts'
import { mondayOfWeek } from './iso-week.ts'

/** Days of the calendar, both inclusive. */
export interface Stretch {
  readonly from: IsoDay
  readonly to: IsoDay
}

/** First month of each season, meteorological: winter 2024 begins in December 2024. */
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** "2024-11-13T10:30", "2024-W46-WE", "2024-Q3", "2024-SU", "2024-11", "198": a TIMEX3 value that stands for days. */
const VALUE =
  /^(?<year>\d{2,4})(?:-(?:W(?<week>\d\d)(?<weekend>-WE)?|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)|(?<month>\d\d)(?:-(?<day>\d\d))?))?(?:T.*)?$/

/**
 * The days that a TIMEX3 value stands for: "2024-11" is November 1 to 30, "198" is 1980 to 1989; with a mod of START, MID or
 * END only that third of it. Undefined for values that stand for no days ("P9M", "PAST_REF", "XXXX-11").
 */
export function stretchOf(value: string, mod?: TimexMod): Stretch | undefined {
  const groups = VALUE.exec(value)?.groups
  const whole = groups && wholeStretch(groups)
  if (!whole || !isDay(whole.from) || !isDay(whole.to)) return undefined
  return partOf(whole, mod)
}

function wholeStretch(groups: Record<string, string | undefined>): Stretch | undefined {
  const { week, weekend, quarter, half, season, month, day } = groups
  const year = Number(groups.year)
  if (groups.year!.length < 4) return yearsStretch(year, 10 ** (4 - groups.year!.length))
  if (week) return weekStretch(year, Number(week), Boolean(weekend))
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3)
  if (half) return months(year, Number(half) * 6 - 5, 6)
  if (season) return months(year, SEASON_START[season as Season], 3)
  if (month && day)
    return { from: isoDay(year, Number(month), Number(day)), to: isoDay(year, Number(month), Number(day)) }
  return month ? months(year, Number(month), 1) : yearsStretch(year, 1)
}

const yearsStretch = (first: number, count: number): Stretch => ({
  from: isoDay(first * count, 1, 1),
  to: isoDay(first * count + count - 1, 12, 31),
})

function weekStretch(year: number, week: number, weekend: boolean): Stretch {
  const monday = mondayOfWeek(year, week)
  return { from: weekend ? addDays(monday, 5) : monday, to: addDays(monday, 6) }
}

/** Some whole months: months(2024, 12, 3) ends in February 2025. */
function months(year: number, first: number, count: number): Stretch {
  const last = year * 12 + first - 2 + count
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1]
  return { from: isoDay(year, first, 1), to: isoDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) }
}

/** A third of a stretch: "early November" is 1 to 10, "mid-2023" May to August, "the late 1980s" 1987 to 1989. */
function partOf(whole: Stretch, mod?: TimexMod): Stretch {
  const third = mod === 'START' ? 0 : mod === 'MID' ? 1 : mod === 'END' ? 2 : undefined
  if (third === undefined || whole.from === whole.to) return whole
  const [first, last] = [partsOf(whole.from), partsOf(whole.to)]
  const years = last.year - first.year + 1
  if (first.month !== 1 || last.month !== 12) return daysPart(whole, third)
  if (years === 1) return months(first.year, 1 + 4 * third, 4)
  const bounds = [0, Math.ceil(years / 3), Math.ceil((2 * years) / 3), years]
  return { from: isoDay(first.year + bounds[third]!, 1, 1), to: isoDay(first.year + bounds[third + 1]! - 1, 12, 31) }
}

function daysPart({ from, to }: Stretch, third: number): Stretch {
  const size = Math.floor((daysBetween(from, to) + 1) / 3)
  if (size === 0) return { from, to }
  return { from: addDays(from, third * size), to: third === 2 ? to : addDays(from, (third + 1) * size - 1) }
}
