import type { PeriodSlot } from '../model/claim.ts'
import { addDays, addMonths, daysBetween, type IsoDay } from '../model/day.ts'
import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { referenceAt } from '../text/document.ts'
import type { ClaimContext } from './context.ts'
import { tellsWhen } from './date-aside.ts'

/** A period with the words that state it, if the clause does. */
export interface PeriodReading {
  readonly period: PeriodSlot
  readonly evidence?: Span
  /** What a reader must know about the date that it stands on: "year_inferred", "day_of_another_event". */
  readonly flag?: string
}

/** "since July 2024", "until Friday": the word before a date that leaves one side of the window open. */
const OPENING =
  /\b(?<word>since|after|from|until|till|through|up to|by|before|prior to)\s(?:the\s|early\s|late\s|mid-?\s?)?$/i
/** "since the president took office on July 8": the opening word stands before the event that the date dates. */
const OPENING_BEFORE_EVENT = /\b(?<word>since)\s[^,.;:]{1,80}\s(?:on|in)\s$/i
const OPENING_REACH = 100
const INCIDENT_DAYS = 3
/** Probabilities by how the period was had, from reading development articles; issue-wide fitting replaces them. */
const P = { stated: 0.9, relative: 0.8, open: 0.85, competing: 0.7, borrowed: 0.6, doubtful: 0.35 }

/** "the year beginning July 1" is twelve months from that day, "the 12 months to June" twelve up to its end. */
const YEAR_FROM =
  /\byear\s(?:beginning|starting|that (?:begins|starts|began)|which (?:begins|starts)|from)\s(?:on\s)?$/i
const YEAR_TO = /\b(?:year|(?:12|twelve) months)\s(?:ending|ended|to|up to|through)\s(?:(?:the end of|in|on)\s)?$/i
const RANGE_OF_YEAR = /^(?:the\s)?(?:year|(?:12|twelve) months)\s(?:to|ending|ended)\s(?!date)/i
/** "the first three months of the year" */
const MONTHS_OF =
  /\b(?<which>first|last|final)\s(?<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})\smonths\sof\s$/i
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
const OVERNIGHT = /^overnight\b/i

/**
 * The window that a date gives a figure, with the word that opens it: "since July 2024" goes on to the day of publication,
 * "by 2027" has no beginning, "the year beginning July 1" is twelve months.
 */
export function windowOf(
  context: ClaimContext,
  date: DateMention,
  reading: { readonly competing: boolean; readonly kind?: 'rate' },
): PeriodReading {
  const { document } = context
  const before = document.text.slice(Math.max(0, date.start - OPENING_REACH), date.start)
  const whole = wholeWindow(before, date)
  const opening =
    whole || tellsWhen(document.text, date) ? null : (OPENING.exec(before) ?? OPENING_BEFORE_EVENT.exec(before))
  const word = opening?.groups?.word?.toLowerCase()
  const window = whole ?? openWindow(word, date, referenceAt(document, date.start))
  const start = opening && word && word !== 'from' ? date.start - opening[0].length : date.start
  const borrowed = isOfOtherEvent(date)
  const relative = date.basis === 'relative' || window.closedAtPublication
  const flag = date.flag ?? (borrowed && document.reference === undefined ? 'day_of_another_event' : undefined)
  const known = reading.competing ? P.competing : window.closedAtPublication ? P.open : relative ? P.relative : P.stated
  const period: PeriodSlot = {
    ...(window.from ? { from: window.from } : {}),
    ...(window.to ? { to: window.to } : {}),
    kind: reading.kind ?? kindOf(window),
    basis: borrowed ? 'inferred' : relative ? 'relative' : 'stated',
    ...(borrowed ? { inferredFrom: 'the day of another event' } : {}),
    text: document.text.slice(start, date.end),
    p: flag ? P.doubtful : borrowed ? P.borrowed : known,
  }
  return { period, evidence: { start, end: date.end }, ...(flag ? { flag } : {}) }
}

