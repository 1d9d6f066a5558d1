export type Decision = 'accept' | 'reject' | 'amend'

/** A person's decision on a claim, before it is stored. */
export interface NewReview {
  readonly claimId: string
  readonly decision: Decision
  readonly reviewer: string
  readonly note?: string
  /** For `amend`: slot name -> corrected value. */
  readonly amendments?: Readonly<Record<string, string | number>>
}

/** A stored review: append-only, chained by hash to the one before it. */
export interface Review extends NewReview {
  readonly id: number
  readonly reviewedAt: string
  readonly hash: string
}
