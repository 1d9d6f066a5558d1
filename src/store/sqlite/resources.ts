import type { Database } from 'better-sqlite3'
import type { KnownResource } from '../store.ts'

interface ResourceRow {
  readonly url: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly sha256: string | null
}

/** The table of remembered addresses. */
export function resourcesTable(db: Database) {
  const find = db.prepare<[string], ResourceRow>('select url, etag, last_modified, sha256 from resources where url = ?')
  const upsert = db.prepare(`
    insert or replace into resources (url, etag, last_modified, sha256, seen_at)
    values (@url, @etag, @lastModified, @sha256, @seenAt)`)
  return {
    find: (url: string): KnownResource | undefined => knownResource(find.get(url)),
    save({ url, validators, sha256, seenAt }: KnownResource & { readonly seenAt: string }): void {
      const { etag = null, lastModified = null } = validators
      upsert.run({ url, etag, lastModified, sha256: sha256 ?? null, seenAt })
    },
  }
}

const knownResource = (row: ResourceRow | undefined): KnownResource | undefined =>
  row && {
    url: row.url,
    validators: {
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.last_modified !== null && { lastModified: row.last_modified }),
    },
    ...(row.sha256 !== null && { sha256: row.sha256 }),
  }
