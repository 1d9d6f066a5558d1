import { cueAt } from './cues.ts'
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  opensNumber,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from './function-words.ts'
import { isCapital, isWord, type Word, type WordRange } from './words.ts'

/** No noun phrase of a speaker is longer, in words. */
const LONGEST_PHRASE = 30
const isDash = (word: Word): boolean => /^(?:[—–-]|--+)$/.test(word.text)
const BREAK_MARKS = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '―',
  '-',
  '--',
  '(',
  ')',
  '!',
  '?',
  '…',
  '“',
  '”',
  '"',
  '[',
  ']',
  '•',
  '|',
])
const OPENERS = new Set('and but or however meanwhile still then now yet so even as both that'.split(' '))

/**
 * The subject that ends at a word: of "On Monday, Ann Lee, the mayor," it is "Ann Lee". Undefined when no noun phrase ends there, and
 * for nobody ("no group").
 */
export function subjectBefore(words: readonly Word[], last: number): WordRange | undefined {
  const to = nounEnd(words, last)
  if (to === undefined) return undefined
  const word = words[to]!
  if (PRONOUNS.has(word.lower) || word.lower === 'who' || word.lower === 'which') return { from: to, to }
  const from = trimOpeners(words, phraseStart(words, to), to)
  return from <= to && isNounLike(words[to]!) && !/^(?:no|nobody|none|neither)$/.test(words[from]!.lower)
    ? { from, to }
    : undefined
}

/** The subject that follows its verb: of "said Ann Lee, the mayor" it is "Ann Lee". Undefined when none follows. */
export function subjectAfter(words: readonly Word[], first: number): WordRange | undefined {
  const start = words[first]
  if (!start || start.quotation >= 0 || !isWord(start) || RELATIVES.has(start.lower)) return undefined
  if (PRONOUNS.has(start.lower)) return { from: first, to: first }
  if (!isCapital(start) && (PREPOSITIONS.has(start.lower) || SUBORDINATORS.has(start.lower) || isAdverb(start)))
    return undefined
  let to = first
  while (to + 1 < words.length && to - first < LONGEST_PHRASE && continuesPhrase(words, to + 1)) to += 1
  return isNounLike(words[to]!) ? { from: first, to } : undefined
}

const ENDS_INVERTED = new Set(
  'on in at during after before while when as who that which to because since last this earlier'.split(' '),
)

function continuesPhrase(words: readonly Word[], index: number): boolean {
  const word = words[index]!
  if (word.quotation >= 0 || BREAK_MARKS.has(word.text)) return false
  if (word.text === '.') return isAbbreviation(words, index)
  if (word.lower === 'to' && words[index - 1]!.lower === 'close') return true
  return !ENDS_INVERTED.has(word.lower) && !TIME_WORDS.has(word.lower) && !AUXILIARIES.has(word.lower)
}

/** The full stop of "Mr." or of an initial, inside a sentence. */
const isAbbreviation = (words: readonly Word[], index: number): boolean =>
  isWord(words[index + 1]) &&
  words[index + 1]!.quotation < 0 &&
  isCapital(words[index - 1]) &&
  words[index - 1]!.text.length < 6

/** Index of the last word of the noun phrase that ends at or before `last`, behind appositions, brackets and times. */
function nounEnd(words: readonly Word[], last: number): number | undefined {
  let to = last
  for (let step = 0; step < 4; step += 1) {
    const word = words[to]
    if (!word || word.quotation >= 0) return undefined
    if (word.text === ',') to = beforeApposition(words, to)
    else if (word.text === ')') to = indexBackwards(words, to - 1, '(') - 1
    else if (isDash(word)) to = indexBackwards(words, to - 1, word.text) - 1
    else if (TIME_WORDS.has(word.lower)) to = words[to - 1]?.lower === 'on' ? to - 2 : to - 1
    else return to
    if (to < 0) return undefined
  }
  return to
}

function indexBackwards(words: readonly Word[], from: number, mark: string): number {
  for (let index = from; index >= 0 && from - index < LONGEST_PHRASE * 2; index -= 1)
    if (words[index]!.text === mark) return index
  return -1
}

/** The word before ", the mayor of Oslo and a doctor,": goes back until the segment before a comma can be a name or a noun with its article. */
function beforeApposition(words: readonly Word[], comma: number): number {
  let open = indexBackwards(words, comma - 1, ',')
  for (let step = 0; step < 4 && open > 0; step += 1) {
    const start = segmentStart(words, open - 1)
    if (words[start - 1]?.text !== ',' || !continuesApposition(words, start, open - 1)) break
    open = start - 1
  }
  return open - 1
}

