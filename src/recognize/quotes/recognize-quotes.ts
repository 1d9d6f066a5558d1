import type { Mention, QuoteMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'

/** Attributed statements, direct and indirect, with speaker and cue: "according to Iran HRM". None found: an empty list. */
export function recognizeQuotes(_document: Document, _names: readonly Mention[]): QuoteMention[] {
  return []
}
