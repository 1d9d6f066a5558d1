import type { ClaimFilter } from '../../model/record.ts'

type Condition = 'id' | 'kind' | 'measure' | 'outlet' | 'place' | 'person' | 'since' | 'minConfidence'

/** What each condition of a filter asks of the joined rows; `folded` leaves out case and accents. */
const CONDITIONS: Readonly<Record<Condition, string>> = {
  id: 'claims.claim_id = @id',
  kind: 'claims.kind = @kind',
  measure: 'claims.measure = lower(@measure)',
  outlet: 'folded(@outlet) in (folded(outlets.id), folded(outlets.name))',
  place: `(instr(folded(claims.place_name), folded(@place)) > 0 or claims.place_country = upper(@place))`,
  person: `claims.id in (select claim from claim_people where instr(folded(name), folded(@person)) > 0)`,
  since: 'versions.published >= @since',
  minConfidence: 'claims.confidence_p >= @minConfidence',
}

/** The filter as "and ..." conditions with the values that they name; empty when nothing is asked. */
export function claimCondition(filter: ClaimFilter): { readonly condition: string; readonly values: object } {
  const asked = (Object.keys(CONDITIONS) as Condition[]).filter((name) => filter[name] !== undefined)
  return {
    condition: asked.map((name) => `and ${CONDITIONS[name]}`).join(' '),
    values: Object.fromEntries(asked.map((name) => [name, filter[name]])),
  }
}
