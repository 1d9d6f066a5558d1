import { accordingTo } from './according-to.ts'
import { clauseThenVerb, contentThenSubject, quotedThenVerb } from './content-first-rules.ts'
import { byOwnCount, holdsFigure } from './figure-of.ts'
import type { PassageRule, VerbRule } from './finding.ts'
import { signature, speakerLabel } from './labelled.ts'
import { ownedNoun, subjectAdjective } from './noun-cues.ts'
import { byAgent, objectRelative } from './passives.ts'
import { reducedRelative, sharedSubject, subjectThenContent } from './speaker-first-rules.ts'

/** Ordered: the first rule that reads a cue decides. */
export const VERB_RULES: readonly VerbRule[] = [
  quotedThenVerb,
  clauseThenVerb,
  contentThenSubject,
  subjectThenContent,
  sharedSubject,
  reducedRelative,
]

/** Read in every passage, beside the verbs. */
export const PHRASE_RULES: readonly PassageRule[] = [
  accordingTo,
  speakerLabel,
  ownedNoun,
  subjectAdjective,
  holdsFigure,
  byOwnCount,
  byAgent,
  objectRelative,
]

/** Read only where nothing else attributes. */
export const LABEL_RULES: readonly PassageRule[] = [signature]

/** All rules, for the test that runs their examples. */
export const RULES: readonly (VerbRule | PassageRule)[] = [...VERB_RULES, ...PHRASE_RULES, ...LABEL_RULES]
