import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Article } from '../../model/article.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { NewVersion } from '../store.ts'
import { type Column, exactNumber, insertInto, json, plain, type Row, toRow } from './columns.ts'

/** Which column of `versions` holds which field of an article; text and address are dealt with apart. */
export const ARTICLE_COLUMNS: readonly Column[] = [
  plain('title'),
  plain('byline'),
  json('authors'),
  plain('published'),
  plain('modified'),
  plain('language'),
  json('agencies'),
]

const VERSION_COLUMNS: readonly string[] = [
  'article_id',
  'version',
  'is_current',
  'run_id',
  'requested_url',
  'fetched_url',
  'redirects',
  'http_status',
  'headers',
  'etag',
  'last_modified',
  'elapsed_ms',
  'sha256',
  'fetched_at',
  'last_seen_at',
  'extractor_version',
  'data_version',
  'text_sha256',
  'text',
  'body_brotli',
  'found',
]

/** Measured on pages of 50-170 kB: 2 ms per 100 kB; the default, 11, takes 25 to 80 times as long for a tenth less. */
const BROTLI_QUALITY = 6

/** A stored version as far as saving needs it. */
export interface VersionRow {
  readonly id: number
  readonly version: number
  readonly extractorVersion: string
  readonly dataVersion: string
}

/** The table of versions. */
export function versionsTable(db: Database) {
  const insert = db.prepare<[object]>(insertInto('versions', ARTICLE_COLUMNS, VERSION_COLUMNS))
  const withText = db.prepare<[number, string], VersionRow>(`
    select id, version, extractor_version as extractorVersion, data_version as dataVersion
    from versions where article_id = ? and text_sha256 = ?`)
  const next = db
    .prepare<[number], number>('select coalesce(max(version), 0) + 1 from versions where article_id = ?')
    .pluck()
  const reread = db.prepare<[object]>(`
    update versions
    set ${ARTICLE_COLUMNS.map(({ name }) => `${name} = @${name}`).join(', ')}, detail = @detail,
      extractor_version = @extractorVersion, data_version = @dataVersion
    where id = @id`)
  const retext = db.prepare<[object]>(`
    update versions set text = @text, text_sha256 = @hash
    where id = @id and not exists (
      select 1 from versions as other
      where other.article_id = versions.article_id and other.id <> @id and other.text_sha256 = @hash
    )`)
  const seen = db.prepare('update versions set last_seen_at = @at where id = @id and last_seen_at < @at')
  const retire = db.prepare(`
    update versions set is_current = 0
    where article_id = @articleId and is_current = 1 and last_seen_at <= (
      select last_seen_at from versions where id = @id
    ) and id <> @id`)
  const promote = db.prepare(`
    update versions set is_current = 1
    where id = @id and not exists (select 1 from versions where article_id = @articleId and is_current = 1)`)

  return {
    /** The version of the article with exactly this text. */
    withText: (articleId: number, text: string) => withText.get(articleId, sha256(text)),

    /** Stores a text as the article's next version; gives its row id and number. */
    insert(articleId: number, stored: NewVersion): { readonly id: number; readonly version: number } {
      const version = Number(next.get(articleId))
      const { lastInsertRowid } = insert.run({ ...versionRow(stored), article_id: articleId, version })
      return { id: Number(lastInsertRowid), version }
    },

    /** Notes with which rules and data a known text was read again, and what they say of the article. */
    reread(id: number, { extraction, extractorVersion, dataVersion }: Omit<NewVersion, 'snapshot'>): void {
      reread.run({ ...articleRow(extraction.article), id, extractorVersion, dataVersion })
    },

    /** Replaces the text read from the same bytes; false when another version of the article has it. */
    retext: (id: number, text: string): boolean => retext.run({ id, text, hash: sha256(text) }).changes > 0,

    /** Notes that the article had this text at the time. Its current version is the one seen last, so an undone edit counts. */
    see(articleId: number, id: number, at: string): void {
      seen.run({ id, at })
      retire.run({ articleId, id })
      promote.run({ articleId, id })
    },
  }
}

const versionRow = ({ runId, snapshot, extraction, extractorVersion, dataVersion, found }: NewVersion): object => ({
  ...articleRow(extraction.article),
  ...snapshotRow(snapshot),
  is_current: 0,
  run_id: runId,
  extractor_version: extractorVersion,
  data_version: dataVersion,
  last_seen_at: snapshot.fetchedAt,
  text_sha256: sha256(extraction.article.text),
  text: extraction.article.text,
  found: found ? JSON.stringify(found) : null,
})

const articleRow = ({ text: _text, url: _url, ...article }: Article): Row => toRow(article, ARTICLE_COLUMNS)

const snapshotRow = (snapshot: Snapshot): object => ({
  requested_url: snapshot.requestedUrl,
  fetched_url: snapshot.url,
  redirects: JSON.stringify(snapshot.redirects),
  http_status: snapshot.status,
  headers: JSON.stringify(snapshot.headers),
  etag: snapshot.validators.etag ?? null,
  last_modified: snapshot.validators.lastModified ?? null,
  elapsed_ms: exactNumber(snapshot.elapsedMs),
  sha256: snapshot.sha256,
  fetched_at: snapshot.fetchedAt,
  body_brotli: brotliCompressSync(snapshot.body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
})

/** Hex SHA-256 of the text as UTF-8. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
