import type { ClaimKind } from '../model/claim.ts'
import type { Outlet } from '../model/outlet.ts'
import type { ClaimChange, ClaimTrail, FigureGroup, StoredClaim, StoredProblem } from '../model/record.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { Review } from '../model/review.ts'

/** Which claims stand in the queue; all given conditions hold together. */
export interface QueueFilter {
  /** Absent: whatever was decided. */
  readonly status?: StoredClaim['status']
  readonly kind?: ClaimKind
  readonly measure?: string
  /** Outlet id. */
  readonly outlet?: string
  /** Name of a place, or of a country ("Iran") or its ISO code: all claims in that country. */
  readonly place?: string
  /** A surname or a full name, however it is spelled. */
  readonly person?: string
  /** Published on or after, and on or before, these ISO days. */
  readonly since?: string
  readonly until?: string
  readonly minConfidence?: number
  readonly maxConfidence?: number
  /** Claims with a relation of this kind; `disagreement`: of any kind that is one. */
  readonly relation?: RelationKind | 'disagreement'
  /** A random sample of all claims: which one, as hexadecimal digits. The same digits give the same claims. */
  readonly sample?: string
}

/** Latest published first; least sure first; those that disagree with others first. */
export type QueueOrder = 'newest' | 'unsure' | 'conflicts'

/** A stretch of the queue: what comes after one of its claims, or before it, the nearest first. */
export interface QueueStretch {
  readonly order: QueueOrder
  readonly after?: string
  readonly before?: string
  readonly most: number
}

/** How many claims a random sample has: an audit of 50 tells a share of 0.9 to within 0.08. */
export const SAMPLE_SIZE = 50

/** A claim in its article. */
export interface ClaimInText {
  readonly stored: StoredClaim
  readonly versionId: number
  readonly trail: Pick<ClaimTrail, 'versions' | 'fetchedUrl' | 'httpStatus' | 'extractorVersion'>
  readonly reviews: readonly Review[]
  /** What the text said here in the version before, and in the one after. */
  readonly earlier: readonly StoredClaim[]
  readonly later: readonly StoredClaim[]
}

/** One text of an article. */
export interface ArticleText {
  readonly versionId: number
  readonly version: number
  readonly current: boolean
  readonly outletId: string
  readonly outletName: string
  readonly url: string
  readonly title?: string
  readonly published?: string
  readonly fetchedAt: string
  readonly text: string
  /** All versions of the article, oldest first. */
  readonly versions: readonly { readonly id: number; readonly version: number; readonly fetchedAt: string }[]
}

export interface RelatedClaim {
  readonly kind: RelationKind
  readonly reasons: readonly string[]
  readonly other: StoredClaim
}

/** A run with what it came to; the counts are missing while it runs or when it was killed. */
export interface RunRecord {
  readonly id: number
  readonly pipeline: string
  readonly startedAt: string
  readonly finishedAt?: string
  readonly newVersions?: number
  readonly unchanged?: number
  readonly claims?: number
  readonly problems?: number
}

/** An article as a list shows it. */
export interface ArticleRow {
  readonly versionId: number
  readonly outletId: string
  readonly outletName: string
  readonly title: string
  readonly url: string
  readonly published?: string
  readonly version: number
  readonly current: boolean
}

/** An article that holds the words searched for; the words found stand between `FOUND` marks. */
export interface SearchHit extends ArticleRow {
  readonly snippet: string
}

/** What stands before and after found words in a snippet: characters that no text for people holds. */
export const FOUND = { start: '\u0002', end: '\u0003' } as const

/** What the newest claims of an outlet tell of its habits. */
export interface OutletHabits {
  /** How many claims were looked at: the newest, at most so many. */
  readonly looked: number
  readonly attributed: number
  readonly named: number
  /** Figures and bounds that it changed in articles already out, and bounds that it lost of figures it took over; at most `most`. */
  readonly revised: number
  readonly boundsLost: number
  readonly sources: readonly { readonly name: string; readonly claims: number }[]
  readonly measures: readonly { readonly name: string; readonly claims: number }[]
}

