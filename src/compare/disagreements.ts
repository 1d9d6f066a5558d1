import { OPEN_MEASURES } from '../model/comparison-key.ts'
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
 * The relations that are disagreements, most telling first: silent changes, conflicts, lost bounds, tensions. One for each
 * pair of articles, kind and subject; what repeats a topic that was told ("27 here, 26 there" for a third outlet) comes last.
 */
export function disagreements(
  relations: readonly Relation[],
  claims: ReadonlyMap<string, StoredClaim>,
): Disagreement[] {
  const told = relations
    .flatMap((relation) => inWords(relation, claims) ?? [])
    .sort((x, y) => interest(y) - interest(x) || x.relation.a.localeCompare(y.relation.a))
  const distinct = firstOfEach(
    told,
    ({ relation, a, b }) => `${relation.kind} ${subject(a)} ${[a.articleUrl, b.articleUrl].sort().join(' ')}`,
  )
  const leading = firstOfEach(distinct, ({ relation, a }) => `${relation.kind} ${topic(a)}`)
  return [...leading, ...distinct.filter((disagreement) => !leading.includes(disagreement))]
}

/** Those that are the first with their key, in their order. */
function firstOfEach<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    return seen.has(key) ? false : seen.add(key)
  })
}

const interest = ({ relation, a, b }: Disagreement): number =>
  INTEREST[relation.kind]! + Math.min(a.claim.confidence.p, b.claim.confidence.p, OUTSPOKEN_CONFIDENCE)

function inWords(relation: Relation, claims: ReadonlyMap<string, StoredClaim>): Disagreement | undefined {
  const [a, b] = [claims.get(relation.a), claims.get(relation.b)]
  if (!a || !b || INTEREST[relation.kind] === undefined || !isLive(relation, a, b)) return undefined
  const change = relation.kind === 'revises' ? `${a.outletName} changed a figure. ` : ''
  return { relation, a, b, words: `${topic(a)}: ${change}${relation.reasons.join(' ')}` }
}

/** What a claim counts, or whom it is about, whatever its window: two articles that differ in it are told once. */
function subject({ claim }: StoredClaim): string {
  if (claim.kind === 'figure')
    return OPEN_MEASURES.has(claim.measure) ? `${claim.measure} ${claim.counted}` : claim.measure
  return claim.kind === 'event' ? `${claim.eventType} ${claim.who.join(', ')}` : claim.person
}

/** What a newer version no longer says, and what a reviewer rejected, disagrees with nothing any longer. */
const isLive = ({ kind }: Relation, a: StoredClaim, b: StoredClaim): boolean =>
  a.status !== 'reject' && b.status !== 'reject' && a.current && (b.current || kind === 'revises')

/** What the two are about: "Executions, Iran, 2024-01-01..2024-12-31"; "Ahmad Alizadeh" for ages. */
function topic({ claim }: StoredClaim): string {
  if (claim.kind === 'age') return claim.person
  if (claim.kind === 'event')
    return [claim.eventType ?? claim.trigger, ...claim.who].join(', ').replace(/^./, (letter) => letter.toUpperCase())
  if (claim.kind === 'person') return claim.person
  const { measure, counted, place, period } = claim
  const window = period?.from === period?.to ? period?.from : `${period?.from ?? ''}..${period?.to ?? ''}`
  const counts = measure === 'other' ? (counted ?? measure) : measure
  const parts = [counts.charAt(0).toUpperCase() + counts.slice(1), place?.name, window]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
