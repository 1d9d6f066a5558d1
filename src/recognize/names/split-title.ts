import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import { type Candidate, candidate } from './candidate.ts'
import { keyOf, type Reading } from './reading.ts'
import { isGivenNameAt, isTitleAt, keyAt, trimRun } from './run-words.ts'
import type { Splitter } from './splitter.ts'
import { vocabulary } from './vocabulary.ts'

/** "Iranian President Masoud Pezeshkian" -> "Iranian", "Masoud Pezeshkian". "Justice Department" and "King Saud University" stay whole. */
export const leadingTitle: Splitter = (reading, first, last) => {
  const at = lastTitle(reading, first, last)
  if (at === undefined || isOrganizationHeadAt(reading, last)) return undefined
  const from = startOfTitle(reading, first, at)
  const before = from > first ? [{ first, last: from - 1 }] : []
  if (at === last) return before
  if (/^(?:of|for)$/.test(keyAt(reading, at + 1))) return [...before, ...afterOffice(reading, at + 2, last)]
  const named = trimRun(reading, at + 1, last)
  return named && mayBeHolder(reading, ...named)
    ? [...before, candidate(reading, ...named, { titleFrom: from })]
    : before
}

/** Whoever has a title has a name: not "General" of "Attorney General’s Office" nor "Z" of "Gen Z". */
function mayBeHolder(reading: Reading, first: number, last: number): boolean {
  const { shape, abbreviated } = reading.tokens[first]!
  return first < last || (!vocabulary.titles.has(keyAt(reading, first)) && (shape !== 'initial' || abbreviated))
}

/** The last title word of a run that is no part of a name: "Nancy Judge" and "Javed Sheikh" keep their surnames. */
function lastTitle(reading: Reading, first: number, last: number): number | undefined {
  for (let i = last; i >= first; i -= 1) {
    if (!isTitleAt(reading, i)) continue
    if (i < last || i === first || !isSurnameAfter(reading, i)) return i
  }
  return undefined
}

function isSurnameAfter(reading: Reading, at: number): boolean {
  const before = keyAt(reading, at - 1)
  if (isTitleAt(reading, at - 1)) return false
  if (vocabulary.givenNames.has(before)) return true
  const isName = !vocabulary.common.has(before) && !isDemonym(before) && prominence(before) < 3
  return isName && vocabulary.surnames.has(keyAt(reading, at)) && reading.tokens[at - 1]!.shape === 'capitalized'
}

function startOfTitle(reading: Reading, first: number, at: number): number {
  let from = at
  while (from > first && isTitlePart(keyAt(reading, from - 1))) from -= 1
  return from
}
const isTitlePart = (key: string): boolean => vocabulary.titleModifiers.has(key) || vocabulary.titles.has(key)

const isOrganizationHeadAt = (reading: Reading, index: number): boolean =>
  vocabulary.organizationHeads.has(keyAt(reading, index)) || vocabulary.companySuffixes.has(keyAt(reading, index))

/** "Minister of Health Ana Silva": the portfolio is skipped, the name after it kept. */
function afterOffice(reading: Reading, first: number, last: number): Candidate[] {
  for (let i = first; i < last; i += 1) {
    if (isGivenNameAt(reading, i)) return [...placeOfOffice(reading, first, i - 1), candidate(reading, i, last)]
  }
  return placeOfOffice(reading, first, last)
}

const placeOfOffice = (reading: Reading, first: number, last: number): Candidate[] => {
  const trimmed = trimRun(reading, first, last)
  return trimmed && prominence(keyOf(reading, ...trimmed)) >= 2 ? [candidate(reading, ...trimmed)] : []
}
