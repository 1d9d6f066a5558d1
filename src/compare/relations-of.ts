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
  const all = [claim, ...candidates]
  const plain: Relation[] = []
  const settledOnes: Relation[] = []
  for (const other of candidates) {
    const relation = relate(claim, other)
    if (!relation || (relation.kind !== 'revises' && !(claim.current && other.current))) continue
    const peace = settled(relation, claim, other, all)
    if (peace) settledOnes.push(peace)
    else plain.push(relation)
  }
  // That nothing stands between two claims says less than how a third one stands to them.
  return mostTelling([...plain, ...settledOnes])
}
