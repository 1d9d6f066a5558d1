import { isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import type { Token } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { isNameToken, keyOf, type Reading } from './reading.ts'
import { HONORIFICS, isRoleNoun } from './role-words.ts'
import { vocabulary } from './vocabulary.ts'

const MAX_TOKENS_BEFORE = 8

/** "IHR director Mahmood Sadri", "United States President", "Prime Minister Sir Keir": the role noun stands right before the name. */
export function roleBefore(reading: Reading, candidate: Candidate): string | undefined {
  const { tokens, text } = reading
  let end = candidate.first - 1
  while (end > 0 && HONORIFICS.has(tokens[end]!.key)) end -= 1
  if (!isRoleNoun(tokens[end])) return undefined
  return text.slice(tokens[startOfRole(reading, end)]!.start, tokens[end]!.end)
}

/** Index of the first word of the role whose noun stands at `end`. */
function startOfRole(reading: Reading, end: number): number {
  const { tokens } = reading
  let from = end
  while (from > 0 && end - from < MAX_TOKENS_BEFORE && extendsRole(reading, from - 1)) from -= 1
  while (from < end && tokens[from]!.kind !== 'word') from += 1
  return startsKnownName(reading, from - 1) ? from - 1 : from
}

/** "United" of "United States", "South" of "South African" at the head of a sentence, where capitals say nothing. */
function startsKnownName(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  if (!token?.startsSentence || token.shape !== 'capitalized') return false
  const isDirection = vocabulary.directions.has(token.key) && isDemonym(reading.tokens[index + 1]?.key ?? '')
  return isDirection || prominence(keyOf(reading, index, index + 1)) >= 3
}

/** "Minister of Foreign Affairs Ana Silva", "president of Iran Masoud Pezeshkian": the office is named between role and name. */
export function officeBefore(reading: Reading, candidate: Candidate): string | undefined {
  const { tokens, text } = reading
  let from = candidate.first - 1
  while (candidate.first - from <= MAX_TOKENS_BEFORE && isOfOffice(tokens[from])) from -= 1
  if (from === candidate.first - 1 || !/^(?:of|for)$/.test(tokens[from]?.key ?? '')) return undefined
  if (!isRoleNoun(tokens[from - 1])) return undefined
  return text.slice(tokens[startOfRole(reading, from - 1)]!.start, tokens[candidate.first - 1]!.end)
}

const isOfOffice = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.shape !== 'lower' || /^(?:and|the)$/.test(token.key))

/** "the mayor of Recife, Ana Silva, said": a role between commas or at the head of its sentence. */
export function roleBeforeComma(reading: Reading, candidate: Candidate): string | undefined {
  const { tokens, text } = reading
  const comma = candidate.first - 1
  if (tokens[comma]?.text !== ',' || !/^[,.;)]$/.test(tokens[candidate.last + 1]?.text ?? '')) return undefined
  let role = comma - 1
  while (comma - role < MAX_TOKENS_BEFORE && !isRoleNoun(tokens[role]) && isOfPost(tokens[role])) role -= 1
  const isPost = role === comma - 1 || /^(?:of|for|at)$/.test(tokens[role + 1]?.key ?? '')
  if (!isPost || !isRoleNoun(tokens[role])) return undefined
  const from = startOfRole(reading, role)
  return isIntroduced(tokens[from - 1], tokens[from]!)
    ? text.slice(tokens[from]!.start, tokens[comma - 1]!.end)
    : undefined
}

/** Words after the role noun: "of the Recife city council". */
const isOfPost = (token: Token | undefined): boolean =>
  token?.kind === 'possessive' ||
  (token?.kind === 'word' &&
    (token.shape !== 'lower' ||
      /^(?:of|for|at|the|and)$/.test(token.key) ||
      !vocabulary.functionWords.has(token.key)) &&
    !vocabulary.personVerbs.has(token.key))

const DETERMINER = /^(?:the|his|her|their|its|our|my)$/
/** One certain holder: "the mayor", "Iran’s president", not "a mayor" nor "mayors". */
const isIntroduced = (before: Token | undefined, first: Token): boolean =>
  DETERMINER.test(before?.key ?? '') || first.shape !== 'lower'

/** Words that stand before a role noun: "human rights", "IHR", "Iran’s former", "Tehran-based". */
function extendsRole(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]!
  if (token.kind === 'possessive' || token.kind === 'suffix') return true
  if (token.kind !== 'word' || HONORIFICS.has(token.key)) return false
  if (token.shape === 'lower' && vocabulary.functionWords.has(token.key)) return false
  if (isRoleNoun(token) || vocabulary.titleModifiers.has(token.key)) return true
  const isOrdinaryStart = token.startsSentence && token.shape === 'capitalized' && vocabulary.common.has(token.key)
  return isNameToken(reading, index) && !isOrdinaryStart
}
