import { disagreements } from '../compare/disagreements.ts'
import type { Disagreement, StoredClaim } from '../model/record.ts'
import { DISAGREEING_KINDS, type Relation } from '../model/relation.ts'
import type { Store } from '../store/store.ts'

/** More disagreements of a kind than this are no list that anybody reads. */
const MOST_OF_A_KIND = 500

/** What in the store does not sit well together, most telling first: of each kind of relation at most five hundred. */
export const storedDisagreements = async (store: Store): Promise<Disagreement[]> =>
  told(store, await store.relations(DISAGREEING_KINDS, MOST_OF_A_KIND))

/** What does not sit well together with these claims, most telling first. */
export const disagreementsOf = async (store: Store, claims: readonly StoredClaim[]): Promise<Disagreement[]> =>
  told(
    store,
    await store.relationsOf(
      claims.map(({ claim }) => claim.id),
      DISAGREEING_KINDS,
    ),
  )

async function told(store: Store, relations: readonly Relation[]): Promise<Disagreement[]> {
  const claims = new Map<string, StoredClaim>()
  for (const id of new Set(relations.flatMap(({ a, b }) => [a, b]))) {
    for await (const claim of store.claims({ id, includeSuperseded: true })) claims.set(id, claim)
  }
  return disagreements(relations, claims)
}
