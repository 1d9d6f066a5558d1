import type { ExclusionRule, Surroundings } from './not-quantities/exclusion-rule.ts'
import { CODE_RULES } from './not-quantities/in-codes.ts'
import { NAME_RULES } from './not-quantities/in-names.ts'
import { PHRASE_RULES } from './not-quantities/in-phrases.ts'
import { TIME_RULES } from './not-quantities/in-times.ts'
import type { Measured } from './units.ts'

/** Reasons why a number is no quantity; one is enough. */
export const EXCLUSION_RULES: readonly ExclusionRule[] = [...CODE_RULES, ...NAME_RULES, ...TIME_RULES, ...PHRASE_RULES]

const WINDOW = 40

/** True when any rule says that the number asserts nothing: "Flight 370", "one of the". */
export function isNoQuantity(text: string, number: Measured): boolean {
  const surroundings = surroundingsOf(text, number)
  return EXCLUSION_RULES.some(({ test }) => test(surroundings))
}

export const surroundingsOf = (text: string, number: Measured): Surroundings => ({
  number,
  before: text.slice(Math.max(0, number.start - WINDOW), number.start),
  after: text.slice(number.end, number.end + WINDOW),
})
