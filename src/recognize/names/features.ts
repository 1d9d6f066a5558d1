import { AFTER_FEATURES } from './after-features.ts'
import { APPOSITION_FEATURES } from './apposition-features.ts'
import { BEFORE_FEATURES } from './before-features.ts'
import type { Feature } from './feature.ts'
import { GAZETTEER_FEATURES } from './gazetteer-features.ts'
import { NAME_SHAPE_FEATURES } from './name-shape-features.ts'
import { ORGANIZATION_WORD_FEATURES } from './organization-word-features.ts'
import { OTHER_NAME_FEATURES } from './other-name-features.ts'
import { PERSON_WORD_FEATURES } from './person-word-features.ts'
import { PLACE_WORD_FEATURES } from './place-word-features.ts'
import { PREPOSITION_FEATURES } from './preposition-features.ts'
import { WORD_COUNT_FEATURES } from './word-count-features.ts'

/** All evidence that a candidate is judged by, each with its row in weights.ts. */
export const FEATURES: readonly Feature[] = [
  ...WORD_COUNT_FEATURES,
  ...OTHER_NAME_FEATURES,
  ...PERSON_WORD_FEATURES,
  ...NAME_SHAPE_FEATURES,
  ...GAZETTEER_FEATURES,
  ...PLACE_WORD_FEATURES,
  ...ORGANIZATION_WORD_FEATURES,
  ...PREPOSITION_FEATURES,
  ...BEFORE_FEATURES,
  ...APPOSITION_FEATURES,
  ...AFTER_FEATURES,
]
