import type { IsoDay } from './day.ts'
import type { Bound } from './mention.ts'
import type { Span, TextSpan } from './span.ts'

/** How a slot was had: `stated` in the clause, `relative` computed from the publication date, `inferred` from context. */
export type Basis = 'stated' | 'relative' | 'inferred'

/**
 * What a figure counts: a measure of data/lexicons/measures.txt ("executions"), or `money`, `percentage`, `change` by its
 * unit, or `other`. A plain string, so that a measure is added by a line in the lexicon.
 */
export type Measure = string

export type Modality = 'asserted' | 'alleged' | 'expected' | 'conditional'
export type Level = 'high' | 'medium' | 'low'

/** One named reason for a confidence; weights are added as log-odds. */
export interface Reason {
  readonly signal: string
  readonly weight: number
}

/** How surely the record states what the article says. Never whether it is true. */
export interface Confidence {
  readonly p: number
  readonly level: Level
  readonly reasons: readonly Reason[]
}

interface SlotBase {
  readonly basis: Basis
  /** For an inferred slot: from what, in words: "previous sentence", "headline", "dateline". */
  readonly inferredFrom?: string
  readonly p: number
}

/** The window that a figure covers. */
export interface PeriodSlot extends SlotBase {
  readonly from?: IsoDay
  readonly to?: IsoDay
  /** The words that state it; their span is among the claim's evidence. */
  readonly text?: string
  /** `cumulative` since some day, one `incident`, or a `rate` that holds over the window. */
  readonly kind?: 'cumulative' | 'incident' | 'rate'
}

export interface PlaceSlot extends SlotBase {
  readonly name: string
  readonly country?: string
  readonly start?: number
  readonly end?: number
}

/**
 * One through whose hands an assertion came. `wire`: an agency that wrote or carried the article; `medium`: whom the source told it;
 * `relay`: who reports it of another; `source`: who asserts it.
 */
export interface SourceLink {
  readonly name: string
  readonly role: 'wire' | 'medium' | 'relay' | 'source'
  readonly cue?: string
  readonly start?: number
  readonly end?: number
}

/** Who the text says asserts it. */
export interface SourceSlot extends SlotBase {
  readonly name: string
  readonly kind: 'named' | 'anonymous'
  readonly cue?: string
  /** Class of the cue: say, report, claim, deny, warn, estimate, confirm ...; see data/lexicons/cues.txt. */
  readonly cueClass?: string
  readonly start?: number
  readonly end?: number
  /**
   * From whoever stands nearest to the outlet to the root: "AFP reported, citing police" gives AFP, police. Absent when there is nobody
   * between the outlet and the source.
   */
  readonly chain?: readonly SourceLink[]
  /** True inside quotation marks. */
  readonly direct: boolean
}

/** A stated slot with the words that support it. */
export interface Evidence extends TextSpan {
  readonly slot: string
}

interface ClaimBase extends TextSpan {
  /** Stable: the same article, sentence, span and value give the same id on every run and machine. */
  readonly id: string
  readonly sentence: Span
  readonly confidence: Confidence
  /** Id of the rule that made the claim. */
  readonly rule: string
  readonly evidence: readonly Evidence[]
  readonly place?: PlaceSlot
  /** Absent: the outlet's own voice. */
  readonly source?: SourceSlot
  readonly modality: Modality
  readonly negated: boolean
  /** Checks that failed, in words with the arithmetic shown. */
  readonly flags?: readonly string[]
}

export interface FigureClaim extends ClaimBase {
  readonly kind: 'figure'
  readonly low?: number
  readonly high?: number
  readonly bound: Bound
  readonly unit: string
  readonly counted?: string
  readonly change?: 'up' | 'down'
  readonly measure: Measure
  readonly period?: PeriodSlot
  /** Id of the figure that this one is a part of: "12 people" for "including 7 children". */
  readonly partOf?: string
}

export interface AgeClaim extends ClaimBase {
  readonly kind: 'age'
  readonly person: string
  readonly low: number
  readonly high: number
  readonly asOf?: IsoDay
}

export interface EventClaim extends ClaimBase {
  readonly kind: 'event'
  readonly trigger: string
  readonly eventType?: string
  readonly date: { readonly from: IsoDay; readonly to: IsoDay; readonly basis: Basis }
  readonly who: readonly string[]
}

/** That the article names this person in this role. */
export interface PersonClaim extends ClaimBase {
  readonly kind: 'person'
  readonly person: string
  readonly role?: string
  readonly affiliation?: string
}

export type Claim = FigureClaim | AgeClaim | EventClaim | PersonClaim
export type ClaimKind = Claim['kind']
