import { isPastForm } from '../../text/verbs.ts'
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  opensNumber,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from './function-words.ts'
import type { CueSite } from './read-site.ts'
import { isDocumentNoun } from './speaker-nouns.ts'
import { isCapital, isWord, type Word } from './words.ts'

const LONGEST_ADJUNCT = 14
const LONGEST_RECIPIENT = 9
const WH = new Set('how why what whether if where who when'.split(' '))
const OPENS_AMOUNT =
  /^(?:at|about|over|around|under|up|nearly|almost|between|more|fewer|less|some|only|just|roughly|approximately)$/

/** First word of what a cue governs as a clause or quotation: "it" of "said on Monday that it rained". None: undefined. */
export const statementOpening = (site: CueSite): number | undefined =>
  clauseOpening(site, site.range.to + 1) ?? openedContent(site, site.range.to + 1)

/** First word of an infinitive, of what is told to somebody, or of an object: "vowed to stay", "criticized the delay". */
export function objectOpening({ cue: { frames }, passage: { words }, range }: CueSite): number | undefined {
  const first = afterTime(words, range.to + 1)
  const next = words[first]
  if (!next || !isWord(next) || asksAnonymity(words, first)) return undefined
  if (frames.has('to') && next.lower === 'to') return first
  if (frames.has('tell')) return afterRecipient(words, first)
  if (frames.has('at') && !putsAt(words, first)) return undefined
  const isLater = first > range.to + 1 && (isPastForm(next.lower) || AUXILIARIES.has(next.lower))
  return frames.has('np') && !isLater && opensObject(words, first) ? first : undefined
}

/** "the delay", "at least 40", "openly lying", "how it ended" */
const opensObject = (words: readonly Word[], first: number): boolean =>
  (opensNounPhrase(words[first]!) && !opensTime(words, first)) ||
  opensAmount(words, first) ||
  (isAdverb(words[first]!) && opensGerund(words[first + 1]))

const opensGerund = (word: Word | undefined): boolean => /^[a-z]{2,}ing$/.test(word?.lower ?? '')

/** "asked not to be named" */
const asksAnonymity = (words: readonly Word[], first: number): boolean =>
  words[first]!.lower === 'not' && words[first + 1]?.lower === 'to' && words[first + 2]?.lower === 'be'

/** First word of a clause without "that", directly or behind a time: "said it rained", "announced on Monday it would close". */
function clauseOpening({ cue, groupStart, passage: { words } }: CueSite, first: number): number | undefined {
  if (!(cue.frames.has('bare') || cue.frames.has('that')) || cue.frames.has('tell')) return undefined
  const clause = afterTime(words, first)
  const next = words[clause]
  if (!next || !isWord(next) || next.quotation >= 0) return undefined
  if (next.lower === 'that') return clause + 1
  if (cue.frames.has('bare') && PREPOSITIONS.has(next.lower) && !opensAmount(words, clause))
    return pronounAfter(words, clause)
  const takesBare =
    cue.frames.has('bare') ||
    clause > first ||
    opensFiniteClause(words, clause) ||
    opensShare(words, clause) ||
    isDocument(words, groupStart)
  return takesBare && opensClause(words, clause) ? clause : undefined
}

/** "The study found 31 cases": whatever a document finds, it states. */
function isDocument(words: readonly Word[], groupStart: number): boolean {
  for (let index = groupStart - 1; index >= 0 && groupStart - index < 9 && isWord(words[index]); index -= 1)
    if (isDocumentNoun(words[index]!.lower)) return true
  return false
}

/** "found 70 percent of voters back it": a survey finds what a share of people think. */
const opensShare = (words: readonly Word[], first: number): boolean =>
  opensNumber(words[first]) && /^(?:percent|%|per)$/.test(words[first + 1]?.lower ?? '')

/** "found the mayor would", "hopes she is": a subject and an auxiliary, near, where an object has none. */
function opensFiniteClause(words: readonly Word[], first: number): boolean {
  for (let index = first; index < words.length && index - first < 7; index += 1) {
    const word = words[index]!
    if (AUXILIARIES.has(word.lower)) return index > first
    if (!isWord(word) || word.quotation >= 0 || /^(?:and|but|or|as|that|to|who|which|when)$/.test(word.lower))
      return false
  }
  return false
}

