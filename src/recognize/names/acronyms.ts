import type { Candidate } from './candidate.ts'
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

/** "ihr" for "Iran Human Rights": capitals alone or all words count, and either may be longer than the other by its end. */
function isAcronymOf(acronym: string, name: string): boolean {
  return initialsOf(name).some(
    (initials) =>
      initials === acronym || (initials.length > 2 && initials.startsWith(acronym)) || acronym.startsWith(initials),
  )
}

/** Initials of a name's capitalized words and of all its words, folded to small letters, of two letters or more. */
export function initialsOf(name: string): string[] {
  const initials = [CAPITALS, LETTERS].map((pattern) => (name.match(pattern) ?? []).join('').toLowerCase())
  return initials.filter((letters) => letters.length >= 2)
}
const CAPITALS = /(?<![\p{L}'’])\p{Lu}/gu
const LETTERS = /(?<![\p{L}'’])\p{L}/gu

/** Raises acronyms that the article defines, and the names that define them. */
export const supportAcronyms = (scored: readonly Scored[], definitions: AcronymDefinitions): Scored[] => {
  const defining = new Set(definitions.values())
  const places = new Set(scored.filter(({ best }) => best === 'place').map(({ candidate }) => candidate))
  return scored.map((one) => {
    if (defining.has(one.candidate)) return places.has(one.candidate) ? one : withFeature(one, 'defines an acronym')
    const full = definitions.get(one.candidate.key)
    return full ? withFeature(one, places.has(full) ? 'acronym of a place' : 'defined acronym') : one
  })
}
