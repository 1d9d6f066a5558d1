import { STATING } from './attitudes.ts'
import { cueAt, type VerbForm } from './cues.ts'
import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS, TIME_WORDS } from './function-words.ts'
import { isWord, type Word, type WordRange } from './words.ts'

/** No object is followed further, in words. */
const LONGEST_OBJECT = 150
/** Behind an object these tell when or why the subject did so, not what: "criticized the mayor | after the flood". */
const CIRCUMSTANCE =
  /^(?:after|when|while|although|though|during|amid|because|since|before|following|ahead|so|[(—–]|--+|-)$/
/** "go after polluters" */
const PURSUES = /^(?:go|goes|going|gone|look|looking|come|coming)$/
/** "in a statement", "at a rally", "on Twitter": where it was said. */
const OCCASION =
  /^(?:address|article|blog|book|broadcast|column|conference|debate|editorial|email|essay|event|facebook|filing|hearing|interview|letter|meeting|memo|message|note|op-ed|panel|post|posts|rally|remarks|report|session|speech|statement|television|tweet|tweets|twitter|video)$/
/** Behind a comma an object goes on only as a list: "the mayor, his aides and the police". */
const LIST_GOES_ON = /^(?:and|or|but|nor|not)$/
const PARTICIPLE = /^[a-z]{2,}ing$/

/**
 * An object or infinitive without what else goes with its verb: "the delay" of "criticized the delay in an interview on Monday, adding
 * that ...". The range given when nothing of the kind follows.
 */
export function objectRange(words: readonly Word[], { from, to }: WordRange, form: VerbForm): WordRange {
  const verb = words[from]!.lower === 'to' ? undefined : form
  for (let index = from + 1; index <= to && index - from < LONGEST_OBJECT; index += 1)
    if (words[index]!.quotation < 0 && endsObject(words, index, verb)) return { from, to: index - 1 }
  return { from, to }
}

function endsObject(words: readonly Word[], index: number, form: VerbForm | undefined): boolean {
  const { lower, text } = words[index]!
  if (CIRCUMSTANCE.test(lower)) return !(lower === 'after' && PURSUES.test(words[index - 1]!.lower))
  if (text === ',') return !listGoesOn(words, index + 1)
  if (PARTICIPLE.test(lower)) return OCCASION.test(words[index - 1]!.lower) && opensStatement(words, index)
  if (lower === 'and' || lower === 'but') return opensVerb(words, index + 1, form)
  if (lower === 'on' && TIME_WORDS.has(words[index + 1]?.lower ?? '')) return true
  return /^(?:in|at|on|to|by|with|via)$/.test(lower) && opensOccasion(words, index + 1)
}

/** "his aides and the police" behind a comma; not "which is late", "in Oslo", "saying so". */
function listGoesOn(words: readonly Word[], first: number): boolean {
  const next = words[first]
  if (!next || next.quotation >= 0 || LIST_GOES_ON.test(next.lower)) return true
  if (/^(?:which|who|whom|whose|where|as|even|then|so)$/.test(next.lower) || PARTICIPLE.test(next.lower)) return false
  if (PREPOSITIONS.has(next.lower) || TIME_WORDS.has(next.lower) || PRONOUNS.has(next.lower) || isAdverb(next))
    return false
  return true
}

/** "and praised", "but has also warned": a second verb of the same subject. */
export function opensVerb(words: readonly Word[], first: number, form: VerbForm | undefined): boolean {
  let at = first
  while (words[at] && at - first < 5 && (isAdverb(words[at]!) || AUXILIARIES.has(words[at]!.lower))) at += 1
  if (at > first && AUXILIARIES.has(words[at - 1]!.lower)) return true
  const reading = cueAt(words, at)
  return reading !== undefined && reading.form === form
}

/** "a letter | saying it was over": what is put out is one thing, what it says another. */
function opensStatement(words: readonly Word[], index: number): boolean {
  const reading = cueAt(words, index)
  return reading !== undefined && reading.form !== 'base' && STATING.has(reading.cue.cueClass)
}

/** "a statement", "his third interview", "Twitter": within four words, in one noun phrase. */
function opensOccasion(words: readonly Word[], first: number): boolean {
  for (let index = first; index < words.length && index - first < 5; index += 1) {
    const { lower, quotation } = words[index]!
    if (quotation >= 0 || !isWord(words[index])) return false
    if (OCCASION.test(lower)) return index === first || DETERMINERS.has(words[first]!.lower)
    if (PREPOSITIONS.has(lower)) return false
  }
  return false
}
