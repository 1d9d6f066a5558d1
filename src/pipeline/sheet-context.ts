import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SheetContext } from '../export/format.ts'
import type { ClaimFilter } from '../model/record.ts'
import type { Store } from '../store/store.ts'
import { storedDisagreements } from './stored-disagreements.ts'

type Facts = Pick<SheetContext, 'title' | 'generatedAt' | 'bom'>

/** What a sheet of the claims that the filter finds says apart from them. */
export async function sheetContext(store: Store, filter: ClaimFilter, facts: Facts): Promise<SheetContext> {
  return {
    ...facts,
    disagreements: await storedDisagreements(store),
    revisions: await store.revisions(),
    database: () => databaseCopy(store, filter, facts),
    notes: () => store.schemaNotes(),
  }
}

/** A copy is made in a file of its own, because SQLite writes here and there, and then handed over from its beginning. */
async function* databaseCopy(
  store: Store,
  filter: ClaimFilter,
  { title, generatedAt: madeAt }: Facts,
): AsyncIterable<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-copy-'))
  try {
    const file = join(folder, 'copy.db')
    await store.copyTo(file, filter, { title, madeAt })
    yield* createReadStream(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
