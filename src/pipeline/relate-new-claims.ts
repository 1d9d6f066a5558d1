import { setImmediate } from 'node:timers/promises'
import { canBeCompared } from '../compare/comparable.ts'
import { relationsOf } from '../compare/relations-of.ts'
import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import { attempt } from './attempt.ts'
import type { Run } from './run-context.ts'

/** How many claims a new one is compared with, the latest: what it costs does not grow with the store. */
const MOST_CANDIDATES = 200

/**
 * Compares the claims that a run brought, or that a killed run left uncompared, with those that may be compared with them,
 * and stores the most telling relations. An interrupted run leaves the rest to the next one.
 */
export async function relateNewClaims(run: Run): Promise<void> {
  const newClaimIds = await run.store.claimsToCompare()
  if (newClaimIds.length === 0) return
  run.tell({ kind: 'comparing', claims: newClaimIds.length })
  for (const id of newClaimIds) {
    // Lets signals through: comparing many claims takes long, and what is left is compared by the next run.
    await setImmediate()
    if (run.isStopped()) return
    const found = await attempt(run, { stage: 'compare', input: id }, () => compared(run, id))
    if (found) await run.store.saveRelations(found, [id])
  }
}

async function compared({ store }: Run, id: string): Promise<Relation[]> {
  const own: StoredClaim[] = []
  for await (const claim of store.claims({ id, includeSuperseded: true })) own.push(claim)
  if (!own.some(({ claim }) => canBeCompared(claim))) return []
  const candidates = await store.comparableClaims(id, MOST_CANDIDATES)
  return own.flatMap((claim) => relationsOf(claim, candidates))
}
