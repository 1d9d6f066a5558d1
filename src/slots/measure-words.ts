import type { Measure } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { type FoundPhrase, phraseFinder } from '../text/phrase-finder.ts'
import type { ClaimContext } from './context.ts'
import { speaksOfDisease } from './disease.ts'

/** Where the counted number stands to a word: see the head of data/lexicons/measures.txt. */
export type Frame = 'act' | 'happen' | 'state' | 'noun' | 'person' | 'toll'

/** One word form may serve several frames: "injured" is a verb form and a state. */
export interface Sense {
  readonly measure: Measure
  readonly frames: readonly Frame[]
}

/** A word that says what is measured, where it stands. */
export type MeasureWord = FoundPhrase<readonly Sense[]>

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

interface WordsOfSentence {
  readonly sentence: Span
  readonly words: readonly MeasureWord[]
}

/** The words of the sentence read last: its figures come one after the other. */
const lastWords = new WeakMap<ClaimContext, WordsOfSentence>()

/** Cases of a disease are infections, and those of a court are not. */
const CASES = /^(?:\p{Ll}{3,10}\s)?cases?$/iu

/** The words of the measure lexicon in a sentence, in order: "killed" and "wounded" in "killed 12 people and wounded 40". */
export function measureWords(context: ClaimContext, sentence: Span): readonly MeasureWord[] {
  const last = lastWords.get(context)
  if (last?.sentence.start === sentence.start && last.sentence.end === sentence.end) return last.words
  const { text } = context.document
  const words = findMeasures(text, sentence).filter(
    ({ start, end }) => !CASES.test(text.slice(start, end)) || speaksOfDisease(context),
  )
  lastWords.set(context, { sentence, words })
  return words
}

/** True for a phrase that names what is measured itself: "executions", "civilian deaths". */
export const namesMeasure = (phrase: string): boolean =>
  findMeasures(phrase, { start: 0, end: phrase.length }).some(({ meaning }) =>
    meaning.some(({ frames, measure }) => frames.includes('noun') && measure !== 'other'),
  )
