import type { Database } from 'better-sqlite3'
import type { Outlet } from '../../../model/outlet.ts'
import type { OutletHabits } from '../../desk.ts'

interface OutletRow {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly hosts: string
  readonly feeds: string
}

type Tally = OutletHabits['sources'][number]

const MOST_TALLIED = 12

/** Reads outlets and what their newest claims show of their habits. */
export function outletsReader(db: Database) {
  const all = db.prepare<[], OutletRow>('select * from outlets order by name')
  const newest = `
    with newest as materialized (
      select claim from review_queue indexed by review_queue_outlet
      where outlet_id = @outletId order by published desc, article_id desc limit @most
    )`
  const totals = db.prepare<[object], Pick<OutletHabits, 'looked' | 'attributed' | 'named'>>(`${newest}
    select count(*) as looked, count(source_name) as attributed, count(iif(source_kind = 'named', 1, null)) as named
    from newest join claims on claims.id = newest.claim`)
  const revised = db
    .prepare<[object], number>(`
      select count(*) from (
        select 1 from claim_changes
        where outlet_id = @outletId and kind in ('value_changed', 'bound_dropped', 'bound_changed') limit @most
      )`)
    .pluck()
  const boundsLost = db
    .prepare<[object], number>(`
      select count(*) from (
        select 1 from relations where kind = 'qualifier_lost' and a_outlet_id = @outletId limit @most
      )`)
    .pluck()
  const tally = (column: 'source_name' | 'measure') =>
    db.prepare<[object], Tally>(`${newest}
      select ${column} as name, count(*) as claims from newest join claims on claims.id = newest.claim
      where ${column} is not null group by 1 order by 2 desc, 1 limit ${MOST_TALLIED}`)
  const [sources, measures] = [tally('source_name'), tally('measure')]

  return {
    all: (): Outlet[] =>
      all.all().map(({ country, hosts, feeds, ...outlet }) => ({
        ...outlet,
        ...(country !== null && { country }),
        hosts: JSON.parse(hosts),
        feeds: JSON.parse(feeds),
      })),
    habits: (outletId: string, most: number): OutletHabits => ({
      ...totals.get({ outletId, most })!,
      revised: revised.get({ outletId, most }) ?? 0,
      boundsLost: boundsLost.get({ outletId, most }) ?? 0,
      sources: sources.all({ outletId, most }),
      measures: measures.all({ outletId, most }),
    }),
  }
}
