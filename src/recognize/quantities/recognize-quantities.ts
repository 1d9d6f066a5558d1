import type { QuantityMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'

/**
 * Quantities in text order with bound, unit and counted thing: "at least 1,051 executions". Numbers inside the `taken`
 * spans (dates, ages) are no quantities. None found: an empty list.
 */
export function recognizeQuantities(_document: Document, _taken: readonly Span[]): QuantityMention[] {
  return []
}
