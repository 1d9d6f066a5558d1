import type { TimexMod } from '../../model/mention.ts'
import type { Groups } from './date-rule.ts'
import type { CalendarExpression } from './expression.ts'
import { MONTH, YEAR, YEAR_IN_WORDS, yearNumber } from './vocabulary.ts'

/** "early ", "mid-", "the end of ", "late in ": which part of a stretch is meant; group `part`. */
export const PART = String.raw`(?:(?<part>early|earlier|late|later|mid|end(?=[-\s](?:${MONTH}|\d))|(?:the )?(?:beginning|start|middle|end|close|turn|(?:first|second|latter) half|(?:first|latter|early|later|last) part)(?= of ))(?: of | in |[-\s]))?`

const START_WORDS = /^(?:the )?(?:early|earlier|beginning|start|turn|first)/
const MID_WORDS = /^(?:the )?mid/

/** TIMEX3 mod of the group `part`: "the end" gives END; nothing when the group is missing. */
export function partMod({ part }: Groups): { mod?: TimexMod } {
  if (!part) return {}
  if (START_WORDS.test(part)) return { mod: 'START' }
  return { mod: MID_WORDS.test(part) ? 'MID' : 'END' }
}

/** " 2024", ", 2024", " of last year", " that year": the year of a month, season or quarter; groups `year` and `yearWord`. */
export const YEAR_TAIL = String.raw`(?:,? (?:of |in )?(?:fiscal )?(?<year>${YEAR}|${YEAR_IN_WORDS})|,? (?:of |in )?(?<yearWord>last|this|next|that|that same|the same|the following|the previous|the next) year)?`

const YEAR_SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/** What YEAR_TAIL says of the year: "2024" is stated, "last year" is a shift, "the following year" refers back in the text. */
export function yearOf({ year, yearWord }: Groups): Pick<CalendarExpression, 'year' | 'yearShift' | 'storyYearShift'> {
  if (year) return { year: yearNumber(year) }
  if (!yearWord) return {}
  const shift = YEAR_SHIFTS[yearWord]
  if (shift !== undefined) return { yearShift: shift }
  return { storyYearShift: /following|next/.test(yearWord) ? 1 : /previous/.test(yearWord) ? -1 : 0 }
}

/** "about ", "more than ": how a number of units is meant; group `bound`. */
export const BOUND =
  '(?:(?<bound>more than|less than|fewer than|no more than|no less than|at least|at most|nearly|almost|over(?= an? )|under|about|around|roughly|approximately|up to) )?'

const BOUND_MODS: readonly (readonly [RegExp, TimexMod])[] = [
  [/^(?:no more than|at most|up to)$/, 'EQUAL_OR_LESS'],
  [/^(?:no less than|at least)$/, 'EQUAL_OR_MORE'],
  [/^(?:more than|over)$/, 'MORE_THAN'],
  [/^(?:less than|fewer than|nearly|almost|under)$/, 'LESS_THAN'],
  [/^(?:about|around|roughly|approximately)$/, 'APPROX'],
]

/** TIMEX3 mod of the group `bound`: "at least" gives EQUAL_OR_MORE; nothing when the group is missing. */
export function boundMod({ bound }: Groups): { mod?: TimexMod } {
  const mod = bound && BOUND_MODS.find(([pattern]) => pattern.test(bound))?.[1]
  return mod ? { mod } : {}
}

/** "morning", "night": a part of the day; group `dayPart`. */
export const DAY_PART = '(?<dayPart>morning|afternoon|evening|night)'

const DAY_PART_CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
}

/** TIMEX3 time of the group `dayPart`: "evening" gives TEV; nothing when the group is missing. */
export function dayPartTime({ dayPart }: Groups): { time?: string } {
  const time = dayPart && DAY_PART_CODES[dayPart]
  return time ? { time } : {}
}
