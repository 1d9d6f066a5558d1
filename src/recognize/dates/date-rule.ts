import type { Expression } from './expression.ts'
import { SPACE } from './vocabulary.ts'

/** Named groups of a match, in lower case; a group that took no part is missing. */
export type Groups = Readonly<Record<string, string | undefined>>

/** The words around a match in its line, as far as a rule may look. */
export interface Around {
  /** Up to 60 characters before, from the start of the sentence. */
  readonly before: string
  /** Up to 40 characters after, within the line. */
  readonly after: string
  /** The match as the text has it, capitals kept. */
  readonly words: string
}

/** Kinds of words that a line must hold before a rule is tried on it. */
export type Cue =
  | 'month'
  | 'weekday'
  | 'digit'
  | 'unit'
  | 'season'
  | 'deixis'
  | 'clock'
  | 'feast'
  | 'yearWord'
  | 'decade'
  | 'quarter'
  | 'century'
  | 'repeat'
  | 'every'
  | 'long'
  | 'partOf'
  | 'ordinal'
  | 'ancient'
  | 'otherEra'

/**
 * One way in which dates are written. `read` says what the words state, not which day that is; undefined: no date after all.
 * Each example is a phrase and the TIMEX3 value of the date found in it (reference day Tuesday 2025-09-23), null: no date by this rule.
 */
export interface DateRule {
  readonly id: string
  /** The line must hold a word of each of these kinds. */
  readonly cues: readonly Cue[]
  readonly pattern: RegExp
  readonly read: (groups: Groups, around: Around) => Expression | undefined
  readonly examples: readonly (readonly [phrase: string, value: string | null])[]
}

/** Groups of a match as rules read them. */
export const lowerCase = (groups: Record<string, string | undefined> = {}): Groups =>
  Object.fromEntries(Object.entries(groups).map(([name, words]) => [name, words?.toLowerCase()]))

/** A rule as it is: gives the record its type where it is written. */
export const dateRule = (rule: DateRule): DateRule => rule

/**
 * Pattern for a phrase that stands free: `phrase('(?<day>today|now)')` matches in "right now." but not in "nowhere". A blank in the
 * source stands for a space of the text, a blank and a question mark for a space or none.
 */
export const phrase = (source: string, flags = 'gi'): RegExp =>
  new RegExp(
    String.raw`(?<![\w$£€])(?:${source.replaceAll(' ?', String.raw`\s{0,3}`).replaceAll(' ', SPACE)})(?!\w)`,
    flags,
  )
