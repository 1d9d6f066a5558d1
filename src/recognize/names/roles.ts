import type { Token } from '../../text/tokens.ts'
import type { Candidate } from './candidates.ts'
import type { Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

const MAX_TOKENS_BEFORE = 8
const MAX_TOKENS_AFTER = 14

/**
 * The role that the text gives a person, in its words: "IHR director" before the name, "Iran’s president" or "assistant chief
 * constable of British Transport Police" after it; undefined when there is none. Plain "Mr" and "Mrs" are no roles.
 */
export function roleOf(reading: Reading, candidate: Candidate): string | undefined {
  return roleBefore(reading, candidate) ?? roleAfter(reading, candidate)
}

const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'mx'])
const isRole = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (vocabulary.roles.has(token.key) || vocabulary.titles.has(token.key)) &&
  !HONORIFICS.has(token.key)
const NO_ROLE = new Set(['named', 'called', 'identified'])

function roleBefore(reading: Reading, candidate: Candidate): string | undefined {
  const { tokens, text } = reading
  const end = candidate.first - 1
  if (!isRole(tokens[end]) || NO_ROLE.has(tokens[end]!.key)) return undefined
  let from = end
  while (from > 0 && end - from < MAX_TOKENS_BEFORE && extendsRole(tokens[from - 1]!)) from -= 1
  while (from < end && tokens[from]!.kind !== 'word') from += 1
  return text.slice(tokens[from]!.start, tokens[end]!.end)
}

/** Words that stand before a role noun: "human rights", "IHR", "Iran’s former", "Tehran-based". */
function extendsRole(token: Token): boolean {
  if (token.kind === 'possessive' || token.kind === 'suffix') return true
  if (token.kind !== 'word' || HONORIFICS.has(token.key)) return false
  if (vocabulary.functionWords.has(token.key)) return false
  return token.shape !== 'lower'
    ? !token.startsSentence || !vocabulary.common.has(token.key) || isPart(token)
    : isPart(token)
}
const isPart = ({ key }: Token): boolean =>
  vocabulary.titleModifiers.has(key) || vocabulary.titles.has(key) || (vocabulary.roles.has(key) && !NO_ROLE.has(key))

const STOP = /^(?:[,.;:!?()"“”—–]|\n+)$/
const CLAUSE = new Set([
  'who',
  'whose',
  'which',
  'that',
  'and',
  'but',
  'told',
  'said',
  'was',
  'is',
  'has',
  'had',
  'in',
  'on',
  'as',
  'when',
  'where',
  'after',
  'before',
])

/** "Masoud Pezeshkian, Iran’s president, ...": the role after a comma. */
export function roleAfter({ tokens, text }: Reading, candidate: Candidate): string | undefined {
  if (tokens[candidate.last + 1]?.text !== ',') return undefined
  let from = candidate.last + 2
  if (tokens[from]?.kind === 'number') from += 2
  if (/^(?:the|a|an|then)$/.test(tokens[from]?.key ?? '')) from += 1
  let end = from
  let role = -1
  while (
    end < tokens.length &&
    end - from < MAX_TOKENS_AFTER &&
    !STOP.test(tokens[end]!.text) &&
    !CLAUSE.has(tokens[end]!.key)
  ) {
    if (role < 0 && isRole(tokens[end]) && !NO_ROLE.has(tokens[end]!.key)) role = end
    end += 1
  }
  if (role < 0 || end - from >= MAX_TOKENS_AFTER || !leadsToRole(tokens, from, role)) return undefined
  return text.slice(tokens[from]!.start, tokens[end - 1]!.end)
}

/** Between the comma and the role noun stand only its modifiers: no verb, no other phrase. */
function leadsToRole(tokens: readonly Token[], from: number, role: number): boolean {
  for (let i = from; i < role; i += 1) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    if (token.shape === 'lower' && (vocabulary.functionWords.has(token.key) || vocabulary.personVerbs.has(token.key)))
      return false
  }
  return true
}
