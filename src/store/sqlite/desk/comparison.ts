import type { Database } from 'better-sqlite3'
import { OPEN_MEASURES } from '../../../model/comparison-key.ts'
import type { FigureGroup } from '../../../model/record.ts'
import type { Relation } from '../../../model/relation.ts'
import type { Row } from '../columns.ts'
import { groupOf } from '../figure-groups.ts'

/** Of all groups, those of most outlets. */
const MOST_LOOKED_AT = 2_000

type RelationRow = Omit<Relation, 'reasons'> & { readonly reasons: string }

/**
 * Reads what can be compared. The distinct values of an indexed column are found one after the other, a step for each,
 * whatever number of rows has them (sqlite.org/lang_with.html#recursive_query_examples; "skip scan").
 */
export function comparisonReader(db: Database) {
  const measures = db
    .prepare<[], string>(`
    with recursive found (measure) as (
      select min(measure) from review_queue
      union all
      select (select min(measure) from review_queue where measure > found.measure) from found where measure is not null
    )
    select measure from found where measure is not null`)
    .pluck()
  const countries = db
    .prepare<[{ readonly measure: string }], string>(`
    with recursive found (country) as (
      select min(place_country) from claims where measure = @measure
      union all
      select (select min(place_country) from claims where measure = @measure and place_country > found.country)
      from found where country is not null
    )
    select country from found where country is not null`)
    .pluck()
  const telling = db.prepare<[object], Row>(`
    select * from (
      select * from figure_groups indexed by figure_groups_telling order by outlets desc, claims desc limit ${MOST_LOOKED_AT}
    )
    where coalesce(place_country, place_name) is not null and claims > 0
      and iif(@measure is null, measure not in (select value from json_each(@open)), measure = @measure)
    order by outlets desc, support = 'contested' desc, claims desc, group_key limit @most`)
  const conflicts = db.prepare<[{ readonly ids: string }], RelationRow>(`
    select kind, a, b, reasons from relations
    where a in (select value from json_each(@ids)) and b in (select value from json_each(@ids)) and +kind = 'conflicts'`)
  const ofClaim = db.prepare<[string], Row>(`
    select figure_groups.* from claims join figure_groups on figure_groups.group_key = claims.group_key
    where claims.claim_id = ? and figure_groups.support is not null limit 1`)
  return {
    telling: (measure: string | undefined, most: number): FigureGroup[] =>
      telling.all({ measure: measure ?? null, open: JSON.stringify([...OPEN_MEASURES]), most }).map(groupOf),
    conflictsAmong: (ids: readonly string[]): Relation[] =>
      conflicts
        .all({ ids: JSON.stringify(ids) })
        .map(({ reasons, ...pair }) => ({ ...pair, reasons: JSON.parse(reasons) })),
    groupOf(claimId: string): FigureGroup | undefined {
      const row = ofClaim.get(claimId)
      return row && groupOf(row)
    },
    measures: (): string[] => measures.all(),
    countriesOf: (measure: string): string[] => countries.all({ measure }),
  }
}
