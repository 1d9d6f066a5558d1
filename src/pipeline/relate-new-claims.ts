import { relate } from '../compare/relate.ts'
import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Run } from './run.ts'

/**
 * Compares the claims that a run brought, or that a killed run left uncompared, with those that may be compared with them,
 * and stores the relations.
 */
export async function relateNewClaims(run: Run): Promise<void> {
  const newClaimIds = await run.store.claimsToCompare()
  if (newClaimIds.length === 0) return
  run.tell({ kind: 'comparing', claims: newClaimIds.length })
  const fresh = new Set(newClaimIds)
  const candidates = await run.store.comparableClaims(newClaimIds)
  const relations = [...fresh].flatMap((id) => relationsOf(id, candidates, fresh))
  await run.store.saveRelations(relations, newClaimIds)
}

/** Each pair once: two claims that are both new meet at the one whose id comes first. */
function relationsOf(id: string, candidates: readonly StoredClaim[], fresh: ReadonlySet<string>): Relation[] {
  const own = candidates.filter(({ claim }) => claim.id === id)
  const others = candidates.filter(({ claim }) => claim.id !== id && !(fresh.has(claim.id) && claim.id < id))
  return own.flatMap((a) => others.flatMap((b) => relate(a, b) ?? []))
}
