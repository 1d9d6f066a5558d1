import type { Measure } from '../model/claim.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { type FoundPhrase, phraseFinder } from '../text/phrase-finder.ts'
import { type ClaimContext, startingIn } from './context.ts'

type Frame = 'act' | 'happen' | 'state' | 'noun' | 'toll'

/** One word form may serve several frames: "injured" is a verb form and a state. */
interface Sense {
  readonly measure: Measure
  readonly frames: readonly Frame[]
}

/** What is measured, how it was read, and the words that say so. */
export interface MeasureReading {
  readonly measure: Measure
  /** `explicit`: in or at the counted phrase; `frame`: by a verb or noun of the clause; `related`: by a figure that it belongs to; `unit`: by the unit; `none`: nothing says. */
  readonly how: 'explicit' | 'frame' | 'related' | 'unit' | 'none'
  readonly evidence?: Span
}

/** A word that ties the number to something else than the verb before it: "killed 12 people in 3 villages". */
const PREPOSITION_BEFORE =
  /\b(?:in|from|across|within|into|near|at|after|during|for|over|per|every|by)\s{1,3}(?:the\s|about\s|some\s|nearly\s)?$/i
/** "None of the five executions had been announced" denies the announcing, not the executions; "none was hurt" the hurting. */
const NONE_OF = /^(?:none|neither)\b/i
const NONE_OF_BEFORE = /\b(?:none|neither) of (?:the|those|these|its|his|her|their)\s$/i
const CLAUSE_BREAK = /[;:—–]|\b(?:in|for|at|to) (?:which|whom)\b|,\s(?:while|but|which|who|after|before|as|although)\b/i
const PASSIVE_AUXILIARY = /\b(?:was|were|been|being|be|are|is|got)\s(?:\w{1,15}ly\s|also\s|all\s|then\s)?$/i
/** "to the protest": a form that is verb and noun is the noun behind an article. */
const NOUN_BEFORE = /\b(?:the|an?|this|that|his|her|their|its|each|every)\s(?:\w{1,12}\s)?$/i
/** A participle that only describes those who are counted: "four prisoners convicted of murder" may have been executed. */
const DESCRIPTION_AFTER = /^\s(?:of|for)\b/
/** How many words may stand between the number and the verb or noun that says what is counted. */
const MOST_WORDS = { before: 8, after: 16 }

/** Measures that a figure has by its unit, or for want of a better one. */
const MEASURES_BY_UNIT = ['money', 'percentage', 'change', 'other']

/** Every measure that a figure can have: "executions", "deaths" ... as the lexicon names them, then those by unit. */
export const MEASURES: readonly Measure[] = [
  ...new Set([...lexiconRows('measures').map(([measure]) => measure!), ...MEASURES_BY_UNIT]),
]

const findMeasures = phraseFinder(readSenses())

function readSenses(): Map<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>()
  for (const [measure, frame, forms] of lexiconRows('measures')) {
    for (const form of (forms ?? '').split(';').map((word) => word.trim())) {
      if (form) senses.set(form, [...(senses.get(form) ?? []), { measure: measure!, frames: [frame as Frame] }])
    }
  }
  return senses
}

/**
 * What a quantity measures, by the verb or noun of its clause: in "at least 64 executions happened" executions, in
 * "killed 12 people and wounded 40" deaths for 12 and injuries for 40. Money and percentages measure themselves.
 * Nothing found: `other`. The frames follow the idea of FrameNet's lexical units; table in data/lexicons/measures.txt.
 */
