import { lexiconLines } from '../../text/lexicon.ts'
import { isPastForm } from '../../text/verbs.ts'
import { type CueReading, cueAt } from './cues.ts'
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  opensNumber,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './function-words.ts'
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
    else if (before.lower === 'to') {
      auxiliary ??= 'to'
      start -= words[start - 2]?.lower === 'on' && words[start - 3] ? 2 : 1
    }
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
  if (form === 'past' && isBriefed(words, index, cue)) return false
  if (form === 'past') return !(auxiliary && BE_FORMS.has(auxiliary)) && before?.lower !== 'to' && !isDeterminer(before)
  if (form === 'ing') return !isDeterminer(before)
  if (isDeterminer(before) || (cue.particles.length === 0 && isNounHere(words, start, index))) return false
  if (form === 's')
    return auxiliary === undefined && agreesInSingular(words, start, { from: index, to: index + cue.particles.length })
  if (auxiliary !== undefined) return !BE_FORMS.has(auxiliary)
  return isPluralSubject(words, start)
}

/** "people briefed on the talks", "those told about it": who is told, not who tells. */
const isBriefed = (words: readonly Word[], index: number, { lemma }: CueReading['cue']): boolean =>
  /^(?:brief|inform|notify|tell)$/.test(lemma) && /^(?:about|by|in|of|on)$/.test(words[index + 1]?.lower ?? '')

/** Determiners that can be a subject by themselves: "the two said", "many say". */
const STANDS_ALONE =
  /^(?:this|that|these|those|some|many|all|both|each|one|another|most|several|two|three|four|five|six|seven|eight|nine|ten)$/

const isDeterminer = (word: Word | undefined): boolean =>
  word !== undefined && (DETERMINERS.has(word.lower) || /['’]s$/.test(word.lower)) && !STANDS_ALONE.test(word.lower)

/** "the report says", "of claims", "several states": the form stands where a noun does. */
function isNounHere(words: readonly Word[], start: number, index: number): boolean {
  const before = words[start - 1]
  const next = words[index + 1]
  if (before && NOUN_BEFORE.has(before.lower)) return true
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
  if (next.quotation >= 0 || /^[:,]$/.test(next.text) || standsForSpeaker(before?.lower ?? '')) return false
  return !closesClause(words, start)
}

/** ", the United Nations | estimates.", ", the agency's man in Oslo | reports.": somebody between the comma and the form is its subject. */
function closesClause(words: readonly Word[], start: number): boolean {
  let index = start - 1
  while (index >= 0 && start - index < 9 && isWord(words[index])) index -= 1
  const first = words[index + 1]
  if (words[index]?.text !== ',' || !first || !(isCapital(first) || DETERMINERS.has(first.lower))) return false
  return words.slice(index + 1, start).some((word) => isCapital(word) || standsForSpeaker(word.lower))
}

const isNounToo = (form: string): boolean => NOUNS_TOO.has(form) || NOUNS_TOO.has(form.replace(/s$/, ''))

/** "reports say": a finite cue right after makes the first word its subject. */
const isFiniteCue = (words: readonly Word[], index: number): boolean =>
  /^(?:base|past)$/.test(cueAt(words, index)?.form ?? '')

const SINGULAR = /^(?:he|she|it|who|that|which|one|each|everyone|nobody|this|and|but|then|,)$/
/** "Democratic", "Iranian": no name of a speaker unless an article makes it one. */
const CAPITAL_ADJECTIVE = /(?:ic|ian|ish|ese|can|al)$/

/** "comments" after "the minister", "she" or "Lee", not after "derogatory" or "late-night": for forms that are nouns as well. */
function agreesInSingular(words: readonly Word[], start: number, { from, to }: WordRange): boolean {
  const before = words[start - 1]
  if (!before || !isWord(before) || !isNounToo(words[from]!.lower)) return true
  if (isCapital(before)) return !CAPITAL_ADJECTIVE.test(before.lower) || isDeterminer(words[start - 2])
  if (SINGULAR.test(before.lower) || standsForSpeaker(before.lower)) return true
  if (isPastForm(before.lower)) return false
  const opens = words[to + 1]
  if (opens && !isWord(opens)) return closesClause(words, start)
  const hasObject = opens && (isCapital(opens) || DETERMINERS.has(opens.lower) || opens.lower === 'that')
  return hasObject === true && words.slice(Math.max(0, start - 4), start - 1).some(({ lower }) => SPECIFIC.test(lower))
}

const SPECIFIC = /^(?:the|an?|this|another|his|her|its|their)$|['’]s$/
/** Plural though they do not end in "s". */
const PLURAL =
  /^(?:people|police|media|men|women|children|data|many|some|few|others|most|those|both|all|staff|percent|and|third|half)$/
/** A subject and what goes with it are followed back no further, in words. */
const SUBJECT_REACH = 8

/** "say" after "officials", "they", "people in Gaza", "those polled", "Lee and Roe"; not after "he" or "help". */
function isPluralSubject(words: readonly Word[], start: number): boolean {
  const word = words[start - 1]
  if (!word || !isWord(word)) return /^[,)%”"]$/.test(word?.text ?? '')
  if (PRONOUNS.has(word.lower) || RELATIVES.has(word.lower)) return !/^(?:he|she|it)$/.test(word.lower)
  for (let index = start - 1; index >= 0 && start - index < SUBJECT_REACH; index -= 1) {
    if (isPlural(words[index]!)) return true
    if (!isWord(words[index]) && !(words[index]!.text === '.' && isCapital(words[index - 1]))) return false
  }
  return false
}

const isPlural = (word: Word): boolean => /[^s]s$/.test(word.lower) || PLURAL.test(word.lower) || opensNumber(word)
