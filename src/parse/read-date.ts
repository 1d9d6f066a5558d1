import { isDay } from '../model/day.ts'
import { monthNamed } from './month-names.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const DAY_OF_MONTH = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const ZONE = '(?:(?:GMT|UTC)(?=[+-]\\d\\d:?\\d\\d))?(?<zone>Z|UTC|GMT|BST|[ECMP][SD]?T|CEST|CET|IST|[+-]\\d\\d:?\\d\\d)'
const CLOCK = `(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?:[:.](?<second>\\d\\d)(?:[.,]\\d{1,9})?)?\\s{0,2}(?<half>[ap]\\.?m\\.?)?(?:\\s{0,2}\\(?${ZONE})?`

/** Forms of a date in metadata and bylines; the first that matches is taken. */
const DATE_FORMS: readonly RegExp[] = [
  // 2025-09-24T14:20:00+02:00, 2025/9/24 14:20, 2025.09.24
  new RegExp(`(?<!\\d)${YEAR}[-/.](?<month>\\d{1,2})[-/.]${DAY_OF_MONTH}(?!\\d)(?:[T ]{1,3}${CLOCK})?`, 'i'),
  // 2025年9月24日, 2025년 9월 24일, 2025. 9. 24.
  new RegExp(`${YEAR}\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]`),
  new RegExp(`(?<!\\d)${YEAR}\\.\\s(?<month>\\d{1,2})\\.\\s(?<day>\\d{1,2})(?!\\d)`),
  // 24.09.2025, the European way; 24/09/2025 and 09/24/2025 where only one reading is a day
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${YEAR}(?!\\d)`),
  new RegExp(`(?<!\\d)(?<day>1[3-9]|2\\d|3[01])/(?<month>\\d{1,2})/${YEAR}(?!\\d)`),
  new RegExp(`(?<!\\d)(?<month>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/${YEAR}(?!\\d)`),
  // 20250924, 20250924T142000Z
  new RegExp(`(?<!\\d)${YEAR}(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)`),
  // September 24, 2025 2:20 p.m. EDT; Sept. 24th 2025
  new RegExp(`(?<![a-z])${MONTH}\\s{1,3}${DAY_OF_MONTH},?\\s{1,3}${YEAR}`, 'i'),
  // Sep 24 14:20:00 2025 (the asctime form)
  new RegExp(
    `(?<![a-z])${MONTH}\\s{1,3}${DAY_OF_MONTH}\\s{1,3}\\d\\d:\\d\\d(?::\\d\\d)?\\s{1,3}(?:[A-Z]{2,5}\\s{1,3})?${YEAR}`,
    'i',
  ),
  // Wed, 24 Sep 2025 14:20:00 GMT; 24 September 2025; 24-Sep-2025
  new RegExp(`(?<!\\d)${DAY_OF_MONTH}[\\s-]{1,3}(?:of\\s)?${MONTH},?[\\s-]{1,3}${YEAR}`, 'i'),
]
/** A month in another language's words; whether the word is one, a table tells. */
const MONTH_WORD = '(?<month>[\\p{L}\\p{M}]{2,15}(?:\\s\\p{L}{3,8}(?=\\s))?)\\.?(?:/[\\p{L}\\s]{2,20})?'
const FOREIGN_FORMS: readonly RegExp[] = [
  // 24 de septiembre de 2025, 24. März 2025, 1er août 2025, 24 сентября 2025 г., 24 أيلول 2025, 24 سبتمبر/أيلول 2025
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|[ºª])?\\s{1,3}(?:de\\s|d['’]|di\\s)?${MONTH_WORD},?\\s{1,3}(?:del?\\s)?${YEAR}`,
    'u',
  ),
  // septiembre 24, 2025
  new RegExp(`${MONTH_WORD}\\s{1,3}(?<day>\\d{1,2}),?\\s{1,3}(?:del?\\s)?${YEAR}`, 'u'),
]
/** Digits of Arabic, Persian and Devanagari, by the code of their zero. */
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g
const CLOCK_IN_TEXT = new RegExp(`(?<![\\d:])${CLOCK}`, 'i')
/** Seconds or milliseconds of the Unix epoch, from 2001 on. */
const EPOCH = /^(?<seconds>1\d{9})(?:\d{3})?$/
/** Offsets of the zone names that bylines use; of ambiguous ones the reading that English-language news has. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  IST: '+05:30',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}
const HAS_YEAR = /(?:19|20)\d\d/
const MAX_CHARS = 300

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code < 0x900 ? code % 16 : code - 0x966)
}

/**
 * ISO 8601, as precise as the words: "Sept. 24, 2025" is "2025-09-24", "24 September 2025, 2:20pm BST" is
 * "2025-09-24T14:20:00+01:00". The day is the one that the outlet states, never moved to UTC. Undefined when no date is there.
 */
export function readDate(source: string): string | undefined {
  const text = source.slice(0, MAX_CHARS).replace(OTHER_DIGIT, asciiDigit).trim()
  const epoch = EPOCH.exec(text)?.groups?.seconds
  if (epoch) return `${new Date(Number(epoch) * 1000).toISOString().slice(0, 19)}Z`
  for (const form of HAS_YEAR.test(text) ? [...DATE_FORMS, ...FOREIGN_FORMS] : []) {
    const match = form.exec(text)
    const day = match?.groups && dayOf(match.groups)
    if (!match || !day) continue
    const clock = match.groups?.hour ? match : CLOCK_IN_TEXT.exec(text.replace(match[0], ' '))
    return day + (clock?.groups ? timeOf(clock.groups) : '')
  }
  return undefined
}

const MAX_BARE_CHARS = 60

/** True for a line that holds a date, perhaps with weekday and time, and no more than a word besides: "Mittwoch, 24. September 2025, 14:20 Uhr". */
export function isBareDate(line: string): boolean {
  if (
    line.length > MAX_BARE_CHARS ||
    !/^\P{L}{0,3}(?:\p{L}{2,14}[.,]{0,2}\s{1,2})?[\d\u0660-\u0669\u06f0-\u06f9]/u.test(line)
  )
    return false
  const text = line.replace(OTHER_DIGIT, asciiDigit)
  const form = HAS_YEAR.test(text) ? [...DATE_FORMS, ...FOREIGN_FORMS].find((pattern) => pattern.test(text)) : undefined
  if (!form || readDate(text) === undefined) return false
  const rest = text.replace(form, ' ').replace(CLOCK_IN_TEXT, ' ')
  return (rest.match(/[\p{L}\d]{2,}/gu) ?? []).length <= 1
}

type Groups = Readonly<Record<string, string | undefined>>

function dayOf({ year = '', month = '', day = '' }: Groups): string | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}

const ENGLISH = new RegExp(`^${MONTH}$`, 'i')
const monthOf = (word: string): number =>
  ENGLISH.test(word) ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : (monthNamed(word) ?? 0)

/** "T14:20:00+01:00"; '' for a clock that no day has. */
function timeOf({ hour = '', minute = '', second = '00', half, zone }: Groups): string {
  const isAfternoon = half?.toLowerCase().startsWith('p')
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) return ''
  return `T${String(hours).padStart(2, '0')}:${minute}:${second}${zone ? offsetOf(zone) : ''}`
}

const offsetOf = (zone: string): string =>
  ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '')
