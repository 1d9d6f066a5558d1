import type { Span } from '../model/span.ts'
import { lexiconLines } from './lexicon.ts'

const IRREGULAR = new Set(lexiconLines('irregular-pasts'))
/** Words in "ed" that are no verbs, and verbs that carry no event of their own. */
const NO_VERBS = new Set([
  'hundred',
  'kindred',
  'sacred',
  'naked',
  'wicked',
  'indeed',
  'unprecedented',
  'based',
  'need',
  'speed',
  'exceed',
  'proceed',
])
/** A lower-case word with the word before it: "was arrested", "expected to give". */
const WORD = /(?<![\p{L}\p{N}’'-])(?<word>\p{Ll}[\p{Ll}-]{2,24})(?![\p{L}\p{N}])/gu
/** A participle behind an article or possessive describes: "the wounded man", "his injured knee". */
const DESCRIBES = /\b(?:an?|the|his|her|its|their|our|these|those|of|more|other|\p{L}{2,20}ly)\s$/iu
const DESCRIBED_AFTER = /^\s\p{Ll}/u
/** "is attending", "were marching": the present participle is a main verb only behind a form of "be". */
const BE_BEFORE = /\b(?:is|are|was|were|be|been|being|am)\s(?:\p{Ll}{2,15}\s)?$/iu
/** "is expected to give", "will open": what is going to happen. */
const FUTURE_BEFORE =
  /\b(?:(?:[Ee]xpected|due|set|scheduled|planned|plans|plan|planning|slated|going|has|have|are|is|expects?|wants?|hopes?) to|will|would|must|may|should|shall)\s(?:(?:also|not|never|then|be)\s)?$/
const CONTEXT = 36

/**
 * Main verbs of an English news sentence by form and neighbors: "fell" and "told" in "The boy fell on Sunday, his uncle told
 * reporters.", "give" in "is expected to give a speech". Participles that describe ("the wounded man") and gerunds ("while
 * picking") are left out; so are "is", "had" and their like. Time grows with the length of the span.
 */
export function verbsByForm(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end)
  return [...sentence.matchAll(WORD)].flatMap((match) => {
    const word = match.groups?.word ?? ''
    const before = sentence.slice(Math.max(0, match.index - CONTEXT), match.index)
    const after = sentence.slice(match.index + word.length, match.index + word.length + 3)
    if (!isVerb(word, before, after)) return []
    const start = span.start + match.index
    return [{ start, end: start + word.length }]
  })
}

/** True for a past form or participle: "arrested", "fell"; not for "execution". */
export const isPastForm = (word: string): boolean =>
  (word.length > 3 && word.endsWith('ed') && !NO_VERBS.has(word)) || IRREGULAR.has(word)

function isVerb(word: string, before: string, after: string): boolean {
  if (isPastForm(word)) return !(DESCRIBES.test(before) && DESCRIBED_AFTER.test(after)) && !isPlan(word)
  if (word.endsWith('ing')) return BE_BEFORE.test(before)
  return FUTURE_BEFORE.test(before) && word !== 'have' && word !== 'not'
}

/** "expected to", "planned to": the verb after it is the news. */
const isPlan = (word: string): boolean => word === 'expected' || word === 'scheduled' || word === 'slated'
