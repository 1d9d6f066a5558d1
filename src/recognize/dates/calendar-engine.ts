import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { Chrono, configuration } from 'chrono-node/en'
import { isAfterWeekday, leadOf, tailOf } from './day-surroundings.ts'
import type { CalendarExpression } from './expression.ts'
import { type EngineDate, withFurtherDays } from './further-days.ts'

/** chrono-node's parsers that read written days; its times, weekdays, bare months and relative dates are measured to misread news. */
const CHOSEN_PARSERS = [
  'ISOFormatParser',
  'SlashDateFormatParser',
  'ENYearMonthDayParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
]

const { parsers } = configuration.createConfiguration(true, false)
const engine = new Chrono({
  parsers: parsers.filter((parser) => CHOSEN_PARSERS.includes(parser.constructor.name)),
  refiners: [],
})

/** Never the clock: February 29 is a day whatever the year is. Nothing that the engine implies from it is used. */
const IN_LEAP_YEAR = new Date('2024-01-01T12:00:00Z')

/** A text without any of these holds no written day: "Mar. 5", "5th of March", "2024-03-05", "5/3/24". */
const POSSIBLE_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d{1,2}[-/.]\d|\d\/\d/i

/** "5, 30" of "March 5, 30 people": two figures after a day are no year. */
const FALSE_YEAR = /(?:\s{0,3},\s{0,3}|\s{1,3}|-)\d{2}$/
/** "20" of "May 20,000", "June 5.5%", "July 4:30", "March 3rd-placed". */
const FIGURE_GOES_ON = /^(?:,\d{3}|\.\d|:\d|%|-[a-z](?!\w{2} day)| (?:percent|per cent|million|billion|points?)\b)/i
/** "6,107." before "31 August", "$" before "12 December": the figure is no day. */
const FIGURE_BEFORE = /(?:\d[.,]|[$£€]\s?)$/
/** "the second may decide": ordinals before the verbs are no days. */
const ORDINAL_BEFORE_VERB = /^[a-z -]{1,20}(?:of )?\b(?:may|march)$/
/** "on 3/14": a day and month in figures without a year is a fraction ("3/4") unless something says that it is a date. */
const DATE_CUE_BEFORE =
  /(?:\b(?:on|this|next|by|until|till|from|since|before|after|due|dated|to)|\b\d{1,2}\/\d{1,2}(?:,|\s(?:and|or)))\s$/i
const SLASH_WITHOUT_YEAR = /^\d{1,2}\/\d{1,2}$/
const SHORT_YEAR_IN_FIGURES = /^\d{1,2}[-.]\d{1,2}[-.]\d{2}$/
/** "40" of "3/18/40" is 1940: two figures are a year up to 2039, as they are for "'39". */
const SHORT_YEAR = /^\d{1,2}\/\d{1,2}\/\d{2}$/
const LATEST_SHORT_YEAR = 2040
/** "5-8" of "Nov. 5-8", "5 to 8" of "5 to 8 November": the first of two days. */
const FIRST_OF_TWO = /^(?<first>.{1,20}?)\s{0,3}(?:-|–|to|until|through|till)\s{0,3}(?=\d|[a-z]{3,12})/i

/**
 * Days written with a month, found by chrono-node: "Wednesday, November 13", "5 Mar 2024", "2024-03-05". Two joined days give
 * two dates: "Nov. 5-8" is November 5 and "8". The whole text is parsed at once, since a call of chrono is dear.
 */
export function writtenDays(text: string): EngineDate[] {
  if (!POSSIBLE_DAY.test(text)) return []
  return engine.parse(text, IN_LEAP_YEAR).flatMap((result) => {
    const trimmed = trim(result)
    return trimmed && isWrittenDay(trimmed, text) ? datesOf(trimmed, result, text) : []
  })
}

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
  if (FIGURE_BEFORE.test(before)) return false
  return !SLASH_WITHOUT_YEAR.test(words) || DATE_CUE_BEFORE.test(before) || isAfterWeekday(before)
}

function datesOf(trimmed: Trimmed, result: ParsedResult, text: string): EngineDate[] {
  const { start, words } = trimmed
  const lead = leadOf(text, start, words)
  const tail = tailOf(text, start + words.length)
  const stated = (components: ParsedComponents) => ({ ...statedParts(components, trimmed), ...tail.expression })
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

function statedParts(components: ParsedComponents, { words, falseYear }: Trimmed): CalendarExpression {
  const hasShortYear = SHORT_YEAR.test(words)
  const known = (part: 'year' | 'month' | 'day') => (components.isCertain(part) ? components.get(part) : null)
  const [stated, month, day] = [falseYear ? null : known('year'), known('month'), known('day')]
  const year = stated !== null && stated >= LATEST_SHORT_YEAR && hasShortYear ? stated - 100 : stated
  return {
    kind: 'calendar',
    ...(year === null ? {} : { year }),
    ...(month === null ? {} : { month }),
    ...(day === null ? {} : { day }),
  }
}
