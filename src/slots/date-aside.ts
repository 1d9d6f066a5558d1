import type { Span } from '../model/span.ts'

/** "fewer than in 2023", "up 41 points on 2023", "against last year": the date of what is compared, not of the figure. */
const COMPARED_BEFORE =
  /\b(?:than|compared (?:with|to)|versus|against|as|(?:(?<!\p{Ll}ed\s)(?:up|down)\s(?:sharply|slightly|\d\S{0,8}|two|three|four|five|six|seven|eight|nine|ten|half)|increase|rise|drop|fall|decline)\s(?:(?!from\s)\S{1,12}\s){0,4}on)\s(?:(?:in|at|during|for|the|same|period|point|quarter|month|months|week|stage|time|whole|of|that|those|it|was)\s){0,6}$/iu
/** "the biggest crowd since 2019", "the worst outbreak since records began in 1988": what nothing was like since. */
const RECORD_BEFORE =
  /(?<!\bat\s)\b(?:\p{Ll}{3,12}est|worst|first|most|least|record)\b[^.;—–]{0,60}\bsince\b[^.;]{0,50}$/iu
/** "since October 2024, when 78 people died" dates what follows. */
const WHEN_AFTER = /^,?\swhen\b/
/** "(Agency, 21 January 2025) -": a dateline in brackets. */
const BYLINE_BEFORE = /^.{0,40}\([^()]{2,40},\s$/
const BYLINE_AFTER = /^\)\s{0,2}[-–—]/
const REACH = 120

/** "a Christmas market" may be in July. */
const FEAST = /^(?:Christmas|Easter|Ramadan|Halloween|Thanksgiving|Diwali|Pentecost|summer|spring|winter|autumn)$/i
const NOUN_AFTER = /^\s\p{Ll}{2}/u

/** True for the name of a feast that describes a thing: "a Christmas market". */
export const isFeastOfThing = (text: string, { start, end }: Span): boolean =>
  FEAST.test(text.slice(start, end)) && NOUN_AFTER.test(text.slice(end, end + 3))

/** True for a date that tells of another time than the sentence's figures: what is compared, broken as a record, or of the dateline. */
export function isDateAside(text: string, date: Span, sentence: Span, figure: Span): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - REACH), date.start)
  if (COMPARED_BEFORE.test(before) || RECORD_BEFORE.test(before))
    return figure.start < date.start || !tellsWhen(text, date)
  return isBylineDate(text, date, sentence) || isFeastOfThing(text, date) || isThanDate(text, date)
}

/** True for "October 2024" in "the worst since October 2024, when 78 people died". */
export const tellsWhen = (text: string, { end }: Span): boolean => WHEN_AFTER.test(text.slice(end, end + 8))

/** "12 fewer than four years ago": taken for the bound of the date, the comparison is the figure's. */
const WITH_THAN = /^(?:fewer|less|more)\sthan\s/i
const NUMBER_BEFORE = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|points?|percent|%))\s$/i
const isThanDate = (text: string, { start, end }: Span): boolean =>
  WITH_THAN.test(text.slice(start, end)) && NUMBER_BEFORE.test(text.slice(Math.max(0, start - 10), start))

/** True for the date of a dateline in brackets: "(Agency, 21 January 2025) -". */
export const isBylineDate = (text: string, date: Span, sentence: Span): boolean =>
  BYLINE_AFTER.test(text.slice(date.end, date.end + 5)) &&
  BYLINE_BEFORE.test(text.slice(sentence.start, date.start).slice(0, REACH))

/** True for "in 2023" in "fewer than in 2023": nothing happened then that the sentence tells. */
export const isComparedDate = (text: string, date: Span, sentence: Span): boolean =>
  isThanDate(text, date) ||
  (!tellsWhen(text, date) && COMPARED_BEFORE.test(text.slice(Math.max(sentence.start, date.start - REACH), date.start)))
