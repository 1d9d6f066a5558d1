import type { Span } from '../../model/span.ts'
import type { CalendarExpression } from './expression.ts'
import { monthOf, ORDINAL, ordinalOf, YEAR } from './vocabulary.ts'

/** A day of the calendar as the words have it, with its span in the text. */
export interface EngineDate extends Span {
  readonly expression: CalendarExpression
}

/** What may follow the bare figure of a day: not what it counts ("May 4 and 12 people"). */
const DAY_ENDS = String.raw`(?!\d|[:.,%]\d(?!\d{3})|\s?%)(?=[.,;:)]?(?:$|\s(?:and|or|in|at|on|of|to|with|when|that|were|was|by|for|as|but|${YEAR})(?!\w))|,\s(?:\d{1,2}\b|${YEAR})|[.;)]\s)`
/** " and 5" after "May 4", "–8" after "Nov. 5", " through 17th" after "April 9th": a further day of the month. */
const FURTHER_DAY = new RegExp(
  String.raw`^(?<joint>\s(?:and|or|to|through|until|till)\s(?:the\s)?|,\s|\s?[-–—]\s?)(?:(?<day>[12]?\d|3[01])(?:st|nd|rd|th)?${DAY_ENDS}|(?<ordinal>${ORDINAL})(?=[.,;)]|$| (?:and|in|at|of)\b))`,
  'i',
)
/** ", 2024" after "Nov. 5–8". */
const LAST_YEAR = new RegExp(`^,?\\s(?<year>${YEAR})(?!\\w)`)
/** "12 and " before "13 March", "6, 7 and " before "8 March", "between the ninth and the " before "17th of April". */
const EARLIER_DAY = new RegExp(
  String.raw`(?<=^|[(;—–]\s?|[a-z],\s|\b(?:on|at|between|from|the|and|or|to)\s|\d,\s)(?<day>[12]?\d|3[01]|${ORDINAL})(?<joint>\s(?:and|or|to|until|till|through)\s(?:the\s)?|,\s)$`,
  'i',
)

/** Long enough for an ordinal and what stands before it, so that no number is cut in two. */
const EARLIER_REACH = 40

/** "May 4 and 5" and "12 and 13 March" are two days each: the bare figures, in rising order, are dates of the same month and year. */
export function withFurtherDays(text: string, date: EngineDate, words: string): EngineDate[] {
  if (date.expression.weekday !== undefined || /\d[-/.]\d/.test(words)) return [date]
  return monthOf(words) === undefined ? earlierDays(text, date) : [date, ...laterDays(text, date)]
}

function laterDays(text: string, { end, expression }: EngineDate): EngineDate[] {
  const match = expression.year === undefined ? FURTHER_DAY.exec(text.slice(end, end + 32)) : null
  const day = ordinalOf(match?.groups?.day ?? match?.groups?.ordinal ?? '')
  if (!match?.groups || !day || day > 31 || day <= (expression.day ?? 0)) return []
  const start = end + match.groups.joint!.length
  const year = LAST_YEAR.exec(text.slice(end + match[0].length, end + match[0].length + 8))
  const date = {
    start,
    end: end + match[0].length + (year?.[0].length ?? 0),
    expression: { ...expression, day, ...(year ? { year: Number(year.groups!.year) } : {}) },
  }
  return [date, ...laterDays(text, date)]
}

function earlierDays(text: string, date: EngineDate): EngineDate[] {
  const match = EARLIER_DAY.exec(text.slice(Math.max(0, date.start - EARLIER_REACH), date.start))
  const day = ordinalOf(match?.groups?.day ?? '')
  if (!match?.groups?.day || !day || day >= (date.expression.day ?? 0)) return [date]
  const start = date.start - match[0].length
  const end = start + match.groups.day.length
  return [...earlierDays(text, { start, end, expression: { ...date.expression, day } }), date]
}
