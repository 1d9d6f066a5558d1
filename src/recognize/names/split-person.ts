import { prominence } from '../../places/prominence.ts'
import { candidate } from './candidate.ts'
import { isNameToken, type Reading } from './reading.ts'
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

function endsOtherName(reading: Reading, index: number): boolean {
  const key = keyAt(reading, index)
  if (!isNameToken(reading, index) || vocabulary.givenNames.has(key)) return false
  const isAcronym = reading.tokens[index]!.shape === 'upper'
  return (
    isHead(key) || isAcronym || prominence(key) === 4 || (vocabulary.common.has(key) && !vocabulary.surnames.has(key))
  )
}
