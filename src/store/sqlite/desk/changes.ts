import type { Database } from 'better-sqlite3'
import type { Revision, StoredClaim } from '../../../model/record.ts'

interface ChangeRow {
  readonly before: number
  readonly after: number
}

/** Reads figures that a newer version of their article states otherwise. */
export function changesReader(db: Database, read: (row: number) => StoredClaim[]) {
  const all = db.prepare<[{ readonly end: number; readonly most: number }], ChangeRow>(`
    select before_claim as before, after_claim as after from claim_changes
    where after_claim < @end order by after_claim desc limit @most`)
  const ofOutlet = db.prepare<[{ readonly end: number; readonly most: number; readonly outlet: string }], ChangeRow>(`
    select before_claim as before, after_claim as after
    from claim_changes
    join claims on claims.id = after_claim
    join versions on versions.id = claims.version_id
    join articles on articles.id = versions.article_id and articles.outlet_id = @outlet
    where after_claim < @end order by after_claim desc limit @most`)

  return {
    /** The last stored first; each with the number that the page after it begins before. */
    list(page: { readonly before?: number; readonly outlet?: string }, most: number): (Revision & { id: number })[] {
      const end = page.before ?? Number.MAX_SAFE_INTEGER
      const rows = page.outlet ? ofOutlet.all({ end, most, outlet: page.outlet }) : all.all({ end, most })
      return rows.flatMap((row) => {
        const [[before], [after]] = [read(row.before), read(row.after)]
        return before && after ? [{ id: row.after, ...revision(before, after) }] : []
      })
    },
  }
}

const revision = (before: StoredClaim, after: StoredClaim): Revision => ({
  outletId: after.outletId,
  outletName: after.outletName,
  articleUrl: after.articleUrl,
  ...(after.title !== undefined && { title: after.title }),
  before,
  after,
  changedAt: after.fetchedAt,
})
