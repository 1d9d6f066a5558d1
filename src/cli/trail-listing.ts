import type { Claim, PeriodSlot, PlaceSlot, SourceSlot } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { ClaimTrail } from '../model/record.ts'
import { markEvidence } from './mark-evidence.ts'

/** The full trail of a claim as lines for a terminal: what it says, where it stands, why it is believed, what others say. */
export function trailListing(trail: ClaimTrail): string[] {
  const { claim } = trail
  return [
    `${claim.kind} ${claim.id}  ${claimInWords(claim)}`,
    '',
    `  “${markEvidence(trail.sentenceText, claim.sentence.start, claim.evidence)}”`,
    ...section('Where', where(trail)),
    ...section('Slots', slots(claim)),
    ...section(
      `Confidence ${claim.confidence.p.toFixed(3)} (${claim.confidence.level}), rule ${claim.rule}`,
      signals(claim),
    ),
    ...section('Flags', claim.flags ?? []),
    ...section('Relations', relations(trail)),
    ...section('Reviews', reviews(trail)),
  ]
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

function where(trail: ClaimTrail): string[] {
  const { fetchedUrl, articleUrl, versions } = trail
  return [
    `outlet     ${trail.outletName} (${trail.outletId})`,
    `article    ${trail.title ?? '(no title)'}`,
    `address    ${articleUrl}`,
    ...(fetchedUrl === articleUrl ? [] : [`fetched    ${fetchedUrl}`]),
    `published  ${trail.published ?? 'unknown'}`,
    `fetched at ${trail.fetchedAt}, HTTP ${trail.httpStatus}`,
    `sha256     ${trail.sha256}`,
    `version    ${trail.version} of ${versions.length}${trail.current ? '' : ', no longer in the latest version'}`,
    ...(trail.agencies.length > 0 ? [`carried by ${trail.agencies.join(', ')}`] : []),
    `extractor  ${trail.extractorVersion}`,
  ]
}

function slots(claim: Claim): string[] {
  return [
    ...(claim.kind === 'figure' && claim.period ? [`period     ${periodLine(claim.period)}`] : []),
    ...(claim.place ? [`place      ${placeLine(claim.place)}`] : []),
    `source     ${claim.source ? sourceLine(claim.source) : "the outlet's own voice"}`,
    ...(claim.modality === 'asserted' ? [] : [`modality   ${claim.modality}`]),
    ...(claim.negated ? ['negated    the text denies it'] : []),
  ]
}

const periodLine = (period: PeriodSlot): string =>
  `${period.from ?? '...'} to ${period.to ?? '...'}${period.text ? ` (“${period.text}”)` : ''}, ${basis(period)}`

const placeLine = (place: PlaceSlot): string =>
  `${place.name}${place.country ? ` [${place.country}]` : ''}, ${basis(place)}`

const sourceLine = (source: SourceSlot): string =>
  `${source.name} (${source.kind}${source.cue ? `, “${source.cue}”` : ''}${source.direct ? ', in quotation marks' : ''}), ${basis(source)}`

const basis = (slot: PeriodSlot | PlaceSlot | SourceSlot): string =>
  `${slot.basis}${slot.inferredFrom ? ` from ${slot.inferredFrom}` : ''}, p ${slot.p.toFixed(2)}`

const signals = (claim: Claim): string[] =>
  claim.confidence.reasons.map(
    ({ signal, weight }) => `${weight >= 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}  ${signal}`,
  )

const relations = (trail: ClaimTrail): string[] =>
  trail.relations.flatMap(({ relation, other }) => [
    `${relation.kind.padEnd(14)} ${other.outletName}, ${other.claim.id}: ${claimInWords(other.claim)}`,
    ...relation.reasons.map((reason) => `${' '.repeat(15)}${reason}`),
  ])

const reviews = (trail: ClaimTrail): string[] =>
  trail.reviews.map(({ reviewedAt, reviewer, decision, note, amendments }) =>
    [
      `${reviewedAt}  ${decision} by ${reviewer}`,
      ...(amendments
        ? [
            Object.entries(amendments)
              .map(([slot, value]) => `${slot} = ${value}`)
              .join(', '),
          ]
        : []),
      ...(note ? [`“${note}”`] : []),
    ].join(' · '),
  )
