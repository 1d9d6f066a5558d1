import type { FigureGroup, StoredClaim } from '../../model/record.ts'
import type { RelatedClaim } from '../../store/desk.ts'
import { ClaimFacts, ClaimLink } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { counted, SUPPORT_WORDS } from '../compare/support-words.ts'
import type { View } from '../view.ts'
import { RELATION_WORDS } from '../view-words.ts'
import { Quoted } from '../words.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly group?: FigureGroup
  readonly related: readonly RelatedClaim[]
  readonly comparable: readonly StoredClaim[]
  readonly view: View
}

/** What others say on the same: how well it is supported, the claims that were compared, with reasons, then those that may be. */
export function Others({ group, related, comparable, view }: Props) {
  const known = new Set(related.map(({ other }) => other.claim.id))
  const rest = comparable.filter(({ claim }) => !known.has(claim.id))
  const apart = related.filter(({ kind }) => kind === 'incomparable')
  return (
    <Section title="What others say">
      {group && <Support group={group} />}
      {related.length + rest.length === 0 && <p class="facts">No other claim on the same measure and place.</p>}
      <ul class="others">
        {related
          .filter(({ kind }) => kind !== 'incomparable')
          .map((one) => (
            <Related {...one} view={view} />
          ))}
        {rest.map((other) => (
          <li>
            <ClaimLink stored={other} view={view} />
            <br />
            <ClaimFacts stored={other} />
          </li>
        ))}
      </ul>
      {apart.length > 0 && (
        <details>
          <summary>{apart.length} on other days or of another kind, not comparable</summary>
          <ul class="others">
            {apart.map((one) => (
              <Related {...one} view={view} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const Related = ({ kind, reasons, other, view }: RelatedClaim & Pick<Props, 'view'>) => (
  <li>
    <span class={`relation ${kind}`}>{RELATION_WORDS[kind] ?? kind.replaceAll('_', ' ')}</span>{' '}
    <ClaimLink stored={other} view={view} />
    <br />
    <ClaimFacts stored={other} />
    <span class="facts why">
      <Quoted text={clip(reasons.join(' '), 400)} />
    </span>
  </li>
)

/** "This figure: 3 outlets, 1 source, contested", leading to the picture. */
function Support({ group: { measure, place, country, outlets, roots, support } }: { readonly group: FigureGroup }) {
  const where = country ?? place
  return (
    <p>
      This figure at the last run: {counted(outlets, 'outlet')}, {counted(roots.length, 'source')},{' '}
      <span class={`support ${support}`}>{SUPPORT_WORDS[support]}</span>.{' '}
      {where !== undefined && <a href={`/compare?${new URLSearchParams({ measure, place: where })}`}>Picture</a>}
    </p>
  )
}
