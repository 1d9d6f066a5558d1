import type { Database } from 'better-sqlite3'

/** "clmt": marks a SQLite file as ours (pragma application_id), so that no stranger's database is ever migrated. */
export const APPLICATION_ID = 0x636c6d74

/** "clmc": marks a copy of chosen claims, which is for reading. */
export const COPY_ID = 0x636c6d63

const applicationId = (db: Database): unknown => db.pragma('application_id', { simple: true })

export const isOurs = (db: Database): boolean => applicationId(db) === APPLICATION_ID
export const isCopy = (db: Database): boolean => applicationId(db) === COPY_ID
