import type { Claim } from '../model/claim.ts'
import type { Mention } from '../model/mention.ts'
import type { Document } from '../text/document.ts'

/** All claims that the mentions of a document add up to, in text order. */
export function buildClaims(_document: Document, _mentions: readonly Mention[]): Claim[] {
  return []
}
