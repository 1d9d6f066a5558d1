import { daysBetween, daysInMonth, type IsoDay, isoDay, partsOf } from '../../model/day.ts'
import { anchorDay, type Bearings, type Memory } from './bearings.ts'
import type { CalendarExpression, Season } from './expression.ts'
import { looksAhead, looksBack } from './tense.ts'

/** Far enough for February 29. */
const NEAR_YEARS = [0, -1, 1, -2, 2, -3, 3, -4, 4]
/** "ended March 31" is the latest March 31. */
const ENDED_BEFORE = /\b(?:ended|since)\s$/i
/** A month without a word on tense is taken for a coming one when it is this near. */
const MONTHS_AHEAD = 3
/** With no more before it, a month opens the sentence, and the verb follows: "In May, the court ruled". */
const OPENING = 12
/** How much nearer a day ahead must be than the one behind, when nothing says that it is ahead. */
const AHEAD_PENALTY = 2
/** A month that lies more than this many before the one named last is of the next year. */
const STORY_TURN = 8
const MID_MONTH: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 13 }

/** The year that a date leaves out: "November 13" in an article of December 2024 is 2024; undefined without a day to count from. */
export function impliedYear(date: CalendarExpression, bearings: Bearings): number | undefined {
  const anchor = anchorDay(bearings)
  if (!anchor) return undefined
  const { year } = partsOf(anchor)
  if (date.yearShift !== undefined)
    return (bearings.reference ? partsOf(bearings.reference).year : year) + date.yearShift
  if (date.storyYearShift !== undefined) return (bearings.memory.year ?? year) + date.storyYearShift
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
export function nearestYear(anchor: IsoDay, month: number, day: number, { before }: Bearings): number {
  const { year } = partsOf(anchor)
  if (ENDED_BEFORE.test(before)) return isoDay(year, month, day) <= anchor ? year : year - 1
  const distance = (candidate: number) => {
    const days = daysBetween(anchor, isoDay(candidate, month, day))
    return days > 0 && !looksAhead(before) ? days * AHEAD_PENALTY : Math.abs(days)
  }
  const candidates = NEAR_YEARS.map((shift) => year + shift).filter((candidate) => day <= daysInMonth(candidate, month))
  return candidates.reduce(
    (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
    candidates[0] ?? year,
  )
}

/** A bare quarter is the latest one that has begun. */
function quarterYear({ quarter, half }: CalendarExpression, anchor: IsoDay, { before }: Bearings): number {
  const { year, month } = partsOf(anchor)
  const begins = quarter ? quarter * 3 - 2 : (half ?? 1) * 6 - 5
  return begins <= month || looksAhead(before) ? year : year - 1
}

/** A bare month lies ahead after "will" and "until", behind after "since" and "was"; else it is the nearer one. */
function yearByTense(month: number, anchor: IsoDay, { before, after }: Bearings): number {
  const { year, month: current } = partsOf(anchor)
  const [ahead, behind] = [month >= current ? year : year + 1, month <= current ? year : year - 1]
  const clause = before.length < OPENING ? after : before
  if (looksAhead(clause, after)) return ahead
  if (looksBack(clause)) return behind
  return (month - current + 12) % 12 <= MONTHS_AHEAD ? ahead : behind
}