export function measureOf(context: ClaimContext, quantity: QuantityMention, sentence: Span): MeasureReading {
  const byUnit = measureOfUnit(context.document.text, quantity)
  if (byUnit) return { measure: byUnit, how: 'unit' }
  if (isPrisonTerm(context.document.text, quantity)) return { measure: 'sentences', how: 'unit' }
  if (quantity.unit !== 'count' || isOfNone(context.document.text, quantity)) return { measure: 'other', how: 'none' }
  const others = startingIn(context.quantities, sentence).filter((other) => other !== quantity)
  const candidates = measureWords(context, sentence).flatMap((found) =>
    found.meaning.flatMap((sense) => rate(context.document.text, quantity, others, found, sense)),
  )
  const best = candidates.sort((a, b) => b.score - a.score || a.distance - b.distance)[0]
  if (!best || best.score < LEAST_SCORE) return { measure: 'other', how: 'none' }
  return { measure: best.measure, how: best.explicit ? 'explicit' : 'frame', evidence: best.evidence }
}

/** "jailed for 18 years", "sentenced to 22 years", "a 12-year prison term"; not "spent seven years in prison". */
const TERM_UNIT = /^(?:year|month|week|day)$/
const TERM_BEFORE =
  /\b(?:sentenced|sentences?|sentencing|jailed|imprisoned|term|terms)\s(?:[\p{L}’-]{1,15}\s){0,3}(?:to|of|for|from)\s(?:a\s|an\s)?(?:total\sof\s)?$/iu
const TERM_GIVEN =
  /\b(?:received|given|got|(?:sentences?|terms?|custody|arrest) of|sentenced\s[^.;]{1,80}\sto)\s(?:between\s|about\s|less than\s|more than\s|at least\s)?$/i
const IN_PRISON = /^\s(?:in (?:prison|jail)|behind bars|imprisonment)\b/
const SPENT_BEFORE = /\b(?:spent|served|after|for|serving|spend)\s(?:\S+\s){0,3}$/i
const TERM_AFTER = /^[\s-](?:(?:jail|prison|suspended|custodial)\s)?(?:sentences?|terms?)\b/i

const isPrisonTerm = (text: string, { unit, start, end }: QuantityMention): boolean =>
  TERM_UNIT.test(unit) &&
  (TERM_BEFORE.test(text.slice(Math.max(0, start - 80), start)) ||
    TERM_AFTER.test(text.slice(end, end + 40)) ||
    isGivenTerm(text, start, end))

function isGivenTerm(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 110), start)
  return TERM_GIVEN.test(before) || (IN_PRISON.test(text.slice(end, end + 20)) && !SPENT_BEFORE.test(before))
}

/** "None of the 34 passengers was hurt": nothing happened to the 34. */
const isOfNone = (text: string, { start }: Span): boolean =>
  NONE_OF_BEFORE.test(text.slice(Math.max(0, start - 20), start))

interface MeasureWords {
  readonly sentence: Span
  readonly words: readonly FoundPhrase<readonly Sense[]>[]
}

/** The words of the sentence read last: its figures come one after the other. */
const lastWords = new WeakMap<ClaimContext, MeasureWords>()

function measureWords(context: ClaimContext, sentence: Span): MeasureWords['words'] {
  const last = lastWords.get(context)
  if (last?.sentence.start === sentence.start && last.sentence.end === sentence.end) return last.words
  const words = findMeasures(context.document.text, sentence)
  lastWords.set(context, { sentence, words })
  return words
}

/** "10 percent less", "a 5% rise": a share that says how much something changed. */
const CHANGE_AFTER =
  /^[\s-](?:\p{L}{1,12}\s)?(?:less|more|fewer|lower|higher|cheaper|dearer|smaller|bigger|faster|slower|increase|rise|jump|surge|gain|drop|fall|decline|decrease|cut|reduction|slump|hike)\b/u

/** "an increase of almost 22 per cent", "cuts spending by 7 percent", "growth would reach 4.2 percent" */
const CHANGE_BEFORE =
  /\b(?:(?:increase|rise|jump|growth|drop|fall|decline|decrease|cut|reduction|gain|loss)s?\s(?:of|by|to|at|(?:would|will|could|to)?\s?reach(?:ed|es)?)|(?:rise|rose|risen|fall|fell|fallen|grow|grew|grown|drop|dropped|cut|cuts|cutting|extended|widened|shrink|shrank|lifted|raised|lowered|reduced|increased|decreased)\s(?:\p{L}{2,15}\s){0,2}by)\s(?:an?\s)?(?:almost|about|around|nearly|some|up to|at least|more than|less than|between|over|estimated\s)?\s?$/iu
