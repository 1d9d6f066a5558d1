import type {
  AgeMention,
  DateMention,
  Mention,
  MentionKind,
  PersonMention,
  PlaceMention,
  QuantityMention,
  QuoteMention,
} from '../model/mention.ts'
import { overlaps, type Span, textSpan } from '../model/span.ts'
import { withRelayed } from '../recognize/quotes/nest-quotes.ts'
import type { Document } from '../text/document.ts'
import { sentenceIndexAt } from '../text/sentences.ts'

/** A document with its mentions at hand by kind and by sentence: what every slot is filled from. */
export interface ClaimContext {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly QuantityMention[]
  readonly ages: readonly AgeMention[]
  readonly people: readonly PersonMention[]
  readonly places: readonly PlaceMention[]
  readonly quotes: readonly QuoteMention[]
}

/** A document's mentions sorted for the slots. What stands in the dateline ("PARIS, Sept 24 (AFP) -") states nothing. */
export function claimContext(document: Document, all: readonly Mention[]): ClaimContext {
  const { dateline } = document.article
  const mentions = dateline ? all.filter((mention) => !overlaps(mention, dateline)) : all
  return {
    document,
    mentions,
    dates: wholeRanges(document, ofKind(mentions, 'date')),
    quantities: ofKind(mentions, 'quantity'),
    ages: ofKind(mentions, 'age'),
    people: ofKind(mentions, 'person'),
    places: ofKind(mentions, 'place').filter(({ text }) => !COMPANY.test(text)),
    quotes: withRelayed(ofKind(mentions, 'quote')),
  }
}

/** "Harbor Corp.": named like a place, and a company. */
const COMPANY = /\s(?:Corp|Corporation|Inc|Ltd|LLC|PLC|Plc|GmbH|Holdings|Co)\.?$/

const ofKind = <K extends MentionKind>(mentions: readonly Mention[], kind: K): Extract<Mention, { kind: K }>[] =>
  mentions.filter((mention): mention is Extract<Mention, { kind: K }> => mention.kind === kind)

/** One date for each range: "between March 3 and April 1" is mentioned as two dates, and is one window of a claim. */
const wholeRanges = ({ text }: Document, dates: readonly DateMention[]): DateMention[] =>
  dates.flatMap((date) => {
    if (!date.range) return [date]
    return date.start === date.range.start ? [{ ...date, ...textSpan(text, date.range.start, date.range.end) }] : []
  })

/** No sentence of prose is longer; a table or a list without full stops is read in pieces, so that time stays linear. */
const LONGEST_SENTENCE = 1500

/**
 * The sentence that holds the span's start, or the piece of a very long one; the span itself when the text has no
 * sentence there.
 */
export function sentenceOf({ sentences, text }: Document, span: Span): Span {
  const sentence = sentences[sentenceIndexAt(sentences, span.start)]
  if (!sentence) return span
  return sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : pieceOf(text, sentence, span)
}

function pieceOf(text: string, sentence: Span, span: Span): Span {
  const before = Math.floor((span.start - sentence.start) / LONGEST_SENTENCE) * LONGEST_SENTENCE
  const start = before === 0 ? sentence.start : wordStart(text, sentence.start + before, span.start)
  const end = wordStart(text, sentence.start + before + LONGEST_SENTENCE, sentence.end)
  return { start, end: Math.min(sentence.end, Math.max(span.end, end)) }
}

/** Start of the first word from the offset on, no further than the limit. */
function wordStart(text: string, offset: number, limit: number): number {
  const space = text.slice(offset, offset + 100).search(/\s/)
  return Math.min(limit, space < 0 ? offset : offset + space + 1)
}

/** The sentence before the given one in the same paragraph; undefined at the start of a paragraph. */
export function sentenceBefore(document: Document, sentence: Span): Span | undefined {
  const before = document.sentences[sentenceIndexAt(document.sentences, sentence.start) - 1]
  if (!before || before.end - before.start > LONGEST_SENTENCE) return undefined
  return document.text.slice(before.end, sentence.start).includes('\n') ? undefined : before
}

/** Those of the mentions, which are in text order, that start inside the span: by binary search, so that long texts stay linear. */
export function startingIn<M extends Span>(mentions: readonly M[], span: Span): M[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const inside: M[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i += 1) inside.push(mentions[i]!)
  return inside
}

/** "Norway-based", "US-backed": where an organization sits, not where something happened. */
export const isModifier = (context: ClaimContext, { end }: Span): boolean =>
  /^[-‐–]\p{Ll}/u.test(context.document.text.slice(end, end + 2))
