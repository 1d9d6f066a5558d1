import type { Database } from 'better-sqlite3'
import type { Review } from '../../../model/review.ts'

/** Reads what reviewers decided last. */
export function decisionsReader(db: Database, ofClaim: (claimId: string) => Review[]) {
  const last = db.prepare<[string], { readonly id: number; readonly claim_id: string }>(`
    select id, claim_id from reviews
    where reviewer = ? and takes_back is null and decision <> 'reopen'
      and not exists (select 1 from reviews as later where later.takes_back = reviews.id)
    order by id desc limit 1`)
  const lastId = db.prepare<[], number>('select coalesce(max(id), 0) from reviews').pluck()
  return {
    lastId: (): number => lastId.get() ?? 0,
    lastOf(reviewer: string): { readonly mine: Review; readonly all: readonly Review[] } | undefined {
      const found = last.get(reviewer)
      if (!found) return undefined
      const all = ofClaim(found.claim_id)
      const mine = all.find(({ id }) => id === found.id)
      return mine && { mine, all }
    },
  }
}
