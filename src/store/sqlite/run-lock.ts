import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { StoreError } from '../store-error.ts'
import { explainOpening } from './explain-error.ts'

/** Held while a run goes on; the system lets go of it when the process ends, however it ends. */
export interface RunLock {
  readonly release: () => void
}

/**
 * Keeps two runs from working on one database at once, which would ask every site twice: an empty file beside it,
 * "claims.db-run", is locked the way SQLite locks. Throws a StoreError when another run holds it.
 */
export function lockForRun(database: string): RunLock {
  if (database === ':memory:') return { release: () => {} }
  const file = `${database}-run`
  let lock: Database.Database | undefined
  try {
    lock = new Database(file, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    throw isHeld(error) ? heldByAnother(database) : explainOpening(error, file)
  }
  return { release: () => release(lock, file) }
}

/** Removed while still locked: who comes meanwhile is refused, who comes after makes a new file. */
function release(lock: Database.Database, file: string): void {
  rmSync(file, { force: true })
  lock.close()
}

const isHeld = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

const heldByAnother = (database: string): StoreError =>
  new StoreError(
    'busy',
    `another run is under way on ${database}; wait until it is done, or name another file with --db`,
  )
