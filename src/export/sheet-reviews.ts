import { claimInWords } from '../model/claim-in-words.ts'
import type { SheetClaim } from '../model/record.ts'
import { type NewReview, VERDICTS, type Verdict } from '../model/review.ts'

/** A row of a filled-in sheet: cells by the name of their column, empty ones too. */
export type SheetRow = Readonly<Record<string, string>>

/** What must be in a sheet for it to be read back. */
export const NEEDED_COLUMNS = ['id', 'claim', 'status'] as const

const STATUSES = ['open', 'accept', 'reject', 'amend'] as const

/** What a row comes to: nothing new, a review, or why it cannot be one, as a clause: "there is no claim 'c1'". */
export type RowReading =
  | { readonly kind: 'same' }
  | { readonly kind: 'review'; readonly review: NewReview; readonly seen: number }
  | { readonly kind: 'refused'; readonly why: string }

/** Who fills in where the sheet does not say, and which sheet it is. */
interface SheetOrigin {
  readonly reviewer: string
  readonly sheetSha256: string
}

/**
 * What a person wrote into a row of a claim sheet, held against the claim as it is now: status "accept" for an open claim
 * is a review. A row whose claim has changed since, or was decided on by someone else, is refused, not applied.
 */
export function reviewOfRow(row: SheetRow, stored: SheetClaim | undefined, origin: SheetOrigin): RowReading {
  if (!stored) return refused(`there is no claim '${row.id}' in the database`)
  const status = STATUSES.find((name) => name === row.status?.toLowerCase())
  const verdict = row.verdict ? VERDICTS.find((name) => name === row.verdict?.toLowerCase()) : undefined
  if (!status) return refused(`status '${row.status}' is none of ${STATUSES.join(', ')}`)
  if (row.verdict && !verdict) return refused(`verdict '${row.verdict}' is none of ${VERDICTS.join(', ')}`)
  const note = unescaped(row.note ?? '')
  if (isSame(stored, status, verdict, note)) return { kind: 'same' }
  const obstacle = obstacleTo(row, stored, status)
  if (obstacle) return refused(obstacle)
  return {
    kind: 'review',
    review: reviewOf(row, stored, { status, verdict, note }, origin),
    seen: stored.review?.id ?? 0,
  }
}

const refused = (why: string): RowReading => ({ kind: 'refused', why })

const isSame = (stored: SheetClaim, status: string, verdict: Verdict | undefined, note: string): boolean =>
  status === stored.status && verdict === stored.judgment?.verdict && note === (stored.review?.note ?? '')

/** Why what the row says may not be about the claim as it is now; undefined when nothing stands in the way. */
function obstacleTo(row: SheetRow, stored: SheetClaim, status: string): string | undefined {
  const { review, claim, current } = stored
  if (!current) return 'the article no longer says so: a newer version has taken its place'
  if (unescaped(row.claim ?? '') !== claimInWords(claim)) return `it now reads: ${claimInWords(claim)}`
  if (row.last_review !== undefined && (review?.id ?? 0) > Number(row.last_review || 0))
    return `${review?.reviewer} has decided on it since (${review?.decision})`
  if (status === 'amend' && stored.status !== 'amend')
    return 'a sheet cannot say how to amend; do it with claimtrail review'
  return undefined
}

function reviewOf(
  row: SheetRow,
  { claim, review }: SheetClaim,
  said: { readonly status: (typeof STATUSES)[number]; readonly verdict: Verdict | undefined; readonly note: string },
  { reviewer, sheetSha256 }: SheetOrigin,
): NewReview {
  const named = unescaped(row.reviewer ?? '')
  return {
    claimId: claim.id,
    decision: said.status === 'open' ? 'reopen' : said.status,
    reviewer: named !== '' && named !== review?.reviewer ? named : reviewer,
    ...(said.note !== '' && { note: said.note }),
    ...(said.verdict && { verdict: said.verdict }),
    ...(said.status === 'amend' && review?.amendments && { amendments: review.amendments }),
    sheetSha256,
  }
}

/** A CSV sheet begins cells that look like formulas with an apostrophe. */
const ESCAPED = /^'(?=[=+\-@\t\r])/

const unescaped = (cell: string): string => cell.replace(ESCAPED, '').trim()
