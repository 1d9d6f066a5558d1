import type { ClaimFilter } from '../../model/record.ts'

type Condition = Exclude<keyof ClaimFilter, 'includeSuperseded' | 'limit'>

/** A claim has few relations: the plus sign keeps SQLite from looking through all of a kind. */
const related = (kinds: string): string =>
  `exists (
    select 1 from relations where a = claims.claim_id and +kind in ${kinds}
    union all
    select 1 from relations where b = claims.claim_id and +kind in ${kinds}
  )`

/** What each condition of a filter asks of the joined rows; `folded` leaves out case and accents. */
const CONDITIONS: Readonly<Record<Condition, string>> = {
  id: 'claims.claim_id = @id',
  kind: 'claims.kind = @kind',
  measure: 'claims.measure = lower(@measure)',
  outlet: 'folded(@outlet) in (folded(outlets.id), folded(outlets.name))',
  place: `(instr(folded(claims.place_name), folded(@place)) > 0 or claims.place_country = upper(@place))`,
  person: `claims.id in (select claim from claim_people where instr(folded(name), folded(@person)) > 0)`,
  since: 'versions.published >= @since',
  // A time of that day comes after the bare day, and before "day~".
  until: "versions.published <= @until || '~'",
  minConfidence: 'claims.confidence_p >= @minConfidence',
  maxConfidence: 'claims.confidence_p <= @maxConfidence',
  status: `coalesce(
    nullif((select decision from reviews where claim_id = claims.claim_id order by reviews.id desc limit 1), 'reopen'),
    'open'
  ) = @status`,
  relation: related(`(select iif(@relation = 'disagreement', kind, @relation) from relation_ranks)`),
}

/** The filter as "and ..." conditions with the values that they name; empty when nothing is asked. */
export function claimCondition(filter: ClaimFilter): { readonly condition: string; readonly values: object } {
  const asked = (Object.keys(CONDITIONS) as Condition[]).filter((name) => filter[name] !== undefined)
  return {
    condition: asked.map((name) => `and ${CONDITIONS[name]}`).join(' '),
    values: Object.fromEntries(asked.map((name) => [name, filter[name]])),
  }
}
