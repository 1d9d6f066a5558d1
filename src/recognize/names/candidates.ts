import { countryNamed, isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import { fold } from '../../text/fold.ts'
import type { Token } from '../../text/tokens.ts'
import { listedNames } from './listed-names.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { findRuns } from './runs.ts'
import { vocabulary } from './vocabulary.ts'

/** A stretch that is judged as one name. */
export interface Candidate {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly key: string
  readonly mode: Reading['modes'][number]
  /** Set when the words are a demonym: "Iranian", "Kurds". */
  readonly demonym?: true
  /** First token of the title in front of it: "Prime Minister" for "Prime Minister Narendra Modi". */
  readonly titleFrom?: number
}

/** All candidates of a text in order; none overlaps another. */
export function findCandidates(reading: Reading): Candidate[] {
  return findRuns(reading).flatMap((run) => {
    const { first, last } = run
    if (reading.modes[first] !== 'text')
      return listedNames(reading, run).map(({ first, last }) => candidate(reading, first, last))
    const from = withoutSentenceStart(reading, first, last)
    return from > last ? [] : split(reading, from, last)
  })
}

/** Candidate over the tokens; a sentence's full stop is not part of "Mr. Smith of the U.S. Army Corp." */
function candidate(reading: Reading, first: number, last: number, extra: Partial<Candidate> = {}): Candidate {
  const key = keyOf(reading, first, last)
  const { start } = reading.tokens[first]!
  const end = endWithoutFullStop(reading.tokens[last]!)
  return {
    first,
    last,
    start,
    end,
    key,
    mode: reading.modes[first]!,
    ...(isDemonymPhrase(key) ? { demonym: true } : {}),
    ...extra,
  }
}

const KEEPS_FULL_STOP = /^(?:Inc|Corp|Ltd|Co|Jr|Sr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u
const endWithoutFullStop = (token: Token): number =>
  token.abbreviated &&
  token.text.endsWith('.') &&
  !KEEPS_FULL_STOP.test(token.text) &&
  !vocabulary.stateAbbreviations.has(token.key)
    ? token.end - 1
    : token.end

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
  if (vocabulary.givenNames.has(key) && !vocabulary.common.has(reading.tokens[first + 1]!.key)) return true
  return reading.tokens.slice(first + 1, last + 1).some(({ key: word }) => isHead(word))
}

/** "United States President", "South African miners", "New York prosecutors": the first two or three words are a name of a list. */
const startsWithListed = (reading: Reading, first: number, last: number): boolean =>
  [first + 1, first + 2].some((end) => end <= last && isListed(keyOf(reading, first, end)))

const isHead = (key: string): boolean => vocabulary.organizationHeads.has(key) || vocabulary.placeHeads.has(key)
const isListed = (key: string): boolean =>
  vocabulary.organizations.has(key) ||
  vocabulary.otherNames.has(key) ||
  vocabulary.wellKnownPeople.has(key) ||
  prominence(key) === 4 ||
  isDemonymPhrase(key)

/** "iranian", and "central american": a demonym with a direction. */
function isDemonymPhrase(key: string): boolean {
  const space = key.indexOf(' ')
  return (
    isDemonym(key) || (space > 0 && vocabulary.directions.has(key.slice(0, space)) && isDemonym(key.slice(space + 1)))
  )
}

/** Takes a run apart: titles, leading demonyms and leading countries are names or context of their own. */
function split(reading: Reading, first: number, last: number): Candidate[] {
  const trimmed = trim(reading, first, last)
  if (!trimmed) return []
  const [from, to] = trimmed
  const pair = from === to ? hyphenatedPair(reading, from) : undefined
  if (pair) return pair
  const key = keyOf(reading, from, to)
  if (isListed(key) || (from < to && prominence(key) >= 2 && !isTitleAt(reading, from)))
    return [candidate(reading, from, to)]
  for (const splitter of SPLITTERS) {
    const parts = splitter(reading, from, to)
    if (parts) return parts
  }
  return [candidate(reading, from, to)]
}

/** "US-Iran", "Egyptian-Israeli", "Tehran-Baku": two names in one token, when both are known and the whole is not. */
function hyphenatedPair(reading: Reading, index: number): Candidate[] | undefined {
  const token = reading.tokens[index]!
  const hyphen = token.text.search(/[-‐‑–]/)
  if (hyphen <= 0 || prominence(token.key) > 0) return undefined
  const halves = [
    { start: token.start, end: token.start + hyphen },
    { start: token.start + hyphen + 1, end: token.end },
  ].map((span) => ({ ...span, key: fold(reading.text.slice(span.start, span.end)).replace(/\.$/, '') }))
  if (!halves.every(({ key }) => isKnownHalf(key))) return undefined
  return halves.map(({ start, end, key }) => {
    const { demonym: _, ...whole } = candidate(reading, index, index)
    return { ...whole, start, end, key, ...(isDemonym(key) ? { demonym: true } : {}) }
  })
}

const isKnownHalf = (key: string): boolean =>
  countryNamed(key) !== undefined ||
  isDemonym(key) ||
  vocabulary.organizations.has(key) ||
  (prominence(key) >= 3 && !vocabulary.givenNames.has(key) && !vocabulary.surnames.has(key))

function trim(reading: Reading, first: number, last: number): [number, number] | undefined {
  let [from, to] = [first, last]
  while (from <= to && !isNameToken(reading, from)) from += 1
  while (to >= from && !isNameToken(reading, to)) to -= 1
  return from <= to ? [from, to] : undefined
}

/** The run's names when this way of splitting applies, else undefined. */
type Splitter = (reading: Reading, first: number, last: number) => Candidate[] | undefined

const keyAt = (reading: Reading, index: number): string => reading.tokens[index]?.key ?? ''
const isTitleAt = (reading: Reading, index: number): boolean =>
  isNameToken(reading, index) && vocabulary.titles.has(keyAt(reading, index))

/** "Iranian President Masoud Pezeshkian" -> "Iranian", "Masoud Pezeshkian". "Justice Department" and "King Saud University" stay whole. */
const title: Splitter = (reading, first, last) => {
  const at = lastTitle(reading, first, last)
  if (at === undefined || isOrganizationHeadAt(reading, last)) return undefined
  const from = startOfTitle(reading, first, at)
  const before = from > first ? split(reading, first, from - 1) : []
  if (at === last) return before
  if (/^(?:of|for)$/.test(keyAt(reading, at + 1))) return [...before, ...afterOffice(reading, at + 2, last)]
  const named = trim(reading, at + 1, last)
  return named ? [...before, candidate(reading, named[0], named[1], { titleFrom: from })] : before
}

/** The last title word of a run that is no part of a name: "Nancy Judge" keeps its surname. */
function lastTitle(reading: Reading, first: number, last: number): number | undefined {
  for (let i = last; i >= first; i -= 1) {
    if (!isTitleAt(reading, i)) continue
    const isSurname =
      i === last && i > first && vocabulary.givenNames.has(keyAt(reading, i - 1)) && !isTitleAt(reading, i - 1)
    if (!isSurname) return i
  }
  return undefined
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
    if (
      isNameToken(reading, i) &&
      vocabulary.givenNames.has(keyAt(reading, i)) &&
      !vocabulary.common.has(keyAt(reading, i))
    ) {
      return [...placeOfOffice(reading, first, i - 1), candidate(reading, i, last)]
    }
  }
  return placeOfOffice(reading, first, last)
}