/** The pronoun that opens a clause behind an adjunct: "they" of "said in a statement on Friday they would appeal". */
function pronounAfter(words: readonly Word[], first: number): number | undefined {
  for (let index = first + 2; index < words.length && index - first < 8; index += 1) {
    const { lower, quotation } = words[index]!
    if (quotation >= 0 || !isWord(words[index]) || lower === 'that') return undefined
    if (/^(?:he|she|it|they|we|there)$/.test(lower) && !PREPOSITIONS.has(words[index - 1]!.lower)) return index
  }
  return undefined
}

/** "the toll at 40", "the depth at more than 30 feet", "the toll at “double”": an object and what it is put at. */
function putsAt(words: readonly Word[], first: number): boolean {
  const window = words.slice(first, first + 15)
  const at = window.findIndex(({ lower }) => lower === 'at')
  return at > 0 && window.slice(at + 1, at + 6).some((word) => opensNumber(word) || word.quotation >= 0)
}

/** First content word after "that", a colon or an opening quotation mark, directly or behind an adjunct ("said on Monday that ..."). */
function openedContent({ cue: { frames }, passage: { words } }: CueSite, first: number): number | undefined {
  const takesClause = frames.has('that') || frames.has('bare') || frames.has('tell')
  const reach = frames.has('tell') ? LONGEST_RECIPIENT : LONGEST_ADJUNCT
  for (let index = first; index < words.length && index - first <= reach; index += 1) {
    const { lower, quotation, text } = words[index]!
    if (quotation >= 0) return opensQuoted(words, index, first, frames) ? index : undefined
    if (takesClause && lower === 'that' && !isDemonstrative(words, index, first)) return index + 1
    if (takesClause && index === first && WH.has(lower)) return index
    if (text === ':' && words[index + 1]) return frames.has('quote') || frames.has('bare') ? index + 1 : undefined
    if (text === ',' && words[index + 1]?.quotation === -1) {
      const next = afterAside(words, index) + 1
      return words[next]?.lower === 'that' && takesClause ? next + 1 : undefined
    }
    if (index === first && !frames.has('tell') && text !== ',' && !isAdjunctOpener(words[index]!)) return undefined
  }
  return undefined
}

/** The comma before "that" which closes ", citing police," or ", as many had feared," behind a cue, or the one given. */
function afterAside(words: readonly Word[], comma: number): number {
  const length = words
    .slice(comma + 1, comma + 2 + LONGEST_ADJUNCT)
    .findIndex(
      ({ text, quotation }, index) => text === ',' && quotation < 0 && words[comma + 2 + index]?.lower === 'that',
    )
  return length < 0 ? comma : comma + 1 + length
}

/** True when a quotation begins at the word and the cue can govern it; an object must follow the cue directly. */
const opensQuoted = (words: readonly Word[], index: number, first: number, frames: CueSite['cue']['frames']): boolean =>
  (frames.has('quote') || (frames.has('np') && index === first)) &&
  words[index - 1]?.quotation !== words[index]!.quotation
/** "in that year", "in a report that draws on ...": a determiner, or a relative pronoun behind the noun of an adjunct; it opens no content. */
const isDemonstrative = (words: readonly Word[], index: number, first: number): boolean =>
  index > first &&
  isWord(words[index - 1]) &&
  !TIME_WORDS.has(words[index - 1]!.lower) &&
  (PREPOSITIONS.has(words[index - 1]!.lower) || opensVerb(words, index + 1))

/** "draws on", "was made", "showed the": a finite verb stands where the subject of a clause would. */
function opensVerb(words: readonly Word[], index: number): boolean {
  const [verb, next] = [words[index], words[index + 1]]
  if (!verb || isCapital(verb) || PRONOUNS.has(verb.lower) || DETERMINERS.has(verb.lower)) return false
  if (AUXILIARIES.has(verb.lower) || isPastForm(verb.lower)) return true
  return (
    /[^s]s$/.test(verb.lower) && next !== undefined && (PREPOSITIONS.has(next.lower) || DETERMINERS.has(next.lower))
  )
}
const isAdjunctOpener = (word: Word): boolean =>
  PREPOSITIONS.has(word.lower) ||
  TIME_WORDS.has(word.lower) ||
  isAdverb(word) ||
  /^(?:last|this|next|when|while|as)$/.test(word.lower)

