import { cueAt } from './cues.ts'
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
import { isCapital, isWord, type Passage, type Word, type WordRange } from './words.ts'

/** What is attributed: one or more stretches, and whether it stands in quotation marks as a whole. */
export interface Content {
  readonly ranges: readonly WordRange[]
  readonly direct: boolean
}

/** No clause is followed further, in words: keeps a text without sentence ends linear. */
const LONGEST_CLAUSE = 150
const LONGEST_ADJUNCT = 14
const LONGEST_RECIPIENT = 9
/** Behind a comma these open what the speaker no longer says. */
const CONTRASTS = /^(?:but|while|though|although|whereas)$/
const OPENERS = /^(?:but|and|still|meanwhile|however|,)$/
const WH = new Set('how why what whether if where who when'.split(' '))

/** The content that follows a cue: "that it rained" of "said on Monday that it rained". None: undefined. */
export function contentAfter(site: CueSite): Content | undefined {
  const first = site.range.to + 1
  const opening = clauseOpening(site, first) ?? openedContent(site, first)
  if (opening !== undefined) return contentFrom(site, opening)
  const object = objectOpening(site, first)
  const content = object === undefined ? undefined : contentFrom(site, object)
  if (!content || site.cue.frames.has('tell')) return content
  return { ...content, ranges: content.ranges.map((range) => objectRange(site.passage.words, range)) }
}

