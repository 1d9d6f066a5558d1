import { createHash } from 'node:crypto'
import type { Review } from '../../model/review.ts'

/**
 * Hex SHA-256 over the canonical JSON (RFC 8785) of a review without its hash, and the hash of the review before it: whoever
 * alters, inserts or drops a review in the middle breaks every hash after it. Empty `previousHash`: the first review.
 */
export function reviewHash(review: Omit<Review, 'hash'>, previousHash: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...review, previousHash }))
    .digest('hex')
}

/** Object keys sorted by UTF-16 code units, no white space; numbers and strings as JSON.stringify has them. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
