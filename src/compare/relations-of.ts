import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { mostTelling } from './most-telling.ts'
import { relate } from './relate.ts'
import { settled } from './settle.ts'

/**
 * The relations of one claim to the claims that may be compared with it, the most telling few of each kind: candidates come
 * latest first. A claim that no text makes any longer has only its revision.
 */
export function relationsOf(claim: StoredClaim, candidates: readonly StoredClaim[]): Relation[] {
  const found = candidates.flatMap((other) => {
    const relation = relate(claim, other)
    if (!relation || (relation.kind !== 'revises' && !(claim.current && other.current))) return []
    return [settled(relation, claim, other, [claim, ...candidates])]
  })
  return mostTelling(found)
}
