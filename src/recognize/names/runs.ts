import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import type { Token } from '../../text/tokens.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

/** A stretch of tokens that may hold one name or several: "Iranian President Masoud Pezeshkian". */
export interface Run {
  readonly first: number
  readonly last: number
}

/** Longest run, in tokens: longer ones are lists without commas or pages of capitals, and are cut. */
const MAX_RUN = 24

/** Maximal runs of capitalized words, joined over the small words that names contain: "Bank of Japan", "Osama bin Laden", "AT & T". */
export function findRuns(reading: Reading): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < reading.tokens.length; i += 1) {
    if (!isNameToken(reading, i)) continue
    const last = endOfRun(reading, i)
    runs.push({ first: i, last })
    i = last
  }
  return runs
}

function endOfRun(reading: Reading, first: number): number {
  let last = first
  while (last - first < MAX_RUN) {
    const next = nextNameToken(reading, first, last)
    if (next === undefined) break
    last = next
  }
  return last
}

/** Index of the name token that goes on the run, over the linking words between, or undefined. */
function nextNameToken(reading: Reading, first: number, last: number): number | undefined {
  const { modes, tokens } = reading
  if (modes[last + 1] !== modes[first] || tokens[last + 1]?.startsSentence) return undefined
  if (isNameToken(reading, last + 1)) return last + 1
  for (const link of LINKS) {
    const width = link(reading, first, last)
    if (width > 0 && isNameToken(reading, last + width + 1)) return last + width + 1
  }
  return undefined
}

/** Number of tokens that link the run `first..last` to the name token after them; 0: this link is not there. */
type Link = (reading: Reading, first: number, last: number) => number

const textAt = ({ tokens }: Reading, index: number): string => tokens[index]?.text ?? ''
const keyAt = ({ tokens }: Reading, index: number): string => tokens[index]?.key ?? ''
const isOfficeAt = (reading: Reading, index: number): boolean =>
  vocabulary.organizationHeads.has(keyAt(reading, index)) || vocabulary.organizationStarts.has(keyAt(reading, index))

/** "Johnson & Johnson", but not "Tehran & Karaj" */
const ampersand: Link = (reading, first, last) =>
  textAt(reading, last + 1) === '&' && prominence(keyOf(reading, first, last)) < 3 ? 1 : 0

/** "Norvix Holdings, Inc." */
const legalForm: Link = (reading, _first, last) =>
  textAt(reading, last + 1) === ',' && LEGAL_FORM.test(textAt(reading, last + 2)) ? 1 : 0
const LEGAL_FORM = /^(?:Inc|Ltd|LLC|Corp|Co|PLC|S\.A)\.?$/

