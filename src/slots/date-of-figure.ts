import type { DateMention, QuantityMention } from '../model/mention.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import { type Clause, clauseAt } from './clauses.ts'
import { comparedPhrase, isOfComparedFigure } from './compared-figure.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { isDayOfTelling } from './cues-near.ts'
import { isDateAside } from './date-aside.ts'
import { isDateOfSaying } from './date-of-saying.ts'

/** "was founded in 1921 and has 14,800 employees": the number holds now. */
const PRESENT_CLAUSE = /\b(?:and|but|which|who)\s(?:now\s)?(?:has|have|is|are|plans|expects|may|will)\b/i
/** "has 14,800 employees", "owns 49%", "now sells for 35 liras": what is so today has no day. */
const PRESENT_BEFORE =
  /\b(?:has|have|is|are|covers?|owns?|employs?|holds?|houses?|contains?|includes?|earns?|now (?:\p{Ll}{3,10}s?)(?: for| at)?|can hold|share|spans?)\s(?:(?:about|some|more than|at least|only|over|nearly|almost|around|roughly|up to|all)\s){0,2}$/iu
const PERFECT = /\b(?:has|have)\s(?:\p{Ll}{2,15}\s)?\p{Ll}{2,15}(?:ed|en|own|ost)\b/u
/** "a project worth 1.3 billion": a worth has no day. */
const WORTH_BEFORE = /\b(?:worth|priced at|valued at)\s(?:a combined\s|about\s|some\s|more than\s|over\s)?$/i
const CHARACTERS_PER_POINT = 30
const SCORES = {
  after: 1,
  samePhrase: 2,
  otherQuantity: -2.5,
  saidDate: -9,
  clauseBreak: -1,
  presentClause: -9,
  otherClause: -9,
}
const LEAST_CLOSENESS = -6
const BESIDE_CUE = 4
/** A date this near to the start of its sentence sets the scene for all of it. */
const OPENING_REACH = 24

/** Which date of its sentence a figure has: `dates` that there are, and the one that is its own, if any is. */
export interface DateChoice {
  readonly own?: DateMention
  readonly dates: readonly DateMention[]
}

/** The date that a figure of the sentence belongs to, by clause, comparison and distance: "in May" of "63 attacks in May, up from 48 in April". */
export function dateOfFigure(context: ClaimContext, quantity: QuantityMention, sentence: Span): DateChoice {
  const dates = datedIn(context, sentence, quantity)
  const compared = comparedPhrase(context, quantity, sentence)
  const best = dates
    .filter((date) => !isOfComparedFigure(context, date, quantity, sentence))
    .filter((date) => !compared || STRICTLY_APART.test(compared.marker) === false || contains(compared, date))
    .map((date) => ({ date, score: closeness(context, quantity, date, sentence) }))
    .sort((a, b) => b.score - a.score)[0]
  return { dates, ...(best && best.score > LEAST_CLOSENESS ? { own: best.date } : {}) }
}

/** "up from 48": the 48 is of another time than what rose, whether or not the text says of which. */
const STRICTLY_APART = /(?:up|down)\s(?:\S+\s)?from|compared|versus|against|surpass|exceed|double|twice|triple/

/** Dates of the sentence that denote a stretch of the calendar. */
export const datedIn = (context: ClaimContext, sentence: Span, quantity: Span): DateMention[] =>
  startingIn(context.dates, sentence).filter(
    (date) =>
      date.from !== undefined &&
      date.to !== undefined &&
      !overlaps(date, quantity) &&
      !isBareHour(date) &&
      !isDateAside(context.document.text, date, sentence, quantity),
  )

/** "1:04:16" names no day, and may be no hour. */
const CLOCK_RULES = new Set(['clock-time', 'clock-bare'])
const NAMES_DAY = /\p{Lu}\p{Ll}{2}|day|morrow|night|morning|evening/u
const isBareHour = ({ rule, text, basis }: DateMention): boolean =>
  CLOCK_RULES.has(rule) && basis === 'relative' && !NAMES_DAY.test(text)

function closeness(context: ClaimContext, quantity: QuantityMention, date: DateMention, sentence: Span): number {
  const { text } = context.document
  const gap =
    date.start >= quantity.end ? { start: quantity.end, end: date.start } : { start: date.end, end: quantity.start }
  const between = text.slice(gap.start, gap.end)
  const others = startingIn(context.quantities, gap).length
  return (
    (date.start >= quantity.end ? SCORES.after : 0) +
    (/^[\s,]*(?:\S+\s){0,4}$/.test(between) ? SCORES.samePhrase : 0) +
    others * SCORES.otherQuantity +
    (isDateOfSaying(text, date) || isDayOfTelling(context, date, BESIDE_CUE) ? SCORES.saidDate : 0) +
    (/[;:—–]/.test(between) ? SCORES.clauseBreak : 0) +
    (PRESENT_CLAUSE.test(between) || holdsNow(context, quantity, date, sentence) ? SCORES.presentClause : 0) +
    (reachesFigure(context, quantity, date, sentence) ? 0 : SCORES.otherClause) -
    (gap.end - gap.start) / CHARACTERS_PER_POINT
  )
}

/** A number that holds today takes no day of the past, unless counted since then. */
function holdsNow({ document }: ClaimContext, quantity: Span, { to, start }: DateMention, sentence: Span): boolean {
  const { text, reference } = document
  const before = text.slice(Math.max(sentence.start, quantity.start - 50), quantity.start)
  if (WORTH_BEFORE.test(before)) return true
  const isPast = reference !== undefined && to !== undefined && to < reference
  return (
    isPast &&
    PRESENT_BEFORE.test(before) &&
    !PERFECT.test(before) &&
    !/\bsince\s\S{0,12}\s?$/i.test(text.slice(sentence.start, start))
  )
}

/** Clauses that have the time of the clause around them. */
const DEPENDENT = new Set<Clause['kind']>(['participle', 'aside', 'comparison'])
/** ", when 78 people died", "since the president took office on 8 July": the clause tells the time of what is around it. */
const TELLS_TIME = /^,?\s?(?:when|since|while|as)\s/i

function reachesFigure(context: ClaimContext, quantity: QuantityMention, date: Span, sentence: Span): boolean {
  const own = clauseAt(context, sentence, quantity.start)
  const dated = clauseAt(context, sentence, date.start)
  if (own.start === dated.start && own.end === dated.end) return true
  if (contains(dated, own))
    return DEPENDENT.has(own.kind) || (own.kind === 'coordinate' && date.start - sentence.start < OPENING_REACH)
  if (!contains(own, dated)) return false
  return (
    dated.kind === 'participle' ||
    dated.kind === 'complement' ||
    describes(context, quantity, dated) ||
    tellsTime(context, dated)
  )
}

/** "the 40 people who were held in May": the clause right behind the counted is of them. */
const describes = ({ document: { text } }: ClaimContext, quantity: QuantityMention, clause: Clause): boolean =>
  clause.kind === 'relative' &&
  /^[,\s]{0,2}$/.test(text.slice(Math.max(quantity.end, quantity.countedEnd ?? 0), clause.start))

const tellsTime = ({ document: { text } }: ClaimContext, { start, kind }: Clause): boolean =>
  kind === 'adverbial' && TELLS_TIME.test(text.slice(start, start + 10))
