import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { type ClaimContext, startingIn } from '../slots/context.ts'
import { mainVerbs } from '../text/grammar.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'

/** The word that a date dates: "executed" in "executed on Wednesday". */
export interface Trigger extends Span {
  readonly text: string
  /** Type of event from data/lexicons/events.txt; absent for a verb that the lexicon does not hold. */
  readonly eventType?: string
  readonly near: boolean
}

const CLAUSE_BREAK =
  /[;:—–]|,\s(?:while|but|which|who|although|and|after|before|when|as)\s|\b(?:while|although|because|whereas)\b/i
const NEAR = 45
const SCORES = {
  lexicon: 22,
  statement: -8,
  clauseBreak: -40,
  quoteBreak: -40,
  afterDate: -12,
  perCharacter: -1,
  generic: -10,
}
/** Words that date something only when nothing better is there. */
const GENERIC_TYPES = new Set(['movement', 'statement'])

const findTriggers = phraseFinder(
  new Map(
    lexiconRows('events').flatMap(([type, forms]) =>
      (forms ?? '').split(';').map((form): [string, string] => [form.trim(), type!]),
    ),
  ),
)

/**
 * The verb or noun that the words at `date` date: in "was arrested on October 12 and tried in May" "arrested" for the day
 * and "tried" for the month. Lexicon words first, then main verbs by grammar; the nearest in the same clause wins.
 * undefined when the sentence has none.
 */
export function triggerOf(context: ClaimContext, date: Span, sentence: Span): Trigger | undefined {
  const { text } = context.document
  const known = findTriggers(text, sentence)
    .filter((found) => !contains(date, found))
    .map((found) => trigger(text, found, date, found.meaning))
  const best = pick(context, known, date)
  if (best && best.score > ENOUGH) return best.trigger
  const verbs = mainVerbs(text, sentence)
    .filter(
      (verb) => !contains(date, verb) && !known.some((other) => other.start <= verb.start && verb.end <= other.end),
    )
    .map((verb) => trigger(text, verb, date))
  return pick(context, [...known, ...verbs], date)?.trigger
}

const ENOUGH = -10

const trigger = (text: string, span: Span, date: Span, eventType?: string): Trigger => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
  ...(eventType ? { eventType } : {}),
  near: distance(span, date) <= NEAR,
})

const distance = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)

function pick(
  context: ClaimContext,
  triggers: readonly Trigger[],
  date: Span,
): { trigger: Trigger; score: number } | undefined {
  return triggers
    .map((candidate) => ({ trigger: candidate, score: score(context, candidate, date) }))
    .sort((a, b) => b.score - a.score)[0]
}

function score(context: ClaimContext, candidate: Trigger, date: Span): number {
  const between = context.document.text.slice(Math.min(candidate.end, date.end), Math.max(candidate.start, date.start))
  const beside = distance(candidate, date) <= 4
  return (
    (candidate.eventType ? SCORES.lexicon : 0) +
    (candidate.eventType && GENERIC_TYPES.has(candidate.eventType) ? SCORES.generic : 0) +
    (CLAUSE_BREAK.test(between) ? SCORES.clauseBreak : 0) +
    (candidate.start > date.start ? SCORES.afterDate : 0) +
    (isCue(context, candidate) && !beside ? SCORES.quoteBreak : 0) +
    Math.max(0, distance(candidate, date)) * SCORES.perCharacter
  )
}

/** A reporting verb dates the event only when the date stands right beside it: "said on Tuesday". */
const isCue = (context: ClaimContext, candidate: Span): boolean =>
  startingIn(context.quotes, { start: candidate.start - 2000, end: candidate.end + 2000 }).some(
    (quote) =>
      quote.cueStart !== undefined && quote.cueStart <= candidate.start && candidate.start < (quote.cueEnd ?? 0),
  )
