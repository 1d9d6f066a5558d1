import { distance } from 'fastest-levenshtein'
import type { Claim } from '../../model/claim.ts'
import { nameKey } from '../../model/name-key.ts'
import type { ChangeKind } from '../../model/record.ts'
import { isChangeNote } from './change-note.ts'

/** A claim with the sentence that states it. */
export interface StatedClaim {
  readonly row: number
  readonly claim: Claim
  readonly sentenceText: string
}

/** What a text states otherwise than the text before it, no longer, or for the first time. */
export interface MatchedChange {
  readonly kind: ChangeKind
  readonly before?: StatedClaim
  readonly after?: StatedClaim
  /** How alike the sentences are, 0 to 1. */
  readonly similarity?: number
}

interface Pair {
  readonly before: StatedClaim
  readonly after: StatedClaim
  readonly similarity: number
}

/** Below this, two sentences with claims of one kind are not versions of each other but different statements. */
const LEAST_SIMILARITY = 0.5
/** A claim of the same value about the same thing may stand in a sentence that was written anew. */
const LEAST_SIMILARITY_OF_EQUALS = 0.25
/** A claim that is less sure than this and has no counterpart may be no more than a sentence read in another way. */
const LEAST_CONFIDENCE = 0.5

/** An article in which more claims than this changed was written anew: the rest of it is not matched. */
const MOST_MATCHED = 400

const WORD = /\p{L}+/gu

/**
 * Pairs the claims of two versions of an article and gives those that differ: "at least 975 executions" that becomes "at
 * least 1,000 executions" in a like sentence, a source that is gone, a name spelled anew; and those that have no counterpart.
 * Each claim is paired once, the most alike sentences first, so what merely moved is paired with itself and drops out. Empty
 * when nothing changed.
 */
export function changedClaims(before: readonly StatedClaim[], after: readonly StatedClaim[]): MatchedChange[] {
  const kept = new Set(before.map(({ claim }) => claim.id).filter((id) => after.some(({ claim }) => claim.id === id)))
  const isLeft = ({ claim }: StatedClaim): boolean => !kept.has(claim.id)
  const [older, newer] = [before, after].map((claims) => claims.filter(isLeft).slice(0, MOST_MATCHED)) as [
    StatedClaim[],
    StatedClaim[],
  ]
  const pairs = bestPairs(older, newer)
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]))
  const alone = (claims: readonly StatedClaim[]): StatedClaim[] =>
    claims.filter((stated) => !paired.has(stated) && stated.claim.confidence.p >= LEAST_CONFIDENCE)
  return [
    ...pairs.flatMap(changeOf),
    ...alone(older).map((stated): MatchedChange => ({ kind: 'removed', before: stated })),
    ...alone(newer)
      .filter(({ sentenceText }) => !isChangeNote(sentenceText))
      .map((stated): MatchedChange => ({ kind: 'added', after: stated })),
  ]
}

function bestPairs(before: readonly StatedClaim[], after: readonly StatedClaim[]): Pair[] {
  const words = new Map([...before, ...after].map((stated) => [stated, wordSet(stated.sentenceText)]))
  const pairs = before.flatMap((older) => after.flatMap((newer) => likePair(older, newer, words))).sort(mostAlikeFirst)
  const taken = new Set<StatedClaim>()
  return pairs.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false
    taken.add(pair.before).add(pair.after)
    return true
  })
}

function likePair(
  before: StatedClaim,
  after: StatedClaim,
  words: ReadonlyMap<StatedClaim, ReadonlySet<string>>,
): Pair[] {
  if (!isOfOneKind(before.claim, after.claim)) return []
  const similarity = sharedWords(words.get(before)!, words.get(after)!)
  const pair = { before, after, similarity }
  return similarity < (areEqual(pair) ? LEAST_SIMILARITY_OF_EQUALS : LEAST_SIMILARITY) ? [] : [pair]
}

function isOfOneKind(a: Claim, b: Claim): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return a.measure === b.measure && a.unit === b.unit
  if (a.kind === 'event' && b.kind === 'event') return a.eventType === b.eventType && a.trigger === b.trigger
  return 'person' in a && 'person' in b && a.kind === b.kind && isSpelledNear(a.person, b.person)
}

