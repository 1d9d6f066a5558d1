import { brotliDecompressSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Article } from '../../model/article.ts'
import type { Claim } from '../../model/claim.ts'
import type { Outlet } from '../../model/outlet.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StoredQuote, StoredVersion, VersionFilter } from '../store.ts'
import { fromRow, type Row } from './columns.ts'
import { ARTICLE_COLUMNS } from './versions.ts'

/** What each condition of a filter asks of the joined rows. */
const CONDITIONS: Readonly<Record<keyof VersionFilter, string>> = {
  outlets: 'articles.outlet_id in (select value from json_each(@outlets))',
  articleUrl: 'articles.url = @articleUrl',
  claimId: 'exists (select 1 from claims where version_id = versions.id and claim_id = @claimId)',
  notReadBy: '(extractor_version, data_version) is not (@extractorVersion, @dataVersion)',
}

const JOINED = 'from versions join articles on articles.id = article_id join outlets on outlets.id = outlet_id'

interface QuoteRow {
  readonly owner: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly evidence: string | null
}

/** Goes through versions together with their bytes. */
export function storedVersions(db: Database) {
  const byId = db.prepare<[number], Row>(`
    select versions.*, articles.url as article_url, outlets.id as outlet_id, outlets.name as outlet_name,
      outlets.country, outlets.hosts, outlets.feeds
    ${JOINED} where versions.id = ?`)
  const quotes = db.prepare<[{ id: number }], QuoteRow>(`
    select 'mention ' || id as owner, quote_start as start, quote_end as "end", quote as text, null as evidence
    from mentions where version_id = @id
    union all
    select 'claim ' || claim_id, quote_start, quote_end, quote, evidence from claims where version_id = @id`)

  const select = (what: string, filter: VersionFilter, order = '') => {
    const asked = (Object.keys(CONDITIONS) as (keyof VersionFilter)[]).filter((name) => filter[name] !== undefined)
    const where = asked.map((name) => CONDITIONS[name]).join(' and ') || '1'
    return db.prepare<[object], number>(`select ${what} ${JOINED} where ${where} ${order}`).pluck()
  }

  return {
    /** Row ids are fixed first, so that no statement stays open across an await. */
    async *list(filter: VersionFilter): AsyncGenerator<StoredVersion> {
      for (const id of select('versions.id', filter, 'order by versions.id').all(valuesOf(filter))) {
        const row = byId.get(id)
        if (row) yield storedVersion(row)
      }
    },
    count: (filter: VersionFilter): number => select('count(*)', filter).get(valuesOf(filter)) ?? 0,
    quotesOf: (id: number): StoredQuote[] => quotes.all({ id }).flatMap(quotesIn),
  }
}

const valuesOf = ({ outlets, articleUrl, claimId, notReadBy }: VersionFilter): object => ({
  ...(outlets && { outlets: JSON.stringify(outlets) }),
  ...(articleUrl !== undefined && { articleUrl }),
  ...(claimId !== undefined && { claimId }),
  ...notReadBy,
})

function quotesIn({ evidence, ...quote }: QuoteRow): StoredQuote[] {
  const slots: Claim['evidence'] = evidence === null ? [] : JSON.parse(evidence)
  return [quote, ...slots.map(({ slot, ...span }) => ({ ...span, owner: `${slot} of ${quote.owner}` }))]
}

const storedVersion = (row: Row): StoredVersion => ({
  id: Number(row.id),
  version: Number(row.version),
  outlet: outletOf(row),
  articleUrl: String(row.article_url),
  article: { ...fromRow(row, ARTICLE_COLUMNS), text: String(row.text), url: String(row.article_url) } as Article,
  textSha256: String(row.text_sha256),
  snapshot: () => snapshotOf(row),
  ...(row.found != null && { found: JSON.parse(String(row.found)) }),
  extractorVersion: String(row.extractor_version),
  dataVersion: String(row.data_version),
})

const outletOf = (row: Row): Outlet => ({
  id: String(row.outlet_id),
  name: String(row.outlet_name),
  ...(row.country != null && { country: String(row.country) }),
  hosts: JSON.parse(String(row.hosts)),
  feeds: JSON.parse(String(row.feeds)),
})

const snapshotOf = (row: Row): Snapshot => ({
  requestedUrl: String(row.requested_url),
  url: String(row.fetched_url),
  redirects: JSON.parse(String(row.redirects)),
  status: Number(row.http_status),
  headers: JSON.parse(String(row.headers)),
  body: brotliDecompressSync(row.body_brotli as unknown as Buffer),
  sha256: String(row.sha256),
  fetchedAt: String(row.fetched_at),
  elapsedMs: Number(row.elapsed_ms),
  validators: {
    ...(row.etag != null && { etag: String(row.etag) }),
    ...(row.last_modified != null && { lastModified: String(row.last_modified) }),
  },
})
