import type { Database } from 'better-sqlite3'
import type { CopyOrigin } from '../store.ts'
import { isCopy } from './application-id.ts'

/** What a copy says of itself; undefined for a database that is worked in. */
export function copyOrigin(db: Database): CopyOrigin | undefined {
  if (!isCopy(db)) return undefined
  return db
    .prepare<[], CopyOrigin>(`
      select title, made_at as madeAt, claims, claims_of_source as claimsOfSource, reviews_of_source as reviewsOfSource
      from copy_origin`)
    .get()
}
