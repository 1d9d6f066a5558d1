import type { Measure } from '../model/claim.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isPersonNoun } from '../recognize/ages/person-nouns.ts'
import type { Frame, MeasureWord, Sense } from './measure-words.ts'

/** A word that ties the number to something else than the verb before it: "killed 12 people in 3 villages". */
const PREPOSITION_BEFORE =
  /\b(?:in|from|across|within|into|near|at|after|during|for|over|per|every|by)\s{1,3}(?:the\s|about\s|some\s|nearly\s)?$/i
/** "None of the five executions had been announced" denies the announcing, not the executions; "none was hurt" the hurting. */
const NONE_OF = /^(?:none|neither|not one|not a single|nobody|no one)\b/i
const CLAUSE_BREAK = /[;:—–]|\b(?:in|for|at|to) (?:which|whom)\b|,\s(?:while|but|which|who|after|before|as|although)\b/i
const PASSIVE_AUXILIARY = /\b(?:was|were|been|being|be|are|is|got)\s(?:\w{1,15}ly\s|also\s|all\s|then\s)?$/i
/** "to the protest": a form that is verb and noun is the noun behind an article. */
const NOUN_BEFORE = /\b(?:the|an?|this|that|his|her|their|its|each|every)\s(?:\w{1,12}\s)?$/i
/** A participle that only describes those who are counted: "four prisoners convicted of murder" may have been executed. */
const DESCRIPTION_AFTER = /^\s(?:of|for)\b/
/** "people arrested as minors have been hanged": what happened to them is told by the verb behind. */
const VERB_LATER =
  /^\s(?:as|in|on|at|during|after|by|last|since|for|over)\s[^.;,]{2,44}\s(?:have|has|had|were|was|are|is)\s(?:(?:since|now|also|later|all)\s)?(?:been\s)?\p{Ll}{3,14}(?:ed|en|ung|ead)\b/u
/** How many words may stand between the number and the verb or noun that says what is counted. */
const MOST_WORDS = { before: 8, after: 16 }

interface Candidate {
  readonly measure: Measure
  readonly score: number
  readonly distance: number
  readonly explicit: boolean
  readonly evidence: Span
}

/** "1.2 million people, a fifth of the country, have fled": what stands between commas is passed over. */
const APPOSITION = /^,\s[^,]{1,60},\s/
const LEAST_SCORE = 2
const SCORES = {
  inPhrase: 6,
  person: 2.4,
  beside: 5,
  description: 3,
  passiveAfter: 4,
  after: 3,
  objectOf: 4,
  tollBefore: 4,
  nounBefore: 2,
}
const PENALTY = { otherQuantity: 1.5, clauseBreak: 2, preposition: 3, otherVerb: 3, perWord: 0.1 }

/** The word of the sentence that a count belongs to by its frame, with how surely; undefined when none reaches it. */
export function bestFrame(
  text: string,
  quantity: QuantityMention,
  others: readonly Span[],
  words: readonly MeasureWord[],
): Candidate | undefined {
  const candidates = words.flatMap((found) =>
    found.meaning.flatMap((sense) => rate(text, quantity, others, found, sense)),
  )
  const best = candidates.sort((a, b) => b.score - a.score || a.distance - b.distance)[0]
  return best && best.score >= LEAST_SCORE ? best : undefined
}

