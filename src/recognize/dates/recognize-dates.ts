import type { DateMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'
import { chooseAnchoring } from './anchoring.ts'
import { joinAppositions } from './join-appositions.ts'
import { joinDistances } from './join-distances.ts'
import { joinLengths } from './join-lengths.ts'
import { joinTimes } from './join-times.ts'
import { joinWeeks } from './join-weeks.ts'
import { lengthsFromDays } from './lengths-from-days.ts'
import { linkRanges } from './ranges.ts'
import { resolveDates } from './resolve.ts'
import { type Candidate, scanDates, selectDates } from './scan.ts'
import { shareYears } from './share-years.ts'
import { markStrayYears } from './stray-years.ts'

/** Dates, durations, sets and times of day in text order: "Wednesday, November 13" is 2024-11-13. None found: an empty list. */
export function recognizeDates(document: Document): DateMention[] {
  const candidates = readCandidates(document)
  const mentions = resolveDates(document, candidates, chooseAnchoring(document, candidates))
  return lengthsFromDays(document.text, linkRanges(document, mentions))
}

/** What the words state: the chosen candidates, those that belong together joined. */
function readCandidates(document: Document): Candidate[] {
  const { text } = document
  const weeks = joinWeeks(text, selectDates(scanDates(document)))
  const joined = joinDistances(text, joinTimes(text, joinLengths(text, weeks)))
  return markStrayYears(joinAppositions(text, shareYears(text, joined)))
}
