import type { Database } from 'better-sqlite3'
import type { KnownResource } from '../store.ts'
import { exactNumber } from './columns.ts'

interface ResourceRow {
  readonly url: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly sha256: string | null
  readonly fresh_until: string | null
  readonly position: number | null
  readonly reading: string | null
}

const FACTS = 'url, etag, last_modified, sha256, fresh_until, position, reading'

/** The table of remembered addresses. */
export function resourcesTable(db: Database) {
  const find = db.prepare<[string], ResourceRow>(`select ${FACTS} from resources where url = ?`)
  const upsert = db.prepare(`
    insert or replace into resources (${FACTS}, seen_at)
    values (@url, @etag, @lastModified, @sha256, @freshUntil, @position, @reading, @seenAt)`)
  return {
    find: (url: string): KnownResource | undefined => knownResource(find.get(url)),
    save({ url, validators, seenAt, ...known }: KnownResource & { readonly seenAt: string }): void {
      const { etag = null, lastModified = null, freshUntil = null } = validators
      const { sha256 = null, position, reading = null } = known
      const bytes = position === undefined ? null : exactNumber(position)
      upsert.run({ url, etag, lastModified, sha256, freshUntil, position: bytes, reading, seenAt })
    },
  }
}

const knownResource = (row: ResourceRow | undefined): KnownResource | undefined =>
  row && {
    url: row.url,
    validators: {
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.last_modified !== null && { lastModified: row.last_modified }),
      ...(row.fresh_until !== null && { freshUntil: row.fresh_until }),
    },
    ...(row.sha256 !== null && { sha256: row.sha256 }),
    ...(row.position !== null && { position: row.position }),
    ...(row.reading !== null && { reading: row.reading }),
  }
