import type { Claim, Level } from './claim.ts'

/** Least probability of each level; the reliability table says what they were worth on annotated articles. */
const LEVELS: readonly (readonly [Level, number])[] = [
  ['high', 0.97],
  ['medium', 0.85],
  ['low', 0],
]

/** "high" for 0.98, "medium" for 0.9, "low" for 0.5. */
export const levelOf = (p: number): Level => LEVELS.find(([, least]) => p >= least)![0]

/** The part of a claim that is least sure; `claim` is what it says apart from period, place and source. */
interface WeakestPart {
  readonly part: 'claim' | 'period' | 'place' | 'source'
  readonly p: number
  readonly level: Level
}

/**
 * Where a record is weakest, since a line that prints all of a claim is no surer than that: 0.62 of `place` for "executions ≥ 1,051 ·
 * Iran" when the place was inferred.
 */
export function weakestPart(claim: Claim): WeakestPart {
  const slots = [
    ['claim', claim.confidence.p],
    ['period', claim.kind === 'figure' ? claim.period?.p : undefined],
    ['place', claim.place?.p],
    ['source', claim.source?.p],
  ] as const
  const [part, p = 0] = slots.reduce((weakest, slot) => ((slot[1] ?? 1) < (weakest[1] ?? 1) ? slot : weakest))
  return { part, p, level: levelOf(p) }
}
