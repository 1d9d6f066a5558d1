import type { Relation, RelationKind } from '../model/relation.ts'

/** Relations of each kind that are kept of one claim: the rest say the same of further claims. */
const MOST_OF_A_KIND = 5

/** That two claims can both be true, or cannot be compared, is worth saying a few times. */
const FEWER: Partial<Record<RelationKind, number>> = { incomparable: 2, compatible: 3 }

/**
 * The first few relations of each kind: a death toll that two hundred pages repeat has five echoes, not two hundred. Given
 * the relations of one claim, latest other claim first.
 */
export function mostTelling(relations: readonly Relation[]): Relation[] {
  const counts = new Map<RelationKind, number>()
  return relations.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= (FEWER[kind] ?? MOST_OF_A_KIND)
  })
}