function rate(
  text: string,
  quantity: QuantityMention,
  others: readonly Span[],
  found: MeasureWord,
  sense: Sense,
): Candidate[] {
  if (
    isCourtCase(text, found) ||
    isOnCamera(text, found) ||
    isCrime(text, found, quantity) ||
    !befits(text, quantity, found, sense)
  )
    return []
  if (isInCountedBefore(quantity, found)) return [namedBefore(sense, found)]
  const phrase = {
    start: quantity.start,
    end: Math.max(quantity.end, quantity.countedEnd ?? quantity.end),
    hasThing: quantity.counted !== undefined && (quantity.countedStart ?? 0) >= quantity.end,
  }
  const gap = gapBetween(phrase, found)
  const base = baseScore(text, phrase, found, sense.frames, gap)
  if (base === 0) return []
  const between = text.slice(gap.start, gap.end).replace(APPOSITION, ' ')
  const words = between.split(/\s+/).length - 1
  if (words > (found.end <= phrase.start ? MOST_WORDS.before : MOST_WORDS.after)) return []
  const penalty =
    (between.length < gap.end - gap.start
      ? 0
      : others.filter((other) => other.start >= gap.start && other.end <= gap.end).length * PENALTY.otherQuantity) +
    (CLAUSE_BREAK.test(between) ? PENALTY.clauseBreak : 0) +
    (found.end <= phrase.start && PREPOSITION_BEFORE.test(between) && !sense.frames.includes('toll')
      ? PENALTY.preposition
      : 0) +
    (found.end <= phrase.start && hasOtherVerb(between) ? PENALTY.otherVerb : 0) +
    words * PENALTY.perWord
  const score = base - penalty
  return [
    {
      measure: sense.measure,
      score,
      distance: gap.end - gap.start,
      explicit: base >= SCORES.beside,
      evidence: { start: found.start, end: found.end },
    },
  ]
}

/** "had admitted kidnap, theft and two counts of assault": a crime that somebody is tried for, and what follows it. */
const CRIME_BEFORE =
  /\b(?:admitted|denied|denies|charged with|accused of|guilty (?:of|to)|convicted of|suspected of|counts? of|charges? of)\s(?:\p{L}{3,15},?\s(?:and\s)?){0,2}$/u
const isCrime = (text: string, found: Span, quantity: Span): boolean =>
  found.end <= quantity.start &&
  /,|\sand\s/.test(text.slice(found.end, quantity.start)) &&
  CRIME_BEFORE.test(text.slice(Math.max(0, found.start - 60), found.start))

/** Verbs of what people suffer and things do as well: "released five million mosquitoes", "four glaciers had vanished". */
const HUMAN_ONLY = /^(?:releas|free|saved|vanish|disappear|captur)/i
const PEOPLE =
  /^(?:hostages|captives|pupils|civilians|miners|others|crew|members|schoolgirls|personnel|police|villagers|nationals|citizens|persons?|dogs|souls|lives|bodies|passengers)$/i

/** False for a count of things under a verb that only people are meant by. */
function befits(text: string, { counted }: QuantityMention, { start, end }: Span, { measure }: Sense): boolean {
  if (counted === undefined || measure === 'other' || !HUMAN_ONLY.test(text.slice(start, end))) return true
  const words = counted.split(' ')
  if (words.length === 1 && /(?:ed|ing|en)$/.test(counted)) return true
  return (
    counted === text.slice(start, end) || words.some((word) => isPersonNoun(word.toLowerCase()) || PEOPLE.test(word))
  )
}

/** "The death toll rose to 12": what is counted stands before the number. */
const isInCountedBefore = ({ start, countedStart, countedEnd }: QuantityMention, found: Span): boolean =>
  countedStart !== undefined &&
  countedEnd !== undefined &&
  countedEnd <= start &&
  found.start >= countedStart &&
  found.end <= countedEnd

const namedBefore = ({ measure }: Sense, { start, end }: Span): Candidate => ({
  measure,
  score: SCORES.inPhrase,
  distance: 0,
  explicit: true,
  evidence: { start, end },
})

/** "wounded nobody but destroyed six buses": the nearer verb has the number. */
const hasOtherVerb = (between: string): boolean =>
  /\b(?:and|but|or)\s(?:\p{Ll}{2,15}ly\s)?\p{Ll}{2,15}ed\b/u.test(between)

function gapBetween(phrase: Span, found: Span): Span {
  if (found.start >= phrase.end) return { start: phrase.end, end: found.start }
  if (found.end <= phrase.start) return { start: found.end, end: phrase.start }
  return { start: phrase.end, end: phrase.end }
}

/** "Eight were released, two killed": a verb in the passive has no object behind it. */
const isPassive = (text: string, { start }: Span): boolean =>
  PASSIVE_AUXILIARY.test(text.slice(Math.max(0, start - 24), start))

/** "1,200 war crimes cases" are no infections. */
const COURT_BEFORE =
  /\b(?:crimes?|court|criminal|legal|fraud|corruption|abuse|civil|theft|rape|assault|harassment|espionage|test|brief|show|book|suit)[\s-]$/i
