import { Chrono, en, type ParsedComponents, type ParsedResult } from 'chrono-node'
import type { Span } from '../../model/span.ts'
import type { CalendarExpression } from './expression.ts'
import { DAY_PART, dayPartTime } from './parts.ts'
import { WEEKDAY, weekdayNumber, YEAR, YEAR_IN_WORDS, yearNumber } from './vocabulary.ts'

/** A day of the calendar as the words have it, with its span in the text. */
export interface EngineDate extends Span {
  readonly expression: CalendarExpression
}

/** chrono-node's parsers that read written days; its times, weekdays, bare months and relative dates are measured to misread news. */
const CHOSEN_PARSERS = [
  'ISOFormatParser',
  'SlashDateFormatParser',
  'ENYearMonthDayParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
]

const { parsers } = en.configuration.createConfiguration(true, false)
const engine = new Chrono({
  parsers: parsers.filter((parser) => CHOSEN_PARSERS.includes(parser.constructor.name)),
  refiners: [],
})

/** A text without any of these holds no written day: "Mar. 5", "5th of March", "2024-03-05", "5/3/24". */
const POSSIBLE_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d{1,2}[-/.]\d|\d\/\d/i

/** "5, 30" of "March 5, 30 people": two figures after a day are no year. */
const FALSE_YEAR = /(?:\s{0,3},\s{0,3}|\s{1,3}|-)\d{2}$/
/** "20" of "May 20,000", "June 5.5%", "July 4:30", "March 3rd-placed". */
const FIGURE_GOES_ON = /^(?:,\d{3}|\.\d|:\d|%|-[a-z](?!\w{2} day)| (?:percent|per cent|million|billion|points?)\b)/i
/** "the second may decide": ordinals before the verbs are no days. */
const ORDINAL_BEFORE_VERB = /^[a-z -]{1,20}(?:of )?\b(?:may|march)$/
/** "Wednesday, " before "November 13". */
const WEEKDAY_BEFORE = new RegExp(
  `(?<weekday>${WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.?),?\\s{1,3}(?:the\\s)?$`,
  'i',
)
/** "the night of " before "20 June 1791", "last " before "Oct. 23". */
const PHRASE_BEFORE = new RegExp(`(?:(?:the |early (?:in )?)?${DAY_PART} of |(?<which>last|next|this) )(?:the )?$`, 'i')
/** "the " before "10 March". */
const ARTICLE_BEFORE = /\bthe\s$/i
const ARTICLE_FITS = /^\d{1,2}(?!\d|\/)/
/** "on 3/14": a day and month in figures without a year is a fraction ("3/4") unless something says that it is a date. */
const DATE_CUE_BEFORE = /\b(?:on|this|next|by|until|till|from|since|before|after|due|dated|to)\s$/i
const SLASH_WITHOUT_YEAR = /^\d{1,2}\/\d{1,2}$/
const SHORT_YEAR_IN_FIGURES = /^\d{1,2}[-.]\d{1,2}[-.]\d{2}$/
/** "5-8" of "Nov. 5-8", "5 to 8" of "5 to 8 November": the first of two days. */
const FIRST_OF_TWO = /^(?<first>.{1,20}?)\s{0,3}(?:-|–|to|until|through|till)\s{0,3}(?=\d|[a-z]{3,12})/i

/**
 * Days written with a month, found by chrono-node: "Wednesday, November 13", "5 Mar 2024", "2024-03-05". Two joined days give
 * two dates: "Nov. 5-8" is November 5 and "8". The whole text is parsed at once, since a call of chrono is dear.
 */
export function writtenDays(text: string): EngineDate[] {
  if (!POSSIBLE_DAY.test(text)) return []
  return engine.parse(text).flatMap((result) => {
    const trimmed = trim(result)
    return trimmed && isWrittenDay(trimmed, text) ? datesOf(trimmed, result, text) : []
  })
}

/** " of 2020", " in 2020", " nineteen eighty-six" after "28 June". */
const YEAR_AFTER = new RegExp(`^,?\\s(?:(?:of|in)\\s(?<year>${YEAR})|(?<words>${YEAR_IN_WORDS}))(?!\\w)`, 'i')

/** What may follow the bare figure of a day: not what it counts ("May 4 and 12 people"). */
const DAY_ENDS = String.raw`(?!\d|[:.,%]\d(?!\d{3})|\s?%)(?=[.,;:)]?(?:$|\s(?:and|or|in|at|on|of|to|with|when|that|were|was|by|for|as|but|${YEAR})(?!\w))|,\s(?:\d{1,2}\b|${YEAR})|[.;)]\s)`
/** " and 5" after "May 4", "–8" after "Nov. 5", " through 17th" after "April 9th": a further day of the month. */
const FURTHER_DAY = new RegExp(
  String.raw`^(?<joint>\s(?:and|or|to|through|until|till)\s(?:the\s)?|,\s|\s?[-–—]\s?)(?<day>[12]?\d|3[01])(?:st|nd|rd|th)?${DAY_ENDS}`,
  'i',
)
/** ", 2024" after "Nov. 5–8". */
const LAST_YEAR = new RegExp(`^,?\\s(?<year>${YEAR})(?!\\w)`)
/** "12 and " before "13 March", "6, 7 and " before "8 March". */
const EARLIER_DAY = /(?<![\d.,:$£€-]|\w\s?)(?<day>[12]?\d|3[01])(?<joint>\s(?:and|or)\s|,\s)$/

