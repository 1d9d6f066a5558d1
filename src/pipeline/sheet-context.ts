import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SheetContext } from '../export/format.ts'
import type { ClaimFilter, Disagreement, Revision, StoredClaim } from '../model/record.ts'
import type { Store } from '../store/store.ts'
import { figurePictures } from './figure-pictures.ts'
import { disagreementsOf, storedDisagreements } from './stored-disagreements.ts'

type Facts = Pick<SheetContext, 'title' | 'generatedAt' | 'bom'>

/** What a sheet of the claims that the filter finds says apart from them. */
export async function sheetContext(store: Store, filter: ClaimFilter, facts: Facts): Promise<SheetContext> {
  const isWhole = Object.keys(filter).length === 0
  const disagreements = isWhole ? await storedDisagreements(store) : await disagreementsWithin(store, filter)
  const revisions = await store.revisions()
  const named = [...disagreements, ...revisions].flatMap(claimsOf)
  const found = await idsFound(store, filter, named)
  return {
    ...facts,
    disagreements,
    revisions: revisions.filter(({ after }) => found.has(after.claim.id)),
    isOnSheet: (claimId) => found.has(claimId),
    pictures: () => figurePictures(store, filter),
    database: () => databaseCopy(store, filter, facts),
    notes: () => store.schemaNotes(),
  }
}

/** Of so many claims that disagree with others, the latest, a sheet tells before everything else. */
const MOST_DISAGREEING = 1_000

async function disagreementsWithin(store: Store, filter: ClaimFilter): Promise<Disagreement[]> {
  const claims: StoredClaim[] = []
  const disagreeing = filter.limit === undefined ? ({ relation: 'disagreement' } as const) : {}
  const limit = Math.min(filter.limit ?? MOST_DISAGREEING, MOST_DISAGREEING)
  for await (const claim of store.claims({ ...disagreeing, ...filter, limit })) claims.push(claim)
  return disagreementsOf(store, claims)
}

const claimsOf = (pair: Disagreement | Revision): StoredClaim[] =>
  'relation' in pair ? [pair.a, pair.b] : [pair.before, pair.after]

/** Which of these claims the filter finds too. */
async function idsFound(store: Store, filter: ClaimFilter, claims: readonly StoredClaim[]): Promise<Set<string>> {
  const found = new Set<string>()
  const scopes: ClaimFilter[] =
    filter.limit === undefined ? claims.map(({ claim: { id } }) => ({ ...filter, id })) : [filter]
  for (const scope of scopes) for await (const { claim } of store.claims(scope)) found.add(claim.id)
  return found
}

/** A copy is made in a file of its own, because SQLite writes here and there, and then handed over from its beginning. */
async function* databaseCopy(
  store: Store,
  filter: ClaimFilter,
  { title, generatedAt: madeAt }: Facts,
): AsyncIterable<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-copy-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => {})
  try {
    const file = join(folder, 'copy.db')
    await store.copyTo(file, filter, { title, madeAt })
    const copy = await open(file)
    // Gone from its folder while it is read, where the system allows it: a reader that leaves early ends the process.
    await remove()
    yield* copy.createReadStream()
  } finally {
    await remove()
  }
}
