import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import { candidate } from './candidate.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { holdsHead, isGivenNameAt, keyAt } from './run-words.ts'
import type { Splitter } from './splitter.ts'
import { vocabulary } from './vocabulary.ts'

/** "Iranian Red Crescent" is one name, "Kurdish Sunni" two, "Iranian Mohsen Moradi" a demonym and a person; "Christian Moradi" is one. */
export const leadingDemonym: Splitter = (reading, first, last) => {
  for (const width of [2, 1]) {
    const end = first + width - 1
    if (end >= last || !isDemonym(keyOf(reading, first, end))) continue
    if (isPersonNamedSo(reading, first, end, last)) return undefined
    if (holdsHead(reading, end + 1, last) || isAllCommon(reading, end + 1, last))
      return [candidate(reading, first, last)]
    return [candidate(reading, first, end), { first: end + 1, last }]
  }
  return undefined
}

const isPersonNamedSo = (reading: Reading, first: number, end: number, last: number): boolean =>
  first === end &&
  last === end + 1 &&
  vocabulary.givenNames.has(keyAt(reading, first)) &&
  !vocabulary.common.has(keyAt(reading, last)) &&
  !isDemonym(keyAt(reading, last))

/** "US Defense Secretary" has lost its title by now; "Israel Benjamin Netanyahu" is a country and a person. */
export const leadingPlace: Splitter = (reading, first, last) => {
  if (holdsHead(reading, first, last)) return undefined
  for (const width of [3, 2, 1]) {
    const end = first + width - 1
    if (end >= last) continue
    const key = keyOf(reading, first, end)
    const isKnown =
      vocabulary.organizations.has(key) ||
      prominence(key) === 4 ||
      isFamousFullName(key) ||
      (prominence(key) === 3 && isGivenNameAt(reading, end + 1) && end + 1 < last)
    if (isKnown && !vocabulary.givenNames.has(key)) return [candidate(reading, first, end), { first: end + 1, last }]
  }
  return undefined
}

/** "Donald Trump Medics respond": a caption glued to the next line; the public figure ends where the list says. */
const isFamousFullName = (key: string): boolean => key.includes(' ') && vocabulary.wellKnownPeople.has(key)

function isAllCommon(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) {
    if (isNameToken(reading, i) && !vocabulary.common.has(keyAt(reading, i))) return false
  }
  return true
}
