import { contains, type Span } from '../model/span.ts'
import type { ClaimContext } from '../slots/context.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { isPastForm, verbsByForm } from '../text/verbs.ts'

/** A word that may be what a date dates. */
export interface TriggerWord extends Span {
  readonly text: string
  /** Type of event from data/lexicons/events.txt; absent for a verb that the lexicon does not hold. */
  readonly eventType?: string
}

/** Participles that compare or describe. */
const NO_TRIGGERS = new Set(['compared', 'based', 'aged', 'named', 'malnourished', 'due to', 'so-called'])
/** "ran out", "picked up", "came off the rails": the particle tells what happened. */
const PARTICLE =
  /^\s(?:himself\s|herself\s|themselves\s)?(?:out|up|over|down|off|away|back|dry|aside|ashore|aground|apart)(?=[\s.,;](?!(?:the|a|an|his|her|its|their|\p{Lu}|\d))|$)/u
/** "arrested and charged": two verbs of one subject, side by side. */
const SECOND_VERB = /^\sand\s(?:(?:then|later|also)\s)?(?<verb>\p{Ll}{3,16})(?=\s|[.,;]|$)/u
const REACH = 40
/** "after tearing a hamstring": what happened before, told by a gerund. */
const GERUND =
  /\b(?:after|before|since|for|by|of)\s(?<verb>(?!being\b|having\b|including\b|according\b)\p{Ll}{2,16}ing)\b/gu

const EVENT_TYPES: ReadonlyMap<string, string> = new Map(
  lexiconRows('events').flatMap(([type, forms]) =>
    (forms ?? '').split(';').map((form): [string, string] => [form.trim(), type!]),
  ),
)
const findTriggers = phraseFinder(EVENT_TYPES)

/** Type of event of a word: "arrest" for "arrested"; undefined for a word that the lexicon does not hold. */
export const eventTypeOf = (word: string): string | undefined => EVENT_TYPES.get(word.toLowerCase())

/** A word as a trigger, with the particle or second verb that belongs to it. */
export function triggerWord(text: string, { start, end }: Span, eventType?: string): TriggerWord {
  const whole = withSecondVerb(text, withParticle(text, start, end))
  return { start, end: whole, text: text.slice(start, whole), ...(eventType ? { eventType } : {}) }
}

const withParticle = (text: string, start: number, end: number): number =>
  isPastForm(text.slice(start, end)) || /^\p{Ll}{2,5}$/u.test(text.slice(start, end))
    ? end + (PARTICLE.exec(text.slice(end, end + REACH))?.[0].length ?? 0)
    : end

function withSecondVerb(text: string, end: number): number {
  const second = SECOND_VERB.exec(text.slice(end, end + REACH))
  return second && isPastForm(second.groups?.verb ?? '') ? end + second[0].length : end
}

interface Words {
  readonly sentence: Span
  readonly words: readonly TriggerWord[]
}

/** The words of the sentence read last: its dates come one after the other. */
const lastWords = new WeakMap<ClaimContext, Words>()

/** Words of a sentence that may be dated, in text order: those of the event lexicon, and main verbs by form. */
export function triggerWords(context: ClaimContext, sentence: Span): readonly TriggerWord[] {
  const last = lastWords.get(context)
  if (last?.sentence.start === sentence.start && last.sentence.end === sentence.end) return last.words
  const words = readWords(context.document.text, sentence)
  lastWords.set(context, { sentence, words })
  return words
}

function readWords(text: string, sentence: Span): TriggerWord[] {
  const known = findTriggers(text, sentence)
  const verbs = [...verbsByForm(text, sentence), ...gerunds(text, sentence)].filter(
    (verb) => !known.some((other) => contains(other, verb)),
  )
  return [
    ...known.map((found) => triggerWord(text, found, found.meaning)),
    ...verbs.map((verb) => triggerWord(text, verb)),
  ]
    .filter((word) => !NO_TRIGGERS.has(word.text) && word.text !== 'March')
    .sort((a, b) => a.start - b.start)
}

const gerunds = (text: string, sentence: Span): Span[] =>
  [...text.slice(sentence.start, sentence.end).matchAll(GERUND)].map((match) => {
    const end = sentence.start + match.index + match[0].length
    return { start: end - (match.groups?.verb ?? '').length, end }
  })
