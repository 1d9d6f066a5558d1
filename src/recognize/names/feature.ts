import type { Sight } from './sight.ts'

/** One named piece of evidence about a candidate; its weight is in weights.ts. */
export interface Feature {
  readonly id: string
  readonly holds: (sight: Sight) => boolean
  /** Phrases with the candidate in brackets, and whether the feature holds for it. */
  readonly examples: readonly (readonly [phrase: string, holds: boolean])[]
}
