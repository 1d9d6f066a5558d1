import { RELIABILITY } from '../confidence/reliability.ts'
import { markedSentence, type Stretch } from '../export/marked-sentence.ts'
import { statusInWords } from '../export/status-in-words.ts'
import type { Claim, PeriodSlot, PlaceSlot, Reason, SourceSlot } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { ClaimTrail } from '../model/record.ts'
import type { Review } from '../model/review.ts'
import { column } from './fit-text.ts'
import type { Paint } from './terminal.ts'

/** The full trail of a claim as lines for a terminal: what it says, where it stands, why it is believed, what others say. */
export function trailListing(trail: ClaimTrail, paint: Paint): string[] {
  const { claim } = trail
  const { p, level, reasons } = claim.confidence
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines.map((line) => `  ${line}`)]
  return [
    paint('bold', claimInWords(claim)),
    `${claim.kind} ${claim.id}, ${statusInWords(trail)}`,
    '',
    `  “${markedSentence(trail).map(marked(paint)).join('')}”`,
    ...section('Where it stands', where(trail)),
    ...section('Slots', slots(claim)),
    ...section(`Confidence ${p.toFixed(3)} (${level}), by rule ${claim.rule}`, [
      ...signals(reasons),
      ...worthOf(claim),
    ]),
    ...section('Flags', claim.flags ?? []),
    ...section('Relations', relations(trail)),
    ...section('Reviews', trail.reviews.length === 0 ? noReviews(trail) : trail.reviews.map(reviewLine)),
  ]
}

/** "[At least 1,051|value]": the words with the slot that they support. */
const marked =
  (paint: Paint) =>
  ({ text, slot }: Stretch): string => {
    const line = text.replace(/\s+/g, ' ')
    return slot === undefined ? line : `[${paint('underline', line)}|${slot}]`
  }

const named = (name: string, value: string): string => `${column(name, 12)}${value}`

function where(trail: ClaimTrail): string[] {
  const { fetchedUrl, articleUrl } = trail
  return [
    named('outlet', `${trail.outletName} (${trail.outletId})`),
    named('article', trail.title ?? '(no title)'),
    named('address', articleUrl),
    ...(fetchedUrl === articleUrl ? [] : [named('fetched', fetchedUrl)]),
    named('published', trail.published ?? 'unknown'),
    named('fetched at', `${trail.fetchedAt}${isFromWeb(fetchedUrl) ? `, HTTP status ${trail.httpStatus}` : ''}`),
    named('sha256', trail.sha256),
    named('version', versionLine(trail)),
    named('said by', sourceChain(trail)),
    named('extractor', trail.extractorVersion),
  ]
}

/** A file has no HTTP status. */
const isFromWeb = (address: string): boolean => /^https?:/i.test(address)

function versionLine({ version, versions, current }: ClaimTrail): string {
  const holding = versions.filter(({ holdsClaim }) => holdsClaim).map((one) => one.version)
  const others = holding.length > 1 ? `, also in ${holding.filter((one) => one !== version).join(', ')}` : ''
  return `${version} of ${versions.length}${others}${current ? '' : ', no longer in the latest version'}`
}

/** "police → AFP → Sample Herald": who asserts it, who reported or carried it, who printed it. */
function sourceChain({ claim: { source }, agencies, outletName }: ClaimTrail): string {
  const named = source?.chain?.map(({ name }) => name).toReversed() ?? (source ? [source.name] : [])
  return [...new Set([...named, ...agencies.filter((agency) => agency !== outletName), outletName])].join(' → ')
}

function slots(claim: Claim): string[] {
  return [
    ...(claim.kind === 'figure' && claim.period ? [named('period', periodLine(claim.period))] : []),
    ...(claim.place ? [named('place', placeLine(claim.place))] : []),
    named('source', claim.source ? sourceLine(claim.source) : "none named: the outlet's own voice"),
    ...(claim.modality === 'asserted' ? [] : [named('modality', claim.modality)]),
    ...(claim.negated ? [named('negated', 'the text denies it')] : []),
    ...(claim.kind === 'figure' && claim.partOf ? [named('part of', claim.partOf)] : []),
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

/** "such claims were right in 88 % of 317 cases (84 % to 91 %) in annotated articles": by kind and level; nothing where none were judged. */
const worthOf = ({ kind, confidence }: Claim): string[] =>
  RELIABILITY.filter((row) => row.kind === kind && row.level === confidence.level).map(
    ({ articles, claims, right, from, to }) =>
      `${percent(right)} of ${claims} such claims were right in ${articles === 'test' ? 'unseen' : 'known'} annotated articles (95 %: ${percent(from)} to ${percent(to)})`,
  )

const percent = (share: number): string => `${Math.round(100 * share)} %`

const signals = (reasons: readonly Reason[]): string[] =>
  reasons.map(({ signal, weight }) => `${weight >= 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}  ${signal}`)

/** What it can be set against, one by one; of what it cannot, only how often which field stands in the way. */
function relations(trail: ClaimTrail): string[] {
  const comparable = trail.relations.filter(({ relation }) => relation.kind !== 'incomparable')
  const fields = trail.relations.flatMap(({ relation }) =>
    relation.kind === 'incomparable' ? [relation.field ?? 'value'] : [],
  )
  const counts = [...new Set(fields)].map((field) => `${field} ${fields.filter((one) => one === field).length}`)
  return [
    ...comparable.flatMap(({ relation, other }) => [
      `${column(relation.kind.replaceAll('_', ' '), 14)} ${other.outletName}, ${other.claim.id}: ${claimInWords(other.claim)}${other.current ? '' : ` [only in version ${other.version}]`}`,
      ...relation.reasons.map((reason) => `${' '.repeat(15)}${reason}`),
    ]),
    ...(fields.length === 0
      ? []
      : [`incomparable   ${fields.length} more, which differ in ${counts.join(', ')}; --json has them`]),
  ]
}

/** A changed claim is to be decided anew; what was decided before the change is told. */
const noReviews = ({ formerDecision }: ClaimTrail): readonly string[] =>
  formerDecision
    ? [
        `none yet; before the article was changed, ${formerDecision.claimId} was ${statusInWords({ status: formerDecision.decision })}`,
      ]
    : ['none yet']

/** "2025-09-25T08:00:00.000Z  amended by ana · low = 1051 · “the report says so”". */
function reviewLine({ reviewedAt, reviewer, decision, note, amendments = {} }: Review): string {
  const corrected = Object.entries(amendments).map(([slot, value]) => `${slot} = ${value}`)
  return [
    `${reviewedAt}  ${statusInWords({ status: decision })} by ${oneLine(reviewer)}`,
    ...(corrected.length > 0 ? [corrected.join(', ')] : []),
    ...(note ? [`“${oneLine(note)}”`] : []),
  ].join(' · ')
}

/** A review may be of several lines; none of them may pass for a line of the trail. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
