import { claimInWords } from '../../model/claim-in-words.ts'
import type { FigureGroup, StoredClaim } from '../../model/record.ts'
import type { ClaimInText, RelatedClaim } from '../../store/desk.ts'
import { Kind, Status } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { View } from '../view.ts'
import { Quoted } from '../words.tsx'
import { Confidence } from './confidence.tsx'
import { correctedInWords } from './corrected-in-words.ts'
import { Flag } from './flag.tsx'
import { History, Versions } from './history.tsx'
import { Others } from './others.tsx'
import { Parts, type PartsOfClaim } from './parts.tsx'
import { Section } from './section.tsx'
import { type SlotRow, slotRows } from './slot-rows.ts'
import { SourceChain } from './source-chain.tsx'

interface Props {
  readonly claim: ClaimInText
  readonly parts: PartsOfClaim
  readonly group?: FigureGroup
  readonly related: readonly RelatedClaim[]
  readonly comparable: readonly StoredClaim[]
  readonly amended: Readonly<Record<string, string | number>>
  readonly view: View
}

/** What the record says, in words, as the heading of the form. */
export function ClaimHeading({ stored }: { readonly stored: StoredClaim }) {
  return (
    <header class="claim-head">
      <p class="facts">
        <Kind kind={stored.claim.kind} /> <Status status={stored.status} /> <code>{stored.claim.id}</code>
      </p>
      <h1>
        <Quoted text={clip(claimInWords(stored.claim), 300)} />
      </h1>
    </header>
  )
}

/** Slots, confidence, what others say, earlier versions and the history of decisions. */
export function ClaimPanel({ claim, parts, group, related, comparable, amended, view }: Props) {
  const { stored, reviews } = claim
  return (
    <>
      <Slots stored={stored} parts={parts} amended={amended} view={view} />
      <Section title="Said by">
        <p>
          <SourceChain stored={stored} />
        </p>
      </Section>
      <Confidence stored={stored} isBlind={view.filter.sample !== undefined} />
      <Others {...(group ? { group } : {})} related={related} comparable={comparable} view={view} />
      <Versions claim={claim} view={view} />
      <History reviews={reviews} />
    </>
  )
}

function Slots({
  stored,
  parts,
  amended,
  view,
}: Pick<Props, 'parts' | 'amended' | 'view'> & { readonly stored: StoredClaim }) {
  const corrected = correctedInWords(amended)
  return (
    <Section title="What the record says">
      <ul class="slots">
        {slotRows(stored.claim).map((row) => (
          <SlotLine row={row} />
        ))}
      </ul>
      {corrected.length > 0 && (
        <p class="corrected">
          Corrected by a reviewer: <Quoted text={corrected.map(([slot, value]) => `${slot} = ${value}`).join(', ')} />
        </p>
      )}
      {stored.claim.flags?.map((flag) => (
        <p class="flag">
          <Flag flag={flag} />
        </p>
      ))}
      <Parts parts={parts} view={view} />
    </Section>
  )
}

/** Without a script the link jumps to the words; with one, focus alone shows them. */
function SlotLine({ row }: { readonly row: SlotRow }) {
  return (
    <li>
      <a href={`#slot-${row.slot}`} data-slot={row.slot}>
        <span class="label">{row.label}</span>
        <span class="value">
          <Quoted text={clip(row.value, 200)} />
        </span>
        {row.how && (
          <span class="facts how">
            <Quoted text={clip(row.how, 160)} />
          </span>
        )}
      </a>
    </li>
  )
}