function opensClause(words: readonly Word[], first: number): boolean {
  const word = words[first]!
  if (opensAmount(words, first) || (/^(?:all|both|even|too)$/.test(word.lower) && isWord(words[first + 1]))) return true
  if (PRONOUNS.has(word.lower) || DETERMINERS.has(word.lower) || isCapital(word) || /^\d/.test(word.text))
    return !TIME_WORDS.has(word.lower)
  return !isAdjunctOpener(word) && !/^(?:and|or|but|to|so|nothing)$/.test(word.lower)
}

/** "at least 64", "about half", "more than 40": an amount that a preposition or adverb opens. */
function opensAmount(words: readonly Word[], first: number): boolean {
  const { lower } = words[first]!
  return OPENS_AMOUNT.test(lower) && words.slice(first + 1, first + 3).some(opensNumber)
}

/** Behind a day: "Friday afternoon". */
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/

/** First word after a time: after "on Monday" of "announced on Monday it would close". */
function afterTime(words: readonly Word[], first: number): number {
  let index =
    words[first]?.lower === 'on' && words[first + 1] && TIME_WORDS.has(words[first + 1]!.lower) ? first + 1 : first
  while (words[index] && TIME_WORDS.has(words[index]!.lower)) index += 1
  return index > first && PART_OF_DAY.test(words[index]?.lower ?? '') ? index + 1 : index
}

/** "this year", "last Friday": when, not what. */
const TIME_AFTER =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|weekend|month|year|spring|summer|fall|autumn|winter|morning|evening|night)$/

const opensTime = (words: readonly Word[], first: number): boolean =>
  /^(?:this|last|next|that|earlier)$/.test(words[first]!.lower) && TIME_AFTER.test(words[first + 1]?.lower ?? '')

const opensNounPhrase = (word: Word): boolean =>
  !TIME_WORDS.has(word.lower) &&
  !PREPOSITIONS.has(word.lower) &&
  !AUXILIARIES.has(word.lower) &&
  !isAdverb(word) &&
  !/^(?:and|or|but|to|as|when|while|so)$/.test(word.lower)

/** First word after the person addressed: after "reporters" of "told reporters it rained". */
function afterRecipient(words: readonly Word[], first: number): number | undefined {
  const start = words[first]!
  let index = first + 1
  if (!PRONOUNS.has(start.lower) && !/^(?:me|him|them|us)$/.test(start.lower) && !isHer(words, first))
    while (index < words.length && index - first < LONGEST_RECIPIENT && staysRecipient(words, first, index)) index += 1
  const next = words[index]
  if (!next || !isWord(next)) return undefined
  if (next.lower === 'to' || (next.lower === 'not' && words[index + 1]?.lower === 'to')) return index
  return opensClause(words, index) ? index : undefined
}

/** "told her to leave", "told her it was over"; not "told her staff". */
const isHer = (words: readonly Word[], index: number): boolean =>
  words[index]!.lower === 'her' &&
  /^(?:to|not|that|an?|the|he|she|it|they|we|i|you)$/.test(words[index + 1]?.lower ?? '')

function staysRecipient(words: readonly Word[], first: number, index: number): boolean {
  const [before, word] = [words[index - 1]!, words[index]!]
  if (!isWord(word)) return word.text === '.' && isCapital(before)
  if (isCapital(word) && isCapital(before)) return true
  if (PRONOUNS.has(word.lower) || word.lower === 'to') return false
  if (DETERMINERS.has(word.lower)) return PREPOSITIONS.has(before.lower)
  if (isCapital(word))
    return isCapital(before) || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || index === first
  return (
    PREPOSITIONS.has(word.lower) ||
    PREPOSITIONS.has(before.lower) ||
    DETERMINERS.has(before.lower) ||
    DETERMINERS.has(words[first]!.lower)
  )
}
