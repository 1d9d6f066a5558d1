import type { Sight } from './sight.ts'

/** One named piece of evidence about a candidate; its weight is in weights.ts. */
export interface Feature {
  readonly id: string
  /** Set when only names of one word, or only of several, can have it. */
  readonly words?: 'one' | 'several'
  readonly holds: (sight: Sight) => boolean
  /** Phrases with the candidate in brackets, and whether the feature holds for it. */
  readonly examples: readonly (readonly [phrase: string, holds: boolean])[]
}
