import { contains, type Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from '../slots/context.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { verbsByForm } from '../text/verbs.ts'

/** The word that a date dates: "executed" in "executed on Wednesday". */
export interface Trigger extends Span {
  readonly text: string
  /** Type of event from data/lexicons/events.txt; absent for a verb that the lexicon does not hold. */
  readonly eventType?: string
  readonly near: boolean
}

/** A new clause between verb and date: the date belongs to the other verb. */
const CLAUSE_BREAK =
  /[;:—–]|,\s(?:while|but|which|who|whose|where|although|and|after|before|when|as|with)\s|\b(?:while|although|because|whereas|that)\s(?!\p{Ll}{2,20}ing\b)/iu
const NEAR = 45
const SCORES = {
  lexicon: 22,
  clauseBreak: -40,
  compared: -60,
  afterDate: -12,
  perCharacter: -1,
  generic: -10,
  counted: -20,
  consequence: -20,
}
/** Words that date something only when nothing better is there. */
const GENERIC_TYPES = new Set(['movement', 'statement', 'light', 'change'])
/** "took place" says that something happened, its subject says what: "The execution took place on April 27." */
const LIGHT = 'light'
const LIGHT_SUBJECT_REACH = 60
/** A noun right before a light verb: "a dispute broke out", "the vote was held". */
const LIGHT_SUBJECT =
  /\b(?:an?|the|its|his|her|their)\s(?:\p{Ll}{2,20}\s)?(?<noun>\p{Ll}{3,20})\s(?:\p{Ll}{2,15}ly\s)?$/u
/** "a sharp surge in executions": what happened is the surge. */
const CHANGE_IN =
  /\b(?<noun>surge|rise|increase|spike|jump|drop|fall|decline|decrease|wave|spate|series)\s(?:in|of)\s(?:\p{Ll}{2,15}\s)?$/u
/** "on the same day as his execution": the day is told by that event, it is not that event's news. */
const COMPARED =
  /\b(?:as|than|since|after|before|despite|following)\s(?:his|her|their|its|the|an?)\s(?:\p{Ll}{2,15}\s)?$/iu
/** "last Thursday, when 60,000 marched" */
const WHEN_AFTER = /^,?\swhen\s/
/** "24 injured": who is counted, not what happened. */
const COUNTED = /\b(?:\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|dozens|others)\s$/i
/** "fell on Wednesday, leaving 33 dead": what came of it. */
const CONSEQUENCE = /^,\s(?:\p{Ll}{3,12}ing\b|$)/u
const BESIDE = 4
/** "According to" happens on no day. */
const PREPOSITIONAL_CUE = /^(?:according|per|as|by)\b/i
/** A word this far away, or behind a clause break, is dated by something else. */
const TOO_FAR = -60
const CUE_TOO_FAR = -40
/** Participles that compare or describe. */
const NO_TRIGGERS = new Set(['compared', 'based', 'aged', 'named', 'malnourished'])
const CONTEXT = 40

const EVENT_TYPES: ReadonlyMap<string, string> = new Map(
  lexiconRows('events').flatMap(([type, forms]) =>
    (forms ?? '').split(';').map((form): [string, string] => [form.trim(), type!]),
  ),
)
const findTriggers = phraseFinder(EVENT_TYPES)

const eventTypeOf = (word: string): string | undefined => EVENT_TYPES.get(word.toLowerCase())

/**
 * The verb or noun that the words at `date` date: in "was arrested on October 12 and tried in May" "arrested" for the day
 * and "tried" for the month. Words of the event lexicon and main verbs by form; the nearest in the same clause wins.
 * undefined when the sentence has none.
 */
export function triggerOf(context: ClaimContext, date: Span, sentence: Span): Trigger | undefined {
  const { text } = context.document
  const said = cueBeside(context, date)
  if (said) return trigger(text, said, date, 'statement')
  const { known, verbs } = wordsOf(context, sentence)
  const candidates = [
    ...known.map((found) => trigger(text, found, date, found.eventType)),
    ...verbs.map((verb) => trigger(text, verb, date)),
  ].filter((candidate) => !contains(date, candidate))
  const best = pick(context, candidates, date)
  return best && headOf(text, best, candidates, date)
}

interface Words {
  readonly sentence: Span
  readonly known: readonly (Span & { readonly eventType: string })[]
  readonly verbs: readonly Span[]
}

/** The words of the sentence read last: its dates come one after the other. */
const lastWords = new WeakMap<ClaimContext, Words>()

function wordsOf(context: ClaimContext, sentence: Span): Words {
  const last = lastWords.get(context)
  if (last?.sentence.start === sentence.start) return last
  const { text } = context.document
  const known = findTriggers(text, sentence).map(({ start, end, meaning }) => ({ start, end, eventType: meaning }))
  const verbs = verbsByForm(text, sentence).filter((verb) => !known.some((other) => contains(other, verb)))
  const words = { sentence, known, verbs }
  lastWords.set(context, words)
  return words
}

/** The noun that happens, for a light verb and for what rises or falls: "execution" for "took place". */
function headOf(text: string, found: Trigger, candidates: readonly Trigger[], date: Span): Trigger {
  const before = { start: Math.max(0, found.start - CONTEXT), end: found.start }
  const change = CHANGE_IN.exec(text.slice(before.start, before.end))
  if (change) return nounTrigger(text, before.start + change.index, change, date)
  if (found.eventType !== LIGHT) return found
  const subject = candidates.filter(
    ({ eventType, end }) =>
      eventType !== undefined && eventType !== LIGHT && end <= found.start && found.start - end <= LIGHT_SUBJECT_REACH,
  )
  const noun = LIGHT_SUBJECT.exec(text.slice(before.start, before.end))
  return subject.at(-1) ?? (noun ? nounTrigger(text, before.start + noun.index, noun, date) : found)
}

function nounTrigger(text: string, at: number, match: RegExpExecArray, date: Span): Trigger {
  const noun = match.groups?.noun ?? ''
  const start = at + match[0].lastIndexOf(noun)
  return trigger(text, { start, end: start + noun.length }, date, eventTypeOf(noun))
}

const trigger = (text: string, span: Span, date: Span, eventType?: string): Trigger => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
  ...(eventType ? { eventType } : {}),
  near: distance(span, date) <= NEAR,
})

