import { prominence } from '../../places/prominence.ts'
import { candidate } from './candidate.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { isGivenNameAt, isHead, keyAt } from './run-words.ts'
import type { Splitter } from './splitter.ts'
import { vocabulary } from './vocabulary.ts'

const MAX_PERSON_WORDS = 3

/** "Political Affairs Ali Bagheri", "Ford Kenya Moses Wetangula": a given name after a word that is none starts a person. */
export const personInside: Splitter = (reading, first, last) => {
  if (isHead(keyAt(reading, last)) || vocabulary.companySuffixes.has(keyAt(reading, last))) return undefined
  for (let i = Math.max(first + 1, last - MAX_PERSON_WORDS + 1); i < last; i += 1) {
    if (isGivenNameAt(reading, i) && endsOtherName(reading, i - 1))
      return [{ first, last: i - 1 }, candidate(reading, i, last)]
  }
  return undefined
}

/** "the Merkel Cabinet", "the Obama Administration": somebody's government, and no organization of that name. */
export const personOfGovernment: Splitter = (reading, first, last) => {
  if (first === last || !GOVERNMENT.test(keyAt(reading, last))) return undefined
  const isPerson = vocabulary.wellKnownPeople.has(keyOf(reading, first, last - 1))
  return isPerson ? [candidate(reading, first, last - 1)] : undefined
}
const GOVERNMENT = /^(?:cabinet|administration|government|presidency|regime|doctrine)$/

/** "CHP Kemal Zorvan": an acronym before two or three words that are neither English nor places is a name of its own. */
export const leadingAcronym: Splitter = (reading, first, last) => {
  const isAcronym = reading.tokens[first]!.shape === 'upper' && !vocabulary.organizationHeads.has(keyAt(reading, first))
  if (!isAcronym || last - first < 2 || last - first > 3) return undefined
  for (let i = first + 1; i <= last; i += 1) if (!isForeignWordAt(reading, i)) return undefined
  return [{ first, last: first }, candidate(reading, first + 1, last)]
}

const isForeignWordAt = (reading: Reading, index: number): boolean => {
  const key = keyAt(reading, index)
  const { shape } = reading.tokens[index]!
  return shape === 'capitalized' && !vocabulary.common.has(key) && !isHead(key) && prominence(key) < 2
}

function endsOtherName(reading: Reading, index: number): boolean {
  const key = keyAt(reading, index)
  if (!isNameToken(reading, index) || vocabulary.givenNames.has(key)) return false
  const isAcronym = reading.tokens[index]!.shape === 'upper'
  return (
    isHead(key) || isAcronym || prominence(key) === 4 || (vocabulary.common.has(key) && !vocabulary.surnames.has(key))
  )
}
