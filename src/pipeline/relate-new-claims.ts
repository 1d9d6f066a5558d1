import { setImmediate } from 'node:timers/promises'
import { canBeCompared } from '../compare/comparable.ts'
import { figureGroup } from '../compare/figure-group.ts'
import { relationsOf } from '../compare/relations-of.ts'
import type { StoredClaim } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Store } from '../store/store.ts'
import { attempt } from './attempt.ts'
import type { Run } from './run-context.ts'

/** How many claims a new one is compared with: what it costs does not grow with the store. */
const MOST_CANDIDATES = 60

/** Groups are summed up by the dozen between two looks at the signals. */
const GROUPS_AT_ONCE = 50

/**
 * Compares the claims that a run brought, or that a killed run left uncompared, with those that may be compared with them,
 * stores the most telling relations, and sums up the groups of figures that they changed. An interrupted run leaves the rest
 * to the next one.
 */
export async function relateNewClaims(run: Run): Promise<void> {
  const newClaimIds = await run.store.claimsToCompare()
  if (newClaimIds.length > 0) run.tell({ kind: 'comparing', claims: newClaimIds.length })
  for (const id of newClaimIds) {
    // Lets signals through: comparing many claims takes long, and what is left is compared by the next run.
    await setImmediate()
    if (run.isEnding()) return
    const found = await attempt(run, { stage: 'compare', input: id }, () => relationsOfClaim(run.store, id))
    if (found) await run.store.saveRelations(found, [id])
  }
  await sumUpGroups(run)
}

/** What a stored claim says of those that it can be compared with. */
export async function relationsOfClaim(store: Store, id: string): Promise<Relation[]> {
  const own: StoredClaim[] = []
  for await (const claim of store.claims({ id, includeSuperseded: true })) own.push(claim)
  if (!own.some(({ claim }) => canBeCompared(claim))) return []
  const candidates = await store.comparableClaims(id, MOST_CANDIDATES)
  return own.flatMap((claim) => relationsOf(claim, candidates))
}

async function sumUpGroups(run: Run): Promise<void> {
  const keys = await run.store.staleGroups()
  for (const [index, key] of keys.entries()) {
    if (index % GROUPS_AT_ONCE === 0) await setImmediate()
    if (run.isEnding()) return
    await attempt(run, { stage: 'compare', input: key }, () => sumUpGroup(run.store, key))
  }
}

/** Sums a group of figures up as its claims stand now. */
export async function sumUpGroup(store: Store, key: string): Promise<true> {
  const { figures, contested } = await store.figureGroupMembers(key)
  await store.saveFigureGroup(key, figureGroup(key, figures, contested))
  return true
}
