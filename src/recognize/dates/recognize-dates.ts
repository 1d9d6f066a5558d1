import type { DateMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'

/** Dates, durations, sets and times of day in text order: "Wednesday, November 13" is 2024-11-13. None found: an empty list. */
export function recognizeDates(_document: Document): DateMention[] {
  return []
}
