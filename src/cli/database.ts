import { existsSync } from 'node:fs'
import { explainError } from '../store/sqlite/explain-error.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/store.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const SAMPLE_DATABASE = 'data/sample.db'

/** The text of `--help` for `--db` where a database is read. */
export const DATABASE_HELP = `database to read (default: CLAIMTRAIL_DB or ${SAMPLE_DATABASE})`

/** The database to use: --db, else CLAIMTRAIL_DB, else the sample world's. */
export const databaseFile = (option: string | undefined, { env }: Pick<Terminal, 'env'>): string =>
  option ?? env.CLAIMTRAIL_DB ?? SAMPLE_DATABASE

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
  return useStore(openSqliteStore(file, access), file, use)
}

/** Closes the store after use; what goes wrong in the database is said in words that name its file. */
export async function useStore<T>(store: Store, file: string, use: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await use(store)
  } catch (error) {
    throw explainError(error, file)
  } finally {
    await store.close()
  }
}
