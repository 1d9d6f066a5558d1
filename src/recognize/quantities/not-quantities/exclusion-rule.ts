import type { Measured } from '../units.ts'

/** A number among its neighbors. */
export interface Surroundings {
  readonly number: Measured
  /** Up to 40 characters before the number and its currency sign. */
  readonly before: string
  /** Up to 40 characters after the number and its unit. */
  readonly after: string
}

/** One reason why a number is none that anybody asserts, with phrases: true where the number must go. */
export interface ExclusionRule {
  readonly id: string
  readonly test: (surroundings: Surroundings) => boolean
  readonly examples: readonly (readonly [phrase: string, excluded: boolean])[]
}

export const isCount = ({ unit }: Measured): boolean => unit === 'count'
export const isDigits = ({ form }: Measured): boolean => form === 'digits'
