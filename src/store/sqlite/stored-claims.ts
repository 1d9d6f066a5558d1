import type { Database } from 'better-sqlite3'
import type { Claim } from '../../model/claim.ts'
import type { ClaimFilter, StoredClaim } from '../../model/record.ts'
import { CLAIM_COLUMNS } from './claim-columns.ts'
import { claimCondition } from './claim-filter.ts'
import { fromRow, type Row } from './columns.ts'

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
      as decision
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
  const comparable = db
    .prepare<[string, number], number>(`
    with given as materialized (
      select id, claim_id, kind, measure, unit, place_country, place_name from claims where claim_id = ? limit 1
    ),
    near as (
      select same.id from given join claims as same
        on same.measure = given.measure and same.unit = given.unit and same.place_country = given.place_country
      union
      select same.id from given join claims as same
        on same.measure = given.measure and same.unit = given.unit and same.place_name = given.place_name
      union
      select same.claim from given
        join claim_people as own on own.claim = given.id
        join claim_people as same on same.surname_key = own.surname_key
        join claims on claims.id = same.claim and claims.kind = given.kind
      where given.kind = 'age'
    )
    select claims.id ${JOINED}
    where claims.id in (select id from near)
      and claims.claim_id <> (select claim_id from given) and ${ONCE_PER_ARTICLE}
    ${ORDER} limit ?`)
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

    /** The newest claims that share measure and place, or an age's surname, with the given one; without itself. */
    comparable: (id: string, most: number): StoredClaim[] => comparable.all(id, most).flatMap(read),

    read,

    /** Row ids are fixed first and rows read in batches: flat memory, and no statement stays open across an await. */
    async *list(filter: ClaimFilter): AsyncGenerator<StoredClaim> {
      const { condition, values } = claimCondition(filter)
      const scope = filter.includeSuperseded ? ONCE_PER_ARTICLE : 'versions.is_current = 1'
      const rows = db
        .prepare<[object], number>(`select claims.id ${JOINED} where ${scope} ${condition} ${ORDER} limit @limit`)
        .pluck()
        .all({ ...values, limit: filter.limit ?? -1 })
      for (let first = 0; first < rows.length; first += BATCH) yield* rows.slice(first, first + BATCH).flatMap(read)
    },
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
  }
}
