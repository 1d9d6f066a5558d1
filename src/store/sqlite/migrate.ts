import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { StoreError } from '../store-error.ts'
import { APPLICATION_ID, isCopy, isOurs } from './application-id.ts'

/** In the order in which they are applied; a file's user_version is how many of them it has. Only ever appended to. */
const MIGRATIONS = [
  '001-tables',
  '002-views',
  '003-schema-notes',
  '004-surname-keys',
  '005-review-queue',
  '006-calibration',
  '007-sources-and-runs',
  '008-comparison',
  '009-source-chain',
  '010-verdicts',
  '011-telling-groups',
] as const

/** Migrations ship in src/, which is two levels above from dist/store/sqlite as from src/store/sqlite. */
const MIGRATIONS_ROOT = new URL('../../../src/store/sqlite/migrations/', import.meta.url)

/**
 * Brings a database up to this version of claimtrail, all or nothing; one that is up to date is not touched. Throws a
 * StoreError for a database of another program, of a newer claimtrail, or an older one opened read-only.
 */
export function migrate(db: Database): void {
  if (isCopy(db)) expectReadable(db)
  if (versionOf(db) === MIGRATIONS.length) return
  if (db.readonly) {
    throw new StoreError(
      'older_database',
      `${db.name} was written by an older claimtrail; run a pipeline on it once to bring it up to date`,
    )
  }
  // Immediate: of two processes that open a fresh file, the second waits and then finds nothing left to do.
  db.transaction(() => applyFrom(db, versionOf(db))).immediate()
}

function applyFrom(db: Database, version: number): void {
  for (const name of MIGRATIONS.slice(version)) db.exec(readFileSync(new URL(`${name}.sql`, MIGRATIONS_ROOT), 'utf8'))
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma(`user_version = ${MIGRATIONS.length}`)
}

function versionOf(db: Database): number {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (!isOurs(db) && !isCopy(db) && !isEmpty(db)) {
    throw new StoreError('foreign_database', `${db.name} is a database of another program; name another file`)
  }
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'newer_database',
      `${db.name} was written by a newer claimtrail (schema ${version}, this one knows ${MIGRATIONS.length}); update claimtrail`,
    )
  }
  return version
}

const isEmpty = (db: Database): boolean => db.prepare('select count(*) from sqlite_schema').pluck().get() === 0

/** What is written into a copy would be lost with the next one, and its reviews cannot be gone on with. */
function expectReadable(db: Database): void {
  if (!db.readonly)
    throw new StoreError(
      'copy',
      `${db.name} is a copy of chosen claims that claimtrail export made, for reading; work in the database that it was made from`,
    )
  if (versionOf(db) < MIGRATIONS.length)
    throw new StoreError('older_database', `${db.name} is a copy that an older claimtrail made; export it anew`)
}
