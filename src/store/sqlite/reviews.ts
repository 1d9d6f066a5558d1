import type { Database } from 'better-sqlite3'
import type { Decision, NewReview, Review, Verdict } from '../../model/review.ts'
import { isCopy } from './application-id.ts'
import { reviewHash } from './review-hash.ts'

interface ReviewRow {
  readonly id: number
  readonly claim_id: string
  readonly decision: Decision
  readonly reviewer: string
  readonly note: string | null
  readonly amendments: string | null
  readonly takes_back: number | null
  readonly verdict: Verdict | null
  readonly sheet_sha256: string | null
  readonly reviewed_at: string
  readonly previous_hash: string
  readonly hash: string
}

/** The append-only table of reviews; triggers keep it so for every program that opens the file. */
export function reviewsTable(db: Database) {
  const last = db.prepare<[], { id: number; hash: string }>('select id, hash from reviews order by id desc limit 1')
  const insert = db.prepare(`
    insert into reviews (
      id, claim_id, decision, reviewer, note, amendments, takes_back, verdict, sheet_sha256, reviewed_at, previous_hash,
      hash
    )
    values (
      @id, @claimId, @decision, @reviewer, @note, @amendments, @takesBack, @verdict, @sheetSha256, @reviewedAt,
      @previousHash, @hash
    )`)
  const ofClaim = db.prepare<[string], ReviewRow>('select * from reviews where claim_id = ? order by id')
  const lastOfClaim = db.prepare<[string], ReviewRow>(
    'select * from reviews where claim_id = ? order by id desc limit 1',
  )
  const all = db.prepare<[], ReviewRow>('select * from reviews order by id')
  return {
    /** Must run inside a transaction: the hash depends on the last review. */
    append(review: NewReview, reviewedAt: string): Review {
      const { claimId, decision, reviewer, note, amendments, takesBack, verdict, sheetSha256 } = review
      const previous = last.get() ?? { id: 0, hash: '' }
      const stated = {
        ...(note !== undefined && { note }),
        ...(amendments !== undefined && { amendments }),
        ...(takesBack !== undefined && { takesBack }),
        ...(verdict !== undefined && { verdict }),
        ...(sheetSha256 !== undefined && { sheetSha256 }),
      }
      const unhashed = { id: previous.id + 1, claimId, decision, reviewer, ...stated, reviewedAt }
      const hash = reviewHash(unhashed, previous.hash)
      insert.run({
        ...unhashed,
        note: note ?? null,
        amendments: amendments === undefined ? null : JSON.stringify(amendments),
        takesBack: takesBack ?? null,
        verdict: verdict ?? null,
        sheetSha256: sheetSha256 ?? null,
        previousHash: previous.hash,
        hash,
      })
      return { ...unhashed, hash }
    },
    ofClaim: (claimId: string): Review[] => ofClaim.all(claimId).map(reviewOf),
    lastOf(claimId: string): Review | undefined {
      const row = lastOfClaim.get(claimId)
      return row && reviewOf(row)
    },
    /**
     * Id of the first review whose hash does not follow from its content and the review before; undefined when all fit. In a
     * copy, which leaves reviews out, what was before is taken from the review itself where a number is missing.
     */
    firstBroken(): number | undefined {
      let previous = { id: 0, hash: '' }
      const hasGaps = isCopy(db)
      for (const row of all.iterate()) {
        const { hash, ...unhashed } = reviewOf(row)
        const before = hasGaps && row.id !== previous.id + 1 ? row.previous_hash : previous.hash
        if (row.previous_hash !== before || hash !== reviewHash(unhashed, before)) return row.id
        previous = { id: row.id, hash }
      }
      return undefined
    },
  }
}

const reviewOf = (row: ReviewRow): Review => ({
  id: row.id,
  claimId: row.claim_id,
  decision: row.decision,
  reviewer: row.reviewer,
  ...(row.note !== null && { note: row.note }),
  ...(row.amendments !== null && { amendments: JSON.parse(row.amendments) }),
  ...(row.takes_back !== null && { takesBack: row.takes_back }),
  ...(row.verdict !== null && { verdict: row.verdict }),
  ...(row.sheet_sha256 !== null && { sheetSha256: row.sheet_sha256 }),
  reviewedAt: row.reviewed_at,
  hash: row.hash,
})
