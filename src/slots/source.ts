import type { SourceSlot } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { vouches } from '../recognize/quotes/attitudes.ts'
import { canSpeak } from '../recognize/quotes/speaker-nouns.ts'
import type { Document } from '../text/document.ts'
import { sentenceIndexAt } from '../text/sentences.ts'
import { startingIn } from './context.ts'
import { sourceChain } from './source-chain.ts'

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
  const holding = outermostFirst(
    quotesNear(quotes, span).filter((quote) => contains(quote, span) && sources(document, quote)),
  )
  if (holding.length > 0) return slot(document, holding, 'stated')
  const behind = quoteBehind(document, span, quotes)
  if (behind) return slot(document, [behind], 'stated')
  const carried = carriedQuote(document, span, quotes)
  return carried && slot(document, [carried], 'inferred')
}

/** Statements that may hold the span: none is longer than some paragraphs. */
const quotesNear = (quotes: readonly QuoteMention[], { start, end }: Span): QuoteMention[] =>
  startingIn(quotes, { start: start - LONGEST_QUOTE, end })

const sources = (document: Document, quote: QuoteMention): boolean =>
  quote.speaker !== undefined &&
  !isOwnVoice(document, quote) &&
  (quote.direct || (vouches(quote.cueClass) && !deniesObject(document, quote)))

/** "our correspondents say", "an earlier version of this article said": the outlet itself; not within quotation marks. */
const isOwnVoice = ({ text }: Document, { speakerStart = 0, speakerEnd = 0 }: QuoteMention): boolean =>
  OWN_VOICE.test(text.slice(speakerStart, speakerEnd))
const OWN_VOICE = /^(?:we|i|our|my)\b|\bthis (?:article|story|report|newspaper|website)\b/i

/** "denied the 40 charges": the figure is not the denier's; in "denied that 40 had died" it is what is denied. */
const deniesObject = ({ text }: Document, { cueClass, cueEnd = 0, start, text: words }: QuoteMention): boolean =>
  cueClass === 'deny' && cueEnd <= start && !/\bthat\b/.test(text.slice(cueEnd, start)) && !REPORTS.test(words)
const REPORTS =
  /^(?:[\p{L}-]{2,20}\s){0,3}(?:accusations?|allegations?|claims?|reports?|rumou?rs|suggestions?)\s(?:that|of)\b/iu

/**
 * The longest first, so that the last one is the root; of two equal ones the relaying first: "state media reported, citing police". What a
 * thing shows inside of somebody's statement is said by that somebody: "police said a test showed".
 */
function outermostFirst(quotes: readonly QuoteMention[]): QuoteMention[] {
  const spoken = quotes.filter(({ speaker = '' }) => canSpeak(speaker))
  return [...(spoken.length > 0 ? spoken : quotes)].sort(
    (a, b) => length(b) - length(a) || Number(isRelayed(a)) - Number(isRelayed(b)) || cueAt(a) - cueAt(b),
  )
}

const length = ({ start, end }: Span): number => end - start
const isRelayed = ({ rule }: QuoteMention): boolean => rule === 'relayed-source'
const cueAt = ({ cueStart, start }: QuoteMention): number => cueStart ?? start

/** Behind "..., police said on Monday" only these lead away from the statement: "who has 40 cats". */
const RESUMES =
  /^(?:\s[\p{L}\p{N} ]{1,40})?, (?!(?:who|whose|which|where|when|while|as|after|before|in|on|at|and|but|citing)\b)[^"“;:]*$/u
const LONGEST_TAIL = 200

/** The statement that goes on behind its attribution: "Two are dead, police said, bringing the toll to 40." */
function quoteBehind(
  { text, sentences }: Document,
  span: Span,
  quotes: readonly QuoteMention[],
): QuoteMention | undefined {
  const sentence = sentences[sentenceIndexAt(sentences, span.start)]
  return (
    sentence &&
    quotesNear(quotes, span).findLast(
      ({ start, end, speakerStart = Infinity, cueStart = 0, cueEnd = 0, ...quote }) =>
        start >= sentence.start &&
        end <= speakerStart &&
        speakerStart < cueStart &&
        cueEnd <= span.start &&
        span.start - cueEnd < LONGEST_TAIL &&
        quote.rule === 'content-speaker-said' &&
        RESUMES.test(text.slice(cueEnd, span.start)),
    )
  )
}

/** The statement that a sentence goes on with: of the sentence before, for "Of those, 12 ..."; or of both its neighbors. */
function carriedQuote(document: Document, span: Span, quotes: readonly QuoteMention[]): QuoteMention | undefined {
  const index = sentenceIndexAt(document.sentences, span.start)
  const [before, sentence, after] = [index - 1, index, index + 1].map((at) => document.sentences[at])
  if (!before || !sentence) return undefined
  const stated = quotesNear(quotes, before).findLast(
    (quote) => sources(document, quote) && quote.end > before.start && quote.start < before.end,
  )
  if (!stated || CONTINUES.test(document.text.slice(sentence.start, sentence.start + 60))) return stated
  return after && isBetween(document, stated, sentence, after, quotes) ? stated : undefined
}

/** Behind "the ministry said", before "it added": the sentence between is the ministry's too, unless it has a speaker of its own. */
function isBetween(
  document: Document,
  stated: QuoteMention,
  sentence: Span,
  after: Span,
  quotes: readonly QuoteMention[],
): boolean {
  if (document.text.slice(stated.end, after.start).includes('\n')) return false
  if (startingIn(quotes, sentence).length > 0) return false
  return startingIn(quotes, after).some(({ speaker, cue = '' }) => speaker === stated.speaker && GOES_ON.test(cue))
}

const GOES_ON = /^(?:add(?:s|ed|ing)|continued|went on)$/i

/** `quotes` are the statements that hold the claim, the outermost first. */
function slot(document: Document, quotes: readonly QuoteMention[], basis: 'stated' | 'inferred'): SourceSlot {
  const quote = quotes.at(-1)!
  const chain = sourceChain(document.article, quotes)
  return {
    name: quote.speaker!,
    kind: quote.speakerKind ?? 'named',
    ...(quote.cue === undefined ? {} : { cue: quote.cue }),
    ...(quote.cueClass === undefined ? {} : { cueClass: quote.cueClass }),
    ...(quote.speakerStart === undefined ? {} : { start: quote.speakerStart }),
    ...(quote.speakerEnd === undefined ? {} : { end: quote.speakerEnd }),
    ...(chain ? { chain } : {}),
    direct: quote.direct,
    basis,
    ...(basis === 'inferred' ? { inferredFrom: 'previous sentence' } : {}),
    p: basis === 'inferred' ? P_CARRIED : quote.p * P_STATED_FACTOR,
  }
}
