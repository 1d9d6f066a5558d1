import type { StoredClaim } from '../model/record.ts'

const WORDS = { open: 'open', accept: 'accepted', reject: 'rejected', amend: 'amended' } as const

/** "accepted" for a claim that was accepted; "open" until a person decides. */
export const statusInWords = ({ status }: Pick<StoredClaim, 'status'>): string => WORDS[status]
