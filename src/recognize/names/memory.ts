import { type Scored, withFeature, withVotes } from './scores.ts'
import { CLASSES, type Weights } from './weights.ts'

/** Namesakes in the article pull an unsure mention their way by at most this much. */
const NAMESAKE_WEIGHT = 1.6
const FULL_VOTE = 1.5
const MIN_P_OF_FULL_NAME = 0.6

/** The article remembers: "Moradi" is a person where "Mohsen Moradi" is one, and a doubtful mention is what its namesakes are. */
export function remember(scored: readonly Scored[]): Scored[] {
  const parts = partsOfFullNames(scored)
  return followNamesakes(scored.map((one) => supportPart(one, parts)))
}

/** Words of the article's full names of people: "mohsen", "moradi", "amiry moghaddam". */
function partsOfFullNames(scored: readonly Scored[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const { best, p, candidate } of scored) {
    if (best !== 'person' || p < MIN_P_OF_FULL_NAME || candidate.mode !== 'text') continue
    if (candidate.first < candidate.last) for (const part of partsOf(candidate.key)) parts.add(part)
  }
  return parts
}

/** "mahmood amiry moghaddam": each word, and all but the first. */
function partsOf(key: string): string[] {
  const words = key.split(' ')
  return words.length < 2 ? [] : [...words.filter((word) => word.length > 2), words.slice(1).join(' ')]
}

function supportPart(scored: Scored, parts: ReadonlySet<string>): Scored {
  const { candidate, features } = scored
  if (candidate.demonym || !parts.has(candidate.key)) return scored
  if (features.includes('country or region')) return withFeature(scored, 'part of a full name, but a country')
  const inPlace = features.includes('in') || features.includes('known place after comma')
  return withFeature(scored, inPlace ? 'part of a full name, but in a place' : 'part of a full name')
}

function followNamesakes(scored: readonly Scored[]): Scored[] {
  const tallies = new Map<string, number[]>()
  for (const { candidate, best, p } of scored) {
    if (candidate.mode !== 'text' || best === 'nothing') continue
    const tally = tallies.get(candidate.key) ?? [0, 0, 0, 0]
    tally[CLASSES.indexOf(best)]! += p
    tallies.set(candidate.key, tally)
  }
  return scored.map((one) => {
    const tally = tallies.get(one.candidate.key)
    return tally ? withVotes(one, votesOf(tally)) : one
  })
}

function votesOf(tally: readonly number[]): Weights {
  const total = tally.reduce((sum, votes) => sum + votes, 0)
  const share = (i: number) => (NAMESAKE_WEIGHT * Math.min(FULL_VOTE, total) * (tally[i] ?? 0)) / total
  return [share(0), share(1), share(2), share(3), 0]
}
