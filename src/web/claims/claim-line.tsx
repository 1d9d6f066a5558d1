import { claimInWords } from '../../model/claim-in-words.ts'
import type { StoredClaim } from '../../model/record.ts'
import { clip } from '../clip.ts'
import { addressOf, type View } from '../view.ts'
import { percent, STATUS_WORDS } from '../view-words.ts'
import { Quoted } from '../words.tsx'

/** The usual view: a link that leaves a reviewer's filters. */
export const ANY_VIEW: View = { filter: {}, order: 'newest' }

const MOST_WORDS = 220

interface ClaimLinkProps {
  readonly stored: StoredClaim
  readonly view?: View
  /** Instead of the claim in words. */
  readonly words?: string
}

/** A claim in words, as a link to its place in the queue. */
export function ClaimLink({ stored, view = ANY_VIEW, words = claimInWords(stored.claim) }: ClaimLinkProps) {
  return (
    <a href={addressOf('/queue', view, { at: stored.claim.id })}>
      <Quoted text={clip(words, MOST_WORDS)} />
    </a>
  )
}

/** "Sample Herald · 2025-09-24 · 93%": who says it, when, and, unless the reader is to judge without it, how sure the record is. */
export function ClaimFacts({ stored, isBlind = false }: { readonly stored: StoredClaim; readonly isBlind?: boolean }) {
  return (
    <span class="facts">
      <Quoted text={clip(stored.outletName, 60)} /> · {stored.published?.slice(0, 10) ?? 'undated'}
      {!isBlind && ` · ${percent(stored.claim.confidence.p)}`}
      {stored.current ? '' : ` · only in version ${stored.version}`}
      {stored.status === 'open' ? '' : ' · '}
      {stored.status !== 'open' && <Status status={stored.status} />}
    </span>
  )
}

export function Status({ status }: { readonly status: StoredClaim['status'] }) {
  return <span class={`status ${status}`}>{STATUS_WORDS[status]}</span>
}

export function Kind({ kind }: { readonly kind: StoredClaim['claim']['kind'] }) {
  return <span class={`kind ${kind}`}>{kind}</span>
}
