import { addDays, daysInMonth, type IsoDay, isDay, isoDay } from '../../model/day.ts'
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

/** A third of a stretch, in whole days: "early November" is 1 to 10, "mid-November" 11 to 20, "late November" 21 to 30. */
function partOf(whole: Stretch, mod?: TimexMod): Stretch {
  const length = Math.round((Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000) + 1
  if (length < 3) return whole
  const third = Math.floor(length / 3)
  if (mod === 'START') return { from: whole.from, to: addDays(whole.from, third - 1) }
  if (mod === 'MID') return { from: addDays(whole.from, third), to: addDays(whole.from, 2 * third - 1) }
  if (mod === 'END') return { from: addDays(whole.from, 2 * third), to: whole.to }
  return whole
}
