import { AFTER_FEATURES } from './after-features.ts'
import { BEFORE_FEATURES } from './before-features.ts'
import type { Feature } from './feature.ts'
import { GENERAL_WORD_FEATURES } from './general-word-features.ts'
import { ORGANIZATION_WORD_FEATURES } from './organization-word-features.ts'
import { PERSON_WORD_FEATURES } from './person-word-features.ts'
import { PLACE_WORD_FEATURES } from './place-word-features.ts'

/** All evidence that a candidate is judged by, each with its row in weights.ts. */
export const FEATURES: readonly Feature[] = [
  ...GENERAL_WORD_FEATURES,
  ...PERSON_WORD_FEATURES,
  ...PLACE_WORD_FEATURES,
  ...ORGANIZATION_WORD_FEATURES,
  ...BEFORE_FEATURES,
  ...AFTER_FEATURES,
]
