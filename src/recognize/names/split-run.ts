import { prominence } from '../../places/prominence.ts'
import { type Candidate, candidate } from './candidate.ts'
import { hyphenatedPair } from './hyphenated-pair.ts'
import { keyOf, type Reading } from './reading.ts'
import { isListed, isTitleAt, trimRun } from './run-words.ts'
import { leadingAcronym, personInside, personOfGovernment } from './split-person.ts'
import { leadingDemonym, leadingPlace } from './split-place.ts'
import { leadingTitle } from './split-title.ts'
import type { Splitter } from './splitter.ts'

const SPLITTERS: readonly Splitter[] = [
  leadingTitle,
  personOfGovernment,
  leadingDemonym,
  leadingPlace,
  leadingAcronym,
  personInside,
]

/** Takes a run apart: titles, leading demonyms and leading countries are names or context of their own. */
export function splitRun(reading: Reading, first: number, last: number): Candidate[] {
  const trimmed = trimRun(reading, first, last)
  if (!trimmed) return []
  const [from, to] = trimmed
  const pair = from === to ? hyphenatedPair(reading, from) : undefined
  if (pair) return pair
  const key = keyOf(reading, from, to)
  if (isListed(key) || (from < to && prominence(key) >= 2 && !isTitleAt(reading, from)))
    return [candidate(reading, from, to)]
  for (const splitter of SPLITTERS) {
    const parts = splitter(reading, from, to)
    if (parts) return parts.flatMap((part) => ('key' in part ? [part] : splitRun(reading, part.first, part.last)))
  }
  return [candidate(reading, from, to)]
}
