import type { Claim, ClaimKind } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'

/** A stretch of an article's text with everything that it supports. */
export interface TextPiece {
  readonly text: string
  readonly start: number
  /** Slots of the claim in hand that these words support: ["value"]. */
  readonly slots: readonly string[]
  /** Another claim whose words these are. */
  readonly other?: { readonly id: string; readonly kind: ClaimKind }
  /** False for what surrounds the sentence of the claim in hand. */
  readonly inSentence: boolean
}

interface Mark extends Span {
  readonly slot?: string
  readonly other?: Claim
}

/**
 * The text of a window, cut wherever a claim, its evidence or the sentence begins or ends. Joined, the pieces are the
 * window again. Without a claim in hand all claims are others.
 */
export function textPieces(text: string, window: Span, claims: readonly Claim[], inHand?: Claim): readonly TextPiece[] {
  const marks = [...(inHand ? ownMarks(inHand) : []), ...otherMarks(claims, inHand)]
  const sentence = inHand?.sentence
  const spans: readonly Span[] = [window, ...marks, ...(sentence ? [sentence] : [])]
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))]
    .filter((cut) => cut >= window.start && cut <= window.end)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => piece(text, { start: cuts[i]!, end }, marks, sentence))
}

const ownMarks = (claim: Claim): readonly Mark[] => [
  {
    slot: claim.kind === 'age' ? 'age' : claim.kind === 'event' ? 'trigger' : 'value',
    start: claim.start,
    end: claim.end,
  },
  ...claim.evidence,
]

const otherMarks = (claims: readonly Claim[], inHand: Claim | undefined): readonly Mark[] =>
  claims.filter(({ id }) => id !== inHand?.id).map((other) => ({ other, start: other.start, end: other.end }))

function piece(text: string, span: Span, marks: readonly Mark[], sentence: Span | undefined): TextPiece {
  const over = marks.filter(({ start, end }) => start <= span.start && span.end <= end)
  const other = over.find((mark) => mark.other !== undefined)?.other
  return {
    text: text.slice(span.start, span.end),
    start: span.start,
    slots: [...new Set(over.flatMap(({ slot }) => slot ?? []))],
    ...(other && { other: { id: other.id, kind: other.kind } }),
    inSentence: sentence !== undefined && sentence.start <= span.start && span.end <= sentence.end,
  }
}

const BEFORE = 900
const AFTER = 900
/** Of words longer than this, only the beginning is shown. */
const MOST_OWN = 2_000

/** So much of a text around a claim as a reviewer takes in at a glance; begins and ends between words, after a line break where one is near. */
export function windowAround(text: string, { start, end }: Span): Span {
  return {
    start: beginning(text, Math.max(0, start - BEFORE)),
    end: ending(text, Math.min(text.length, end + AFTER, start + MOST_OWN + AFTER)),
  }
}

const BREAK_WITHIN = 300

function beginning(text: string, at: number): number {
  if (at === 0) return 0
  const line = text.slice(at, at + BREAK_WITHIN).indexOf('\n')
  const space = text.slice(at, at + BREAK_WITHIN).search(/\s/)
  return line >= 0 ? at + line + 1 : space >= 0 ? at + space + 1 : at
}

function ending(text: string, at: number): number {
  if (at === text.length) return at
  const near = text.slice(at - BREAK_WITHIN, at)
  const line = near.lastIndexOf('\n')
  const space = near.search(/\s\S*$/)
  return line >= 0 ? at - BREAK_WITHIN + line : space >= 0 ? at - BREAK_WITHIN + space : at
}