/** "38 more than a year before", "some 2,400 fewer", "1,340 points higher" */
const COUNT_CHANGE_AFTER =
  /^\s(?:more|fewer|less)(?:\sthan\b|[.,;]|$)|^\s(?:more|fewer|less)\s(?:than|in|on)\b|^\s?(?:points?\s)?(?:higher|lower)\b|^\stimes (?:as|more|higher|the)\b/

const isChange = (text: string, { start, end }: Span): boolean =>
  CHANGE_BEFORE.test(text.slice(Math.max(0, start - 50), start)) || COUNT_CHANGE_AFTER.test(text.slice(end, end + 20))

function measureOfUnit(text: string, quantity: QuantityMention): Measure | undefined {
  if (!/^[A-Z]{3}\b/.test(quantity.unit) && isChange(text, quantity)) return 'change'
  if (quantity.unit === 'percent' || quantity.unit === 'percentage point')
    return quantity.change || CHANGE_AFTER.test(text.slice(quantity.end, quantity.end + 30)) ? 'change' : 'percentage'
  return /^[A-Z]{3}(?: per .*)?$/.test(quantity.unit) ? 'money' : undefined
}

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
  beside: 5,
  description: 3,
  passiveAfter: 4,
  after: 3,
  objectOf: 4,
  tollBefore: 4,
  nounBefore: 2,
}
const PENALTY = { otherQuantity: 1.5, clauseBreak: 2, preposition: 3, otherVerb: 3, perWord: 0.1 }

function rate(
  text: string,
  quantity: QuantityMention,
  others: readonly Span[],
  found: FoundPhrase<readonly Sense[]>,
  sense: Sense,
): Candidate[] {
  if (isInCountedBefore(quantity, found)) return [namedBefore(sense, found)]
  const phrase = { start: quantity.start, end: Math.max(quantity.end, quantity.countedEnd ?? quantity.end) }
  const gap = gapBetween(phrase, found)
  const base = isCourtCase(text, found) ? 0 : baseScore(text, phrase, found, sense.frames, gap)
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

/** "the abduction of at least 37 people" */
const OF_BEFORE = /^\sof\s(?:at least\s|about\s|some\s|the\s)?$/
/** "three of murder", "held for murder": what somebody is blamed for. */
const BLAMED_FOR = /^\s(?:of|for|over|with)\s(?:\p{Ll}{2,15}\s)?$/u

/** How well the word stands for its frame where it stands; 0 when the frame asks for another place. */
function baseScore(text: string, phrase: Span, found: Span, frames: readonly Frame[], gap: Span): number {
  const has = (...wanted: Frame[]) => wanted.some((frame) => frames.includes(frame))
  const inside = found.start >= phrase.start && found.end <= phrase.end
  if (inside)
    return has('noun', 'state', 'act', 'happen') && !NONE_OF.test(text.slice(phrase.start, found.start))
      ? SCORES.inPhrase
      : 0
  const before = found.end <= phrase.start
  if (before) {
    if (has('act') && !isPassive(text, found)) return SCORES.objectOf
    if (has('noun') && OF_BEFORE.test(text.slice(gap.start, gap.end))) return SCORES.objectOf
    if (has('toll')) return SCORES.tollBefore
    return has('noun') ? SCORES.nounBefore : 0
  }
  if (BLAMED_FOR.test(text.slice(gap.start, gap.end))) return 0
  if (gap.end - gap.start <= 1 && has('state', 'act', 'happen', 'noun')) {
    return DESCRIPTION_AFTER.test(text.slice(found.end, found.end + 5)) ? SCORES.description : SCORES.beside
  }
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
