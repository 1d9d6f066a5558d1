import type { FigureClaim } from '../../model/claim.ts'

/** A figure with the sentence that states it. */
export interface StatedFigure {
  readonly row: number
  readonly claim: FigureClaim
  readonly sentenceText: string
}

/** A figure that a text states otherwise than the text before it. */
export interface FigureChange {
  readonly before: StatedFigure
  readonly after: StatedFigure
  /** How alike the sentences are, 0 to 1. */
  readonly similarity: number
}

/** Below this, two sentences with figures of one measure are not versions of each other but different statements. */
const LEAST_SIMILARITY = 0.5

const WORD = /\p{L}+/gu

/**
 * Pairs the figures of two versions of an article and gives those that differ: "at least 975 executions" that becomes "at
 * least 1,000 executions" in a like sentence. Each figure is paired once, the most alike sentences first, so a figure
 * that merely moved is paired with itself and drops out. Empty when nothing changed.
 */
export function changedFigures(before: readonly StatedFigure[], after: readonly StatedFigure[]): FigureChange[] {
  const pairs = before.flatMap((older) => after.flatMap((newer) => likePair(older, newer))).sort(mostAlikeFirst)
  const taken = new Set<StatedFigure>()
  return pairs.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false
    taken.add(pair.before).add(pair.after)
    return !sameValue(pair)
  })
}

function likePair(before: StatedFigure, after: StatedFigure): FigureChange[] {
  if (before.claim.measure !== after.claim.measure || before.claim.unit !== after.claim.unit) return []
  const similarity = sharedWords(before.sentenceText, after.sentenceText)
  return similarity < LEAST_SIMILARITY ? [] : [{ before, after, similarity }]
}

/** In one sentence, the figure with the same noun is the counterpart, else the equal one, else the one nearest in place. */
const mostAlikeFirst = (a: FigureChange, b: FigureChange): number =>
  b.similarity - a.similarity ||
  Number(sameCounted(b)) - Number(sameCounted(a)) ||
  Number(sameValue(b)) - Number(sameValue(a)) ||
  shift(a) - shift(b)

const sameValue = ({ before: { claim: a }, after: { claim: b } }: FigureChange): boolean =>
  a.low === b.low && a.high === b.high && a.bound === b.bound

const sameCounted = ({ before, after }: FigureChange): boolean => before.claim.counted === after.claim.counted

const shift = ({ before, after }: FigureChange): number => Math.abs(placeInSentence(before) - placeInSentence(after))

const placeInSentence = ({ claim }: StatedFigure): number => claim.start - claim.sentence.start

/** Dice coefficient of the sentences' word sets, figures left out: 1 for the same words, 0 for none in common. */
function sharedWords(a: string, b: string): number {
  const [wordsOfA, wordsOfB] = [wordSet(a), wordSet(b)]
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word)).length
  return (2 * shared) / (wordsOfA.size + wordsOfB.size || 1)
}

const wordSet = (sentence: string): Set<string> => new Set(sentence.toLowerCase().match(WORD) ?? [])