/** Which changes a page shows. */
export interface ChangesPage {
  readonly before?: number
  /** Outlet id. */
  readonly outlet?: string
  /** Also claims that were merely added or dropped, beside those that are stated otherwise. */
  readonly all?: boolean
}

/** A change with the number that the next page begins before. */
export type NumberedChange = ClaimChange & { readonly id: number }

/**
 * What the review pages read, through a connection that cannot write. Everything is bounded and found by an index: no
 * call takes longer in a store of a million claims than in a small one. What is absent is undefined or an empty list.
 */
export interface Desk {
  queue(filter: QueueFilter, stretch: QueueStretch): Promise<readonly StoredClaim[]>
  /** How many claims the filter finds, counted up to `most`. */
  count(filter: QueueFilter, most: number): Promise<number>
  /** Ids of what the filter finds, in their own order, which is as good as random. */
  queueIds(filter: QueueFilter, most: number): Promise<readonly string[]>
  claim(id: string): Promise<ClaimInText | undefined>
  /** Relations of a claim, disagreements first. */
  related(claimId: string, most: number): Promise<readonly RelatedClaim[]>
  /** Claims on the same measure in the same place, or ages of people of the same surname. */
  comparable(claimId: string, most: number): Promise<readonly StoredClaim[]>
  article(versionId: number): Promise<ArticleText | undefined>
  /** Claims of a version whose words touch a stretch of its text, in text order. */
  claimsWithin(versionId: number, start: number, end: number, most: number): Promise<readonly StoredClaim[]>
  measures(): Promise<readonly string[]>
  /** ISO codes of the countries that figures of this measure are about. */
  countriesOf(measure: string): Promise<readonly string[]>
  /** Groups of figures in a place, of this measure or any but those that count all kinds of things: most outlets first, contested ones before others. */
  tellingGroups(measure: string | undefined, most: number): Promise<readonly FigureGroup[]>
  /** Those of these claims that cannot both be so. */
  conflictsAmong(claimIds: readonly string[]): Promise<readonly Relation[]>
  /** What the figures on the same thing as this claim came to at the last run; undefined for what is not grouped. */
  groupOf(claimId: string): Promise<FigureGroup | undefined>
  outlets(): Promise<readonly Outlet[]>
  habits(outletId: string, most: number): Promise<OutletHabits>
  articlesOf(outletId: string, most: number): Promise<readonly ArticleRow[]>
  /** Names in the store that a surname or full name means, with those of other first names apart. */
  namesLike(name: string): Promise<{ readonly same: readonly string[]; readonly others: readonly string[] }>
  /** Names of the people in the newest claims. */
  latestNames(most: number): Promise<readonly string[]>
  /** Claims about a person under any of these spellings, the newest first. */
  claimsAbout(names: readonly string[], most: number): Promise<readonly StoredClaim[]>
  /** Claims that a newer version states otherwise, drops or adds, the last stored first; `before`: those before this one. */
  changes(page: ChangesPage, most: number): Promise<readonly NumberedChange[]>
  runs(most: number): Promise<readonly RunRecord[]>
  run(id: number): Promise<RunRecord | undefined>
  fetchedBy(runId: number, most: number): Promise<readonly ArticleRow[]>
  problemsOf(runId: number, most: number): Promise<readonly StoredProblem[]>
  problem(id: number): Promise<StoredProblem | undefined>
  /** Articles that hold all the words, or the "phrase in quotation marks"; the last stored first. */
  search(words: string, page: { readonly before?: number }, most: number): Promise<readonly SearchHit[]>
  /** The last decision of this reviewer that was not taken back, with all reviews of its claim. */
  lastDecision(reviewer: string): Promise<{ readonly mine: Review; readonly all: readonly Review[] } | undefined>
  lastReviewId(): Promise<number>
  /** Decisions of a reviewer with ids in this range that are still the last on their claims. */
  decisionsBetween(reviewer: string, first: number, last: number, most: number): Promise<readonly Review[]>
  /** Why decisions can no longer be kept in this database, with the next step: its file was deleted, replaced or brought up to another version. */
  fault(): Promise<string | undefined>
  close(): Promise<void>
}
