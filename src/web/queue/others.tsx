import type { StoredClaim } from '../../model/record.ts'
import type { RelatedClaim } from '../../store/desk.ts'
import { ClaimFacts, ClaimLink } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { View } from '../view.ts'
import { RELATION_WORDS } from '../view-words.ts'
import { Quoted } from '../words.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly related: readonly RelatedClaim[]
  readonly comparable: readonly StoredClaim[]
  readonly view: View
}

/** What others say on the same: first the claims that were compared, with reasons, then those that may be. */
export function Others({ related, comparable, view }: Props) {
  const known = new Set(related.map(({ other }) => other.claim.id))
  const rest = comparable.filter(({ claim }) => !known.has(claim.id))
  return (
    <Section title="What others say">
      {related.length + rest.length === 0 && <p class="facts">No other claim on the same measure and place.</p>}
      <ul class="others">
        {related.map(({ kind, reasons, other }) => (
          <li>
            <span class={`relation ${kind}`}>{RELATION_WORDS[kind] ?? kind.replaceAll('_', ' ')}</span>{' '}
            <ClaimLink stored={other} view={view} />
            <br />
            <ClaimFacts stored={other} />
            <span class="facts why">
              <Quoted text={clip(reasons.join(' '), 400)} />
            </span>
          </li>
        ))}
        {rest.map((other) => (
          <li>
            <ClaimLink stored={other} view={view} />
            <br />
            <ClaimFacts stored={other} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
