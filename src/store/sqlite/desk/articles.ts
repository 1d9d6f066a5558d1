import type { Database } from 'better-sqlite3'
import type { ArticleRow, ArticleText } from '../../desk.ts'

interface TextRow {
  readonly versionId: number
  readonly articleId: number
  readonly version: number
  readonly current: 0 | 1
  readonly outletId: string
  readonly outletName: string
  readonly url: string
  readonly title: string | null
  readonly published: string | null
  readonly fetchedAt: string
  readonly text: string
}

export type ListedRow = Omit<TextRow, 'articleId' | 'fetchedAt' | 'text'>

/** What an article is called in a list; joined to versions. */
export const LISTED = `
  versions.id as versionId, versions.version, versions.is_current as current, versions.title, versions.published,
  articles.url, outlets.id as outletId, outlets.name as outletName`
export const LISTED_JOINS = `
  join articles on articles.id = versions.article_id
  join outlets on outlets.id = articles.outlet_id`

/** Reads texts of articles and lists of them. */
export function articlesReader(db: Database) {
  const text = db.prepare<[number], TextRow>(`
    select ${LISTED}, versions.article_id as articleId, versions.fetched_at as fetchedAt, versions.text
    from versions ${LISTED_JOINS} where versions.id = ?`)
  const versions = db.prepare<[number], ArticleText['versions'][number]>(
    'select id, version, fetched_at as fetchedAt from versions where article_id = ? order by version',
  )
  const within = db
    .prepare<[number, number, number, number], number>(`
    select id from claims where version_id = ? and quote_end > ? and quote_start < ? order by quote_start, id limit ?`)
    .pluck()
  const ofOutlet = db.prepare<[string, number, number], ListedRow>(`
    select ${LISTED} from (
      select distinct article_id from (
        select article_id from review_queue indexed by review_queue_outlet
        where outlet_id = ? order by published desc, article_id desc limit ?
      ) limit ?
    ) as listed
    join versions on versions.article_id = listed.article_id and versions.is_current = 1 ${LISTED_JOINS}
    order by versions.published desc, versions.id desc`)
  const ofRun = db.prepare<[number, number], ListedRow>(`
    select ${LISTED} from versions ${LISTED_JOINS} where versions.run_id = ? order by versions.id desc limit ?`)

  return {
    find(versionId: number): ArticleText | undefined {
      const row = text.get(versionId)
      if (!row) return undefined
      const { articleId, current, title, published, ...facts } = row
      return { ...facts, ...listed({ ...facts, current, title, published }), versions: versions.all(articleId) }
    },
    rowsWithin: (versionId: number, start: number, end: number, most: number): number[] =>
      within.all(versionId, start, end, most),
    ofOutlet: (outletId: string, most: number): ArticleRow[] =>
      ofOutlet.all(outletId, most * CLAIMS_PER_ARTICLE, most).map(listed),
    ofRun: (runId: number, most: number): ArticleRow[] => ofRun.all(runId, most).map(listed),
  }
}

/** An article in the news holds some twenty claims; so many are looked through for each article that is listed. */
const CLAIMS_PER_ARTICLE = 50

/** An article without a headline is called by its address. */
export const listed = ({ title, published, current, ...row }: ListedRow): ArticleRow => ({
  versionId: row.versionId,
  version: row.version,
  outletId: row.outletId,
  outletName: row.outletName,
  url: row.url,
  title: title ?? row.url,
  current: current === 1,
  ...(published !== null && { published }),
})
