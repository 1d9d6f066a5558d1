import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { nameKey, surnameKey } from '../../model/name-key.ts'
import { StoreError } from '../store-error.ts'
import { comparisonKeyOfRow, figureGroupKeyOfRow } from './claim-keys.ts'
import { explainOpening } from './explain-error.ts'
import { fold } from './fold.ts'
import { migrate } from './migrate.ts'

/** How long a writer waits for another process to finish its transaction; one article takes some milliseconds. */
const BUSY_TIMEOUT_MS = 10_000

/**
 * Opens a database file, brought up to date, with the pragmas that hold everywhere in the store; ":memory:" is one that
 * vanishes on close. Throws a StoreError that names the file when it is missing, no database, or not ours.
 */
export function connect(file: string, { readonly = false }: { readonly readonly?: boolean } = {}): Database.Database {
  let db: Database.Database | undefined
  try {
    if (file !== ':memory:') expectPlace(file, readonly)
    db = new Database(file, { readonly, timeout: BUSY_TIMEOUT_MS })
    return configured(db)
  } catch (error) {
    db?.close()
    throw explainOpening(error, file)
  }
}

function expectPlace(file: string, readonly: boolean): void {
  if (readonly && !existsSync(file)) {
    throw new StoreError('missing_file', `there is no database ${file}; run a pipeline to make it`)
  }
  if (!existsSync(dirname(file))) {
    throw new StoreError('missing_directory', `cannot make ${file}: there is no directory ${dirname(file)}`)
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreError('cannot_open', `${file} is a directory; name a file, such as ${join(file, 'claims.db')}`)
  }
}

/** Migration comes before WAL: a database of another program must not be changed in any way. */
function configured(db: Database.Database): Database.Database {
  db.pragma('foreign_keys = on')
  // Case and accents of every script, which SQLite's own lower() leaves alone.
  db.function('folded', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : null))
  db.function('surname_key', { deterministic: true }, (name: unknown) => surnameKey(String(name)) ?? null)
  db.function('name_key', { deterministic: true }, (name: unknown) => nameKey(String(name)))
  db.function('comparison_key', { deterministic: true, varargs: true }, comparisonKeyOfRow)
  db.function('figure_group_key', { deterministic: true, varargs: true }, figureGroupKeyOfRow)
  migrate(db)
  if (!db.readonly) db.pragma('journal_mode = wal')
  // Safe with WAL: a killed process loses nothing, a power cut at most the last transactions, never consistency.
  db.pragma('synchronous = normal')
  return db
}
