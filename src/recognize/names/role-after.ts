import type { Token } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'
import { isRoleNoun } from './role-words.ts'
import { vocabulary } from './vocabulary.ts'

const MAX_TOKENS_AFTER = 14

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
    (!CLAUSE.has(tokens[end]!.key) || joinsRoles(tokens, end))
  ) {
    if (role < 0 && isRoleNoun(tokens[end])) role = end
    end += 1
  }
  if (role < 0 || end - from >= MAX_TOKENS_AFTER || !leadsToRole(tokens, from, role)) return undefined
  return text.slice(tokens[from]!.start, tokens[end - 1]!.end)
}

/** "chief executive and co-founder of Norvix" */
const joinsRoles = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.key === 'and' && isRoleNoun(tokens[index - 1]) && isRoleNoun(tokens[index + 1])

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
