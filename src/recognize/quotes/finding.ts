import type { CueSite } from './read-site.ts'
import type { Passage, WordRange } from './words.ts'

/** What a rule found at a cue: who is said to say what, as words of the passage. */
export interface Finding {
  /** Absent when the sentence names no speaker. */
  readonly speaker?: WordRange
  /** The speaker is the one of the finding before, or the subject of the sentence: "and added", ", adding". */
  readonly sharesSpeaker?: boolean
  readonly contents: readonly WordRange[]
  readonly direct: boolean
}

/** A finding with the words of its cue: "according to". */
export interface CuedFinding extends Finding {
  readonly cue: WordRange
  readonly cueClass: string
}

/** A finding with the rule that made it, in its passage. */
export interface Attribution extends CuedFinding {
  readonly passage: Passage
  readonly rule: string
  readonly p: number
}

interface RuleRecord {
  readonly id: string
  /** Probability that a statement read by this rule is one. */
  readonly p: number
  /** A sentence and what the rule reads there, "speaker | cue | content … content"; null where it must not fire. */
  readonly examples: readonly (readonly [sentence: string, reading: string | null])[]
}

/** One way to attribute words with a verb of the cue lexicon. */
export interface VerbRule extends RuleRecord {
  readonly find: (site: CueSite) => Finding | undefined
}

/** One way to attribute words without such a verb. */
export interface PassageRule extends RuleRecord {
  /** `sites` are the uses of cue verbs in the passage, which are read once for all rules. */
  readonly findAll: (passage: Passage, sites: readonly CueSite[]) => readonly CuedFinding[]
}
