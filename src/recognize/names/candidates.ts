import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import type { Token } from '../../text/tokens.ts'
import { type Candidate, candidate } from './candidate.ts'
import { listedNames } from './listed-names.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { holdsHead, isListed } from './run-words.ts'
import { findRuns } from './runs.ts'
import { splitRun } from './split-run.ts'
import { vocabulary } from './vocabulary.ts'

/** All candidates of a text in order; none overlaps another. */
export function findCandidates(reading: Reading): Candidate[] {
  return findRuns(reading).flatMap((run) => {
    const { first, last } = run
    if (reading.modes[first] !== 'text')
      return listedNames(reading, run).map(({ first, last }) => candidate(reading, first, last))
    const from = withoutSentenceStart(reading, first, last)
    return from > last ? [] : splitRun(reading, from, last)
  })
}

/** "Police arrested", "Two Iranian": a common word that is capital only because the sentence starts is no part of a name. */
function withoutSentenceStart(reading: Reading, first: number, last: number): number {
  const token = reading.tokens[first]!
  if (
    !token.startsSentence ||
    token.shape !== 'capitalized' ||
    !vocabulary.common.has(token.key) ||
    isDemonym(token.key)
  )
    return first
  if (reading.isUsuallyCapitalized(token.key) || belongsToName(reading, first, last)) return first
  let next = first + 1
  while (next <= last && !isNameToken(reading, next)) next += 1
  return next
}

function belongsToName(reading: Reading, first: number, last: number): boolean {
  const { key } = reading.tokens[first]!
  if (first === last)
    return prominence(key) === 4 || vocabulary.surnames.has(key) || vocabulary.wellKnownPeople.has(key)
  const whole = keyOf(reading, first, last)
  if (prominence(whole) >= 2 || vocabulary.organizations.has(whole) || startsWithListed(reading, first, last))
    return true
  if (vocabulary.titles.has(key) || vocabulary.titleModifiers.has(key) || vocabulary.organizationStarts.has(key))
    return true
  if (vocabulary.givenNames.has(key) && !vocabulary.calendar.has(key) && mayBeSurname(reading.tokens[first + 1]!))
    return true
  return holdsHead(reading, first + 1, last)
}

/** "Robin Smith", "Mark Moradi": what may follow an everyday word that is a given name too. */
const mayBeSurname = ({ key }: Token): boolean => !vocabulary.common.has(key) || vocabulary.surnames.has(key)

/** "United States President", "South African miners", "New York prosecutors": the first two or three words are a name of a list. */
const startsWithListed = (reading: Reading, first: number, last: number): boolean =>
  [first + 1, first + 2].some((end) => end <= last && isListed(keyOf(reading, first, end)))