/** Behind an object these open what is no part of it: "criticized the mayor | after the flood". */
const ENDS_OBJECT = /^(?:after|when|while|although|though|[(—–])$/

/** An object or infinitive up to what goes with its verb: "the delay" of "criticized the delay after the flood". */
function objectRange(words: readonly Word[], { from, to }: WordRange): WordRange {
  for (let index = from + 1; index <= to && index - from < LONGEST_CLAUSE; index += 1)
    if (words[index]!.quotation < 0 && ENDS_OBJECT.test(words[index]!.lower)) return { from, to: index - 1 }
  return { from, to }
}

/** First word of a clause without "that", directly or behind a time: "said it rained", "announced on Monday it would close". */
function clauseOpening({ cue, passage: { words } }: CueSite, first: number): number | undefined {
  if (!(cue.frames.has('bare') || cue.frames.has('that')) || cue.frames.has('tell')) return undefined
  const clause = afterTime(words, first)
  const next = words[clause]
  if (!next || !isWord(next) || next.quotation >= 0) return undefined
  if (next.lower === 'that') return clause + 1
  if (cue.frames.has('bare') && PREPOSITIONS.has(next.lower) && !opensAmount(words, clause))
    return pronounAfter(words, clause)
  return (cue.frames.has('bare') || clause > first) && opensClause(words, clause) ? clause : undefined
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

/** First word of an infinitive, of what is told to somebody, or of an object: "vowed to stay", "criticized the delay". */
function objectOpening({ cue: { frames }, passage: { words } }: CueSite, first: number): number | undefined {
  const next = words[first]
  if (!next || !isWord(next)) return undefined
  if (frames.has('to') && next.lower === 'to') return first
  if (frames.has('tell')) return afterRecipient(words, first)
  if (frames.has('at') && !putsAt(words, first)) return undefined
  return frames.has('np') && opensNounPhrase(next) ? first : undefined
}

/** "the toll at 40", "the depth at more than 30 feet": an object and what it is put at. */
function putsAt(words: readonly Word[], first: number): boolean {
  const window = words.slice(first, first + 15)
  const at = window.findIndex(({ lower }) => lower === 'at')
  return at > 0 && window.slice(at + 1, at + 6).some(opensNumber)
}

/** First content word after "that", a colon or an opening quotation mark, directly or behind an adjunct ("said on Monday that ..."). */
function openedContent(site: CueSite, first: number): number | undefined {
  const { words } = site.passage
  const { frames } = site.cue
  const takesClause = frames.has('that') || frames.has('bare') || frames.has('tell')
  const reach = frames.has('tell') ? LONGEST_RECIPIENT : LONGEST_ADJUNCT
  for (let index = first; index < words.length && index - first <= reach; index += 1) {
    const word = words[index]!
    const quotable = frames.has('quote') || frames.has('np')
    if (word.quotation >= 0)
      return quotable && (index === first || frames.has('quote')) && opensQuotation(words, index) ? index : undefined
    if (takesClause && word.lower === 'that' && !isDemonstrative(words, index, first)) return index + 1
    if (takesClause && index === first && WH.has(word.lower)) return index
    if (word.text === ':' && words[index + 1]) return frames.has('quote') || takesClause ? index + 1 : undefined
    if (word.text === ',' && words[index + 1]?.quotation === -1)
      return words[index + 1]!.lower === 'that' && takesClause ? index + 2 : undefined
    if (index === first && !isAdjunctOpener(word) && !frames.has('tell') && word.text !== ',') return undefined
  }
  return undefined
}

const opensQuotation = (words: readonly Word[], index: number): boolean =>
  words[index - 1]?.quotation !== words[index]!.quotation
/** "said that man": a pronoun or a determiner, when no clause follows. */
const isDemonstrative = (words: readonly Word[], index: number, first: number): boolean =>
  index > first && PREPOSITIONS.has(words[index - 1]!.lower)
const isAdjunctOpener = (word: Word): boolean =>
  PREPOSITIONS.has(word.lower) ||
  TIME_WORDS.has(word.lower) ||
  isAdverb(word) ||
  /^(?:last|this|next|when|while|as)$/.test(word.lower)

function opensClause(words: readonly Word[], first: number): boolean {
  const word = words[first]!
  if (opensAmount(words, first)) return true
  if (PRONOUNS.has(word.lower) || DETERMINERS.has(word.lower) || isCapital(word) || /^\d/.test(word.text))
    return !TIME_WORDS.has(word.lower)
  return !isAdjunctOpener(word) && !/^(?:and|or|but|to|so|nothing)$/.test(word.lower)
}

/** "at least 64", "about half", "more than 40": an amount that a preposition or adverb opens. */
function opensAmount(words: readonly Word[], first: number): boolean {
  const { lower } = words[first]!
  if (
    !/^(?:at|about|over|around|under|up|nearly|almost|between|more|fewer|less|some|only|just|roughly|approximately)$/.test(
      lower,
    )
  )
    return false
  return words.slice(first + 1, first + 3).some(opensNumber)
}

/** First word after a time: after "on Monday" of "announced on Monday it would close". */
function afterTime(words: readonly Word[], first: number): number {
  let index =
    words[first]?.lower === 'on' && words[first + 1] && TIME_WORDS.has(words[first + 1]!.lower) ? first + 1 : first
  while (words[index] && TIME_WORDS.has(words[index]!.lower)) index += 1
  return index
}

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
  if (!PRONOUNS.has(start.lower) && !/^(?:me|him|them|us|her)$/.test(start.lower))
    while (index < words.length && index - first < LONGEST_RECIPIENT && staysRecipient(words, first, index)) index += 1
  const next = words[index]
  if (!next || !isWord(next)) return undefined
  if (next.lower === 'to' || (next.lower === 'not' && words[index + 1]?.lower === 'to')) return index
  return opensClause(words, index) ? index : undefined
}

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

/** Content from a word to the end of what is attributed; direct when it is one quotation and nothing else. */
export function contentFrom({ passage, form }: Pick<CueSite, 'passage' | 'form'>, at: number): Content | undefined {
  const { words, quotations } = passage
  const first = words[at]?.text === ',' ? at + 1 : at
  if (!words[first]) return undefined
  const to = contentEnd(words, first, form)
  if (to < first) return undefined
  const quotation = quotations[words[first]!.quotation]
  const direct = quotation?.start === words[first]!.start && words[to]!.end <= quotation.end
  return { ranges: [{ from: first, to }], direct }
}

/** Last word of the content: before the next cue that shares its subject ("and added"), before ", according to", before the full stop. */
function contentEnd(words: readonly Word[], first: number, form: string): number {
  let index = first
  for (let unquoted = 0; index < words.length && unquoted < LONGEST_CLAUSE; index += 1) {
    if (words[index]!.quotation >= 0) continue
    if (index > first && endsContent(words, index, form)) break
    unquoted += 1
  }
  let last = index - 1
  while (last > first && words[last]!.quotation < 0 && /^[.,;:]$/.test(words[last]!.text)) last -= 1
  return last
}

function endsContent(words: readonly Word[], index: number, form: string): boolean {
  const { text, lower } = words[index]!
  const next = words[index + 1]
  if (!next) return false
  if (text === ';') return true
  if (words[index - 1]!.quotation >= 0 && CONTRASTS.test(lower)) return next.lower !== 'that'
  if (text === ',') {
    if (next.lower === 'according') return true
    if (CONTRASTS.test(next.lower)) return words[index + 2]?.lower !== 'that'
    const reading = cueAt(words, isAdverb(next) ? index + 2 : index + 1)
    return reading?.form === 'ing' && (reading.cue.frames.has('quote') || reading.cue.frames.has('np'))
  }
  if (lower !== 'and' && lower !== 'but') return false
  let at = index + 1
  while (words[at] && isAdverb(words[at]!)) at += 1
  const reading = words[at] ? cueAt(words, at) : undefined
  return reading?.form === form && form !== 'base' && reading.cue.frames.has('quote')
}

/** Content that precedes an attribution: from the start of the passage to the comma or the closing mark before it. */
export function contentBefore({ words }: Passage, last: number): Content | undefined {
  let to = last
  while (to >= 0 && words[to]!.quotation < 0 && /^[,;—–-]$/.test(words[to]!.text)) to -= 1
  const isOneQuotation = to >= 0 && words[to]!.quotation >= 0 && words[to]!.quotation === words[0]!.quotation
  let from = isOneQuotation ? 0 : Math.max(0, to - LONGEST_CLAUSE)
  while (from < to && words[from]!.quotation < 0 && OPENERS.test(words[from]!.lower)) from += 1
  if (to < from) return undefined
  const direct = words[to]!.quotation >= 0 && words[from]!.quotation === words[to]!.quotation
  return { ranges: [{ from, to }], direct }
}

/** The content cut at its first comma outside of quotation marks: for statements inside a subordinate clause. */
export function upToComma(words: readonly Word[], { from, to }: WordRange): WordRange {
  for (let index = from + 1; index < to && index - from < LONGEST_CLAUSE; index += 1)
    if (words[index]!.text === ',' && words[index]!.quotation < 0) return { from, to: index - 1 }
  return { from, to }
}