interface Trimmed {
  readonly start: number
  readonly words: string
  readonly falseYear: boolean
}

function trim({ index, text, start }: ParsedResult): Trimmed | undefined {
  const lead = /^on\s{0,3}/i.exec(text)?.[0].length ?? 0
  const words = text.slice(lead).trimEnd()
  const hasYear = start.isCertain('year') && !/\d[-/.]\d{1,2}[-/.]\d/.test(words)
  const cut = hasYear ? words.replace(FALSE_YEAR, '') : words
  return words.includes('\n') ? undefined : { start: index + lead, words: cut, falseYear: cut !== words }
}

function isWrittenDay({ start, words }: Trimmed, text: string): boolean {
  if (FIGURE_GOES_ON.test(text.slice(start + words.length, start + words.length + 12))) return false
  if (ORDINAL_BEFORE_VERB.test(words) || SHORT_YEAR_IN_FIGURES.test(words)) return false
  const before = text.slice(Math.max(0, start - 12), start)
  return !SLASH_WITHOUT_YEAR.test(words) || DATE_CUE_BEFORE.test(before) || WEEKDAY_BEFORE.test(before)
}

function datesOf(trimmed: Trimmed, result: ParsedResult, text: string): EngineDate[] {
  const { start, words, falseYear } = trimmed
  const lead = leadOf(text, start, words)
  const tail = yearAfter(text.slice(start + words.length, start + words.length + 40))
  const stated = (components: ParsedComponents) => ({ ...statedParts(components, falseYear), ...tail.expression })
  const first = { ...stated(result.start), ...lead.expression }
  const [from, end] = [start - lead.length, start + words.length + tail.length]
  const firstWords = result.end ? FIRST_OF_TWO.exec(words) : null
  if (!result.end || !firstWords?.groups?.first)
    return withFurtherDays(text, { start: from, end, expression: first }, words)
  return [
    { start: from, end: start + firstWords.groups.first.length, expression: first },
    { start: start + firstWords[0].length, end, expression: stated(result.end) },
  ]
}

/** "May 4 and 5" and "12 and 13 March" are two days each: the bare figures are dates of the same month and year. */
function withFurtherDays(text: string, date: EngineDate, words: string): EngineDate[] {
  if (date.expression.weekday !== undefined || /\d[-/.]\d/.test(words)) return [date]
  return /^\d/.test(words) ? earlierDays(text, date) : [date, ...laterDays(text, date)]
}

function laterDays(text: string, { end, expression }: EngineDate): EngineDate[] {
  const match = expression.year === undefined ? FURTHER_DAY.exec(text.slice(end, end + 32)) : null
  if (!match?.groups?.day) return []
  const start = end + match.groups.joint!.length
  const year = LAST_YEAR.exec(text.slice(end + match[0].length, end + match[0].length + 8))
  const date = {
    start,
    end: end + match[0].length + (year?.[0].length ?? 0),
    expression: { ...expression, day: Number(match.groups.day), ...(year ? { year: Number(year.groups!.year) } : {}) },
  }
  return [date, ...laterDays(text, date)]
}

function earlierDays(text: string, date: EngineDate): EngineDate[] {
  const match = EARLIER_DAY.exec(text.slice(Math.max(0, date.start - 12), date.start))
  if (!match?.groups?.day) return [date]
  const start = date.start - match[0].length
  const end = start + match.groups.day.length
  return [...earlierDays(text, { start, end, expression: { ...date.expression, day: Number(match.groups.day) } }), date]
}

function yearAfter(after: string): { length: number; expression: Partial<CalendarExpression> } {
  const match = YEAR_AFTER.exec(after)
  const year = match?.groups?.year ?? match?.groups?.words
  return match && year
    ? { length: match[0].length, expression: { year: yearNumber(year.toLowerCase()) } }
    : { length: 0, expression: {} }
}

function statedParts(components: ParsedComponents, falseYear: boolean): CalendarExpression {
  const known = (part: 'year' | 'month' | 'day') => (components.isCertain(part) ? components.get(part) : null)
  const [year, month, day] = [falseYear ? null : known('year'), known('month'), known('day')]
  return {
    kind: 'calendar',
    ...(year === null ? {} : { year }),
    ...(month === null ? {} : { month }),
    ...(day === null ? {} : { day }),
  }
}

/** What belongs to the date before chrono's words: a weekday, "the night of", "last", or the article of "the 10 March". */
function leadOf(
  text: string,
  start: number,
  words: string,
): { length: number; expression: Partial<CalendarExpression> } {
  const before = text.slice(Math.max(0, start - 24), start)
  const weekday = WEEKDAY_BEFORE.exec(before)
  const weekdayStated = weekdayNumber(weekday?.groups?.weekday ?? '')
  if (weekday && weekdayStated) return { length: weekday[0].length, expression: { weekday: weekdayStated } }
  const phrase = PHRASE_BEFORE.exec(before)
  if (phrase?.groups) return { length: phrase[0].length, expression: phraseParts(phrase.groups) }
  return { length: ARTICLE_FITS.test(words) ? (ARTICLE_BEFORE.exec(before)?.[0].length ?? 0) : 0, expression: {} }
}

function phraseParts(groups: Record<string, string | undefined>): Partial<CalendarExpression> {
  const which = groups.which?.toLowerCase() as CalendarExpression['which'] | undefined
  return which ? { which } : dayPartTime({ dayPart: groups.dayPart?.toLowerCase() })
}
