import type { Database } from 'better-sqlite3'
import type { FeedHealth } from '../../model/outlet-record.ts'

interface FeedRow {
  readonly url: string
  readonly outlet_id: string | null
  readonly last_success_at: string | null
  readonly last_failure_at: string | null
  readonly failures: number
  readonly rests_until: string | null
  readonly problem: string | null
  readonly message: string | null
}

/** The table of feeds and how they answer. */
export function feedsTable(db: Database) {
  const find = db.prepare<[string], FeedRow>('select * from feeds where url = ?')
  const all = db.prepare<[], FeedRow>('select * from feeds order by url')
  const upsert = db.prepare(`
    insert or replace into feeds
      (url, outlet_id, last_success_at, last_failure_at, failures, rests_until, problem, message)
    values (@url, @outletId, @lastSuccessAt, @lastFailureAt, @failures, @restsUntil, @code, @message)`)
  return {
    find: (url: string): FeedHealth | undefined => {
      const row = find.get(url)
      return row && feedHealth(row)
    },
    list: (): FeedHealth[] => all.all().map(feedHealth),
    save({ url, outletId, lastSuccessAt, lastFailureAt, failures, restsUntil, problem }: FeedHealth): void {
      upsert.run({
        url,
        outletId: outletId ?? null,
        lastSuccessAt: lastSuccessAt ?? null,
        lastFailureAt: lastFailureAt ?? null,
        failures: BigInt(failures),
        restsUntil: restsUntil ?? null,
        code: problem?.code ?? null,
        message: problem?.message ?? null,
      })
    },
  }
}

const feedHealth = (row: FeedRow): FeedHealth => ({
  url: row.url,
  ...(row.outlet_id !== null && { outletId: row.outlet_id }),
  ...(row.last_success_at !== null && { lastSuccessAt: row.last_success_at }),
  ...(row.last_failure_at !== null && { lastFailureAt: row.last_failure_at }),
  failures: row.failures,
  ...(row.rests_until !== null && { restsUntil: row.rests_until }),
  ...(row.problem !== null && { problem: { code: row.problem, message: row.message ?? '' } }),
})
