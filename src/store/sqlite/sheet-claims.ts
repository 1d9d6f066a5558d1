import type { Database } from 'better-sqlite3'
import { amendedClaim } from '../../model/amended-claim.ts'
import { passageAt } from '../../model/passage.ts'
import type { ClaimFilter, SheetClaim, StoredClaim, SupportGrade } from '../../model/record.ts'
import { DISAGREEING_KINDS, type Relation } from '../../model/relation.ts'
import type { Judgment, Review } from '../../model/review.ts'
import type { storedClaims } from './stored-claims.ts'

interface Tables {
  readonly stored: Pick<ReturnType<typeof storedClaims>, 'find' | 'list'>
  readonly relations: { ofClaim(id: string): Relation[] }
  readonly reviews: { ofClaim(id: string): Review[] }
}

interface SeenRow {
  readonly firstSeen: string
  readonly lastSeen: string
}

const isJudgment = (review: Review): review is Judgment => review.verdict !== undefined

/** A claim that is compared with more is shown with these; the comparison itself tells of all. */
const MOST_AGAINST = 20

/** Reads claims together with how they stand among the others: rows of a claim sheet. */
export function sheetClaims(db: Database, { stored, relations, reviews }: Tables) {
  const seen = db.prepare<[string], SeenRow>(`
    select min(versions.fetched_at) as firstSeen, max(versions.last_seen_at) as lastSeen
    from claims join versions on versions.id = claims.version_id where claims.claim_id = ?`)
  const group = db.prepare<[string], { support: SupportGrade; roots: number }>(`
    select support, roots from figure_groups
    where support is not null
      and group_key = (select group_key from claims where claim_id = ? order by id desc limit 1)`)
  const textOf = db
    .prepare<[string, number], string>(`
      select versions.text from claims join versions on versions.id = claims.version_id
      where claims.claim_id = ? and versions.version = ?`)
    .pluck()

  const against = (id: string): SheetClaim['against'] =>
    relations
      .ofClaim(id)
      .filter(({ kind }) => DISAGREEING_KINDS.includes(kind))
      .slice(0, MOST_AGAINST)
      .flatMap(({ kind, a, b }) => {
        const other = stored.find(a === id ? b : a)
        return other ? [{ kind, other }] : []
      })

  return {
    /** Claims come ordered by article, so a text is read once for all of its claims. */
    async *list(filter: ClaimFilter): AsyncGenerator<SheetClaim> {
      let article = { url: '', version: 0, text: '' }
      for await (const claim of stored.list(filter)) {
        if (article.url !== claim.articleUrl || article.version !== claim.version)
          article = {
            url: claim.articleUrl,
            version: claim.version,
            text: textOf.get(claim.claim.id, claim.version) ?? '',
          }
        yield withStanding(claim, article.text)
      }
    },
  }

  function withStanding(claim: StoredClaim, text: string): SheetClaim {
    const { id } = claim.claim
    const reviewed = reviews.ofClaim(id)
    const [last, judgment] = [reviewed.at(-1), reviewed.findLast(isJudgment)]
    return {
      ...claim,
      // Readers of a sheet are to have what the reviewer put in place of what was read.
      claim: amendedClaim(claim),
      ...(seen.get(id) ?? { firstSeen: claim.fetchedAt, lastSeen: claim.fetchedAt }),
      ...group.get(id),
      against: against(id),
      ...(last && { review: last }),
      ...(judgment && { judgment }),
      passage: passageAt(text, claim.claim),
    }
  }
}
