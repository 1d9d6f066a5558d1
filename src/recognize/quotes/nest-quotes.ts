import type { QuoteMention } from '../../model/mention.ts'
import { contains } from '../../model/span.ts'

/** No sentence of prose holds more statements around one: keeps a text without sentence ends linear. */
const NEAR = 30

/**
 * Puts each statement inside the one whose words hold its cue: in "The agency said police had counted 40 dead" what police
 * counted is `relayed` by what the agency said. What is left stands side by side, in text order.
 */
export function nestQuotes(found: readonly QuoteMention[]): QuoteMention[] {
  const quotes = found.map((quote, index) => clipped(quote, found.slice(Math.max(0, index - NEAR), index + NEAR)))
  return quotes.flatMap((quote, index) => {
    const near = quotes.slice(Math.max(0, index - NEAR), index + NEAR)
    if (near.some((other) => holds(other, quote))) return []
    const relayed = near.filter((other) => holds(quote, other))
    return [relayed.length === 0 ? quote : { ...quote, relayed }]
  })
}

/** A statement ends where the one that relays it does: nothing behind it is read as its words. */
function clipped(quote: QuoteMention, near: readonly QuoteMention[]): QuoteMention {
  const end = near.reduce((least, other) => (reachesOver(other, quote) ? Math.min(least, other.end) : least), quote.end)
  return end === quote.end ? quote : { ...quote, end, text: quote.text.slice(0, end - quote.start) }
}

const reachesOver = (outer: QuoteMention, inner: QuoteMention): boolean =>
  holds(outer, inner) && cueAt(outer) < outer.start && outer.start <= inner.start && inner.start < outer.end

/** All statements of a text, the relayed ones beside those that relay them, in text order. */
export const withRelayed = (quotes: readonly QuoteMention[]): QuoteMention[] =>
  quotes
    .flatMap(({ relayed = [], ...quote }): QuoteMention[] => [quote, ...relayed])
    .sort((a, b) => a.start - b.start || a.end - b.end)

/** True when the cue of the inner statement is among the words of the outer one: of two that hold each other's, the last said is outside. */
const holds = (outer: QuoteMention, inner: QuoteMention): boolean =>
  outer.cueStart !== inner.cueStart &&
  holdsCue(outer, inner) &&
  !(holdsCue(inner, outer) && cueAt(inner) > cueAt(outer))

const holdsCue = (outer: QuoteMention, { cueStart, cueEnd }: QuoteMention): boolean =>
  cueStart !== undefined && cueEnd !== undefined && contains(outer, { start: cueStart, end: cueEnd })

const cueAt = ({ cueStart = 0 }: QuoteMention): number => cueStart