/** "59", "the mayor" behind a name; "Md." behind "of Ashton". */
const continuesApposition = (words: readonly Word[], start: number, to: number): boolean =>
  isCapital(words[start])
    ? to - start < 3 && PREPOSITIONS.has(words[segmentStart(words, start - 2)]!.lower)
    : (isCapital(words[start - 2]) || /^\d+$/.test(words[start - 2]?.text ?? '')) &&
      !PREPOSITIONS.has(words[segmentStart(words, start - 2)]!.lower)

function segmentStart(words: readonly Word[], from: number): number {
  let index = from
  while (index > 0 && from - index < LONGEST_PHRASE && !BREAK_MARKS.has(words[index - 1]!.text)) index -= 1
  return index
}

/** Goes left over the words of one noun phrase; a relative clause inside it ("the man who was freed") belongs to it. */
function phraseStart(words: readonly Word[], to: number): number {
  let from = to
  while (from > 0 && to - from < LONGEST_PHRASE) {
    const word = words[from - 1]!
    if (startsAfresh(words, from)) break
    if (word.quotation >= 0 || BREAK_MARKS.has(word.text) || SUBORDINATORS.has(word.lower)) break
    if (word.text === '.' && !isAbbreviation(words, from - 1)) break
    if (/^(?:that|which|according)$/.test(word.lower) || (PRONOUNS.has(word.lower) && word.lower !== 'it')) break
    if (AUXILIARIES.has(word.lower) || isSpeechVerb(words, from - 1)) {
      const relative = relativeBefore(words, from - 1)
      if (relative === undefined) break
      from = relative
    } else if (word.lower === 'and' && isClauseBefore(words, from - 2)) break
    else from -= 1
  }
  return from
}

/** "The" after a small word begins a sentence, even where a caption lacks its full stop. */
const startsAfresh = (words: readonly Word[], index: number): boolean =>
  /^(?:The|A|An|This|These|His|Her|Their)$/.test(words[index]!.text) &&
  !isCapital(words[index - 1]) &&
  !PREPOSITIONS.has(words[index - 1]!.lower)

/** "said" of "Police said the ministry denied": the phrase begins behind it. */
function isSpeechVerb(words: readonly Word[], index: number): boolean {
  const reading = cueAt(words, index)
  if (!reading || (reading.form !== 'past' && reading.form !== 's')) return false
  return reading.cue.frames.has('bare') || reading.cue.frames.has('tell')
}

function relativeBefore(words: readonly Word[], index: number): number | undefined {
  for (let at = index; at > 0 && index - at < 6; at -= 1) if (RELATIVES.has(words[at]!.lower)) return at
  return undefined
}

/** True when a clause with a verb of its own precedes "and": "Shots were fired and police said". */
function isClauseBefore(words: readonly Word[], from: number): boolean {
  for (let index = from; index >= 0 && from - index < LONGEST_PHRASE; index -= 1) {
    const word = words[index]!
    if (BREAK_MARKS.has(word.text)) return false
    if (AUXILIARIES.has(word.lower) || /[a-z]{3}ed$/.test(word.lower) || PRONOUNS.has(word.lower)) return true
  }
  return false
}

/** Drops what opens a sentence before its subject: "But", "Later", "In a letter". */
function trimOpeners(words: readonly Word[], start: number, to: number): number {
  let from = start
  while (
    from < to &&
    words[from + 1]!.lower !== 'of' &&
    (OPENERS.has(words[from]!.lower) || isAdverb(words[from]!) || TIME_WORDS.has(words[from]!.lower))
  )
    from += 1
  const isFronted = PREPOSITIONS.has(words[from]!.lower) && !opensAmount(words, from)
  return isFronted ? afterFronted(words, from, to) : from
}

/** "About half of the voters", "over 40 people" */
const opensAmount = (words: readonly Word[], from: number): boolean =>
  /^(?:about|above|around|below|between|over|under)$/.test(words[from]!.lower) && opensNumber(words[from + 1])

/** In "In a letter Ann Lee" the subject begins with the last capital or article after a noun; without one there is no subject. */
function afterFronted(words: readonly Word[], from: number, to: number): number {
  for (let index = to; index > from + 1; index -= 1) {
    const [before, word] = [words[index - 1]!, words[index]!]
    const opens = DETERMINERS.has(word.lower) || (isCapital(word) && !isCapital(before))
    if (
      opens &&
      isWord(before) &&
      !DETERMINERS.has(before.lower) &&
      !PREPOSITIONS.has(before.lower) &&
      before.lower !== 'and'
    )
      return index
  }
  return to + 1
}

const NOT_NOUNS = new Set('to not be by of in on at and or but then as if when than more it there'.split(' '))
const isNounLike = (word: Word): boolean =>
  (isWord(word) || word.text === '%') &&
  !NOT_NOUNS.has(word.lower) &&
  !PREPOSITIONS.has(word.lower) &&
  !AUXILIARIES.has(word.lower) &&
  !/^(?:the|a|an|his|her|its|their|our|my)$/.test(word.lower)
