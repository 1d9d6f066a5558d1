import type { Candidate } from './candidates.ts'
import type { Reading } from './reading.ts'
import { type Scored, withFeature } from './scores.ts'

/** "Iran Human Rights (IHR)": an acronym of the article with the candidate that it stands for. */
export type AcronymDefinitions = ReadonlyMap<string, Candidate>

/** Acronyms that the article defines in brackets, by folded acronym. A word may lie between: "Iran Human Rights organisation (IHR)". */
export function acronymDefinitions(reading: Reading, candidates: readonly Candidate[]): AcronymDefinitions {
  const definitions = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const acronym = candidate.last > candidate.first ? acronymAfter(reading, candidate) : undefined
    if (acronym && !definitions.has(acronym)) definitions.set(acronym, candidate)
  }
  return definitions
}

function acronymAfter({ text, tokens }: Reading, candidate: Candidate): string | undefined {
  const gap = tokens[candidate.last + 1]?.text === '(' ? 1 : 2
  if (tokens[candidate.last + gap]?.text !== '(' || tokens[candidate.last + gap + 2]?.text !== ')') return undefined
  const acronym = tokens[candidate.last + gap + 1]
  if (acronym?.shape !== 'upper') return undefined
  return isAcronymOf(acronym.key.replaceAll('.', ''), text.slice(candidate.start, candidate.end))
    ? acronym.key
    : undefined
}

/** "ihr" for "Iran Human Rights", "msf" for "Médecins Sans Frontières"; small words may count ("dhs", "ocha" may not). */
export function isAcronymOf(acronym: string, name: string): boolean {
  const initials = (pattern: RegExp) => (name.match(pattern) ?? []).join('').toLowerCase()
  const capitals = initials(/(?<![\p{L}'’])\p{Lu}/gu)
  if (capitals.length >= 2 && (capitals === acronym || capitals.startsWith(acronym) || acronym.startsWith(capitals)))
    return true
  return initials(/(?<![\p{L}'’])\p{L}/gu) === acronym
}

/** Raises acronyms that the article defines, and the names that define them. */
export const supportAcronyms = (scored: readonly Scored[], definitions: AcronymDefinitions): Scored[] => {
  const defining = new Set(definitions.values())
  return scored.map((one) => {
    if (defining.has(one.candidate)) return withFeature(one, 'defines an acronym')
    return definitions.has(one.candidate.key) ? withFeature(one, 'defined acronym') : one
  })
}
