import type { StoredClaim } from '../../model/record.ts'
import type { Desk } from '../../store/desk.ts'
import { ClaimLink } from '../claims/claim-line.tsx'
import type { View } from '../view.ts'

/** "12 people" of "including 7 children", and the other way round. */
export interface PartsOfClaim {
  readonly whole?: StoredClaim
  readonly parts: readonly StoredClaim[]
}

/** The figure that a claim is a part of, and those beside it that are parts of the claim. */
export async function partsOf(desk: Desk, stored: StoredClaim, near: readonly StoredClaim[]): Promise<PartsOfClaim> {
  const { claim } = stored
  const wholeId = claim.kind === 'figure' ? claim.partOf : undefined
  const whole = wholeId === undefined ? undefined : (await desk.claim(wholeId))?.stored
  const parts = near.filter(({ claim: other }) => other.kind === 'figure' && other.partOf === claim.id)
  return { parts, ...(whole && { whole }) }
}

const MOST_PARTS = 8

/** Links from a part to its whole and back. */
export function Parts({ parts: { whole, parts }, view }: { readonly parts: PartsOfClaim; readonly view: View }) {
  return (
    <>
      {whole && (
        <p class="part">
          Part of <ClaimLink stored={whole} view={view} />
        </p>
      )}
      {parts.slice(0, MOST_PARTS).map((part) => (
        <p class="part">
          Includes <ClaimLink stored={part} view={view} />
        </p>
      ))}
    </>
  )
}
