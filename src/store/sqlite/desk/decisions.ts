import type { Database } from 'better-sqlite3'
import type { Review } from '../../../model/review.ts'

interface ReviewsOf {
  readonly ofClaim: (claimId: string) => Review[]
  readonly lastOf: (claimId: string) => Review | undefined
}

/** Reads what reviewers decided last. */
export function decisionsReader(db: Database, reviews: ReviewsOf) {
  const last = db.prepare<[string], { readonly id: number; readonly claim_id: string }>(`
    select id, claim_id from reviews
    where reviewer = ? and takes_back is null and decision <> 'reopen'
      and not exists (select 1 from reviews as later where later.takes_back = reviews.id)
    order by id desc limit 1`)
  const between = db
    .prepare<[string, number, number, number], string>(
      "select claim_id from reviews where reviewer = ? and id between ? and ? and decision <> 'reopen' order by id limit ?",
    )
    .pluck()
  const lastId = db.prepare<[], number>('select coalesce(max(id), 0) from reviews').pluck()
  return {
    between: (reviewer: string, first: number, last: number, most: number): Review[] =>
      between.all(reviewer, first, last, most).flatMap((claimId) => {
        const review = reviews.lastOf(claimId)
        return review && review.id >= first && review.id <= last ? [review] : []
      }),
    lastId: (): number => lastId.get() ?? 0,
    lastOf(reviewer: string): { readonly mine: Review; readonly all: readonly Review[] } | undefined {
      const found = last.get(reviewer)
      if (!found) return undefined
      const all = reviews.ofClaim(found.claim_id)
      const mine = all.find(({ id }) => id === found.id)
      return mine && { mine, all }
    },
  }
}
