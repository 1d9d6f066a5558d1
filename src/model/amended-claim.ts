import type { Claim, FigureClaim, PeriodSlot, PlaceSlot, SourceSlot } from './claim.ts'
import type { StoredClaim } from './record.ts'

type Amendments = NonNullable<StoredClaim['amendments']>

/** A slot that a person filled is as sure as anything gets. */
const BY_HAND = { basis: 'stated', p: 1 } as const

/**
 * The claim with what a reviewer put in place of what was read: what people are to see. The claim itself when nobody amended
 * it. "bound=at_least" makes "= 1,000" "≥ 1,000"; a value alone replaces both ends of an exact figure.
 */
export function amendedClaim({ claim, amendments }: StoredClaim): Claim {
  if (!amendments) return claim
  const { place, source, from, to, who, ...own } = amendments
  const amended = {
    ...claim,
    ...own,
    ...(place !== undefined && { place: placeNamed(String(place), claim.place) }),
    ...(source !== undefined && { source: sourceNamed(String(source), claim.source) }),
    ...(claim.kind === 'event' && who !== undefined && { who: String(who).split(/,\s*/) }),
  } as Claim
  if (amended.kind === 'figure') return withValue(withPeriod(amended, from, to), amendments)
  return amended.kind === 'event' ? { ...amended, date: { ...amended.date, ...days(from, to) } } : amended
}

const placeNamed = (name: string, former: PlaceSlot | undefined): PlaceSlot => ({
  ...(former?.country !== undefined && { country: former.country }),
  ...BY_HAND,
  name,
})

const sourceNamed = (name: string, former: SourceSlot | undefined): SourceSlot => ({
  kind: 'named',
  direct: false,
  ...former,
  ...BY_HAND,
  name,
})

const days = (from: string | number | undefined, to: string | number | undefined): Pick<PeriodSlot, 'from' | 'to'> => ({
  ...(from !== undefined && { from: String(from) }),
  ...(to !== undefined && { to: String(to) }),
})

function withPeriod(
  figure: FigureClaim,
  from: Amendments[string] | undefined,
  to: Amendments[string] | undefined,
): FigureClaim {
  if (from === undefined && to === undefined) return figure
  return { ...figure, period: { ...figure.period, ...BY_HAND, ...days(from, to) } }
}

const OPEN_ABOVE = new Set(['at_least', 'more_than'])
const OPEN_BELOW = new Set(['at_most', 'less_than'])

/** The ends of the value as its bound has them. */
function withValue(figure: FigureClaim, amendments: Amendments): FigureClaim {
  const { low, high, ...rest } = figure
  const value = OPEN_BELOW.has(figure.bound) ? (high ?? low) : (low ?? high)
  if (value === undefined || (amendments.low !== undefined && amendments.high !== undefined)) return figure
  if (OPEN_ABOVE.has(figure.bound)) return { ...rest, low: value }
  if (OPEN_BELOW.has(figure.bound)) return { ...rest, high: value }
  return figure.bound === 'exact' || figure.bound === 'about' ? { ...rest, low: value, high: value } : figure
}