const isCourtCase = (text: string, { start, end }: Span): boolean =>
  /^cases?$/i.test(text.slice(start, end)) && COURT_BEFORE.test(text.slice(Math.max(0, start - 20), start))

/** "captured by a camera", "shot on film": a picture of it. */
const ON_CAMERA =
  /^\s(?:by|on|in|with)\s(?:(?!from\b|at\b)[\p{L}-]{1,15}\s){0,3}(?:cameras?|camcorders?|videos?|film|CCTV|tape|footage|phones?|photographs?|photos?|pictures?)\b/u
const isOnCamera = (text: string, { start, end }: Span): boolean =>
  /^(?:captured|shot|picked up|taken)$/i.test(text.slice(start, end)) && ON_CAMERA.test(text.slice(end, end + 60))

/** A number with its counted phrase; `hasThing` when the phrase follows the number. */
interface Phrase extends Span {
  readonly hasThing: boolean
}

/** "executions rose to 12 a week": a noun named before has the number by a verb of level or "of". */
const LEVEL_LINK =
  /\b(?:rose|risen|rises|fell|fallen|grew|grown|reached|hit|to|was|were|is|are|at|of|totall?ed|numbered|stood|climbed|passed|exceeded)\b/
/** "the 56 schoolgirls they abducted": the verb of their own clause. */
const RELATIVE_SUBJECT = /^\s(?:that\s|whom\s|who\s)?(?:they|he|she|it|we)\s(?:had\s|have\s|has\s)?$/
/** "the abduction of at least 37 people" */
const OF_BEFORE = /^\sof\s(?:at least\s|about\s|some\s|the\s)?$/
/** "three of murder", "held for murder": what somebody is blamed for. */
const BLAMED_FOR = /^\s(?:of|for|over|with)\s(?:\p{Ll}{2,15}\s)?$/u

/** How well the word stands for its frame where it stands; 0 when the frame asks for another place. */
function baseScore(text: string, phrase: Phrase, found: Span, frames: readonly Frame[], gap: Span): number {
  const { hasThing } = phrase
  const has = (...wanted: Frame[]) => wanted.some((frame) => frames.includes(frame))
  const inside = found.start >= phrase.start && found.end <= phrase.end
  if (inside && has('person')) return SCORES.person
  if (inside)
    return has('noun', 'state', 'act', 'happen') && !NONE_OF.test(text.slice(phrase.start, found.start))
      ? SCORES.inPhrase
      : 0
  const before = found.end <= phrase.start
  if (before) {
    if (has('act') && !isPassive(text, found)) return SCORES.objectOf
    if (has('noun') && OF_BEFORE.test(text.slice(gap.start, gap.end))) return SCORES.objectOf
    if (has('toll')) return SCORES.tollBefore
    return has('noun') && (!hasThing || LEVEL_LINK.test(text.slice(gap.start, gap.end))) ? SCORES.nounBefore : 0
  }
  if (BLAMED_FOR.test(text.slice(gap.start, gap.end))) return 0
  if (gap.end - gap.start <= 1 && has('state', 'act', 'happen', 'noun')) {
    return DESCRIPTION_AFTER.test(text.slice(found.end, found.end + 5)) ||
      VERB_LATER.test(text.slice(found.end, found.end + 70))
      ? SCORES.description
      : SCORES.beside
  }
  if (has('act') && RELATIVE_SUBJECT.test(text.slice(gap.start, gap.end))) return SCORES.beside
  if (has('happen') && !NOUN_BEFORE.test(text.slice(Math.max(phrase.end, found.start - 16), found.start)))
    return SCORES.after
  if (has('act'))
    return PASSIVE_AUXILIARY.test(text.slice(Math.max(phrase.end, found.start - 24), found.start))
      ? SCORES.passiveAfter
      : 0
  return has('state') &&
    /\b(?:left|were|was|are|is|remain(?:s|ed)?|still|reported)\s(?:\w{1,15}\s){0,2}$/i.test(
      text.slice(gap.start, gap.end),
    )
    ? SCORES.after
    : 0
}
