import type { ClaimKind, Level } from './claim.ts'

/** What a level of confidence was worth on annotated articles: one row of the reliability table. */
export interface Reliability {
  /** The articles: "dev" (held out in turn while weights were fitted), "test" (never seen while rules were written). */
  readonly articles: string
  readonly kind: ClaimKind
  readonly level: Level
  /** How many claims of this kind and level there were. */
  readonly claims: number
  /** Share of them whose core is right, 0 to 1, with its 95 % interval (Wilson 1927). */
  readonly right: number
  readonly from: number
  readonly to: number
}
