import { DISAGREEING_KINDS, disagreements } from '../compare/disagreements.ts'
import type { Disagreement, StoredClaim } from '../model/record.ts'
import type { Store } from '../store/store.ts'

/** Everything in the store that does not sit well together, most telling first. */
export async function storedDisagreements(store: Store): Promise<Disagreement[]> {
  const relations = await store.relations(DISAGREEING_KINDS)
  const claims = new Map<string, StoredClaim>()
  for (const id of new Set(relations.flatMap(({ a, b }) => [a, b]))) {
    for await (const claim of store.claims({ id, includeSuperseded: true })) claims.set(id, claim)
  }
  return disagreements(relations, claims)
}
