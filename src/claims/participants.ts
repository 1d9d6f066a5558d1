import type { PersonMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from '../slots/context.ts'
import { nounPhrases } from '../text/grammar.ts'

/** Who took part in an event. */
export interface Participants {
  /** Fullest names, or phrases as the text has them: ["four other prisoners"]. */
  readonly names: readonly string[]
  readonly spans: readonly Span[]
  /** True when they are people with names. */
  readonly named: boolean
}

/** Someone who is only "he" or "his" is the last person named before. */
const PRONOUN = /\b(?:he|him|his|she|her|hers)\b/i
const PRONOUN_REACH = 1500
/** A quotation may be long, and its speaker stand at either end. */
const QUOTE_REACH = 2000
const PHRASE_REACH = 80
/** Between a subject and its verb stand auxiliaries and adverbs, no other verb and no break. */
const BEFORE_VERB =
  /^\s(?:(?:also|had|has|have|was|were|is|are|been|being|be|then|later|first|again|\p{L}{2,15}ly)\s){0,4}$/u
/** Between a verb and its object, or a noun of event and who it befell. */
const AFTER_VERB = /^\s(?:(?:of|against|by|the|an?|all|some|at least)\s){0,3}$/

/**
 * The people named in the event's sentence, but for those who only speak of it; else whom a pronoun means; else subject and
 * object of the trigger in the text's own words: "Iranian authorities" and "four prisoners" for "hanged". None of these: nobody.
 */
export function participantsOf(context: ClaimContext, trigger: Span, sentence: Span): Participants {
  const people = startingIn(context.people, sentence).filter((person) => !onlySpeaks(context, person, trigger))
  if (people.length > 0) return { names: [...new Set(people.map(({ name }) => name))], spans: people, named: true }
  const { text } = context.document
  const meant = PRONOUN.test(text.slice(sentence.start, sentence.end)) ? lastPerson(context, sentence.start) : undefined
  if (meant) return { names: [meant.name], spans: [], named: true }
  const spans = subjectAndObject(context, trigger, sentence)
  return { names: spans.map(({ start, end }) => text.slice(start, end)), spans, named: false }
}

/** The speaker of a quote takes part in the saying, not in what is said. */
const onlySpeaks = ({ quotes }: ClaimContext, person: PersonMention, trigger: Span): boolean =>
  startingIn(quotes, { start: person.start - QUOTE_REACH, end: person.end + QUOTE_REACH }).some(
    ({ speakerStart, speakerEnd, cueStart, cueEnd }) =>
      speakerStart !== undefined &&
      speakerEnd !== undefined &&
      overlaps(person, { start: speakerStart, end: speakerEnd }) &&
      !(cueStart !== undefined && cueEnd !== undefined && overlaps(trigger, { start: cueStart, end: cueEnd })),
  )

const lastPerson = (context: ClaimContext, offset: number): PersonMention | undefined =>
  startingIn(context.people, { start: offset - PRONOUN_REACH, end: offset }).at(-1)

/** Noun phrases are looked for around the trigger only: tagging is slow. */
function subjectAndObject(context: ClaimContext, trigger: Span, sentence: Span): Span[] {
  const { text } = context.document
  const around = wordsAround(text, trigger, sentence)
  const dates = startingIn(context.dates, sentence)
  const phrases = nounPhrases(text, around).filter(
    (phrase) => !overlaps(phrase, trigger) && !dates.some((date) => overlaps(date, phrase)),
  )
  const subject = phrases.findLast(
    ({ end }) => end <= trigger.start && BEFORE_VERB.test(text.slice(end, trigger.start)),
  )
  const object = phrases.find(({ start }) => start >= trigger.end && AFTER_VERB.test(text.slice(trigger.end, start)))
  return [subject, object].filter((phrase) => phrase !== undefined)
}

/** The sentence as far as a subject or object may stand from its trigger, cut at white space. */
function wordsAround(text: string, trigger: Span, sentence: Span): Span {
  const start = trigger.start - PHRASE_REACH
  const end = trigger.end + PHRASE_REACH
  return {
    start: start <= sentence.start ? sentence.start : Math.max(sentence.start, text.indexOf(' ', start) + 1),
    end: end >= sentence.end ? sentence.end : Math.max(trigger.end, text.lastIndexOf(' ', end)),
  }
}
