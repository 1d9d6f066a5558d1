import { isPastForm } from '../../text/verbs.ts'
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from './function-words.ts'
import { standsForSpeaker } from './speaker-nouns.ts'
import { isCapital, isWord, type Word, type WordRange } from './words.ts'

/**
 * The subject of a sentence, as far as it can be told without a parse: the words up to the first verb or mark, after a fronted
 * adjunct. "On Monday, the mayor left, adding ..." gives "the mayor". Undefined when the sentence opens otherwise.
 */
export function mainSubject(words: readonly Word[]): WordRange | undefined {
  const from = afterFrontedAdjunct(words)
  const first = words[from]
  if (!first || first.quotation >= 0 || !isWord(first)) return undefined
  if (PRONOUNS.has(first.lower)) return { from, to: from }
  const opens =
    isCapital(first) || DETERMINERS.has(first.lower) || isCapital(words[from + 1]) || isCapital(words[from + 2])
  if (!opens) return undefined
  let to = from
  while (to + 1 < words.length && to - from < 12 && staysInSubject(words, from, to + 1)) to += 1
  return { from, to }
}

function afterFrontedAdjunct(words: readonly Word[]): number {
  let from = 0
  while (words[from] && (/^(?:but|and|still|meanwhile|,)$/.test(words[from]!.lower) || isAdverb(words[from]!)))
    from += 1
  if (
    !words[from] ||
    !(PREPOSITIONS.has(words[from]!.lower) || SUBORDINATORS.has(words[from]!.lower) || words[from]!.lower === 'as')
  )
    return from
  const comma = words.slice(0, 30).findIndex((word, index) => index > from && word.text === ',')
  return comma < 0 ? words.length : comma + 1
}

function staysInSubject(words: readonly Word[], from: number, index: number): boolean {
  const word = words[index]!
  if (word.quotation >= 0 || !isWord(word)) return word.text === '.' && isCapital(words[index - 1])
  if (word.lower === 'on' && TIME_WORDS.has(words[index + 1]?.lower ?? '')) return false
  if (AUXILIARIES.has(word.lower) || TIME_WORDS.has(word.lower) || isAdverb(word)) return false
  if (isCapital(words[from]) && !DETERMINERS.has(words[from]!.lower) && isCapital(words[index - 1]))
    return (
      isCapital(word) ||
      isCapital(words[index + 1]) ||
      (index === from + 1 && standsForSpeaker(word.lower)) ||
      /^(?:of|and|for|de|van|al|bin|the)$/.test(word.lower)
    )
  return isCapital(word) || !isPastForm(word.lower)
}
