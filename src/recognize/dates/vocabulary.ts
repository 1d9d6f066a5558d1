import { wordsToNumber } from '../../text/number-words.ts'
import type { Season, Unit } from './expression.ts'

/** Source of a pattern for one space; patterns only ever see one sentence, so it is no line break. */
export const SPACE = String.raw`\s{1,3}`

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** "March", "Sept.", "Nov": a month, abbreviated with or without full stop. */
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![a-z])\\.?)'

/** "Monday"; abbreviations are left out, since "sun", "sat" and "wed" are words. */
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "1789", "2024": a year that stands for itself. */
export const YEAR = String.raw`(?:1[1-9]\d\d|20\d\d)(?![\d%])`

/** "month", "centuries"; the plural is part of it. */
export const UNIT =
  '(?:seconds?|minutes?|hours?|(?<=\\d ?)(?:hrs?|mins?|secs?)|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)'

/** "nineteen ninety-one", "two thousand and five": a year in words. */
export const YEAR_IN_WORDS =
  '(?:(?:eighteen|nineteen|twenty) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand(?: and (?:(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:twenty|thirty)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine))?)(?![-\\s](?:people|years|dollars))'

/** The year that YEAR or YEAR_IN_WORDS matched: 1991 for "1991" and "nineteen ninety-one". */
export function yearNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  const whole = wordsToNumber(words)
  if (whole !== undefined && whole >= 1000) return whole
  const [century = '', ...rest] = words.split(/\s/)
  return 100 * (wordsToNumber(century) ?? 19) + (wordsToNumber(rest.join(' ')) ?? 0)
}

const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)'
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'

/** "12", "1,500", "2.5", "3 1/2", "twenty-four", "a hundred": a number that counts units of time. */
export const NUMBER = String.raw`(?:\d{1,4} [1-9]/[2-9](?!\d)|\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,6}(?:\.\d{1,2})?|${TENS}(?:[-\s]${ONES})?|${TEENS}|(?:a|an|one|two|three|four|five|six|seven|eight|nine) (?:hundred|thousand)|${ONES})`

/** "several", "a few", "a couple of": how many is left open ("couple" and "dozen" are numbers all the same). */
export const VAGUE_NUMBER =
  '(?:a couple(?: of)?|couple(?: of)?|a dozen|half a dozen|several|a few|few|many|some|dozens of|hundreds of|thousands of|a number of|numerous|countless)'

/** Month 1-12 of "March", "Sept." or "nov"; undefined for another word. */
export function monthOf(word: string): number | undefined {
  const stem = word.toLowerCase().slice(0, 3)
  const index = MONTH_NAMES.findIndex((name) => name.startsWith(stem))
  return stem.length === 3 && index >= 0 ? index + 1 : undefined
}

/** ISO weekday of "Monday", Monday 1 ... Sunday 7; undefined for another word. */
export function weekdayNumber(word: string): number | undefined {
  const index = WEEKDAY_STEMS.indexOf(word.toLowerCase().slice(0, 3))
  return index >= 0 ? index + 1 : undefined
}

/** The unit of "months" or "centuries"; "nights" count as days. */
export function unitOf(word: string): Unit {
  const singular = word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^work(?:ing)?\s?/, '')
  return UNIT_ALIASES[singular] ?? (singular as Unit)
}

const UNIT_ALIASES: Readonly<Record<string, Unit>> = { night: 'day', hr: 'hour', min: 'minute', sec: 'second' }

/** The number of "twenty-four", "1,500", "3 1/2" or "a couple of"; undefined when the words leave it open ("several"). */
export function numberOf(words: string): number | undefined {
  const text = words.toLowerCase().trim()
  if (/^\d/.test(text)) return digitsOf(text)
  return SMALL_WORDS[text] ?? wordsToNumber(text.replace(/^an? /, ''))
}

const SMALL_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'a couple': 2,
  'a couple of': 2,
  couple: 2,
  'couple of': 2,
  'half a dozen': 6,
}

function digitsOf(text: string): number {
  const [whole = '0', fraction] = text.split(' ')
  const [over, under] = fraction?.split('/') ?? []
  return Number(whole.replace(/,/g, '')) + (over && under ? Number(over) / Number(under) : 0)
}

const ORDINAL_STEMS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
}

/** "first", "twenty-first", "21st": an ordinal up to 99. */
export const ORDINAL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`

/** The number of "third", "twenty-first" or "21st"; undefined for another word. */
export function ordinalOf(words: string): number | undefined {
  const text = words.toLowerCase()
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  const [tens, ones] = text.split(/[-\s]/)
  if (ones) return (wordsToNumber(tens ?? '') ?? 0) + (ordinalOf(ones) ?? 0)
  return ORDINAL_STEMS[text] ?? wordsToNumber(text.replace(/th$/, ''))
}

/** TIMEX3 codes of the seasons. */
export const SEASON_CODES: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
}