const placeOfOffice = (reading: Reading, first: number, last: number): Candidate[] => {
  const trimmed = trim(reading, first, last)
  return trimmed && prominence(keyOf(reading, ...trimmed)) >= 2 ? [candidate(reading, ...trimmed)] : []
}

/** "Iranian Red Crescent" is one name, "Kurdish Sunni" two, "Iranian Mohsen Moradi" a demonym and a person. */
const demonym: Splitter = (reading, first, last) => {
  for (const width of [2, 1]) {
    const end = first + width - 1
    if (end >= last || !isDemonym(keyOf(reading, first, end))) continue
    if (holdsHead(reading, end + 1, last) || isAllCommon(reading, end + 1, last))
      return [candidate(reading, first, last)]
    return [candidate(reading, first, end), ...split(reading, end + 1, last)]
  }
  return undefined
}

/** "US Defense Secretary" has lost its title by now; "Israel Benjamin Netanyahu" is a country and a person. */
const leadingPlace: Splitter = (reading, first, last) => {
  if (holdsHead(reading, first, last)) return undefined
  for (const width of [3, 2, 1]) {
    const end = first + width - 1
    if (end >= last) continue
    const key = keyOf(reading, first, end)
    const isKnown = vocabulary.organizations.has(key) || prominence(key) === 4 || isFamousFullName(key)
    if (isKnown && !vocabulary.givenNames.has(key))
      return [candidate(reading, first, end), ...split(reading, end + 1, last)]
  }
  return undefined
}

/** "Donald Trump Medics respond": a caption glued to the next line; the public figure ends where the list says. */
const isFamousFullName = (key: string): boolean => key.includes(' ') && vocabulary.wellKnownPeople.has(key)

/** "Political Affairs Ali Bagheri", "Ford Kenya Moses Wetangula": a given name after a word that is none starts a person. */
const personInside: Splitter = (reading, first, last) => {
  if (isHead(keyAt(reading, last)) || vocabulary.companySuffixes.has(keyAt(reading, last))) return undefined
  for (let i = Math.max(first + 1, last - MAX_PERSON_WORDS + 1); i < last; i += 1) {
    if (startsGivenName(reading, i) && endsOtherName(reading, i - 1)) {
      return [...split(reading, first, i - 1), candidate(reading, i, last)]
    }
  }
  return undefined
}
const MAX_PERSON_WORDS = 3

const startsGivenName = (reading: Reading, index: number): boolean =>
  isNameToken(reading, index) &&
  vocabulary.givenNames.has(keyAt(reading, index)) &&
  !vocabulary.common.has(keyAt(reading, index))

function endsOtherName(reading: Reading, index: number): boolean {
  const key = keyAt(reading, index)
  if (!isNameToken(reading, index) || vocabulary.givenNames.has(key)) return false
  const isAcronym = reading.tokens[index]!.shape === 'upper'
  return (
    isHead(key) || isAcronym || prominence(key) === 4 || (vocabulary.common.has(key) && !vocabulary.surnames.has(key))
  )
}

const SPLITTERS: readonly Splitter[] = [title, demonym, leadingPlace, personInside]

function holdsHead(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (isHead(keyAt(reading, i))) return true
  return false
}

function isAllCommon(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) {
    if (isNameToken(reading, i) && !vocabulary.common.has(keyAt(reading, i))) return false
  }
  return true
}