/** In one sentence, the claim about the same thing is the counterpart, else the equal one, else the one nearest in place. */
const mostAlikeFirst = (a: Pair, b: Pair): number =>
  b.similarity - a.similarity ||
  Number(sameSubject(b)) - Number(sameSubject(a)) ||
  Number(statedValue(b.before.claim) === statedValue(b.after.claim)) -
    Number(statedValue(a.before.claim) === statedValue(a.after.claim)) ||
  shift(a) - shift(b)

const areEqual = (pair: Pair): boolean =>
  sameSubject(pair) && statedValue(pair.before.claim) === statedValue(pair.after.claim)

const sameSubject = ({ before, after }: Pair): boolean => subjectOf(before.claim) === subjectOf(after.claim)

function subjectOf(claim: Claim): string {
  switch (claim.kind) {
    case 'figure':
      return claim.counted ?? ''
    case 'event':
      return claim.who.map(nameKey).join(' ')
    case 'age':
    case 'person':
      return nameKey(claim.person)
  }
}

const shift = ({ before, after }: Pair): number => Math.abs(placeInSentence(before) - placeInSentence(after))
const placeInSentence = ({ claim }: StatedClaim): number => claim.start - claim.sentence.start

type Differs = (before: Claim, after: Claim) => boolean

/** What changed, the weightiest first. */
const CHANGES: readonly (readonly [ChangeKind, Differs])[] = [
  ['value_changed', (before, after) => statedValue(before) !== statedValue(after)],
  ['bound_dropped', (before, after) => boundOf(before) !== boundOf(after) && boundOf(after) === 'exact'],
  ['bound_changed', (before, after) => boundOf(before) !== boundOf(after)],
  ['source_dropped', (before, after) => before.source !== undefined && after.source === undefined],
  ['source_changed', (before, after) => sourceOf(before) !== sourceOf(after) && before.source !== undefined],
  ['period_changed', (before, after) => statedPeriod(before) !== statedPeriod(after)],
  ['name_respelt', isRespelt],
]

function changeOf({ before, after, similarity }: Pair): MatchedChange[] {
  const found = CHANGES.find(([, differs]) => differs(before.claim, after.claim))
  return found ? [{ kind: found[0], before, after, similarity }] : []
}

function statedValue(claim: Claim): string {
  switch (claim.kind) {
    case 'figure':
    case 'age':
      return `${claim.low} ${claim.high}`
        .replace(/^(\S+) undefined$|^undefined (\S+)$/, '$1$2')
        .replace(/^(\S+) \1$/, '$1')
    case 'event':
      return `${claim.date.from} ${claim.date.to}`
    case 'person':
      return claim.role ?? ''
  }
}

const boundOf = (claim: Claim): string => (claim.kind === 'figure' ? claim.bound : 'exact')
const sourceOf = ({ source }: Claim): string => (source ? nameKey(source.name) : '')

/** Only what the texts state: an inferred period may change with any sentence around it. */
function statedPeriod(claim: Claim): string {
  if (claim.kind === 'age') return claim.asOf ?? ''
  if (claim.kind !== 'figure' || !claim.period || claim.period.basis === 'inferred') return ''
  return `${claim.period.from ?? ''}..${claim.period.to ?? ''}`
}

/** Other letters for the same people; who else is named is no spelling. */
function isRespelt(before: Claim, after: Claim): boolean {
  const [old, young] = [namesOf(before), namesOf(after)]
  return (
    old.length === young.length &&
    old.some((name, i) => name !== young[i]) &&
    old.every((name, i) => isSpelledNear(name, young[i]!))
  )
}

function namesOf(claim: Claim): readonly string[] {
  if (claim.kind === 'figure') return []
  return claim.kind === 'event' ? claim.who : [claim.person]
}

/** One letter in so many of a name's key may differ. */
const LETTERS_PER_SLIP = 5

const isSpelledNear = (a: string, b: string): boolean =>
  distance(nameKey(a), nameKey(b)) <= Math.max(1, Math.floor(nameKey(a).length / LETTERS_PER_SLIP))

/** Dice coefficient of the sentences' word sets, figures left out: 1 for the same words, 0 for none in common. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size || 1)
}

const wordSet = (sentence: string): Set<string> => new Set(sentence.toLowerCase().match(WORD) ?? [])
