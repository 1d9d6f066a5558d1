import type { Span } from '../../src/model/span.ts'

export interface Pairing<G, F> {
  readonly pairs: readonly (readonly [gold: G, found: F])[]
  readonly missed: readonly G[]
  readonly spurious: readonly F[]
}

/** Pairs gold and found one to one, best affinity first; an affinity of 0 is no pair. */
export function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  affinity: (gold: G, found: F) => number,
): Pairing<G, F> {
  const candidates = gold
    .flatMap((g) => found.map((f) => ({ g, f, value: affinity(g, f) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  const taken = { gold: new Set<G>(), found: new Set<F>() }
  const pairs: [G, F][] = []
  for (const { g, f } of candidates) {
    if (taken.gold.has(g) || taken.found.has(f)) continue
    taken.gold.add(g)
    taken.found.add(f)
    pairs.push([g, f])
  }
  return {
    pairs,
    missed: gold.filter((g) => !taken.gold.has(g)),
    spurious: found.filter((f) => !taken.found.has(f)),
  }
}

/** Characters that two spans share; equal spans beat every other pair. */
export function spanAffinity(a: Span, b: Span): number {
  if (a.start === b.start && a.end === b.end) return Number.MAX_SAFE_INTEGER
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Precision and recall in one number, in per cent; 0 when nothing is right, 100 when there was nothing to find and nothing found. */
export function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 100 : (200 * right) / (found + gold)
}
