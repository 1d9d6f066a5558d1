/** How two claims stand to each other, in words: see src/compare/relate.ts for what each asks for. */
export const RELATION_KINDS = [
  'same_text',
  'echo',
  'qualifier_lost',
  'revises',
  'updates',
  'retracts',
  'agrees',
  'compatible',
  'conflicts',
  'tension',
  'incomparable',
] as const

export type RelationKind = (typeof RELATION_KINDS)[number]

/** The relations of claims that do not sit well together. */
export const DISAGREEING_KINDS: readonly RelationKind[] = [
  'revises',
  'conflicts',
  'retracts',
  'qualifier_lost',
  'tension',
]

/** The field in which two claims of one measure differ so that neither says anything about the other. */
export type DifferingField = 'value' | 'scope' | 'place' | 'window' | 'kind' | 'modality' | 'event' | 'person'

/** How claim `a` stands to claim `b`; for `revises`, `updates`, `retracts` and `qualifier_lost`, `a` is the later or weaker one. */
export interface Relation {
  readonly kind: RelationKind
  readonly a: string
  readonly b: string
  /** In words, complete sentences: "Both cite Iran Human Rights." */
  readonly reasons: readonly string[]
  /** Only of `incomparable`: what differs. */
  readonly field?: DifferingField
}
