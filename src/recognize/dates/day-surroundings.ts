import { lowerCase } from './date-rule.ts'
import type { CalendarExpression } from './expression.ts'
import { DAY_PART, dayPartTime, yearOf } from './parts.ts'
import { WEEKDAY, weekdayNumber, YEAR, YEAR_IN_WORDS } from './vocabulary.ts'

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
/** " of 2020", " in 2020", " nineteen eighty-six", " of that year", " last year" after "28 June". */
const YEAR_AFTER = new RegExp(
  `^,?\\s(?:(?:of|in)\\s(?<year>${YEAR})|(?:of\\s)?(?<yearWord>last|this|next|that|that same|the same|the following|the previous) year|(?<words>${YEAR_IN_WORDS}))(?!\\w)`,
  'i',
)

/** Words next to a written day that belong to it, and what they say. */
interface Surrounding {
  readonly length: number
  readonly expression: Partial<CalendarExpression>
}

/** True when the words end in a weekday: "Friday " before "5/12". */
export const isAfterWeekday = (before: string): boolean => WEEKDAY_BEFORE.test(before)

/** What belongs to the date before chrono's words: a weekday, "the night of", "last", or the article of "the 10 March". */
export function leadOf(text: string, start: number, words: string): Surrounding {
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

/** What belongs to the date after chrono's words: " of 2020", " nineteen eighty-six", " of that year". */
export function tailOf(text: string, end: number): Surrounding {
  const match = YEAR_AFTER.exec(text.slice(end, end + 40))
  if (!match?.groups) return { length: 0, expression: {} }
  const { year, words, yearWord } = lowerCase(match.groups)
  return { length: match[0].length, expression: yearOf({ year: year ?? words, yearWord }) }
}
