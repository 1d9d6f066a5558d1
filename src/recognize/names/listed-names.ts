import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import type { Run } from './runs.ts'
import { vocabulary } from './vocabulary.ts'

const MAX_WORDS = 5

/**
 * Names in lines where capitals say nothing (headlines, capitals): what a list confirms, and runs of words that are no
 * everyday English, which the rest of the article then confirms or not.
 */
export function listedNames(reading: Reading, { first, last }: Run): Run[] {
  const names: Run[] = []
  for (let i = first; i <= last; i += 1) {
    const end = listedEnd(reading, i, last) ?? unusualEnd(reading, i, last)
    if (end === undefined) continue
    names.push({ first: i, last: end })
    i = end
  }
  return names
}

function listedEnd(reading: Reading, first: number, last: number): number | undefined {
  for (let end = Math.min(last, first + MAX_WORDS - 1); end >= first; end -= 1) {
    if (isNameToken(reading, end) && isListed(reading, first, end)) return end
  }
  return undefined
}

function isListed(reading: Reading, first: number, last: number): boolean {
  const key = keyOf(reading, first, last)
  if (isDemonym(key)) return true
  const isKnown = vocabulary.organizations.has(key) || prominence(key) >= 4
  if (isKnown && (first < last || !isCommon(reading, first))) return true
  if (first === last) return false
  const lastKey = reading.tokens[last]!.key
  const hasHead = vocabulary.organizationHeads.has(lastKey) || vocabulary.placeHeads.has(lastKey)
  return hasHead && !isCommon(reading, first) && !vocabulary.givenNames.has(reading.tokens[first]!.key)
}

function unusualEnd(reading: Reading, first: number, last: number): number | undefined {
  let end = first - 1
  while (end < last && isUnusual(reading, end + 1, last)) end += 1
  return end >= first ? end : undefined
}

function isUnusual(reading: Reading, index: number, last: number): boolean {
  if (!isNameToken(reading, index)) return false
  const { key } = reading.tokens[index]!
  if (vocabulary.titles.has(key) || isDemonym(key) || prominence(key) === 4) return false
  if (!isCommon(reading, index)) return true
  return (
    vocabulary.givenNames.has(key) && index < last && isNameToken(reading, index + 1) && !isCommon(reading, index + 1)
  )
}

/** "China" and "US" are listed among the everyday words too, but in capitals they are countries. */
const isCommon = ({ tokens }: Reading, index: number): boolean => {
  const { key, shape, text } = tokens[index]!
  return vocabulary.common.has(key) && !(shape === 'upper' && /^(?:US|U\.S\.|UK|UN|EU)$/.test(text))
}
