import type { Database } from 'better-sqlite3'
import type { Claim } from '../../model/claim.ts'
import type { ClaimFilter, StoredClaim } from '../../model/record.ts'
import { CLAIM_COLUMNS } from './claim-columns.ts'
import { claimCondition } from './claim-filter.ts'
import { fromRow, type Row } from './columns.ts'
import { comparisonCandidates } from './comparison-candidates.ts'

const JOINED = `
  from claims
  join versions on versions.id = claims.version_id
  join articles on articles.id = versions.article_id
  join outlets on outlets.id = articles.outlet_id`

const SELECT = `
  select claims.*, versions.version, versions.is_current, versions.fetched_at, versions.sha256, versions.title,
    versions.published, versions.agencies, articles.url as article_url, outlets.id as outlet_id,
    outlets.name as outlet_name,
    nullif((select decision from reviews where claim_id = claims.claim_id order by reviews.id desc limit 1), 'reopen')
      as decision,
    (select amendments from reviews where claim_id = claims.claim_id order by reviews.id desc limit 1) as amendments,
    (
      select json_object('claimId', former.claim_id, 'decision', reviews.decision)
      from claim_changes join claims as former on former.id = claim_changes.before_claim
      join reviews on reviews.claim_id = former.claim_id
      where claim_changes.after_claim = claims.id order by reviews.id desc limit 1
    ) as former
  ${JOINED}`

const ORDER =
  'order by versions.published desc nulls last, articles.id, claims.quote_start, claims.quote_end, claims.id'

/** A claim that several versions of an article make is read from the current one, else from the latest of them. */
const ONCE_PER_ARTICLE = `(
  versions.is_current = 1 or not exists (
    select 1 from claims as other join versions as held on held.id = other.version_id
    where other.claim_id = claims.claim_id and held.article_id = versions.article_id and held.id <> versions.id
      and (held.is_current = 1 or held.id > versions.id)
  ))`

/** How many claims are read at a time: none is held open between, so the store can be written to meanwhile. */
const BATCH = 500

/** Reads claims together with outlet, article, version and review status. */
export function storedClaims(db: Database) {
  const byRow = db.prepare<[number], Row>(`${SELECT} where claims.id = ?`)
  const byId = db.prepare<[string], Row>(`
    ${SELECT} where claims.claim_id = ?
    order by versions.is_current desc, versions.id desc limit 1`)
  const candidates = comparisonCandidates(db)
  const ordered = db
    .prepare<[string], number>(`
      select claims.id ${JOINED}
      where claims.id in (select value from json_each(?)) and ${ONCE_PER_ARTICLE}
      ${ORDER}`)
    .pluck()

  const read = (row: number): StoredClaim[] => {
    const found = byRow.get(row)
    return found ? [storedClaim(found)] : []
  }

  return {
    /** The claim as the newest version that makes it has it. */
    find(id: string): StoredClaim | undefined {
      const row = byId.get(id)
      return row && storedClaim(row)
    },

    /** The claims of the given one's comparison key that may say most about it, latest published first; without itself. */
    comparable: (id: string, most: number): StoredClaim[] =>
      ordered.all(JSON.stringify(candidates(id, most))).flatMap(read),

    read,

    rows,

    /** Row ids are fixed first and rows read in batches: flat memory, and no statement stays open across an await. */
    async *list(filter: ClaimFilter): AsyncGenerator<StoredClaim> {
      const found = rows(filter)
      for (let first = 0; first < found.length; first += BATCH) yield* found.slice(first, first + BATCH).flatMap(read)
    },
  }

  /** Row ids of the claims that the filter finds, in the order of a list. */
  function rows(filter: ClaimFilter): number[] {
    const { condition, values } = claimCondition(filter)
    const scope = filter.includeSuperseded ? ONCE_PER_ARTICLE : 'versions.is_current = 1'
    return db
      .prepare<[object], number>(`select claims.id ${JOINED} where ${scope} ${condition} ${ORDER} limit @limit`)
      .pluck()
      .all({ ...values, limit: filter.limit ?? -1 })
  }
}

function storedClaim(row: Row): StoredClaim {
  return {
    claim: fromRow(row, CLAIM_COLUMNS) as Claim,
    outletId: String(row.outlet_id),
    outletName: String(row.outlet_name),
    articleUrl: String(row.article_url),
    ...(row.title != null && { title: String(row.title) }),
    ...(row.published != null && { published: String(row.published) }),
    version: Number(row.version),
    current: row.is_current === 1,
    fetchedAt: String(row.fetched_at),
    sha256: String(row.sha256),
    sentenceText: String(row.sentence_text),
    agencies: row.agencies == null ? [] : JSON.parse(String(row.agencies)),
    status: (row.decision ?? 'open') as StoredClaim['status'],
    ...(row.decision === 'amend' && row.amendments != null && { amendments: JSON.parse(String(row.amendments)) }),
    ...(row.decision == null && row.former != null && formerDecision(String(row.former))),
  }
}

/** A decision that was taken back is none. */
function formerDecision(json: string): Pick<StoredClaim, 'formerDecision'> {
  const former = JSON.parse(json) as { claimId: string; decision: 'accept' | 'reject' | 'amend' | 'reopen' }
  return former.decision === 'reopen' ? {} : { formerDecision: { ...former, decision: former.decision } }
}
