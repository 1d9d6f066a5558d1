import type { Span } from '../../model/span.ts'

/** Words in quotation marks, the marks included. */
export interface Quotation extends Span {
  /** The paragraph ended before the closing mark: the speaker goes on in the next one. */
  readonly open: boolean
}

/** Every mark that can open or close a quotation, and the line break that ends a paragraph. */
const MARK = /["“”„«»‘’]|''|``|'|\n/g
const OPENS_AFTER = /[\s([—–-]/
const WORD_CHARACTER = /[\p{L}\p{N}]/u

interface Opened {
  readonly start: number
  readonly single: boolean
}

/**
 * Quotations in text order, none inside another: “We left,” she said. A paragraph that ends inside a quotation closes it and
 * marks it `open`. Single marks count only as a pair ('one', ‘one’), never as apostrophes. One pass over the text.
 */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = []
  let opened: Opened | undefined
  for (const match of text.matchAll(MARK)) {
    const at = match.index
    if (match[0] === '\n') {
      if (opened && !opened.single) quotations.push({ start: opened.start, end: at, open: true })
      opened = undefined
    } else if (closes(text, match[0], at, opened)) {
      quotations.push({ start: opened!.start, end: at + match[0].length, open: false })
      opened = undefined
    } else if (opens(text, match[0], at, opened)) {
      opened = { start: at, single: isSingle(match[0]) }
    }
  }
  if (opened && !opened.single) quotations.push({ start: opened.start, end: text.trimEnd().length, open: true })
  return quotations
}

const isSingle = (mark: string): boolean => mark === '‘' || mark === '’' || mark === "'"
/** Typewriter marks, one shape for both ends: " and two single ones. */
const isStraight = (mark: string): boolean => mark === '"' || mark === "''"

const looksOpening = (text: string, at: number, length: number): boolean =>
  (at === 0 || OPENS_AFTER.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + length))

function opens(text: string, mark: string, at: number, opened: Opened | undefined): boolean {
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return !opened || opened.single
  if (isStraight(mark)) return !opened || opened.single || looksOpening(text, at, mark.length)
  if (mark === '‘' || mark === "'") return !opened && looksOpening(text, at, 1) && /\p{L}/u.test(text.charAt(at + 1))
  return false
}

function closes(text: string, mark: string, at: number, opened: Opened | undefined): boolean {
  if (!opened) return false
  if (opened.single) return isSingle(mark) && at > opened.start + 1 && !WORD_CHARACTER.test(text.charAt(at + 1))
  if (mark === '”' || mark === '»') return true
  return isStraight(mark) && !looksOpening(text, at, mark.length)
}
