import type { PeriodSlot } from '../model/claim.ts'
import { daysBetween } from '../model/day.ts'
import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { comparedPhrase, isOfComparedFigure } from './compared-figure.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isDateAside } from './date-aside.ts'
import type { FigureReading } from './figure-reading.ts'
import { ledeOf } from './lede-place.ts'
import { windowOf } from './period-window.ts'

/** The window that a report of figures is about, and where it is told. */
export interface Topic {
  readonly period: PeriodSlot
  readonly start: number
}

/** Units of shares and sums. */
export const STATISTIC_UNIT = /^(?:percent|percentage point|[A-Z]{3})$/
/** A window of statistics: a month and more, and no more than a year. */
const STATISTIC_DAYS = { least: 27, most: 366 }
/** How many figures belong to a report's opening. */
const OPENING_FIGURES = 6

/**
 * The period that a report of shares and sums is about: the month, quarter or year of its opening ("Inflation eased in
 * August"), else that of its first share or sum that has one. undefined for a story of something else.
 */
export function topicWindow(context: ClaimContext, readings: readonly FigureReading[]): Topic | undefined {
  if (!readings.slice(0, OPENING_FIGURES).some(({ quantity }) => STATISTIC_UNIT.test(quantity.unit))) return undefined
  for (const sentence of ledeOf(context)) {
    for (const date of startingIn(context.dates, sentence)) {
      const period = isCalendar(date) && !isComparison(context, date, sentence) ? periodOf(context, date) : undefined
      if (period && isStatisticWindow(period)) return { period, start: date.start }
    }
  }
  const first = readings
    .slice(0, OPENING_FIGURES)
    .find((reading) => isStatistic(reading) && !comparedPhrase(context, reading.quantity, reading.sentence))
  return first?.time && { period: first.time.period, start: first.sentence.start }
}

const periodOf = (context: ClaimContext, date: DateMention): PeriodSlot =>
  windowOf(context, date, { competing: false }).period

const isCalendar = ({ timex, from, to }: DateMention): boolean =>
  timex === 'DATE' && from !== undefined && to !== undefined

/** True for a date that only tells what is compared: "than a year earlier", "after 61.8 percent in July". */
export const isComparison = (context: ClaimContext, date: Span, sentence: Span): boolean =>
  isDateAside(context.document.text, date, sentence, { start: sentence.start, end: sentence.start }) ||
  isOfComparedFigure(context, date, sentence, sentence)

const isStatistic = ({ quantity, time }: FigureReading): boolean =>
  time !== undefined &&
  time.period.basis !== 'inferred' &&
  STATISTIC_UNIT.test(quantity.unit) &&
  isStatisticWindow(time.period)

/** True for a window of a month to a year with both ends. */
export function isStatisticWindow({ from, to }: PeriodSlot): boolean {
  if (!from || !to) return false
  const days = daysBetween(from, to)
  return days >= STATISTIC_DAYS.least && days <= STATISTIC_DAYS.most
}
