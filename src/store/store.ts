import type { Article } from '../model/article.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Outlet } from '../model/outlet.ts'
import type { ArticleReading, FeedHealth, StoredOutlet } from '../model/outlet-record.ts'
import type { Problem } from '../model/problem.ts'
import type {
  ChangeFilter,
  ClaimChange,
  ClaimFilter,
  ClaimTrail,
  FigureGroup,
  Revision,
  SheetClaim,
  StoredClaim,
  StoredProblem,
} from '../model/record.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { Reliability } from '../model/reliability.ts'
import type { NewReview, Review } from '../model/review.ts'
import type { Snapshot, Validators } from '../model/snapshot.ts'
import type { TextSpan } from '../model/span.ts'

/** What is remembered about an address between runs, so that an unchanged one costs one 304 or one comparison. */
export interface KnownResource {
  readonly url: string
  readonly validators: Validators
  /** Hex SHA-256 of the bytes last seen there. */
  readonly sha256?: string
  /** Of an archive: bytes that are dealt with. */
  readonly position?: number
  /**
   * Digest of the rules by which a feed, an archive or a page that was left out was read: under other rules it is read anew.
   * Absent for a page that is stored, whose version says what read it.
   */
  readonly reading?: string
}

/** One fetched text of one article with all that was read from it: stored in one transaction. */
export interface NewVersion {
  readonly runId: number
  readonly outlet: Outlet
  readonly snapshot: Snapshot
  readonly extraction: Extraction
  /** Version of rules and of data (lexicons, gazetteer) that made the claims. */
  readonly extractorVersion: string
  readonly dataVersion: string
  readonly found?: Found
}

/** Where a page was named, and what was said of it there: serves when the page is read again. */
export interface Found {
  readonly foundIn: string
  readonly title?: string
  readonly published?: string
}

/** A version as it was fetched and read: what proves its claims, and what they are read from again. */
export interface StoredVersion {
  readonly id: number
  readonly version: number
  readonly outlet: Outlet
  readonly articleUrl: string
  readonly article: Article
  /** Hex SHA-256 that was stored with the text. */
  readonly textSha256: string
  /** Throws when the stored bytes cannot be unpacked. */
  readonly snapshot: () => Snapshot
  readonly found?: Found
  readonly extractorVersion: string
  readonly dataVersion: string
}

/** Which versions to go through; all given conditions hold together. */
export interface VersionFilter {
  /** Outlet ids. */
  readonly outlets?: readonly string[]
  readonly articleUrl?: string
  readonly claimId?: string
  /** Only those that were read by other rules or data than these. */
  readonly notReadBy?: { readonly extractorVersion: string; readonly dataVersion: string }
}

/** Words that a mention, a claim or a slot of it says stand in the text. */
export interface StoredQuote extends TextSpan {
  /** "claim 3f9a12c0d1e2", "mention 17". */
  readonly owner: string
}

/** What storing a version came to. `new`: the text differs from every stored version of the article. */
export interface SavedVersion {
  readonly kind: 'new' | 'known'
  readonly articleId: number
  readonly versionId: number
  /** 1 for the article's first version. */
  readonly version: number
  /** Ids of the claims that the version holds. */
  readonly claimIds: readonly string[]
}

/** What the levels of confidence were worth on annotated articles, for one version of rules and data. */
export interface Calibration {
  readonly reliability: readonly Reliability[]
  readonly extractorVersion: string
  readonly dataVersion: string
}

export interface RunSummary {
  readonly newVersions: number
  readonly unchanged: number
  readonly claims: number
  readonly problems: number
  /** The counts of each outlet and whatever else the run tells; stored as JSON. */
  readonly report?: object
}

/** A decision together with what its reviewer had seen of the claim. */
export interface SeenReview extends NewReview {
  /** Id of the claim's last review that the reviewer saw; 0 when there was none. */
  readonly seen: number
}

export interface ReviewsAdded {
  readonly added: readonly Review[]
  /** The reviews that stood in the way; empty when all were added. */
  readonly newer: readonly Review[]
}

/** What a table or view, or a column of it, means. */
export interface SchemaNote {
  readonly object: string
  /** Absent for the table or view itself. */
  readonly column?: string
  readonly note: string
}

/** Of a copy of chosen claims: of what. */
export interface CopyOrigin {
  readonly title: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly claims: number
  readonly claimsOfSource: number
  readonly reviewsOfSource: number
}

/** Which problems to list; all given conditions hold together. */
export interface ProblemFilter {
  readonly runId?: number
  /** Outlet id or name. */
  readonly outlet?: string
  readonly limit?: number
}

/**
 * Where claims are kept. Every store passes tests/store/conformance.ts; nothing outside `src/store/` knows SQL.
 * Methods reject only when the store itself fails; what is absent comes back as undefined or an empty list.
 */
export interface Store {
  /** Begins a run and gives its id. */
  startRun(run: { readonly pipeline: string; readonly startedAt: string }): Promise<number>
  finishRun(runId: number, finishedAt: string, summary: RunSummary): Promise<void>

  /** Notes what levels of confidence are worth, in place of what was noted before. */
  saveCalibration(calibration: Calibration): Promise<void>

  knownResource(url: string): Promise<KnownResource | undefined>
  /** Remembers an address after its content has been dealt with: never before, so that a killed run fetches it again. */
  rememberResource(resource: KnownResource & { readonly seenAt: string }): Promise<void>

