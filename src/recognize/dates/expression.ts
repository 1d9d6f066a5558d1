import type { IsoDay } from '../../model/day.ts'
import type { TimexMod, TimexType } from '../../model/mention.ts'

/** Units of time that dates and durations are counted in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** TIMEX3 codes of seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Which one of a repeating thing is meant: "last March", "next Monday", "that summer", "the following June". */
export type Which = 'last' | 'this' | 'next' | 'past' | 'coming' | 'following' | 'previous' | 'that'

interface ExpressionBase {
  /** "early", "late", "about", "more than". */
  readonly mod?: TimexMod
  /** TIMEX3 time of day, to follow the date: "TMO", "T10:35". */
  readonly time?: string
}

/** What a date says of the calendar, and no more: "Wednesday, November 13" has month, day and weekday. */
export interface CalendarExpression extends ExpressionBase {
  readonly kind: 'calendar'
  readonly year?: number
  readonly quarter?: number
  readonly half?: number
  readonly season?: Season
  readonly month?: number
  readonly day?: number
  /** Monday 1 ... Sunday 7. */
  readonly weekday?: number
  readonly which?: Which
  /** "easter": a name of feasts.ts. */
  readonly feast?: string
  /** "the 1989 period": the quarter named last, of that year. */
  readonly inQuarter?: true
  /** ISO week of the year: 31 in "week 31". */
  readonly week?: number
  /** Which week of the month or year is meant, -1 for the last: "the first week of July". */
  readonly weekOf?: number
  /** Weeks to add to the week of publication: "Tuesday of next week". */
  readonly weekShift?: number
  /** Months to add to the month of publication: "the last week of this month", "the 21st of this month". */
  readonly monthShift?: number
  /** Years to add to the year of publication: -1 in "March last year". */
  readonly yearShift?: number
  /** Years to add to the year that the text named last: 0 in "July 25 of that year". */
  readonly storyYearShift?: number
}

/** Some units away from a day: "yesterday", "three weeks ago", "last month", "two days later". */
export interface ShiftExpression extends ExpressionBase {
  readonly kind: 'shift'
  readonly unit: Unit
  readonly amount: number
  /** `text`: counted from the last date of the text ("two days later", "the same day"); else from the publication. */
  readonly from: 'publication' | 'text'
  /** "the weekend", "the end of the year": the one that is running where the text stands. */
  readonly latest?: true
  /** "a year earlier" after "the third quarter" is that quarter of the year before. */
  readonly compared?: true
  /** "earlier this week", "later this year": the part before or after the publication. */
  readonly part?: 'before' | 'after'
}

/** A length of time that ends or begins at a day: "the past nine months", "the first half". */
export interface WindowExpression extends ExpressionBase {
  readonly kind: 'window'
  readonly unit: Unit
  /** Absent when the words leave it open: "recent weeks". */
  readonly amount?: number
  readonly side: 'past' | 'future' | 'opening' | 'closing'
  /** "the next four business days": Saturdays and Sundays are not counted. */
  readonly working?: true
  /** The year that an opening or closing stretch belongs to: "the first nine months of 2024". */
  readonly year?: number
  readonly yearShift?: number
}

/** What needs no day of reference: durations, sets, "now", centuries, dates of other calendars. */
interface FixedExpression extends ExpressionBase {
  readonly kind: 'fixed'
  readonly timex: TimexType
  readonly value: string
  readonly from?: IsoDay
  readonly to?: IsoDay
}

/** Some units from a day that the words name: "two weeks before May 13, 1999". */
export interface OffsetExpression extends ExpressionBase {
  readonly kind: 'offset'
  readonly unit: Unit
  readonly amount: number
  readonly base: Expression
}

/** The week or weekend that a day tells: "the week of March 6", "Labor Day weekend". */
export interface AroundExpression extends ExpressionBase {
  readonly kind: 'around'
  readonly unit: 'week' | 'weekend'
  readonly base: Expression
}

export type Expression =
  | CalendarExpression
  | ShiftExpression
  | WindowExpression
  | OffsetExpression
  | AroundExpression
  | FixedExpression
