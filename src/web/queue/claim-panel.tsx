import type { Child } from 'hono/jsx'
import type { Reason } from '../../model/claim.ts'
import { claimInWords } from '../../model/claim-in-words.ts'
import type { StoredClaim } from '../../model/record.ts'
import type { Review } from '../../model/review.ts'
import type { ClaimInText, RelatedClaim } from '../../store/desk.ts'
import { ClaimFacts, ClaimLink, Kind, Status } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import { minute } from '../minute.ts'
import { percent, RELATION_WORDS, STATUS_WORDS, type View } from '../view.ts'
import { Quoted } from '../words.tsx'
import { signalInWords } from './signal-words.ts'
import { type SlotRow, slotRows } from './slot-rows.ts'

interface Props {
  readonly claim: ClaimInText
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
export function ClaimPanel({ claim, related, comparable, amended, view }: Props) {
  const { stored, reviews } = claim
  return (
    <>
      <Slots stored={stored} amended={amended} />
      <Section title="Said by">
        <p>
          <SourceChain stored={stored} />
        </p>
      </Section>
      <Confidence stored={stored} />
      <Others related={related} comparable={comparable} view={view} />
      <Versions claim={claim} view={view} />
      <History reviews={reviews} />
    </>
  )
}

export function Section({ title, children }: { readonly title: string; readonly children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Slots({ stored, amended }: { readonly stored: StoredClaim; readonly amended: Props['amended'] }) {
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
          <Quoted text={clip(flag, 300)} />
        </p>
      ))}
    </Section>
  )
}

/** "low = 1051", "place: none". */
const correctedInWords = (slots: Props['amended']): readonly string[] =>
  Object.entries(slots).map(([slot, value]) => (value === '' ? `${slot}: none` : `${slot} = ${value}`))

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

/** "Iran Human Rights → AFP → Sample Herald": who asserts it, who carried it, who printed it. */
function SourceChain({ stored: { claim, agencies, outletName } }: { readonly stored: StoredClaim }) {
  const links = [...new Set([...(claim.source ? [claim.source.name] : []), ...agencies, outletName])]
  return (
    <>
      {links.map((name, i) => (
        <>
          {i > 0 && ' → '}
          <Quoted text={clip(name, 120)} />
        </>
      ))}
    </>
  )
}

function Confidence({ stored: { claim } }: { readonly stored: StoredClaim }) {
  const { p, level, reasons } = claim.confidence
  const signals = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <Section title="Confidence">
      <p>
        <strong class={`level ${level}`}>{percent(p)}</strong> sure ({level}) that the record states what the article
        states.
      </p>
      <details>
        <summary>Why</summary>
        <ul class="signals">
          {signals.map((reason) => (
            <Signal {...reason} />
          ))}
        </ul>
        <p class="facts">
          Rule <code>{claim.rule}</code>
        </p>
      </details>
    </Section>
  )
}

const Signal = ({ signal, weight }: Reason) => (
  <li>
    <span class={`weight ${weight < 0 ? 'less' : 'more'}`}>
      {weight < 0 ? '−' : '+'}
      {Math.abs(weight).toFixed(2)}
    </span>{' '}
    {signalInWords(signal)}
  </li>
)

function Others({ related, comparable, view }: Pick<Props, 'related' | 'comparable' | 'view'>) {
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

const MOST_VERSIONS = 12

function Versions({ claim, view }: { readonly claim: ClaimInText; readonly view: View }) {
  const { versions } = claim.trail
  if (versions.length === 1) return null
  return (
    <Section title="Versions of the article">
      {claim.earlier.map((before) => (
        <p>
          Said before: <ClaimLink stored={before} view={view} />
        </p>
      ))}
      {claim.later.map((after) => (
        <p>
          Says now: <ClaimLink stored={after} view={view} />
        </p>
      ))}
      <ul class="plain">
        {versions.slice(-MOST_VERSIONS).map(({ version, fetchedAt, holdsClaim }) => (
          <li>
            Version {version}, {minute(fetchedAt)}: {holdsClaim ? 'makes this claim' : 'does not make it'}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const MOST_REVIEWS = 30

function History({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <Section title="History of reviews">
      {reviews.length === 0 && <p class="facts">Nobody has decided yet.</p>}
      <ol class="plain">
        {reviews.slice(-MOST_REVIEWS).map((review) => (
          <li>
            <ReviewLine review={review} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ReviewLine({ review }: { readonly review: Review }) {
  const { decision, reviewer, reviewedAt, amendments = {}, note, takesBack } = review
  const corrected = correctedInWords(amendments)
  const what =
    takesBack === undefined
      ? decision === 'reopen'
        ? 'opened again'
        : STATUS_WORDS[decision]
      : `decision ${takesBack} taken back`
  return (
    <>
      {minute(reviewedAt)}: {what} by <Quoted text={clip(reviewer, 80)} />
      {corrected.length > 0 && <Quoted text={`, ${corrected.join(', ')}`} />}
      {note && (
        <>
          {' '}
          “<Quoted text={clip(note, 500)} />”
        </>
      )}
    </>
  )
}
