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
  clauseBreak: -40,
  cue: -40,
  compared: -30,
  afterDate: -12,
  perCharacter: -1,
  generic: -10,
}
/** Words that date something only when nothing better is there. */
const GENERIC_TYPES = new Set(['movement', 'statement', 'light'])
/** "took place" says that something happened, its subject says what: "The execution took place on April 27." */
const LIGHT = 'light'
const LIGHT_SUBJECT_REACH = 60
/** "on the same day as his execution": the day is told by that event, it is not that event's news. */
const COMPARED = /\b(?:as|than|since|after|before)\s(?:his|her|their|its|the)\s$/i
/** Verbs that carry no event of their own. */
const EMPTY_VERB = /^(?:be|been|being|was|were|is|are|has|have|had|having|do|does|did|get|got|said|says)?$/i
const BESIDE = 4
/** "According to" happens on no day. */
const PREPOSITIONAL_CUE = /^(?:according|per|as|by)\b/i

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
  const said = cueBeside(context, date)
  if (said) return trigger(text, said, date, 'statement')
  const known = findTriggers(text, sentence)
    .filter((found) => !contains(date, found))
    .map((found) => trigger(text, found, date, found.meaning))
  const best = pick(context, known, date)
  if (best && best.score > ENOUGH) return happening(best.trigger, known)
  const verbs = mainVerbs(text, sentence)
    .filter(
      (verb) =>
        !EMPTY_VERB.test(text.slice(verb.start, verb.end)) &&
        !contains(date, verb) &&
        !known.some((other) => other.start <= verb.start && verb.end <= other.end),
    )
    .map((verb) => trigger(text, verb, date))
  const picked = pick(context, [...known, ...verbs], date)
  return picked && picked.score > TOO_FAR ? happening(picked.trigger, known) : undefined
}

/** The noun that happens, for a light verb: "execution" for "took place". */
function happening(found: Trigger, known: readonly Trigger[]): Trigger {
  if (found.eventType !== LIGHT) return found
  const subject = known.filter(
    ({ eventType, end }) => eventType !== LIGHT && end <= found.start && found.start - end <= LIGHT_SUBJECT_REACH,
  )
  return subject.at(-1) ?? found
}

const ENOUGH = -10
/** A verb this far away, or behind a clause break, is dated by something else. */
const TOO_FAR = -90

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
  const beside = distance(candidate, date) <= BESIDE
  const before = context.document.text.slice(Math.max(0, candidate.start - 12), candidate.start)
  return (
    (candidate.eventType ? SCORES.lexicon : 0) +
    (candidate.eventType && GENERIC_TYPES.has(candidate.eventType) ? SCORES.generic : 0) +
    (CLAUSE_BREAK.test(between) ? SCORES.clauseBreak : 0) +
    (candidate.start > date.start ? SCORES.afterDate : 0) +
    (isCue(context, candidate) && !beside ? SCORES.cue : 0) +
    (COMPARED.test(before) ? SCORES.compared : 0) +
    Math.max(0, distance(candidate, date)) * SCORES.perCharacter
  )
}

/** A reporting verb right beside the date is what the date dates: "said on Tuesday". */
const cueBeside = (context: ClaimContext, date: Span): Span | undefined =>
  cuesNear(context, date).find(
    (cue) => distance(cue, date) <= BESIDE && !PREPOSITIONAL_CUE.test(context.document.text.slice(cue.start, cue.end)),
  )

const isCue = (context: ClaimContext, candidate: Span): boolean =>
  cuesNear(context, candidate).some((cue) => cue.start <= candidate.start && candidate.start < cue.end)

/** A quotation may be long, and its cue stand at either end. */
const QUOTE_REACH = 2000

const cuesNear = (context: ClaimContext, { start, end }: Span): Span[] =>
  startingIn(context.quotes, { start: start - QUOTE_REACH, end: end + QUOTE_REACH }).flatMap(({ cueStart, cueEnd }) =>
    cueStart === undefined || cueEnd === undefined ? [] : [{ start: cueStart, end: cueEnd }],
  )
