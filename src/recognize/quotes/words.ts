import type { Span } from '../../model/span.ts'
import type { Quotation } from './quote-marks.ts'

/** A word or a single punctuation mark of a passage. */
export interface Word extends Span {
  readonly text: string
  /** In lower case, with a straight apostrophe: "didn't". */
  readonly lower: string
  /** Index of the quotation (of its passage) that holds the word, marks included; -1 outside of all. */
  readonly quotation: number
}

/** A sentence, or several that one quotation ties together: "“I left. He stayed,” she said." is one passage. */
export interface Passage extends Span {
  readonly words: readonly Word[]
  readonly quotations: readonly Quotation[]
}

/** A stretch of a passage's words, both ends inclusive. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** "rights", "Amiry-Moghaddam", "O’Neil", "U.S", "6,500", "--", or one mark. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.\-&]|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|--+|[^\s]/gu

/** Sentences grown to passages, each with its words and quotations; no passage crosses a line break. */
export function readPassages(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): readonly Passage[] {
  const passages: Passage[] = []
  let next = 0
  for (let index = 0; index < sentences.length; index += 1) {
    const start = sentences[index]!.start
    let end = sentences[index]!.end
    const inside: Quotation[] = []
    for (;;) {
      while (next < quotations.length && quotations[next]!.start < end) inside.push(quotations[next++]!)
      const last = inside.at(-1)
      if (!last || last.end <= end || index + 1 >= sentences.length) break
      index += 1
      end = sentences[index]!.end
    }
    passages.push({ start, end, words: readWords(text, start, end, inside), quotations: inside })
  }
  return passages
}

function readWords(text: string, start: number, end: number, quotations: readonly Quotation[]): Word[] {
  const words: Word[] = []
  let near = 0
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index
    while (near < quotations.length && quotations[near]!.end <= at) near += 1
    const holds = near < quotations.length && quotations[near]!.start <= at
    const word = match[0]
    words.push({
      start: at,
      end: at + word.length,
      text: word,
      lower: word.toLowerCase().replace('’', "'"),
      quotation: holds ? near : -1,
    })
  }
  return words
}

/** True for a word that begins with a capital letter. */
export const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

/** True for letters or digits, false for a punctuation mark. */
export const isWord = (word: Word | undefined): boolean => word !== undefined && /^[\p{L}\p{N}]/u.test(word.text)
