import type { Database } from 'better-sqlite3'
import type { ArticleReading, FeedHealth, StoredOutlet } from '../../model/outlet-record.ts'

interface OutletRow {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly articles: number
  readonly versions: number
  readonly claims: number
  readonly recent: number
  readonly first_at: string | null
  readonly last_at: string | null
}

interface ReadingRow {
  readonly fetched_at: string
  readonly length: number
  readonly has_title: 0 | 1
  readonly has_date: 0 | 1
  readonly has_authors: 0 | 1
}

/** Reads outlets with what is stored of them and how their feeds answer. */
export function storedOutlets(db: Database, feeds: { list(): readonly FeedHealth[] }) {
  const all = db.prepare<[{ recentSince: string }], OutletRow>(`
    select outlets.id, outlets.name, outlets.country,
      count(distinct versions.article_id) as articles,
      count(versions.id) as versions,
      coalesce(sum(iif(is_current, (select count(*) from claims where version_id = versions.id), 0)), 0) as claims,
      count(iif(version = 1 and fetched_at >= @recentSince, 1, null)) as recent,
      min(iif(version = 1, fetched_at, null)) as first_at,
      max(iif(version = 1, fetched_at, null)) as last_at
    from outlets
    left join articles on articles.outlet_id = outlets.id
    left join versions on versions.article_id = articles.id
    group by outlets.id
    order by folded(outlets.name)`)
  const latest = db.prepare<[string, number], ReadingRow>(`
    select fetched_at, length(text) as length, title is not null as has_title, published is not null as has_date,
      authors is not null as has_authors
    from versions join articles on articles.id = versions.article_id
    where outlet_id = ? and version = 1
    order by versions.id desc limit ?`)

  return {
    list(recentSince = ''): StoredOutlet[] {
      const health = feeds.list()
      const stored = all.all({ recentSince }).map((row) => storedOutlet(row, health))
      const known = new Set(stored.map(({ outletId }) => outletId))
      const others = [...new Set(health.map(({ outletId = '' }) => outletId))].filter((id) => !known.has(id))
      return [...stored, ...others.map((id) => withoutArticles(id, health))]
    },
    latestReadings: (outletId: string, most: number): ArticleReading[] =>
      latest.all(outletId, most).map((row) => ({
        fetchedAt: row.fetched_at,
        length: row.length,
        hasTitle: row.has_title === 1,
        hasDate: row.has_date === 1,
        hasAuthors: row.has_authors === 1,
      })),
  }
}

const feedsOf = (id: string, health: readonly FeedHealth[]) => health.filter(({ outletId = '' }) => outletId === id)

const storedOutlet = (row: OutletRow, health: readonly FeedHealth[]): StoredOutlet => ({
  outletId: row.id,
  outletName: row.name,
  ...(row.country !== null && { country: row.country }),
  articles: row.articles,
  versions: row.versions,
  claims: row.claims,
  recentArticles: row.recent,
  ...(row.first_at !== null && { firstArticleAt: row.first_at }),
  ...(row.last_at !== null && { lastArticleAt: row.last_at }),
  feeds: feedsOf(row.id, health),
})

/** An outlet whose feeds never brought an article; without an id, feeds that no outlet owns. */
const withoutArticles = (id: string, health: readonly FeedHealth[]): StoredOutlet => ({
  outletId: id,
  outletName: id === '' ? '(no outlet)' : id,
  articles: 0,
  versions: 0,
  claims: 0,
  recentArticles: 0,
  feeds: feedsOf(id, health),
})
