import type { Span } from '../../model/span.ts'
import type { CueSite } from './read-site.ts'
import type { Passage, WordRange } from './words.ts'

/** What a rule found: who is said to say what. */
export interface Finding {
  /** Words of the speaker in the passage; absent when the sentence names none. */
  readonly speaker?: WordRange
  /** The speaker is the one of the finding before: "and added", ", adding". */
  readonly sharesSpeaker?: boolean
  readonly contents: readonly Span[]
  readonly direct: boolean
}

/** A finding with its rule and cue, in its passage. */
export interface Attribution extends Finding {
  readonly rule: string
  readonly p: number
  readonly passage: Passage
  readonly cue: Span
  readonly cueClass: string
}

/**
 * One way to attribute words with a verb. `examples`: a sentence and what the rule reads there, "speaker | cue | content", or
 * null where it must not fire.
 */
export interface VerbRule {
  readonly id: string
  readonly p: number
  readonly find: (site: CueSite) => Finding | undefined
  readonly examples: readonly (readonly [sentence: string, reading: string | null])[]
}
