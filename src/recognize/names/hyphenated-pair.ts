import { countryNamed, isDemonym } from '../../places/countries.ts'
import { prominence } from '../../places/prominence.ts'
import { fold } from '../../text/fold.ts'
import { type Candidate, candidate } from './candidate.ts'
import type { Reading } from './reading.ts'
import { vocabulary } from './vocabulary.ts'

/** "US-Iran", "Egyptian-Israeli", "Tehran-Baku": two names in one token, when both are known and the whole is not; else undefined. */
export function hyphenatedPair(reading: Reading, index: number): Candidate[] | undefined {
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