const distance = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)

/** The best word that is no verb of saying; the verb of saying where there is no other: "Voters rejected it on Sunday". */
function pick(context: ClaimContext, triggers: readonly Trigger[], date: Span): Trigger | undefined {
  const scored = triggers
    .filter(({ text }) => !NO_TRIGGERS.has(text))
    .map((candidate) => ({
      candidate,
      score: score(context, candidate, date),
      cue: isFarCue(context, candidate, date),
    }))
    .sort((a, b) => b.score - a.score)
  const own = scored.find(({ score, cue }) => !cue && score > TOO_FAR)
  const said = scored.find(({ score, cue, candidate }) => cue && score > CUE_TOO_FAR && candidate.end <= date.start)
  return (own ?? said)?.candidate
}

const isFarCue = (context: ClaimContext, candidate: Trigger, date: Span): boolean =>
  isCue(context, candidate) && distance(candidate, date) > BESIDE

function score(context: ClaimContext, candidate: Trigger, date: Span): number {
  const { text } = context.document
  const between = text
    .slice(Math.min(candidate.end, date.end), Math.max(candidate.start, date.start))
    .replace(WHEN_AFTER, ' ')
  const before = text.slice(Math.max(0, candidate.start - CONTEXT), candidate.start)
  return (
    (candidate.eventType ? SCORES.lexicon : 0) +
    (candidate.eventType && GENERIC_TYPES.has(candidate.eventType) ? SCORES.generic : 0) +
    (CLAUSE_BREAK.test(between) ? SCORES.clauseBreak : 0) +
    (candidate.start > date.start ? SCORES.afterDate : 0) +
    (COMPARED.test(before) ? SCORES.compared : 0) +
    (COUNTED.test(before) ? SCORES.counted : 0) +
    (CONSEQUENCE.test(between) ? SCORES.consequence : 0) +
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
