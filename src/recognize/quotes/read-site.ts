import { lexiconLines } from '../../text/lexicon.ts'
import { type CueReading, cueAt } from './cues.ts'
import { AUXILIARIES, BE_FORMS, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from './function-words.ts'
import { standsForSpeaker } from './speaker-nouns.ts'
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

/** A cue used as a verb, where it stands in its passage. */
export interface CueSite extends CueReading {
  readonly passage: Passage
  /** The cue's own words: "called for". */
  readonly range: WordRange
  /** First word of the verb group: "has also" of "has also called for". */
  readonly groupStart: number
}

/** Words that make a following -s or base form a noun: "the latest reports", "these claims". */
const NOUN_BEFORE = new Set('united latest recent new previous earlier such own key more first last'.split(' '))

/** Forms that are nouns as well: without a subject right before them they are taken for one. */
const NOUNS_TOO = new Set(lexiconLines('cue-noun-forms'))

/** Finite and participial uses of the cue lexicon in a passage, outside of quotation marks, in text order. */
export function cueSites(passage: Passage): CueSite[] {
  const sites: CueSite[] = []
  for (let index = 0; index < passage.words.length; index += 1) {
    if (passage.words[index]!.quotation >= 0) continue
    const reading = cueAt(passage.words, index)
    const groupStart = reading && verbGroupStart(passage.words, index, reading)
    if (!reading || groupStart === undefined) continue
    const range = { from: index, to: index + reading.cue.particles.length }
    sites.push({ ...reading, passage, range, groupStart })
    index = range.to
  }
  return sites
}

/** First word of the verb group that ends in the word, or undefined when the word is no active verb there. */
function verbGroupStart(words: readonly Word[], index: number, reading: CueReading): number | undefined {
  let start = index
  let auxiliary: string | undefined
  while (start > 0 && index - start < 6) {
    const before = words[start - 1]!
    if (AUXILIARIES.has(before.lower)) auxiliary ??= before.lower
    else if (isLoneSubject(words, start - 1)) break
    else if (!isAdverb(before) && !(before.lower === 'to' && isSemiAuxiliary(words[start - 2]))) break
    else if (before.lower === 'to') start -= words[start - 2]?.lower === 'on' && words[start - 3] ? 2 : 1
    start -= 1
  }
  return isActive(words, start, index, reading, auxiliary) ? start : undefined
}

/** "To some degree, all agreed": no adverb, since nothing else can be the subject. */
const isLoneSubject = (words: readonly Word[], index: number): boolean =>
  /^(?:all|both)$/.test(words[index]!.lower) && !isWord(words[index - 1])

/** "continued to say", "went on to explain": the speaker is the subject of both verbs. */
const isSemiAuxiliary = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:continue[sd]?|began|begins?|going|on|had|has|have|seem(?:s|ed)?|appear(?:s|ed)?|came|rushed|tried|want(?:s|ed)?)$/.test(
    word.lower,
  )

function isActive(
  words: readonly Word[],
  start: number,
  index: number,
  { cue, form }: CueReading,
  auxiliary: string | undefined,
): boolean {
  const before = words[start - 1]
  if (form === 'past') return !(auxiliary && BE_FORMS.has(auxiliary)) && before?.lower !== 'to' && !isDeterminer(before)
  if (form === 'ing') return !isDeterminer(before)
  if (cue.particles.length === 0 && isNounHere(words, start, index)) return false
  if (form === 's') return auxiliary === undefined
  if (auxiliary !== undefined) return !BE_FORMS.has(auxiliary)
  return isPluralSubject(before) || (!NOUNS_TOO.has(words[index]!.lower) && isWord(before))
}

/** Determiners that can be a subject by themselves: "the two said", "many say". */
const STANDS_ALONE =
  /^(?:this|that|these|those|some|many|all|both|each|one|another|most|several|two|three|four|five|six|seven|eight|nine|ten)$/

const isDeterminer = (word: Word | undefined): boolean =>
  word !== undefined && (DETERMINERS.has(word.lower) || /['’]s$/.test(word.lower)) && !STANDS_ALONE.test(word.lower)

/** "the report says", "of claims", "several states": the form stands where a noun does. */
function isNounHere(words: readonly Word[], start: number, index: number): boolean {
  const before = words[start - 1]
  const next = words[index + 1]
  if (isDeterminer(before) || (before && NOUN_BEFORE.has(before.lower))) return true
  if (before && PREPOSITIONS.has(before.lower) && before.lower !== 'to') return true
  if (next && (next.lower === 'of' || AUXILIARIES.has(next.lower))) return true
  return isNounToo(words[index]!.lower) && looksLikeNoun(words, start, index)
}

/** Of a form that is a noun as well: "Huffington Post", "seven states", "official estimates.", "reports say". */
function looksLikeNoun(words: readonly Word[], start: number, index: number): boolean {
  const [before, next] = [words[start - 1], words[index + 1]]
  if (isCapital(words[index]) && index > 0) return true
  if (
    before &&
    /^(?:several|many|some|all|most|both|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(before.lower)
  )
    return true
  if (!next) return true
  if (isWord(next)) return isFiniteCue(words, index + 1)
  return next.quotation < 0 && !/^[:,]$/.test(next.text) && !standsForSpeaker(before?.lower ?? '')
}

const isNounToo = (form: string): boolean => NOUNS_TOO.has(form) || NOUNS_TOO.has(form.replace(/s$/, ''))

/** "reports say": a finite cue right after makes the first word its subject. */
const isFiniteCue = (words: readonly Word[], index: number): boolean =>
  /^(?:base|past)$/.test(cueAt(words, index)?.form ?? '')

function isPluralSubject(word: Word | undefined): boolean {
  if (!word || !isWord(word)) return word?.text === ',' || word?.text === ')'
  if (PRONOUNS.has(word.lower) || word.lower === 'who' || word.lower === 'that' || word.lower === 'which')
    return word.lower !== 'he' && word.lower !== 'she'
  return (
    word.lower.endsWith('s') ||
    isCapital(word) ||
    /^(?:people|police|media|men|women|many|some|others|most|and)$/.test(word.lower)
  )
}
