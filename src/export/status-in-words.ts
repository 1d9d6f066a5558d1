import type { StoredClaim } from '../model/record.ts'
import type { Decision } from '../model/review.ts'

const WORDS = { open: 'open', accept: 'accepted', reject: 'rejected', amend: 'amended', reopen: 'open again' } as const

/** "accepted" for a claim that was accepted; "open" until a person decides. */
export const statusInWords = ({ status }: { readonly status: StoredClaim['status'] | Decision }): string =>
  WORDS[status]
