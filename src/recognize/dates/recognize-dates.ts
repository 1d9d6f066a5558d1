import type { DateMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'
import { chooseAnchoring } from './anchoring.ts'
import { linkRanges } from './ranges.ts'
import { resolveDates } from './resolve.ts'
import { scanDates, selectDates } from './scan.ts'
import { shareYears } from './share-years.ts'
import { markStrayYears } from './stray-years.ts'

/** Dates, durations, sets and times of day in text order: "Wednesday, November 13" is 2024-11-13. None found: an empty list. */
export function recognizeDates(document: Document): DateMention[] {
  const candidates = markStrayYears(shareYears(document.text, selectDates(scanDates(document))))
  return linkRanges(document.text, resolveDates(document, candidates, chooseAnchoring(document, candidates)))
}
