import type { StoredClaim } from '../model/record.ts'
import type { DifferingField, Relation, RelationKind } from '../model/relation.ts'
import type { FigureRecord } from './comparable.ts'
import { rootName } from './root-source.ts'

/** A figure in the article's own words: “at least 1,000 people”. */
export function quoted({ claim }: FigureRecord): string {
  const words = claim.counted && !claim.text.includes(claim.counted) ? `${claim.text} ${claim.counted}` : claim.text
  return `“${words}”`
}

/** "Sample Monitor says “972 executions”, citing Amnesty International" */
export const saying = (record: FigureRecord): string =>
  `${record.outletName} says ${quoted(record)}${record.claim.source ? `, citing ${record.claim.source.name}` : ''}`

/** Who answers for a claim: its root, else the outlet itself. */
export const sourceName = (record: StoredClaim): string => rootName(record) ?? record.outletName

export const relation = (kind: RelationKind, a: StoredClaim, b: StoredClaim, reasons: readonly string[]): Relation => ({
  kind,
  a: a.claim.id,
  b: b.claim.id,
  reasons,
})

/** The two share a measure, but differ in one field so that neither says anything about the other. */
export const incomparable = (a: StoredClaim, b: StoredClaim, field: DifferingField, reason: string): Relation => ({
  ...relation('incomparable', a, b, [reason]),
  field,
})
