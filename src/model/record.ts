import type { Claim } from './claim.ts'
import type { Passage } from './passage.ts'
import type { Problem } from './problem.ts'
import type { Relation, RelationKind } from './relation.ts'
import type { Judgment, Review } from './review.ts'

/** A claim as the store holds it, with where it comes from: one row of a claim sheet. */
export interface StoredClaim {
  readonly claim: Claim
  readonly outletId: string
  readonly outletName: string
  readonly articleUrl: string
  readonly title?: string
  readonly published?: string
  /** 1 for the first fetched text of the article. */
  readonly version: number
  /** False when a newer version of the article no longer makes this claim. */
  readonly current: boolean
  readonly fetchedAt: string
  /** Hex SHA-256 of the fetched bytes. */
  readonly sha256: string
  /** The sentence in full. */
  readonly sentenceText: string
  /** Agencies that wrote or carried the article's text. */
  readonly agencies: readonly string[]
  /** `open` until a person decides. */
  readonly status: 'open' | 'accept' | 'reject' | 'amend'
  /** What a reviewer put in place of what was read, by slot: only when the last decision is `amend`. */
  readonly amendments?: Readonly<Record<string, string | number>>
  /** What was decided on the claim that stood here before the article was changed; only while this one is open. */
  readonly formerDecision?: { readonly claimId: string; readonly decision: 'accept' | 'reject' | 'amend' }
}

/** Everything that is known about one claim: what `claimtrail explain` shows. */
export interface ClaimTrail extends StoredClaim {
  readonly httpStatus: number
  readonly fetchedUrl: string
  readonly extractorVersion: string
  readonly relations: readonly { readonly relation: Relation; readonly other: StoredClaim }[]
  readonly reviews: readonly Review[]
  /** All versions of the article, oldest first, and whether each makes this claim. */
  readonly versions: readonly { readonly version: number; readonly fetchedAt: string; readonly holdsClaim: boolean }[]
}

/** A stored problem with when and in which run it came up. */
export interface StoredProblem extends Problem {
  readonly id: number
  readonly runId: number
  readonly outletId?: string
  readonly occurredAt: string
}

/** Which claims to list; all given conditions hold together. Text conditions ignore case. */
export interface ClaimFilter {
  readonly id?: string
  readonly kind?: Claim['kind']
  readonly measure?: string
  /** Outlet id or name. */
  readonly outlet?: string
  /** Part of a place name or an ISO country code. */
  readonly place?: string
  /** Part of a name of a person the claim is about. */
  readonly person?: string
  /** Published on or after, and on or before, these ISO days. */
  readonly since?: string
  readonly until?: string
  readonly minConfidence?: number
  readonly maxConfidence?: number
  readonly status?: StoredClaim['status']
  /** Claims with a relation of this kind; `disagreement`: of any kind that is one. */
  readonly relation?: RelationKind | 'disagreement'
  /** Also claims that only an older version of an article makes. Default false. */
  readonly includeSuperseded?: boolean
  readonly limit?: number
}

/** A figure that a new version of an article states otherwise than the version before it, or no longer. */
export interface Revision {
  readonly outletId: string
  readonly outletName: string
  readonly articleUrl: string
  readonly title?: string
  readonly before: StoredClaim
  readonly after: StoredClaim
  readonly changedAt: string
}

/** What happened to a claim from one version of its article to the next. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'value_changed'
  | 'bound_dropped'
  | 'bound_changed'
  | 'source_dropped'
  | 'source_changed'
  | 'period_changed'
  | 'name_respelt'

/** A claim that a new version of an article states otherwise than the one before, no longer, or for the first time. */
export interface ClaimChange {
  readonly kind: ChangeKind
  readonly outletId: string
  readonly outletName: string
  readonly articleUrl: string
  readonly title?: string
  /** Absent for a claim that was added. */
  readonly before?: StoredClaim
  /** Absent for a claim that was removed. */
  readonly after?: StoredClaim
  /** When the newer version was fetched. */
  readonly changedAt: string
  /** The words in which the newer text declares a correction or update; absent for a silent change. */
  readonly note?: string
}

/** Which changes to list; all given conditions hold together. */
export interface ChangeFilter {
  /** Outlet id or name. */
  readonly outlet?: string
  /** Changed on or after this ISO day. */
  readonly since?: string
  readonly limit?: number
}

/** One figure of a group, as its row of an account over time. */
export interface GroupPoint {
  readonly published?: string
  readonly outlet: string
  readonly value: string
  readonly claimId: string
}

export type SupportGrade =
  | 'primary_document'
  | 'multi_root'
  | 'single_root'
  | 'unattributed'
  | 'contested'
  | 'withdrawn'

/** The figures on one measure, thing, place and window, summed up over all outlets. */
export interface FigureGroup {
  readonly key: string
  readonly measure: string
  /** What is counted beyond the measure: "women"; empty for everybody. */
  readonly thing: string
  readonly unit: string
  readonly place?: string
  readonly country?: string
  readonly from?: string
  readonly to?: string
  /** True for the window of one event. */
  readonly isEvent: boolean
  readonly support: SupportGrade
  readonly claims: number
  readonly outlets: number
  /** The different sources behind the figures. */
  readonly roots: readonly string[]
  readonly lowest?: number
  readonly highest?: number
  /** Oldest first. */
  readonly overTime: readonly GroupPoint[]
}

/** A claim with how it stands among the others: one row of a claim sheet. */
export interface SheetClaim extends StoredClaim {
  /** When its words were first and last seen at the article's address. */
  readonly firstSeen: string
  readonly lastSeen: string
  /** Of the figures on the same thing, itself included: how well they are supported, by how many different sources. */
  readonly support?: SupportGrade
  readonly roots?: number
  /** Claims that it does not sit well with, and how. */
  readonly against: readonly { readonly kind: RelationKind; readonly other: StoredClaim }[]
  /** The last decision on it. */
  readonly review?: Review
  /** The last one with a verdict on the claim itself. */
  readonly judgment?: Judgment
  /** Where its words stand in the article's text. */
  readonly passage: Passage
}

/** Two claims that do not sit well together: a conflict, a silent change, a lost "at least". */
export interface Disagreement {
  readonly relation: Relation
  readonly a: StoredClaim
  readonly b: StoredClaim
  /** Complete sentences for people. */
  readonly words: string
}

/** What one run did for one outlet. */
export interface OutletTally {
  readonly outletId: string
  readonly outletName: string
  readonly articles: number
  readonly newVersions: number
  readonly claims: Readonly<Record<Claim['kind'], number>>
  readonly problems: number
}
