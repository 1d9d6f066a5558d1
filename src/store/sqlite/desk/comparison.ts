import type { Database } from 'better-sqlite3'

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
  return {
    measures: (): string[] => measures.all(),
    countriesOf: (measure: string): string[] => countries.all({ measure }),
  }
}
