import type { PeriodSlot } from '../model/claim.ts'
import { addDays, daysBetween, type IsoDay } from '../model/day.ts'
import type { DateMention, QuantityMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import { type ClaimContext, sentenceBefore, startingIn } from './context.ts'
import { isDateAside, tellsWhen } from './date-aside.ts'
import { isDateOfSaying } from './date-of-saying.ts'
import { storyDay, tellsPast } from './story-day.ts'

/** "since July 2024", "until Friday": the word before a date that leaves one side of the window open. */
const OPENING =
  /\b(?<word>since|after|from|until|till|through|up to|by|before|prior to)\s(?:the\s|early\s|late\s|mid-?\s?)?$/i
/** "since the president took office on July 8": the opening word stands before the event that the date dates. */
const OPENING_BEFORE_EVENT = /\b(?<word>since)\s[^,.;:]{1,80}\s(?:on|in)\s$/i
/** "averaging nine a day", "40 per month": the figure is a rate. */
const RATE =
  /^\W{0,2}(?:\w[\w'-]{0,24}\s){0,3}?(?<!\b(?:in|for|over|than|within|of|after|about)\s)(?:per|a|an|each|every)\s(?:day|night|week|month|year|hour)\b(?!\s(?:later|earlier|before|after|ago|apart))/i
/** "was founded in 1921 and has 14,800 employees": the number holds now. */
const PRESENT_CLAUSE = /\b(?:and|but|which|who)\s(?:now\s)?(?:has|have|is|are|plans|expects|may|will)\b/i

const OPENING_REACH = 100
const INCIDENT_DAYS = 3
const CHARACTERS_PER_POINT = 30
const SCORES = { after: 1, samePhrase: 2, otherQuantity: -2.5, saidDate: -4, clauseBreak: -1, presentClause: -9 }
/** Probabilities by how the period was had, from reading development articles; issue-wide fitting replaces them. */
const P = { stated: 0.9, relative: 0.8, open: 0.85, competing: 0.7, inferred: 0.45 }

/** A period with the words that state it, if the clause does. */
export interface PeriodReading {
  readonly period: PeriodSlot
  readonly evidence?: Span
}

/**
 * The window that a quantity covers: "since July 2024" is 2024-07-01 up to the day of publication, "975 in 2024" the
 * year. A date of the same sentence is taken first, then, if it `mayCarry`, the only one of the sentence before (basis
 * `inferred`). undefined when the text gives none.
 */
export function periodOf(
  context: ClaimContext,
  quantity: QuantityMention,
  sentence: Span,
  mayCarry: boolean,
): PeriodReading | undefined {
  const { text } = context.document
  const own = datedIn(context, sentence, quantity)
  const best = own
    .map((date) => ({ date, score: closeness(context, quantity, date) }))
    .sort((a, b) => b.score - a.score)[0]
  const kind = RATE.test(text.slice(quantity.end, quantity.end + 60)) ? ('rate' as const) : undefined
  if (best && best.score > LEAST_CLOSENESS) {
    return windowOf(context, best.date, { competing: own.length > 1, ...(kind ? { kind } : {}) })
  }
  if (own.length > 0) return undefined
  const carried =
    mayCarry && tellsPast(context, quantity, sentence) ? carriedPeriod(context, quantity, sentence) : undefined
  return carried ?? (quantity.unit === 'count' ? periodOfStory(context, quantity, sentence) : undefined)
}

const LONGEST_PARAGRAPH = 2000

/** The paragraph up to the offset. */
function paragraphBefore(text: string, end: number): Span {
  const from = Math.max(0, end - LONGEST_PARAGRAPH)
  return { start: from + text.slice(from, end).lastIndexOf('\n') + 1, end }
}

/** A count without a date of its own is of the story's day, unless its paragraph has come to another date before. */
function periodOfStory(context: ClaimContext, quantity: Span, sentence: Span): PeriodReading | undefined {
  const day = storyDay(context)
  if (!day || day.start >= sentence.start || !tellsPast(context, quantity, sentence)) return undefined
  const paragraph = paragraphBefore(context.document.text, sentence.start)
  if (datedIn(context, paragraph, quantity).some(({ timex, from }) => timex === 'DATE' && from !== day.from))
    return undefined
  const { from, to } = day
  const period: PeriodSlot = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    kind: 'incident',
    basis: 'inferred',
    inferredFrom: 'the day of the story',
    text: day.text,
    p: P.inferred,
  }
  return { period }
}

const LEAST_CLOSENESS = -6

/** Dates of the sentence that denote a stretch of the calendar. */
const datedIn = (context: ClaimContext, sentence: Span, quantity: Span): DateMention[] =>
  startingIn(context.dates, sentence).filter(
    (date) =>
      date.from !== undefined &&
      date.to !== undefined &&
      !overlaps(date, quantity) &&
      !isDateAside(context.document.text, date, sentence, quantity),
  )

function closeness(context: ClaimContext, quantity: Span, date: DateMention): number {
  const { text } = context.document
  const gap =
    date.start >= quantity.end ? { start: quantity.end, end: date.start } : { start: date.end, end: quantity.start }
  const between = text.slice(gap.start, gap.end)
  const others = startingIn(context.quantities, gap).length
  return (
    (date.start >= quantity.end ? SCORES.after : 0) +
    (/^[\s,]*(?:\S+\s){0,4}$/.test(between) ? SCORES.samePhrase : 0) +
    others * SCORES.otherQuantity +
    (isDateOfSaying(text, date) ? SCORES.saidDate : 0) +
    (/[;:—–]/.test(between) ? SCORES.clauseBreak : 0) +
    (PRESENT_CLAUSE.test(between) ? SCORES.presentClause : 0) -
    (gap.end - gap.start) / CHARACTERS_PER_POINT
  )
}

function windowOf(
  context: ClaimContext,
  date: DateMention,
  reading: { competing: boolean; kind?: 'rate' },
): PeriodReading {
  const { document } = context
  const before = document.text.slice(Math.max(0, date.start - OPENING_REACH), date.start)
  const opening = tellsWhen(document.text, date) ? null : (OPENING.exec(before) ?? OPENING_BEFORE_EVENT.exec(before))
  const word = opening?.groups?.word?.toLowerCase()
  const window = openWindow(word, date, document.reference)
  const start = opening && word && isOpen(word) ? date.start - opening[0].length : date.start
  const relative = date.basis === 'relative' || window.closedAtPublication
  const p = reading.competing ? P.competing : window.closedAtPublication ? P.open : relative ? P.relative : P.stated
  const period: PeriodSlot = {
    ...(window.from ? { from: window.from } : {}),
    ...(window.to ? { to: window.to } : {}),
    kind: reading.kind ?? kindOf(window),
    basis: relative ? 'relative' : 'stated',
    text: document.text.slice(start, date.end),
    p,
  }
  return { period, evidence: { start, end: date.end } }
}

interface Window {
  readonly from?: IsoDay | undefined
  readonly to?: IsoDay | undefined
  readonly closedAtPublication: boolean
}

const isOpen = (word: string): boolean => word !== 'from'

/** "since" closes at publication, "until" has no beginning, "before the end of the year" ends with it; every other word leaves the date as it is. */
function openWindow(word: string | undefined, date: DateMention, reference: IsoDay | undefined): Window {
  switch (word) {
    case 'since':
      return { from: date.from, to: reference, closedAtPublication: true }
    case 'after':
      return { from: date.to && addDays(date.to, 1), to: reference, closedAtPublication: true }
    case 'until':
    case 'till':
    case 'through':
    case 'up to':
    case 'by':
      return { to: date.to, closedAtPublication: false }
    case 'before':
    case 'prior to':
      return { to: date.mod === 'END' ? date.to : date.from && addDays(date.from, -1), closedAtPublication: false }
    case 'from':
      return isAhead(date, reference)
        ? { from: date.from, closedAtPublication: false }
        : { from: date.from, to: date.to, closedAtPublication: false }
    default:
      return { from: date.from, to: date.to, closedAtPublication: false }
  }
}

/** "from 1 July" in a plan has no end. */
const isAhead = ({ from, to }: DateMention, reference: IsoDay | undefined): boolean =>
  from !== undefined && from === to && reference !== undefined && from > reference

const kindOf = ({ from, to }: Window): 'incident' | 'cumulative' =>
  from && to && daysBetween(from, to) < INCIDENT_DAYS ? 'incident' : 'cumulative'

/** The last date of the sentence before, when it is the only one there: a guess, and marked as one. */
function carriedPeriod(context: ClaimContext, quantity: Span, sentence: Span): PeriodReading | undefined {
  const before = sentenceBefore(context.document, sentence)
  const dates = before ? datedIn(context, before, quantity) : []
  if (dates.length !== 1) return undefined
  const { period } = windowOf(context, dates[0]!, { competing: false })
  if (period.kind === 'incident' && !tellsPast(context, quantity, sentence)) return undefined
  return { period: { ...period, basis: 'inferred', inferredFrom: 'previous sentence', p: P.inferred } }
}
