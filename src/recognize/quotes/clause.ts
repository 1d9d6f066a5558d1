import { isPastForm } from '../../text/verbs.ts'
import { AUXILIARIES, isAdverb, PREPOSITIONS, TIME_WORDS } from './function-words.ts'
import { isWord, type Word, type WordRange } from './words.ts'

/** Verbs are looked for no further than this, in words. */
const REACH = 60
/** Finite forms that the lexicon of past forms leaves out: present forms, and pasts that are nouns or adjectives as well. */
const OTHER_FORMS = new Set(
  'goes comes takes makes gets gives costs remains hit put read set shot cut left lost found'.split(' '),
)
/** "he’s", "they've" */
const CONTRACTION = /^(?:i|you|he|she|it|we|they|there|that)['’](?:s|re|ve|ll|d|m)$/
const SUBORDINATING = /^(?:while|though|although|as|if|because|when|after|before|since|which|where|whom)$/

/** True when the words hold a finite verb: an auxiliary, a past form or "he’s". */
export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index <= to && index - from < REACH; index += 1) {
    const word = words[index]
    if (word && isVerbal(word.lower)) return true
  }
  return false
}

const isVerbal = (word: string): boolean =>
  AUXILIARIES.has(word) || (isPastForm(word) && !word.includes('-')) || OTHER_FORMS.has(word) || CONTRACTION.test(word)

/** Index of the comma, or of the last word, that ends the clause. */
export function clauseEnd(words: readonly Word[], from: number): number {
  let index = from
  while (index + 1 < words.length && index - from < REACH && words[index]!.text !== ',') index += 1
  return index
}

/** True when a quotation that ends like a part of a sentence (“Yes,” “No!”) closes right before the word. */
export function closesQuotation(words: readonly Word[], index: number): boolean {
  let before = index - 1
  if (before < 0 || words[before]!.quotation < 0) return false
  while (before > 0 && /^["”’'»]$/.test(words[before]!.text)) before -= 1
  return before < index - 1 && /^[,.?!…—–-]$/.test(words[before]!.text)
}

/** What may follow an attribution that stands behind its content: an end, an adjunct, a second half. */
export function isTail(words: readonly Word[], index: number): boolean {
  const next = words[index]
  if (!next || !isWord(next)) return next?.text !== ':'
  return (
    PREPOSITIONS.has(next.lower) ||
    TIME_WORDS.has(next.lower) ||
    isAdverb(next) ||
    /^(?:last|this|when|while|who|as|of|and|to|but)$/.test(next.lower)
  )
}

/** "Asked", "Speaking": opens a clause that goes with the subject after its comma. */
const OPENING_PARTICIPLE = /^[a-z]{2,}ing$/
/** "Asked why", "Based in Oslo": a past participle opens such a clause before a function word only, not in "Armed men". */
const OPENING_PAST = /^[a-z]{2,}ed$/
const AFTER_OPENING_PAST = /^(?:if|how|why|what|when|where|whether|to|,)$/
const NOT_PARTICIPLES = /^(?:nothing|something|anything|everything|king|morning|evening|building)$/

/** True for "On Monday, ..." and "Asked why, ...": a preposition and no verb before the first comma, or a participle. */
export function opensWithAdjunct(words: readonly Word[]): boolean {
  const { lower } = words[0]!
  const next = words[1]?.lower ?? ''
  if (OPENING_PAST.test(lower)) return PREPOSITIONS.has(next) || AFTER_OPENING_PAST.test(next)
  if (OPENING_PARTICIPLE.test(lower)) return !NOT_PARTICIPLES.test(lower)
  return PREPOSITIONS.has(lower) && !hasVerb(words, 0, Math.min(12, clauseEnd(words, 0)))
}

const RELATIVE = /^(?:who|whose|which)$/
/** A comma that closes an apposition or a relative clause: "Ann Lee, the mayor," has one comma more before it, near. */
export function isApposition(words: readonly Word[], comma: number): boolean {
  for (let index = comma - 1; index > 0 && comma - index < 15; index -= 1)
    if (words[index]!.text === ',') return RELATIVE.test(words[index + 1]!.lower) || !hasVerb(words, index, comma)
  return false
}

/** "While police said two had died, ...", ""those who said so, ...": the statement ends where its clause does. */
export function isSubordinate(words: readonly Word[], speaker: WordRange): boolean {
  if (/^(?:who|which)$/.test(words[speaker.to]!.lower)) return true
  for (let index = speaker.from - 1; index >= 0 && speaker.from - index < 4; index -= 1) {
    if (words[index]!.text === ',') return false
    if (SUBORDINATING.test(words[index]!.lower)) return true
  }
  return false
}
