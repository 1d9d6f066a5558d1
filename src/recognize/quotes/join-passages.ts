import { isTail } from './clause.ts'
import { cueAt } from './cues.ts'
import { isCapital, isWord, type Passage, type Word } from './words.ts'

/** Passages in which a quotation and the sentence that attributes it are one: "“Who knows?” Ann Lee asked." */
export function joinPassages(text: string, passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = []
  for (const next of passages) {
    const before = joined.at(-1)
    const isSameLine = before !== undefined && !text.slice(before.end, next.start).includes('\n')
    const joins =
      before &&
      before.words.length < LONGEST_JOINED &&
      ((isSameLine && attributesQuotationBefore(before, next)) || announcesQuotation(before, next))
    if (joins) joined[joined.length - 1] = join(before, next)
    else joined.push(next)
  }
  return joined
}

function join(before: Passage, next: Passage): Passage {
  const shift = before.quotations.length
  const words = next.words.map((word) => (word.quotation < 0 ? word : { ...word, quotation: word.quotation + shift }))
  return {
    start: before.start,
    end: next.end,
    words: [...before.words, ...words],
    quotations: [...before.quotations, ...next.quotations],
  }
}

/** No passage of prose is longer, in words: keeps a text of nothing but colons and quotations linear. */
const LONGEST_JOINED = 400
/** A verb stands no further before the colon, in words. */
const ANNOUNCED_WITHIN = 14

/** True for "Ann Lee said in a letter: | “We left.”": the colon at the end of a line announces the quotation that begins the next. */
function announcesQuotation({ words }: Passage, next: Passage): boolean {
  if (words.at(-1)?.text !== ':' || next.words[0]!.quotation < 0) return false
  const first = Math.max(0, words.length - ANNOUNCED_WITHIN)
  return words.slice(first).some((word, index) => word.quotation < 0 && isQuotingVerb(words, first + index))
}

/** How far into a sentence its cue may stand for it to belong to the quotation before, in words. */
const CUE_WITHIN = 7

/** True for "“Who knows?” | Ann Lee asked.": the sentence attributes the quotation that the one before ends in. */
function attributesQuotationBefore(before: Passage, next: Passage): boolean {
  const last = before.words.at(-1)
  const opensQuoted = before.words[0]!.quotation >= 0
  if (!last || !opensQuoted || last.quotation !== before.words[0]!.quotation) return false
  const cue = next.words.slice(0, CUE_WITHIN).findIndex((_, index) => isQuotingVerb(next.words, index))
  return (
    cue > 0 && next.words.slice(0, cue).every(isNamePart) && isTail(next.words, cue + 1) && statesNothing(next, cue)
  )
}

/** True when nothing follows the cue that could be its content: no "that", colon or quotation. */
const statesNothing = ({ words }: Passage, cue: number): boolean =>
  words.slice(cue + 1, cue + 13).every(({ lower, quotation }) => lower !== 'that' && lower !== ':' && quotation < 0)

function isQuotingVerb(words: readonly Word[], index: number): boolean {
  const reading = cueAt(words, index)
  const finite = reading?.form === 'past' || reading?.form === 's'
  return finite && reading.cue.frames.has('quote')
}

const isNamePart = (word: Word): boolean =>
  word.quotation < 0 && (isCapital(word) || (isWord(word) && /^\p{Ll}/u.test(word.text)) || word.text === '.')
