import type { Span } from '../../model/span.ts'

/** Words in quotation marks, the marks included. */
export interface Quotation extends Span {
  /** The paragraph ended before the closing mark: the speaker goes on in the next one. */
  readonly open: boolean
}

/** Every mark that can open or close a quotation, and the line break that ends a paragraph. */
const MARK = /["“”„«»‘’']|\n/g
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
    } else if (closes(text, at, opened)) {
      quotations.push({ start: opened!.start, end: at + 1, open: false })
      opened = undefined
    } else if (opens(text, at, opened)) {
      opened = { start: at, single: isSingle(match[0]) }
    }
  }
  if (opened && !opened.single) quotations.push({ start: opened.start, end: text.trimEnd().length, open: true })
  return quotations
}

const isSingle = (mark: string): boolean => mark === '‘' || mark === '’' || mark === "'"
const before = (text: string, at: number): string => (at === 0 ? '\n' : text.charAt(at - 1))
const after = (text: string, at: number): string => text.charAt(at + 1)
const looksOpening = (text: string, at: number): boolean =>
  OPENS_AFTER.test(before(text, at)) && /\S/.test(after(text, at))

function opens(text: string, at: number, opened: Opened | undefined): boolean {
  const mark = text.charAt(at)
  if (mark === '“' || mark === '„' || mark === '«') return !opened || opened.single
  if (mark === '"') return !opened || opened.single || looksOpening(text, at)
  if (mark === '‘' || mark === "'") return !opened && looksOpening(text, at) && /\p{L}/u.test(after(text, at))
  return false
}

function closes(text: string, at: number, opened: Opened | undefined): boolean {
  if (!opened) return false
  const mark = text.charAt(at)
  if (opened.single)
    return (mark === '’' || mark === "'") && !WORD_CHARACTER.test(after(text, at)) && at > opened.start + 1
  if (mark === '”' || mark === '»') return true
  return mark === '"' && !looksOpening(text, at)
}
