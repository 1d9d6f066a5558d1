import { prominence } from '../../places/prominence.ts'
import { isDemonymPhrase } from './candidate.ts'
import { isNameToken, type Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

/** Folded word at a token; none: an empty word. */
export const keyAt = (reading: Reading, index: number): string => reading.tokens[index]?.key ?? ''

/** "Ministry", "Province": the head of an organization or place. */
export const isHead = (key: string): boolean => vocabulary.organizationHeads.has(key) || vocabulary.placeHeads.has(key)

/** True when a head stands among the tokens. */
export function holdsHead(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (isHead(keyAt(reading, i))) return true
  return false
}

/** "Amnesty International", "Sudan", "Iranian": a list holds the whole name. */
export const isListed = (key: string): boolean =>
  vocabulary.organizations.has(key) ||
  vocabulary.otherNames.has(key) ||
  vocabulary.wellKnownPeople.has(key) ||
  prominence(key) === 4 ||
  isDemonymPhrase(key)

/** "President", "Gen.": a title written with a capital; not "King" of "King’s College". */
export const isTitleAt = (reading: Reading, index: number): boolean =>
  isNameToken(reading, index) &&
  vocabulary.titles.has(keyAt(reading, index)) &&
  reading.tokens[index + 1]?.kind !== 'possessive'

/** "Mohsen", but not "Will": a given name that is no everyday word. */
export const isGivenNameAt = (reading: Reading, index: number): boolean =>
  isNameToken(reading, index) &&
  vocabulary.givenNames.has(keyAt(reading, index)) &&
  !vocabulary.common.has(keyAt(reading, index))

/** The tokens without small words at either end; nothing left: undefined. */
export function trimRun(reading: Reading, first: number, last: number): [number, number] | undefined {
  let [from, to] = [first, last]
  while (from <= to && !isNameToken(reading, from)) from += 1
  while (to >= from && !isNameToken(reading, to)) to -= 1
  return from <= to ? [from, to] : undefined
}
