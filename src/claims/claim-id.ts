import { createHash } from 'node:crypto'
import type { Claim } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import type { Document } from '../text/document.ts'

const ID_LENGTH = 12

/**
 * A claim's stable name, twelve hex digits: made of outlet and address (a copy may name the original's), the words of the sentence, where in the sentence
 * the claim stands, and its value. A sentence that a new version of the article leaves as it was keeps its claims' ids,
 * and with them their reviews. Equal sentences of one article are told apart by their order.
 */
export function claimIds(
  document: Document,
): (kind: Claim['kind'], span: Span, sentence: Span, value: unknown) => string {
  const seen = new Map<string, Map<number, number>>()
  return (kind, span, sentence, value) => {
    const words = document.text.slice(sentence.start, sentence.end)
    const occurrences = seen.get(words) ?? new Map<number, number>()
    seen.set(words, occurrences)
    if (!occurrences.has(sentence.start)) occurrences.set(sentence.start, occurrences.size)
    const identity = [
      document.article.outlet ?? '',
      document.article.url ?? '',
      words,
      occurrences.get(sentence.start),
      kind,
      span.start - sentence.start,
      span.end - sentence.start,
      value,
    ]
    return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, ID_LENGTH)
  }
}
