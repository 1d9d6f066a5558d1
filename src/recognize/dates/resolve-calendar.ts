import { addDays, daysBetween, daysInMonth, type IsoDay, isDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'
import { anchorDay, type Bearings, type Memory } from './bearings.ts'
import type { CalendarExpression, Season } from './expression.ts'
import { feastDay } from './feasts.ts'
import { resolveWeek } from './resolve-week.ts'
import type { Resolved } from './resolved.ts'

/** Words before a date that put it after the publication: "will meet on", "scheduled for", "until". */
export const FUTURE_BEFORE =
  /\b(?:will|'ll|’ll|shall|scheduled|due|until|upcoming|set to|to be (?:held|released)|is to|are to|expected|plans? to|planned|next|by)\b/i
/** Words before a weekday that put it after the publication. */
const WEEKDAY_AHEAD =
  /\b(?:will|'ll|’ll|scheduled (?:for|to)|upcoming|set to|to be (?:held|released)|is to|are to|expected to|plans? to|next|as (?:soon|early|late) as)\b(?!.{0,40}\b(?:said|told)\b)/i
/** "is due" after a month. */
const FUTURE_AFTER = /^\s(?:will|would be|is (?:set|due|scheduled|expected))\b/
/** Words before a month that put it behind the publication. */
const PAST_BEFORE = /\b(?:since|was|were|had|said|did|died|killed|began|won|fell|rose|\w{3,12}ed)\b/i
const ENDED_BEFORE = /\b(?:ended|since)\s$/i
/** A month without a word on tense is taken for a coming one when it is this near. */
const MONTHS_AHEAD = 3
/** How much nearer a day ahead must be than the one behind, when nothing says that it is ahead. */
const AHEAD_PENALTY = 2
const UNTIL_BEFORE = /\S\s(?:until|till|through)\s$/i
/** Years this near to the publication are tried for a weekday and date that must agree; the calendar repeats after 5 or 6. */
const NEAR_YEARS = [0, -1, 1, -2, 2, -3, 3]
/** A month that lies more than this many before the one named last is of the next year. */
const STORY_TURN = 8
const MID_MONTH: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 13 }

/** Completes what the words say of the calendar: "November 13" in an article of November 2024 is "2024-11-13". */
export function resolveCalendar(date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  if (date.feast !== undefined) return resolveFeast(date.feast, date, bearings)
  if (date.weekOf !== undefined || date.week !== undefined || date.weekShift !== undefined) {
    return resolveWeek(date, bearings, date.year ?? impliedYear(date, bearings))
  }
  if (date.month !== undefined && date.day !== undefined && date.day > daysInMonth(2024, date.month)) return undefined
  if (date.weekday !== undefined && date.month === undefined && date.day === undefined)
    return weekdayDate(date, bearings)
  if (date.month === undefined && date.day !== undefined) {
    return date.weekday === undefined
      ? dayOnly(date.day, bearings)
      : weekdayAndDayOfMonth(date.day, date.weekday, bearings)
  }
  if (date.weekday !== undefined && date.year === undefined) return weekdayAndDay(date, bearings)
  const year = date.year ?? impliedYear(date, bearings)
  const quarter =
    date.inQuarter && bearings.memory.quarter ? { quarter: Number(bearings.memory.quarter.slice(-1)) } : {}
  const value = valueIn(year, { ...date, ...quarter })
  const basis = date.year === undefined ? 'relative' : 'stated'
  if (value === undefined) return undefined
  return contradictsWeekday(value, date.weekday) ? { value, basis, flag: 'weekday_mismatch' } : { value, basis }
}

/** "last Easter", "Thanksgiving 2023": a feast of the year stated, else the nearest one. */
function resolveFeast(feast: string, date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  const stated = date.year ?? (date.yearShift === undefined ? undefined : impliedYear(date, bearings))
  if (!anchor && stated === undefined) return undefined
  const year = stated ?? yearOfFeast(feast, date.which, anchor!, bearings)
  const value = feastDay(feast, year)
  return value === undefined ? undefined : { value, basis: date.year === undefined ? 'relative' : 'stated' }
}

function yearOfFeast(feast: string, which: CalendarExpression['which'], anchor: IsoDay, bearings: Bearings): number {
  const { year } = partsOf(anchor)
  const day = feastDay(feast, year) ?? anchor
  if (which === 'last' || which === 'previous') return day < anchor ? year : year - 1
  if (which === 'next' || which === 'following') return day > anchor ? year : year + 1
  if (which === 'this' || bearings.anchoring === 'narrative') return year
  return nearestYear(anchor, partsOf(day).month, partsOf(day).day, bearings)
}

/** "2024-11-13", "2024-Q3", "2024-SU", "2024": as precise as the words; XXXX for a year that is not known. */
function valueIn(
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
  return day >= 1 && (year === undefined || isDay(value)) ? value : undefined
}

const contradictsWeekday = (value: string, weekday?: number): boolean =>
  weekday !== undefined && isDay(value) && weekdayOf(value) !== weekday

function impliedYear(date: CalendarExpression, bearings: Bearings): number | undefined {
  const anchor = anchorDay(bearings)
  if (!anchor) return undefined
  const { year } = partsOf(anchor)
  if (date.yearShift !== undefined)
    return (bearings.reference ? partsOf(bearings.reference).year : year) + date.yearShift
  if (date.which && !date.month && !date.season) return year
  if (date.which) return yearOfWhich(date, anchor)
  if (bearings.anchoring === 'narrative' && bearings.memory.year !== undefined)
    return narrativeYear(date, bearings.memory)
  if (date.day !== undefined) return nearestYear(anchor, date.month ?? 1, date.day, bearings)
  if (date.quarter || date.half) return quarterYear(date, anchor, bearings)
  return yearByTense(monthIn(date), anchor, bearings)
}

/** The year of the story: the one named last, or the next when the story has come to its end ("November 1939 ... In January"). */
function narrativeYear(date: CalendarExpression, { year = 0, month }: Memory): number {
  if (month === undefined || date.quarter || date.half) return year
  return month - monthIn(date) > STORY_TURN ? year + 1 : year
}

const monthIn = ({ month, season }: CalendarExpression): number => month ?? (season ? MID_MONTH[season] : 1)

/** "last March" is the latest March before the month of the anchor, "next March" the first after it. */
function yearOfWhich(date: CalendarExpression, anchor: IsoDay): number {
  const { year, month } = partsOf(anchor)
  const target = monthIn(date)
  const passed = date.season ? target + 1 < month : target < month
  if (date.which === 'last' || date.which === 'past' || date.which === 'previous') return passed ? year : year - 1
  if (date.which === 'next' || date.which === 'coming' || date.which === 'following')
    return target > month ? year : year + 1
  return year
}

/** The year that brings a day nearest to the anchor; a day ahead must be clearly nearer, unless the sentence looks ahead. */
function nearestYear(anchor: IsoDay, month: number, day: number, { before }: Bearings): number {
  const { year } = partsOf(anchor)
  if (ENDED_BEFORE.test(before)) return isoDay(year, month, day) <= anchor ? year : year - 1
  const distance = (candidate: number) => {
    const days = daysBetween(anchor, isoDay(candidate, month, day))
    return days > 0 && !FUTURE_BEFORE.test(before) ? days * AHEAD_PENALTY : Math.abs(days)
  }
  return [year - 1, year, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  )
}

/** A bare quarter is the latest one that has begun. */
function quarterYear({ quarter, half }: CalendarExpression, anchor: IsoDay, { before }: Bearings): number {
  const { year, month } = partsOf(anchor)
  const begins = quarter ? quarter * 3 - 2 : (half ?? 1) * 6 - 5
  return begins <= month || FUTURE_BEFORE.test(before) ? year : year - 1
}

/** A bare month lies ahead after "will" and "until", behind after "since" and "was"; else it is the nearer one. */
function yearByTense(month: number, anchor: IsoDay, { before, after }: Bearings): number {
  const { year, month: current } = partsOf(anchor)
  const [ahead, behind] = [month >= current ? year : year + 1, month <= current ? year : year - 1]
  if (FUTURE_BEFORE.test(before) || FUTURE_AFTER.test(after)) return ahead
  if (PAST_BEFORE.test(before)) return behind
  return (month - current + 12) % 12 <= MONTHS_AHEAD ? ahead : behind
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

/** Months on either side of the publication that are searched for "Friday the 26th". */
const NEAR_MONTHS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]

/** "Friday the 26th": the nearest month in which both agree. */
function weekdayAndDayOfMonth(day: number, weekday: number, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  if (!anchor) return { value: `XXXX-XX-${String(day).padStart(2, '0')}`, basis: 'relative' }
  const { year, month } = partsOf(anchor)
  for (const shift of NEAR_MONTHS) {
    const value = isoDay(year, month + shift, day)
    if (partsOf(value).day === day && weekdayOf(value) === weekday) return { value, basis: 'relative' }
  }
  return undefined
}

function dayIn(year: number, month: number, day: number): Resolved | undefined {
  const value = isoDay(year, month, day)
  return day <= daysInMonth(year, month) ? { value, basis: 'relative' } : undefined
}

/** "Wednesday, November 13": the near year in which both agree; when none does, the nearest, flagged. */
function weekdayAndDay(date: CalendarExpression, bearings: Bearings): Resolved | undefined {
  const anchor = anchorDay(bearings)
  const { month = 1, day = 1, weekday } = date
  const implied = impliedYear(date, bearings)
  if (!anchor || implied === undefined) return { value: valueIn(undefined, date) ?? '', basis: 'relative' }
  const agrees = (year: number) => isDay(isoDay(year, month, day)) && weekdayOf(isoDay(year, month, day)) === weekday
  const shift = NEAR_YEARS.find((candidate) => agrees(implied + candidate))
  const value = valueIn(implied + (shift ?? 0), date)
  if (value === undefined) return undefined
  return shift === undefined ? { value, basis: 'relative', flag: 'weekday_mismatch' } : { value, basis: 'relative' }
}

/** A bare weekday is the latest one that is not after the publication; "next" and "will" go forward. */
function weekdayDate({ weekday = 1, which }: CalendarExpression, bearings: Bearings): Resolved {
  const fromText = which === 'following' || which === 'previous' || which === 'that'
  const anchor = fromText ? (bearings.memory.day ?? bearings.reference) : anchorDay(bearings)
  if (!anchor) return { value: `XXXX-WXX-${weekday}`, basis: 'relative' }
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7
  return { value: addDays(anchor, weekdayShift(ahead, which, bearings)), basis: 'relative' }
}

/** "will meet on Friday", "until Friday"; but "until Friday, it had not" looks back. */
const isAhead = (before: string): boolean =>
  WEEKDAY_AHEAD.test(before) || (UNTIL_BEFORE.test(before) && !PAST_BEFORE.test(before))

function weekdayShift(ahead: number, which: CalendarExpression['which'], { before, anchoring }: Bearings): number {
  if (which === 'next' || which === 'coming' || which === 'following') return ahead || 7
  if (which === 'last' || which === 'past' || which === 'previous') return ahead - 7
  if (which === undefined && (anchoring === 'narrative' || isAhead(before))) return ahead
  if (which === 'this') return ahead
  return ahead === 0 ? 0 : ahead - 7
}
