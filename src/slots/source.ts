import type { SourceSlot } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { isAttitude } from '../recognize/quotes/attitudes.ts'
import type { Document } from '../text/document.ts'
import { sentenceIndexAt } from '../text/sentences.ts'
import { startingIn } from './context.ts'

/** "Of those, 12 were children.": the sentence goes on with the statement before it. */
const CONTINUES =
  /^(?:of (?:those|them|these)|among (?:them|those)|(?:those|these|they) include[ds]?|that (?:compares|includes|is up)|the (?:figure|figures|toll|total|number|count) (?:includes?|compares?|does|do|is|was))\b/i
/** A carried source is right about every other time; a stated one nearly as often as its quote. */
const P_CARRIED = 0.5
const P_STATED_FACTOR = 0.97
const LONGEST_QUOTE = 6000

/**
 * Who the text says asserts a claim: the speaker of the innermost statement that holds its span: "police" for
 * the 40 of "Police said 40 people were hurt". A sentence that goes on with "Of those" takes the source of the
 * sentence before (basis `inferred`). Undefined: the outlet's own voice.
 */
export function sourceOf(document: Document, span: Span, quotes: readonly QuoteMention[]): SourceSlot | undefined {
  const stated = innermost(quotesNear(quotes, span).filter((quote) => sources(quote) && contains(quote, span)))
  if (stated) return slot(stated, 'stated')
  const carried = carriedQuote(document, span, quotes)
  return carried && slot(carried, 'inferred')
}

/** Statements that may hold the span: none is longer than some paragraphs. */
const quotesNear = (quotes: readonly QuoteMention[], { start, end }: Span): QuoteMention[] =>
  startingIn(quotes, { start: start - LONGEST_QUOTE, end })

const sources = (quote: QuoteMention): boolean =>
  quote.speaker !== undefined && (quote.direct || !isAttitude(quote.cueClass))

/** The shortest; of two equal ones the later, which is the root: "state media reported, citing police". */
const innermost = (quotes: readonly QuoteMention[]): QuoteMention | undefined =>
  quotes.reduce<QuoteMention | undefined>(
    (best, quote) => (!best || quote.end - quote.start <= best.end - best.start ? quote : best),
    undefined,
  )

function carriedQuote(document: Document, span: Span, quotes: readonly QuoteMention[]): QuoteMention | undefined {
  const index = sentenceIndexAt(document.sentences, span.start)
  const [before, sentence] = [document.sentences[index - 1], document.sentences[index]]
  if (!before || !sentence || !CONTINUES.test(document.text.slice(sentence.start, sentence.start + 60)))
    return undefined
  return quotesNear(quotes, before).findLast(
    (quote) => sources(quote) && quote.end > before.start && quote.start < before.end,
  )
}

function slot(quote: QuoteMention, basis: 'stated' | 'inferred'): SourceSlot {
  return {
    name: quote.speaker!,
    kind: quote.speakerKind ?? 'named',
    ...(quote.cue === undefined ? {} : { cue: quote.cue }),
    ...(quote.speakerStart === undefined ? {} : { start: quote.speakerStart }),
    ...(quote.speakerEnd === undefined ? {} : { end: quote.speakerEnd }),
    direct: quote.direct,
    basis,
    ...(basis === 'inferred' ? { inferredFrom: 'previous sentence' } : {}),
    p: basis === 'inferred' ? P_CARRIED : quote.p * P_STATED_FACTOR,
  }
}
