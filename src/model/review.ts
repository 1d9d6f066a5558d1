/** `reopen` puts a claim back among those that wait for a decision. */
export type Decision = 'accept' | 'reject' | 'amend' | 'reopen'

/** A person's decision on a claim, before it is stored. */
export interface NewReview {
  readonly claimId: string
  readonly decision: Decision
  readonly reviewer: string
  readonly note?: string
  /** For `amend`: slot name -> corrected value. */
  readonly amendments?: Readonly<Record<string, string | number>>
  /** What a fact-checker found of the claim itself, not of the record: "true", "misleading". */
  readonly verdict?: string
  /** Hex SHA-256 of the claim sheet that the review was imported from. */
  readonly sheetSha256?: string
  /** Id of the review that this one takes back; `decision` is then the one that holds again, or `reopen`. */
  readonly takesBack?: number
}

/** A stored review: append-only, chained by hash to the one before it. */
export interface Review extends NewReview {
  readonly id: number
  readonly reviewedAt: string
  readonly hash: string
}
