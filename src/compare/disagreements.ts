import type { Disagreement, StoredClaim } from '../model/record.ts'
import type { Relation, RelationKind } from '../model/relation.ts'

/** What an analyst wants to see first. Kinds that are not named here are no disagreements. */
const INTEREST: Partial<Record<RelationKind, number>> = {
  revises: 5,
  conflicts: 4,
  retracts: 4,
  qualifier_lost: 3,
  tension: 2,
}

/** Claims of these kinds say more than those of others. */
const OUTSPOKEN_CONFIDENCE = 0.5

/**
 * The relations that are disagreements, most telling first: silent changes, conflicts, lost bounds, tensions. At most one
 * for each pair of articles and kind, so that one long story does not fill the list.
 */
export function disagreements(
  relations: readonly Relation[],
  claims: ReadonlyMap<string, StoredClaim>,
): Disagreement[] {
  const seen = new Set<string>()
  return relations
    .flatMap((relation) => inWords(relation, claims) ?? [])
    .sort((x, y) => interest(y) - interest(x) || x.relation.a.localeCompare(y.relation.a))
    .filter(({ relation, a, b }) => {
      const key = `${relation.kind} ${[a.articleUrl, b.articleUrl].sort().join(' ')}`
      return seen.has(key) ? false : seen.add(key)
    })
}

const interest = ({ relation, a, b }: Disagreement): number =>
  INTEREST[relation.kind]! + Math.min(a.claim.confidence.p, b.claim.confidence.p, OUTSPOKEN_CONFIDENCE)

function inWords(relation: Relation, claims: ReadonlyMap<string, StoredClaim>): Disagreement | undefined {
  const [a, b] = [claims.get(relation.a), claims.get(relation.b)]
  if (!a || !b || INTEREST[relation.kind] === undefined) return undefined
  const change = relation.kind === 'revises' ? `${a.outletName} changed a figure. ` : ''
  return { relation, a, b, words: `${topic(a)}: ${change}${relation.reasons.join(' ')}` }
}

/** What the two are about: "Executions, Iran, 2024-01-01..2024-12-31"; "Ahmad Alizadeh" for ages. */
function topic({ claim }: StoredClaim): string {
  if (claim.kind === 'age') return claim.person
  if (claim.kind !== 'figure') return claim.kind
  const { measure, place, period } = claim
  const window = period?.from === period?.to ? period?.from : `${period?.from ?? ''}..${period?.to ?? ''}`
  const parts = [measure.charAt(0).toUpperCase() + measure.slice(1), place?.name, window]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