/** "on the same day", "that night": the day is told by another event of the text. */
const OTHER_EVENT =
  /^(?:on\s)?(?:that\s(?:very\s|same\s)?|(?:the\s)?(?:very\s)?same\s)(?:day|night|morning|afternoon|evening|week|month|year)\b/i

/** True for a date that only points to the day of another event: "on the same day". */
export const isOfOtherEvent = ({ text }: DateMention): boolean => OTHER_EVENT.test(text)

interface Window {
  readonly from?: IsoDay | undefined
  readonly to?: IsoDay | undefined
  readonly closedAtPublication: boolean
}

/** A window that the words before the date make of it; undefined when they make none. */
function wholeWindow(before: string, date: DateMention): Window | undefined {
  const { from, to } = date
  if (!from || !to) return undefined
  if (YEAR_FROM.test(before)) return closed(from, addDays(addMonths(from, 12), -1))
  if (RANGE_OF_YEAR.test(date.text)) return closed(addMonths(addDays(to, 1), -12), to)
  if (YEAR_TO.test(before)) return closed(addMonths(addDays(to, 1), -12), to)
  if (OVERNIGHT.test(date.text) && from === to) return closed(addDays(from, -1), to)
  const months = MONTHS_OF.exec(before)?.groups
  return months && from.endsWith('-01-01') ? monthsOf(from, months.which ?? '', months.count ?? '') : undefined
}

const closed = (from: IsoDay, to: IsoDay): Window => ({ from, to, closedAtPublication: false })

function monthsOf(from: IsoDay, which: string, count: string): Window {
  const months = /\d/.test(count) ? Number(count) : COUNTS.indexOf(count.toLowerCase())
  const start = /first/i.test(which) ? from : addMonths(from, 12 - months)
  return closed(start, addDays(addMonths(start, months), -1))
}

/** "since" closes at publication, "until" and "by" have no beginning, but "until" what is ahead begins now; every other word leaves the date as it is. */
function openWindow(word: string | undefined, date: DateMention, reference: IsoDay | undefined): Window {
  switch (word) {
    case 'since':
      return { from: notAhead(date, reference), to: reference, closedAtPublication: true }
    case 'after':
      return { from: date.to && addDays(date.to, 1), to: reference, closedAtPublication: true }
    case 'until':
    case 'till':
    case 'through':
    case 'up to':
      return endsAhead(date, reference)
        ? { from: reference, to: date.to, closedAtPublication: true }
        : { to: date.to, closedAtPublication: false }
    case 'by':
      return { to: date.to, closedAtPublication: false }
    case 'before':
    case 'prior to':
      return { to: date.mod === 'END' ? date.to : date.from && addDays(date.from, -1), closedAtPublication: false }
    case 'from':
      return isDayAhead(date, reference)
        ? { from: date.from, closedAtPublication: false }
        : { from: date.from, to: date.to, closedAtPublication: false }
    default:
      return { from: date.from, to: date.to, closedAtPublication: false }
  }
}

/** "since the offensive began on 12 January" is no January to come. */
const notAhead = ({ from, basis }: DateMention, reference: IsoDay | undefined): IsoDay | undefined =>
  from !== undefined && reference !== undefined && basis === 'relative' && from > reference
    ? addMonths(from, -12)
    : from

const endsAhead = ({ to }: DateMention, reference: IsoDay | undefined): boolean =>
  to !== undefined && reference !== undefined && to > reference

/** "from 1 July" in a plan has no end. */
const isDayAhead = ({ from, range }: DateMention, reference: IsoDay | undefined): boolean =>
  from !== undefined && range === undefined && reference !== undefined && from > reference

const kindOf = ({ from, to }: Window): 'incident' | 'cumulative' =>
  from && to && daysBetween(from, to) < INCIDENT_DAYS ? 'incident' : 'cumulative'