/** "Robert “Bob” Dale", "Dwayne \"The Rock\" Johnson": a nickname in quotation marks. */
const nickname: Link = (reading, _first, last) => {
  if (!/^["“'‘]$/.test(textAt(reading, last + 1))) return 0
  const end = /^["”'’]$/.test(textAt(reading, last + 3)) ? last + 3 : last + 4
  return /^["”'’]$/.test(textAt(reading, end)) && isNameToken(reading, end - 1) ? end - last : 0
}

/** "Ludwig van Beethoven", "Osama bin Laden", "Oscar de la Renta" */
const particles: Link = (reading, _first, last) => {
  if (!isLowerParticle(reading, last + 1)) return 0
  return isLowerParticle(reading, last + 2) ? 2 : 1
}
const isLowerParticle = ({ tokens }: Reading, index: number): boolean => {
  const token = tokens[index]
  return (
    token?.kind === 'word' &&
    token.shape === 'lower' &&
    vocabulary.particles.has(token.key) &&
    !/^(?:as|an|i)$/.test(token.key)
  )
}

/** "Bank of Japan", "University of the Andes": after an organization's head, a lone place head ("Gulf of Aden") or when the whole is a known place. */
const of: Link = (reading, first, last) => {
  if (textAt(reading, last + 1) !== 'of') return 0
  const width = textAt(reading, last + 2) === 'the' ? 2 : 1
  if (vocabulary.calendar.has(keyAt(reading, last + width + 1))) return 0
  if (isOfficeAt(reading, last) || isOfficeAt(reading, first)) return width
  if (first === last && vocabulary.placeHeads.has(keyAt(reading, last))) return width
  return isKnown(reading, first, last + width + 1) ? width : 0
}

/** "Campaign for Freedom", "Fund against Torture": after an organization's head. */
const purpose: Link = (reading, _first, last) => {
  if (!/^(?:for|against|on|without|to)$/.test(textAt(reading, last + 1))) return 0
  if (
    !vocabulary.organizationHeads.has(keyAt(reading, last)) &&
    !vocabulary.organizationStarts.has(keyAt(reading, last))
  )
    return 0
  const width = textAt(reading, last + 2) === 'the' ? 2 : 1
  const next = keyAt(reading, last + width + 1)
  return prominence(next) >= 3 || isDemonym(next) ? 0 : width
}

/** "Bosnia and Herzegovina", "Ministry of Health and Welfare" */
const and: Link = (reading, first, last) => {
  if (textAt(reading, last + 1) !== 'and' || !isNameToken(reading, last + 2)) return 0
  if (isKnown(reading, first, last + 2)) return 1
  if (leadsToHead(reading, last)) return 1
  const inMinistry = last > first && /^(?:of|for|on)$/.test(keyAt(reading, first + 1))
  return inMinistry && isCommonAt(reading, last) && isCommonAt(reading, last + 2) ? 1 : 0
}

/** "Economic and Financial Crimes Commission": everyday words on both sides, and a head closes the run. */
function leadsToHead(reading: Reading, last: number): boolean {
  if (isOfficeAt(reading, last) || !isCommonAt(reading, last) || !isCommonAt(reading, last + 2)) return false
  for (let i = last + 3; i <= last + 5 && isNameToken(reading, i); i += 1) if (isOfficeAt(reading, i)) return true
  return false
}

/** "Doctors Without Borders", "Committee to Protect Journalists": a list has the whole. */
const listed: Link = (reading, first, last) => {
  if (!mayLinkNames(reading.tokens[last + 1])) return 0
  for (const width of [1, 2]) {
    if (vocabulary.organizations.has(keyOf(reading, first, Math.min(last + width + 1, reading.tokens.length - 1))))
      return width
  }
  return 0
}

/** "Doctors without Borders", "National People’s Congress", "Coca - Cola" */
const mayLinkNames = (token: Token | undefined): boolean =>
  token?.kind === 'word'
    ? SMALL_WORDS_IN_NAMES.has(token.key)
    : token?.kind === 'possessive' || /^[-–]$/.test(token?.text ?? '')
/** "without", "to", "the": inner words of the list's names. */
const SMALL_WORDS_IN_NAMES: ReadonlySet<string> = new Set(
  [...vocabulary.organizations].flatMap((name) => name.split(' ').slice(1, -1)),
)

/** "People's Party": a common noun owns the rest. */
const possessive: Link = (reading, first, last) => {
  const { tokens } = reading
  if (tokens[last + 1]?.kind !== 'possessive' || tokens[first]?.startsSentence) return 0
  return OWNERS.has(keyAt(reading, last)) ? 1 : 0
}
const OWNERS = new Set([
  'people',
  'women',
  'children',
  'workers',
  'men',
  'nation',
  'farmers',
  'writers',
  'teachers',
  'peoples',
  'girls',
  'boys',
  'veterans',
  'king',
  'queen',
])

/** Tried in this order after plain adjacency. */
const LINKS: readonly Link[] = [legalForm, ampersand, nickname, particles, of, purpose, and, possessive, listed]

const isCommonAt = (reading: Reading, index: number): boolean => vocabulary.common.has(keyAt(reading, index))

function isKnown(reading: Reading, first: number, last: number): boolean {
  const key = keyOf(reading, first, last)
  return prominence(key) >= 2 || vocabulary.organizations.has(key)
}
