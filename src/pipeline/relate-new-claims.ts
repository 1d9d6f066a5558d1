import { setImmediate } from 'node:timers/promises'
import { relate } from '../compare/relate.ts'
import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { attempt } from './attempt.ts'
import type { Run } from './run.ts'

/**
 * Compares the claims that a run brought, or that a killed run left uncompared, with those that may be compared with them,
 * and stores the relations. An interrupted run leaves the rest to the next one.
 */
export async function relateNewClaims(run: Run): Promise<void> {
  const newClaimIds = new Set(await run.store.claimsToCompare())
  if (newClaimIds.size === 0) return
  run.tell({ kind: 'comparing', claims: newClaimIds.size })
  const candidates = await run.store.comparableClaims([...newClaimIds])
  for (const id of newClaimIds) {
    // Lets signals through: comparing many claims takes long, and what is left is compared by the next run.
    await setImmediate()
    if (run.isEnding()) return
    const found = await attempt(run, { stage: 'compare', input: id }, () => relationsOf(id, candidates, newClaimIds))
    if (found) await run.store.saveRelations(found, [id])
  }
}

/** Each pair once: two claims that are both new meet at the one whose id comes first. */
function relationsOf(id: string, candidates: readonly StoredClaim[], newClaimIds: ReadonlySet<string>): Relation[] {
  const own = candidates.filter(({ claim }) => claim.id === id)
  const others = candidates.filter(({ claim }) => claim.id !== id && !(newClaimIds.has(claim.id) && claim.id < id))
  return own.flatMap((a) => others.flatMap((b) => relate(a, b) ?? []))
}
