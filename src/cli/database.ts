import { existsSync } from 'node:fs'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/store.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const SAMPLE_DATABASE = 'data/sample.db'

/** The database to use: --db, else CLAIMTRAIL_DB, else the sample world's. */
export const databaseFile = (option: string | undefined, terminal: Terminal): string =>
  option ?? terminal.env.CLAIMTRAIL_DB ?? SAMPLE_DATABASE

/**
 * Opens an existing database, hands it to `use` and closes it, whatever happens. Throws a UsageError that tells the next
 * step when there is no such file.
 */
export async function withStore<T>(
  option: string | undefined,
  terminal: Terminal,
  use: (store: Store) => Promise<T>,
  access: { readonly readonly: boolean } = { readonly: true },
): Promise<T> {
  const file = databaseFile(option, terminal)
  if (!existsSync(file)) {
    throw new UsageError(
      `no database at ${file}: make one with 'claimtrail run pipelines/sample.yaml', or name another with --db FILE`,
    )
  }
  const store = openSqliteStore(file, access)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
