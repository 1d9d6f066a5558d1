import type { PersonMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import { type ClaimContext, sentenceBefore, startingIn } from '../slots/context.ts'
import { nounPhrases } from '../text/grammar.ts'
import { isPastForm } from '../text/verbs.ts'
import type { Trigger } from './trigger.ts'

/** Who took part in an event. */
export interface Participants {
  /** Fullest names, or phrases as the text has them: ["four other prisoners"]. */
  readonly names: readonly string[]
  readonly spans: readonly Span[]
  /** True when they are people with names. */
  readonly named: boolean
  /** True when "the execution" is taken to be that of the person named last. */
  readonly carried?: boolean
}

/** Someone who is only "he" or "his" is the last person named before. */
const PRONOUN = /\b(?<!\bas\s)(?:he|him|his|she|her|hers)\b/i
/** What befalls a person: "the execution", "the initial hearing" is that of the one whom the text speaks of. */
const BEFALLING = new Set(['execution', 'arrest', 'sentence', 'trial', 'release', 'abduction'])
const DEFINITE = /\bthe\s(?:\p{Ll}{2,15}\s)?$/iu
const CARRY_REACH = 400
const PRONOUN_REACH = 1500
/** A quotation may be long, and its speaker stand at either end. */
const QUOTE_REACH = 2000
const PHRASE_REACH = 60
/** What follows a verb without an object: "collapsed on Monday", "died, police said". */
const NO_OBJECT =
  /^(?:$|\W*$|[.,;:)”"]|\s(?:on|in|at|to|from|into|for|during|last|this|after|before|when|while|with|as|and|or|but|that|since|until|over|under|near|due|because|yesterday|today|tomorrow|\d)\b)/i
const OPENING = /^(?:(?:against|of|by|in|on|for|at|to|from|with|an?|the)\s){1,2}/i
/** Between a subject and its verb stand auxiliaries and adverbs, no other verb and no break. */
const BEFORE_VERB =
  /^\s(?:(?:also|had|has|have|was|were|is|are|been|being|be|then|later|first|again|\p{L}{2,15}ly)\s){0,4}$/u
/** Between a verb and its object, or a noun of event and who it befell. */
const AFTER_VERB = /^\s(?:(?:of|against|by|the|an?|all|some|at least)\s){0,3}$/

/**
 * The people named in the event's sentence, but for those who only speak of it; else whom a pronoun means; else subject and
 * object of the trigger in the text's own words: "Iranian authorities" and "four prisoners" for "hanged". None of these: nobody.
 */
export function participantsOf(context: ClaimContext, trigger: Trigger, sentence: Span): Participants {
  const speaker = trigger.eventType === 'statement' ? speakerOf(context, trigger) : undefined
  if (speaker) return speaker
  const people = startingIn(context.people, sentence).filter((person) => !onlySpeaks(context, person, trigger))
  if (people.length > 0) return { names: [...new Set(people.map(({ name }) => name))], spans: people, named: true }
  const { text } = context.document
  const meant = PRONOUN.test(text.slice(sentence.start, sentence.end)) ? personMeant(context, sentence) : undefined
  if (meant) return { names: [meant.name], spans: [], named: true }
  const carried = isDefinite(text, trigger) ? lastPerson(context, sentence.start, CARRY_REACH) : undefined
  if (carried) return { names: [carried.name], spans: [], named: true, carried: true }
  const spans = subjectAndObject(context, trigger, sentence)
  return { names: spans.map(({ start, end }) => text.slice(start, end)), spans, named: false }
}

/** Whoever says what is said: "the commission" of "the commission said on Sunday". */
function speakerOf(context: ClaimContext, trigger: Span): Participants | undefined {
  const quote = startingIn(context.quotes, { start: trigger.start - QUOTE_REACH, end: trigger.end + QUOTE_REACH }).find(
    ({ speaker, cueStart, cueEnd }) =>
      speaker !== undefined &&
      cueStart !== undefined &&
      cueEnd !== undefined &&
      overlaps(trigger, { start: cueStart, end: cueEnd }),
  )
  if (!quote?.speaker) return undefined
  const { speakerStart: start, speakerEnd: end } = quote
  return {
    names: [quote.speaker],
    spans: start === undefined || end === undefined ? [] : [{ start, end }],
    named: quote.speakerKind === 'named',
  }
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

/** Whom a pronoun means: at the start of a sentence the first person of the sentence before, else the last one named. */
function personMeant(context: ClaimContext, sentence: Span): PersonMention | undefined {
  const before = OPENING_PRONOUN.test(context.document.text.slice(sentence.start, sentence.start + 5))
    ? sentenceBefore(context.document, sentence)
    : undefined
  return (before && startingIn(context.people, before)[0]) ?? lastPerson(context, sentence.start)
}

const OPENING_PRONOUN = /^(?:He|She|His|Her)\b/

const lastPerson = (context: ClaimContext, offset: number, reach = PRONOUN_REACH): PersonMention | undefined =>
  startingIn(context.people, { start: offset - reach, end: offset }).at(-1)

const isDefinite = (text: string, { eventType, start }: Trigger): boolean =>
  BEFALLING.has(eventType ?? '') && DEFINITE.test(text.slice(Math.max(0, start - 24), start))

/** Noun phrases are looked for around the trigger only: tagging is slow. */
function subjectAndObject(context: ClaimContext, trigger: Trigger, sentence: Span): Span[] {
  const { text } = context.document
  const around = wordsAround(text, trigger, sentence)
  const dates = startingIn(context.dates, sentence)
  const phrasesIn = (span: Span) =>
    nounPhrases(text, span)
      .map((phrase) => withoutOpening(text, phrase))
      .filter((phrase) => !dates.some((date) => overlaps(date, phrase)) && !isOnlyPlace(context, phrase))
  const subject = isVerb(trigger)
    ? phrasesIn({ start: around.start, end: trigger.start }).findLast(({ end }) =>
        BEFORE_VERB.test(text.slice(end, trigger.start)),
      )
    : undefined
  const after = { start: trigger.end, end: around.end }
  const object = NO_OBJECT.test(text.slice(after.start, after.end))
    ? undefined
    : phrasesIn(after).find(({ start }) => AFTER_VERB.test(text.slice(trigger.end, start)))
  return [subject, object].filter((phrase) => phrase !== undefined)
}

/** "visit Charlotte", "the hall in Columbus was shot at": where it is, and nobody; a country acts: "Iran executed". */
const isOnlyPlace = ({ places }: ClaimContext, phrase: Span): boolean =>
  startingIn(places, phrase).some(
    ({ start, end, placeKind }) => start === phrase.start && end >= phrase.end && placeKind !== 'country',
  )

/** A noun of event has no subject before it: "a sharp surge". */
const isVerb = ({ text }: Trigger): boolean => isPastForm(text.split(' ')[0] ?? '')

/** "four prisoners" for "against four prisoners": a fragment is often tagged with its preposition. */
function withoutOpening(text: string, { start, end }: Span): Span {
  return { start: start + (OPENING.exec(text.slice(start, end))?.[0].length ?? 0), end }
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
