/** `reopen` puts a claim back among those that wait for a decision. */
export type Decision = 'accept' | 'reject' | 'amend' | 'reopen'

/** What a fact-checker may find of a claim itself; whether the record says what the article says is the decision. */
export const VERDICTS = ['true', 'mostly true', 'misleading', 'false', 'unproven'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A person's decision on a claim, before it is stored. */
export interface NewReview {
  readonly claimId: string
  readonly decision: Decision
  readonly reviewer: string
  readonly note?: string
  /** For `amend`: slot name -> corrected value; "" where the text says nothing. */
  readonly amendments?: Readonly<Record<string, string | number>>
  readonly verdict?: Verdict
  /** Hex SHA-256 of the claim sheet that the review was imported from. */
  readonly sheetSha256?: string
  /** Id of the review that this one takes back; `decision` is then the one that holds again, or `reopen`. */
  readonly takesBack?: number
}

/** A review that says what was found of the claim itself. */
export type Judgment = Review & { readonly verdict: Verdict }

/** A stored review: append-only, chained by hash to the one before it. */
export interface Review extends NewReview {
  readonly id: number
  readonly reviewedAt: string
  readonly hash: string
}
