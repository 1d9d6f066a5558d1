import Database from 'better-sqlite3'
import { StoreError, type StoreErrorCode } from '../store-error.ts'

/** What SQLite's error codes (sqlite.org/rescode.html) mean for a person who named the file; the first that fits wins. */
const MEANINGS: readonly (readonly [RegExp, StoreErrorCode, (file: string, detail: string) => string])[] = [
  [/^SQLITE_NOTADB/, 'not_a_database', (file) => `${file} is not a SQLite database; name another file`],
  [
    /^SQLITE_(?:BUSY|LOCKED)/,
    'busy',
    (file) => `another program is writing to ${file} and does not let go of it; try again when it is done`,
  ],
  [/^SQLITE_FULL/, 'cannot_write', (file) => `the disk of ${file} is full; free some space and run again`],
  [
    /^SQLITE_(?:READONLY|PERM|AUTH|IOERR)/,
    'cannot_write',
    (file, detail) => `${file} cannot be written (${detail}); check the permissions of the file and its directory`,
  ],
  [
    /^SQLITE_CORRUPT/,
    'damaged_database',
    (file) => `${file} is damaged; move it away and run the pipeline anew, or restore a copy`,
  ],
  [
    /^SQLITE_CANTOPEN/,
    'cannot_open',
    (file, detail) => `cannot open ${file}: ${detail}; check the path and permissions`,
  ],
]

/** An error of SQLite as a StoreError that names the file and the next step; every other error as it is. */
export function explainError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code, message } = error
  const meaning = MEANINGS.find(([codes]) => codes.test(code))
  return meaning
    ? new StoreError(meaning[1], meaning[2](file, message))
    : new StoreError('cannot_open', `${file}: ${message}`)
}

/** The same for opening the file, where the file system has its own words. */
export const explainOpening = (error: unknown, file: string): unknown =>
  isOfSystem(error)
    ? new StoreError('cannot_open', `cannot open ${short(file)}: ${error.code}; check the path`)
    : explainError(error, file)

/** "ENAMETOOLONG", "EACCES": the file system's own words (POSIX errno). */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]{2,20}$/.test(error.code)

/** A path of thousands of characters helps nobody. */
const short = (path: string): string => (path.length > 200 ? `${path.slice(0, 200)}…` : path)
