import type { Bound, DateMention, QuantityMention, TimexMod } from '../model/mention.ts'
import type { Document } from '../text/document.ts'
import { wordsToNumber } from '../text/number-words.ts'
import { lastingThing } from './lasting-thing.ts'

/** "P9M", "PT28S", "P2.5Y": one TIMEX3 duration of one unit. */
/** "P8Y6M": years and months. */
const YEARS_AND_MONTHS = /^P(?<years>\d{1,3})Y(?<months>\d{1,2})M$/
const SINGLE_UNIT = /^P(?<time>T?)(?<amount>\d{1,9}(?:\.\d{1,3})?)(?<unit>[YMWDHS]|DE|CE)$/
/** Words that make a duration a window of time and no fact of its own: "the past nine months", "three days later". */
const WINDOW_BEFORE =
  /\b(?:past|last|next|previous|coming|following|first|recent|final|these|those|every|each|remaining)\s(?:\w{1,12}\s)?$/i
const WINDOW_AFTER =
  /^\s?(?:ago|earlier|later|before|after|hence|from now|remaining|prior|old|of age|of the year|still|left|to go|away|until)\b|^-old\b/i
/** Nothing but the length of a window: "over the course of three months" stays a fact, "within 24 hours" a window. */
const WITHIN = /\b(?:within|in|every|per)\s(?:a\s|the\s|just\s|about\s)?$/i
/** "in more than three decades" compares; it does not measure. */
const SUPERLATIVE_BEFORE = /\b(?:highest|lowest|worst|deadliest|most|first|largest|biggest|best|heaviest)\b[^.]{0,60}$/i

const WINDOW_OPENING = /^(?:the\s)?(?:past|last|next|previous|coming|following|first|recent)\s/i
/** "nine hangings a day" is a rate; "for a day", "took an hour" are lengths. */
const ONE_UNIT = /^an?\s/i
const LENGTH_BEFORE =
  /\b(?:for|took|takes|lasted|lasts|lasting|spent|over|than|least|nearly|almost|about|around|under|to)\s$/i
/** "spent the next seven years in prison": whoever lived through it knows its length. */
const LIVED_THROUGH = /\b(?:spen[dt]|spending|served?|serving)\s(?:the\s(?:next|following|past|last)\s)?$/i

/** "cut by a quarter over three years": a window; "took over three years" is a length. */
const OVER_A_TIME =
  /(?<!\b(?:took|takes|taken|takes|lasted|lasts|lasting|for|spent|spend|waited|after|of|served|serving|was|were|been|is|with|just|well|had|has))\sover\s(?:the\s(?:past|last|next)\s)?$/i

/** "Almost seven months" is about seven months, not any shorter time. */
const NEARLY = /^(?:almost|nearly|about|around|some|roughly|approximately)\b/i

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  DE: 'decade',
  CE: 'century',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}

const BOUNDS: Partial<Record<TimexMod, Bound>> = {
  MORE_THAN: 'more_than',
  LESS_THAN: 'less_than',
  EQUAL_OR_MORE: 'at_least',
  EQUAL_OR_LESS: 'at_most',
  APPROX: 'about',
}

/** Bound words that stand before the duration and outside of its date expression. */
const BOUND_BEFORE: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/\b(?:over|more than|longer than|upwards? of)\s$/i, 'more_than'],
  [/\b(?:at least|a minimum of|no less than)\s$/i, 'at_least'],
  [/\b(?:under|less than|fewer than)\s$/i, 'less_than'],
  [/\b(?:up to|at most|no more than|a maximum of)\s$/i, 'at_most'],
  [/\b(?:about|around|nearly|almost|roughly|approximately|some)\s$/i, 'about'],
]

const CONTEXT = 70

/**
 * A duration as a quantity, when the text states it as a fact: "for 28 seconds" is 28 seconds, "seven years in prison"
 * seven years. undefined for a window ("the past nine months", "three weeks ago") and for a vague length ("years").
 */
export function quantityOfDuration(document: Document, date: DateMention): QuantityMention | undefined {
  const length = date.timex === 'DURATION' ? lengthOf(date.value) : undefined
  if (!length || isWindow(document.text, date)) return undefined
  const { amount, unit } = length
  const least = leastOf(document.text, date)
  const { bound, start } = least ?? boundOf(document.text, date)
  return {
    kind: 'quantity',
    start,
    end: date.end,
    text: document.text.slice(start, date.end),
    p: date.p,
    ...(bound === 'less_than' || bound === 'at_most' ? {} : { low: least?.low ?? amount }),
    ...(bound === 'more_than' || bound === 'at_least' ? {} : { high: amount }),
    bound,
    unit,
    ...lastingThing(document.text, date),
    rule: `duration-of-${date.rule}`,
  }
}

/** Amount and unit of a TIMEX3 duration: 28 seconds of "PT28S", 8.5 years of "P8Y6M"; undefined for others of several units. */
function lengthOf(value: string): { readonly amount: number; readonly unit: string } | undefined {
  const whole = YEARS_AND_MONTHS.exec(value)?.groups
  if (whole) return { amount: Number(whole.years) + Math.round((Number(whole.months) / 12) * 100) / 100, unit: 'year' }
  const groups = SINGLE_UNIT.exec(value)?.groups
  const unit = groups && UNITS[`${groups.time}${groups.unit}`]
  return unit ? { amount: Number(groups.amount), unit } : undefined
}

/** "between four and ", "four to ": the shorter end of a range whose longer end is the date expression. */
const RANGE_BEFORE = /\b(?:between\s(?<first>[\w-]{1,12})\sand|from\s(?<second>[\w-]{1,12})\sto)\s$/i

function leastOf(
  text: string,
  { start }: DateMention,
): { readonly low: number; readonly bound: 'range'; readonly start: number } | undefined {
  const match = RANGE_BEFORE.exec(text.slice(Math.max(0, start - CONTEXT), start))
  const words = match?.groups?.first ?? match?.groups?.second
  const low = words === undefined ? undefined : /^\d+$/.test(words) ? Number(words) : wordsToNumber(words.toLowerCase())
  return match && low !== undefined ? { low, bound: 'range', start: start - match[0].length } : undefined
}

/** The bound that the date expression states, else the one right before it: "over 100 hours". */
function boundOf(text: string, date: DateMention): { readonly bound: Bound; readonly start: number } {
  const stated = NEARLY.test(date.text) ? 'about' : date.mod && BOUNDS[date.mod]
  if (stated) return { bound: stated, start: date.start }
  const opening = WINDOW_OPENING.exec(date.text)?.[0].length
  if (opening) return { bound: 'exact', start: date.start + opening }
  const before = text.slice(Math.max(0, date.start - CONTEXT), date.start)
  const [pattern, bound] = BOUND_BEFORE.find(([words]) => words.test(before)) ?? []
  return { bound: bound ?? 'exact', start: date.start - (pattern?.exec(before)?.[0].length ?? 0) }
}

function isWindow(text: string, date: DateMention): boolean {
  const before = text.slice(Math.max(0, date.start - CONTEXT), date.start)
  if (LIVED_THROUGH.test(before)) return false
  if (OVER_A_TIME.test(before)) return true
  if (ONE_UNIT.test(date.text) && !LENGTH_BEFORE.test(before)) return true
  if (WINDOW_OPENING.test(date.text) || date.from !== undefined) return true
  return (
    WINDOW_BEFORE.test(before) ||
    WITHIN.test(before) ||
    SUPERLATIVE_BEFORE.test(before) ||
    WINDOW_AFTER.test(text.slice(date.end, date.end + CONTEXT))
  )
}
