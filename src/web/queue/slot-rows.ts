import type { Claim, EventClaim, FigureClaim, PeriodSlot, PlaceSlot, SourceSlot } from '../../model/claim.ts'
import { amountInWords } from '../../model/claim-in-words.ts'
import { percent } from '../view-words.ts'

/** One slot of a claim as a reviewer reads it. */
export interface SlotRow {
  /** As the claim's evidence names it. */
  readonly slot: string
  readonly label: string
  readonly value: string
  /** "stated in the text", "inferred from the headline, 70% sure". */
  readonly how?: string
}

/** Every slot of a claim that says something, and the source even when there is none. */
export function slotRows(claim: Claim): readonly SlotRow[] {
  return [
    ...ownRows(claim),
    ...row('place', 'Place', claim.place && placeInWords(claim.place), claim.place && basisInWords(claim.place)),
    claim.source
      ? sourceRow(claim.source)
      : { slot: 'source', label: 'Source', value: 'none named: the outlet’s own voice' },
    ...row('modality', 'Said as', claim.modality === 'asserted' ? undefined : claim.modality),
    ...row('negated', 'Denied', claim.negated ? 'the text denies it' : undefined),
  ]
}

function ownRows(claim: Claim): readonly SlotRow[] {
  switch (claim.kind) {
    case 'figure':
      return figureRows(claim)
    case 'age':
      return [
        ...row('person', 'Person', claim.person),
        ...row('age', 'Age', claim.low === claim.high ? `${claim.low}` : `${claim.low}–${claim.high}`),
        ...row('asOf', 'As of', claim.asOf),
      ]
    case 'event':
      return eventRows(claim)
    case 'person':
      return [
        ...row('person', 'Person', claim.person),
        ...row('role', 'Role', claim.role),
        ...row('affiliation', 'Of', claim.affiliation),
      ]
  }
}

const figureRows = (claim: FigureClaim): readonly SlotRow[] => [
  ...row('value', 'Value', amountInWords(claim)),
  ...row('counted', 'Counted', claim.counted),
  ...row('measure', 'Measure', claim.measure === 'other' ? 'none of the known ones' : claim.measure),
  ...row('period', 'Period', claim.period && periodInWords(claim.period), claim.period && basisInWords(claim.period)),
]

const eventRows = (claim: EventClaim): readonly SlotRow[] => [
  ...row('trigger', 'Event', claim.eventType ? `${claim.trigger} (${claim.eventType})` : claim.trigger),
  ...row('who', 'Who', claim.who.join(', ') || undefined),
  ...row('date', 'Date', daysInWords(claim.date.from, claim.date.to), BASIS[claim.date.basis]),
]

const sourceRow = (source: SourceSlot): SlotRow => ({
  slot: 'source',
  label: 'Source',
  value: [
    source.name,
    ...(source.kind === 'anonymous' ? ['(not named)'] : []),
    ...(source.direct ? ['in quotation marks'] : []),
  ].join(' '),
  how: [...(source.cue ? [`“${source.cue}”`] : []), basisInWords(source)].join(', '),
})

function row(slot: string, label: string, value: string | undefined, how?: string): readonly SlotRow[] {
  return value === undefined ? [] : [{ slot, label, value, ...(how === undefined ? {} : { how }) }]
}

const placeInWords = ({ name, country }: PlaceSlot): string => (country ? `${name} [${country}]` : name)

function periodInWords({ from, to, text, kind }: PeriodSlot): string {
  const days = from || to ? daysInWords(from, to) : (text ?? '')
  return kind === undefined || kind === 'cumulative' ? days : `${days} (${kind})`
}

/** "2024-11-13", "2024-07-01 to 2025-09-24", "since 2024-07-01". */
export function daysInWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `until ${to}`
  if (to === undefined) return `since ${from}`
  return from === to ? from : `${from} to ${to}`
}

const BASIS = {
  stated: 'stated in the text',
  relative: 'worked out from another date',
  inferred: 'inferred',
} as const

function basisInWords({ basis, inferredFrom, p }: PeriodSlot | PlaceSlot | SourceSlot): string {
  return `${BASIS[basis]}${inferredFrom ? ` from ${inferredFrom}` : ''}, ${percent(p)} sure`
}
