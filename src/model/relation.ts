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
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** How claim `a` stands to claim `b`; for `revises`, `updates`, `retracts` and `qualifier_lost`, `a` is the later or weaker one. */
export interface Relation {
  readonly kind: RelationKind
  readonly a: string
  readonly b: string
  /** In words, complete sentences: "Both cite Iran Human Rights." */
  readonly reasons: readonly string[]
}
