import type { Candidate } from './candidate.ts'
import { FEATURES } from './features.ts'
import type { Reading } from './reading.ts'
import { type Sight, sight } from './sight.ts'
import { CLASSES, type NameClass, WEIGHTS, type Weights } from './weights.ts'

/** A candidate with its evidence, the log-odds of each class and what follows from them. */
export interface Scored {
  readonly candidate: Candidate
  readonly features: readonly string[]
  readonly scores: readonly number[]
  readonly best: NameClass
  /** Probability of `best`. */
  readonly p: number
}

const OF_ONE_WORD = FEATURES.filter(({ words }) => words !== 'several')
const OF_SEVERAL_WORDS = FEATURES.filter(({ words }) => words !== 'one')

/** Ids of the features that hold for a candidate. */
export function featuresOf(seen: Sight): string[] {
  const ids: string[] = []
  for (const feature of seen.count > 1 ? OF_SEVERAL_WORDS : OF_ONE_WORD) if (feature.holds(seen)) ids.push(feature.id)
  return ids
}

/** Judges a candidate by its own words and its surroundings. */
export function score(reading: Reading, candidate: Candidate): Scored {
  const features = featuresOf(sight(reading, candidate))
  const scores = [...weightsOf('prior')]
  for (const id of features) addTo(scores, weightsOf(id), 1)
  return judged(candidate, features, scores)
}

/** The same candidate with one more piece of evidence. */
export const withFeature = (scored: Scored, id: string): Scored => {
  const scores = [...scored.scores]
  addTo(scores, weightsOf(id), 1)
  return judged(scored.candidate, [...scored.features, id], scores)
}

/** The same candidate with what its namesakes in the article are, added as log-odds. */
export const withVotes = (scored: Scored, votes: Weights): Scored => {
  const scores = [...scored.scores]
  addTo(scores, votes, 1)
  return judged(scored.candidate, [...scored.features, 'namesakes'], scores)
}

function weightsOf(id: string): Weights {
  const weights = WEIGHTS[id]
  if (!weights) throw new Error(`feature '${id}' has no row in weights.ts`)
  return weights
}

function addTo(scores: number[], weights: Weights, factor: number): void {
  for (let i = 0; i < scores.length; i += 1) scores[i]! += factor * weights[i]!
}

function judged(candidate: Candidate, features: readonly string[], scores: readonly number[]): Scored {
  let best = 0
  for (let i = 1; i < scores.length; i += 1) if (scores[i]! > scores[best]!) best = i
  let total = 0
  for (const value of scores) total += Math.exp(value - scores[best]!)
  return { candidate, features, scores, best: CLASSES[best]!, p: 1 / total }
}

/** Features overlap ("Ana" is a given name, "Ana Silva" holds no everyday word), so the raw scores claim too much. */
const TEMPERATURE = 2

/** Probability that the class is right, tempered to what mentions turn out to be worth. */
export function calibratedP({ scores }: Scored): number {
  const top = Math.max(...scores)
  return 1 / scores.reduce((total, value) => total + Math.exp((value - top) / TEMPERATURE), 0)
}
