import type { NewReview, Review } from '../../model/review.ts'

/** The review that holds: the last one that was neither taken back nor took another back; undefined for an open claim. */
export function effectiveReview(reviews: readonly Review[]): Review | undefined {
  const takenBack = new Set(reviews.map(({ takesBack }) => takesBack))
  return reviews.findLast(({ id, takesBack }) => takesBack === undefined && !takenBack.has(id))
}

/** Slots as the last reviewer corrected them: {bound: "at_least"}; empty when the record stands as it was read. */
export function amendedSlots(reviews: readonly Review[]): Readonly<Record<string, string | number>> {
  const holding = effectiveReview(reviews)
  return holding?.decision === 'amend' ? (holding.amendments ?? {}) : {}
}

/**
 * The review that takes one's own decision back: what was decided before it holds again, or the claim is open. Undefined
 * when somebody has decided since, whose decision would be lost.
 */
export function takingBack(mine: Review, all: readonly Review[]): NewReview | undefined {
  if (effectiveReview(all)?.id !== mine.id) return undefined
  const before = effectiveReview(all.filter(({ id }) => id !== mine.id))
  return {
    claimId: mine.claimId,
    decision: before?.decision ?? 'reopen',
    reviewer: mine.reviewer,
    takesBack: mine.id,
    ...(before?.amendments && { amendments: before.amendments }),
  }
}