  /**
   * Stores outlet, article, version, snapshot, mentions, claims and problems in one transaction. Of a known text only
   * when it was last seen changes, unless other rules or data read it: then their mentions and claims take the place of the old.
   * Rejects when a span does not carry the words that stand at its offsets.
   */
  saveVersion(version: NewVersion): Promise<SavedVersion>
  /**
   * Puts another reading of the same bytes in place of what a version was read as: text, facts, mentions, claims. Reviews
   * stay. False, and nothing changes, when another version of the article has that text already.
   */
  rereadVersion(id: number, reading: Omit<NewVersion, 'snapshot'>): Promise<boolean>
  /** Oldest first, one at a time in memory. The store may be written to while this is read. */
  storedVersions(filter: VersionFilter): AsyncIterable<StoredVersion>
  countVersions(filter: VersionFilter): Promise<number>
  /** Every stretch of its text that a version's mentions, claims and evidence quote. */
  quotesOf(versionId: number): Promise<readonly StoredQuote[]>

  feedHealth(url: string): Promise<FeedHealth | undefined>
  saveFeedHealth(health: FeedHealth): Promise<void>
  /** Every outlet of which something is stored or a feed is known, by name; articles are recent that came in since then, else all are. */
  outlets(recentSince?: string): Promise<readonly StoredOutlet[]>
  /** The latest articles of an outlet as they were first read, newest first. */
  latestReadings(outletId: string, most: number): Promise<readonly ArticleReading[]>
  /** Without `occurredAt`, the problem came up now. */
  saveProblem(
    runId: number,
    problem: Problem & { readonly outletId?: string; readonly occurredAt?: string },
  ): Promise<void>

  /**
   * Claims that may be compared with the given one, of all outlets, superseded ones too, each once per article: those of its
   * comparison key (src/model/comparison-key.ts) whose window begins on the same day, that have the same number, or that are
   * the newest. Latest published first, at most so many: what a claim costs does not grow with the store.
   */
  comparableClaims(claimId: string, most: number): Promise<readonly StoredClaim[]>
  /**
   * Ids of the claims whose relations are still to be found: those of new versions and of texts read anew, also of a run
   * that was killed before it came to compare.
   */
  claimsToCompare(): Promise<readonly string[]>
  /**
   * Stores relations in one transaction and notes the claims that were compared. A pair has one relation: the new one takes
   * the place of what was stored of the same two claims.
   */
  saveRelations(relations: readonly Relation[], comparedClaimIds?: readonly string[]): Promise<void>
  /** All relations, or those of the given kinds; of each kind at most so many. */
  relations(kinds?: readonly RelationKind[], mostOfEach?: number): Promise<readonly Relation[]>
  /** Ids and names of the outlets of which something is stored. */
  outletNames(): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** Relations of the given kinds that one of these claims has, each once. */
  relationsOf(claimIds: readonly string[], kinds: readonly RelationKind[]): Promise<readonly Relation[]>

  /** Latest published first, then by article and place in the text. The store may be written to while this is read. */
  claims(filter: ClaimFilter): AsyncIterable<StoredClaim>
  /** The same claims with how each stands among the others. */
  sheetClaims(filter: ClaimFilter): AsyncIterable<SheetClaim>
  /** The full trail of a claim, by its id or an unambiguous beginning of it; undefined when there is none. */
  claimTrail(id: string): Promise<ClaimTrail | undefined>
  /** Full ids that begin so, the first hundred: for "did you mean" messages and unambiguous prefixes. */
  claimIdsLike(prefix: string): Promise<readonly string[]>
  revisions(): Promise<readonly Revision[]>
  /** What newer versions of articles state otherwise, no longer, or for the first time; the latest change first. */
  changes(filter: ChangeFilter): Promise<readonly ClaimChange[]>

  /** Keys of the groups of figures of which a claim came, went or was reviewed since they were summed up. */
  staleGroups(): Promise<readonly string[]>
  /**
   * Figures of a group, earliest published first: of a large one the earliest and the latest. `contested` when two of its
   * figures conflict.
   */
  figureGroupMembers(key: string): Promise<{ readonly figures: readonly StoredClaim[]; readonly contested: boolean }>
  /** Stores what a group comes to; without it, the group has no figure any longer and is forgotten. */
  saveFigureGroup(key: string, group: FigureGroup | undefined): Promise<void>
  /** What was stored of the groups with these keys. */
  figureGroups(keys: readonly string[]): Promise<readonly FigureGroup[]>
  /** Latest first. */
  problems(filter: ProblemFilter): Promise<readonly StoredProblem[]>

  /** Appends a review; rejects when no such claim is stored. */
  addReview(review: NewReview, reviewedAt: string): Promise<Review>
  /**
   * Appends all of the reviews in one transaction, or none when a claim has been reviewed since its reviewer looked: then
   * the newer reviews come back as `newer`, so that nobody's decision is lost unseen. Rejects when no such claim is stored.
   */
  addReviews(reviews: readonly SeenReview[], reviewedAt: string): Promise<ReviewsAdded>
  /** Recomputes the hash chain; gives the id of the first review that does not fit, or undefined when all is well. */
  brokenReview(): Promise<number | undefined>

  /**
   * Makes a file of its own of the claims that the filter finds, of everything they rest on and of their relations among each
   * other: for reading, in the same form as the store. The file must not be there yet.
   */
  copyTo(file: string, filter: ClaimFilter, called: { readonly title: string; readonly madeAt: string }): Promise<void>
  /** What this store is a copy of; undefined for one that is worked in. */
  copyOrigin(): Promise<CopyOrigin | undefined>
  schemaNotes(): Promise<readonly SchemaNote[]>

  close(): Promise<void>
}
