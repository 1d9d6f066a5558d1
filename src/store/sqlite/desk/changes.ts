import type { Database } from 'better-sqlite3'
import type { ChangeKind, StoredClaim } from '../../../model/record.ts'
import type { ChangesPage, NumberedChange } from '../../desk.ts'

interface ChangeRow {
  readonly id: number
  readonly kind: ChangeKind
  readonly before: number | null
  readonly after: number | null
  readonly changedAt: string
  readonly note: string | null
}

/** Reads claims that a newer version of their article states otherwise. */
export function changesReader(db: Database, read: (row: number) => StoredClaim[]) {
  const select = (condition: string) =>
    db.prepare<[object], ChangeRow>(`
      select id, kind, before_claim as before, after_claim as after, changed_at as changedAt, note from claim_changes
      where id < @end and ${condition} order by id desc limit @most`)
  const altered = "kind not in ('added', 'removed')"
  const ofOutlet = 'outlet_id = @outlet'
  const lists = {
    all: select('true'),
    altered: select(altered),
    allOfOutlet: select(ofOutlet),
    alteredOfOutlet: select(`${altered} and ${ofOutlet}`),
  }

  return {
    /** The last stored first. */
    list({ before, outlet, all }: ChangesPage, most: number): NumberedChange[] {
      const end = before ?? Number.MAX_SAFE_INTEGER
      if (outlet === undefined) return lists[all ? 'all' : 'altered'].all({ end, most }).flatMap(change)
      return lists[all ? 'allOfOutlet' : 'alteredOfOutlet'].all({ end, most, outlet }).flatMap(change)
    },
  }

  function change({ before, after, note, ...row }: ChangeRow): NumberedChange[] {
    const [older] = before === null ? [] : read(before)
    const [newer] = after === null ? [] : read(after)
    const article = newer ?? older
    if (!article) return []
    return [
      {
        ...row,
        outletId: article.outletId,
        outletName: article.outletName,
        articleUrl: article.articleUrl,
        ...(article.title !== undefined && { title: article.title }),
        ...(older && { before: older }),
        ...(newer && { after: newer }),
        ...(note !== null && { note }),
      },
    ]
  }
}
