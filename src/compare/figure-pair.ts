import type { PeriodSlot } from '../model/claim.ts'
import { OPEN_MEASURES } from '../model/comparison-key.ts'
import { daysBetween } from '../model/day.ts'
import { isCountry } from '../model/place-key.ts'
import type { Relation } from '../model/relation.ts'
import type { FigureRecord } from './comparable.ts'
import { type Interval, intervalOf } from './interval.ts'
import { type PlaceRelation, placeRelation } from './place-relation.ts'
import { sameRoot } from './root-source.ts'
import { sameStory } from './same-story.ts'
import { isSameText } from './same-text.ts'
import { type ScopeRelation, scopeRelation } from './scope.ts'
import { hasDays, isOfOneEvent, isStated, sameStart, type WindowRelation, windowRelation } from './window.ts'
import type { Count } from './window-arithmetic.ts'

/** Everything that the rules ask of two figures, found out once. `later` comes first in every field with two sides. */
export interface FigurePair {
  readonly later: FigureRecord
  readonly earlier: FigureRecord
  readonly values: readonly [Interval, Interval]
  readonly window: WindowRelation
  readonly sameStart: boolean
  readonly place: PlaceRelation
  readonly scope: ScopeRelation
  readonly sameRoot: boolean
  readonly sameNumber: boolean
  /** True for one text with one number. */
  readonly sameText: boolean
  readonly sameStory: boolean
  /** True when the two days of one story are neighbours, as those of two time zones are; `window` is then the same. */
  readonly nearDays: boolean
}

/** One of the ways in which two figures may stand: the relation, or undefined when they do not stand so. */
export type FigureRule = (pair: FigurePair) => Relation | undefined

export function figurePair(later: FigureRecord, earlier: FigureRecord): FigurePair {
  const [a, b] = [later.claim, earlier.claim]
  const sameNumber = statedNumber(later) === statedNumber(earlier)
  const isOneStory = sameStory(later, earlier)
  const window = windowRelation(a.period, b.period)
  const nearDays = window === 'disjoint' && isOneStory && areNeighbours(a.period, b.period)
  return {
    later,
    earlier,
    values: [intervalOf(a), intervalOf(b)],
    window: nearDays ? 'same' : window,
    sameStart: sameStart(a.period, b.period),
    place: placeRelation(a.place, b.place),
    scope: scopeRelation(later, earlier),
    sameRoot: sameRoot(later, earlier),
    sameNumber,
    sameText: sameNumber && isSameText(later.sentenceText, earlier.sentenceText),
    sameStory: isOneStory,
    nearDays,
  }
}

function areNeighbours(a: PeriodSlot | undefined, b: PeriodSlot | undefined): boolean {
  if (!a || !b || !isOfOneEvent(a) || !isOfOneEvent(b)) return false
  return Math.max(daysBetween(a.to!, b.from!), daysBetween(b.to!, a.from!)) === 1
}

const statedNumber = ({ claim }: FigureRecord): number | undefined => claim.low ?? claim.high

/** What one of the two counts over its window, which it must have. */
export function countOf({ later, earlier, values }: FigurePair, side: 0 | 1): Count {
  return { values: values[side], period: (side === 0 ? later : earlier).claim.period! }
}

/** Which of two figures counts a part of what the other counts; `mixed` when each covers what the other does not. */
export type Extent = 'same' | 'later_is_part' | 'earlier_is_part' | 'mixed'

/** Window, place and scope taken together. A window or place that only the story supplies counts as the same. */
export function extentOf({ window, place, scope }: FigurePair): Extent {
  const sides = [window, place, scope]
  const [a, b] = [sides.includes('a_within_b'), sides.includes('b_within_a')]
  if (a && b) return 'mixed'
  if (a) return 'later_is_part'
  return b ? 'earlier_is_part' : 'same'
}

/** Measures that are counted for a whole country as a matter of course: a day's executions in Iran are one number. */
const NATIONAL = new Set(['executions', 'sentences', 'convictions', 'infections', 'protests'])

/**
 * True when two figures of one measure may be of two events: 5 dead and 12 dead in one country on one day. The same town, or
 * headlines of one story, tell that they are of one.
 */
export function mayBeTwoEvents({ later, earlier, window, place, sameStory: isOneStory }: FigurePair): boolean {
  if (isOneStory || window === 'disjoint' || NATIONAL.has(later.claim.measure)) return false
  const dated = [later.claim.period, earlier.claim.period].filter((period) => hasDays(period))
  if (dated.length === 0 || !dated.every(isOfOneEvent)) return false
  return place !== 'same' || later.claim.place === undefined || isCountry(later.claim.place)
}

/** Tolls that grow while an event goes on. */
const GROWING = new Set([
  'deaths',
  'injuries',
  'missing',
  'displaced',
  'rescued',
  'arrests',
  'infections',
  'abductions',
])

/** True for a toll of one event, which a later report may know better. */
export const isGrowing = ({ claim }: FigureRecord): boolean =>
  GROWING.has(claim.measure) && (claim.period === undefined || (hasDays(claim.period) && isOfOneEvent(claim.period)))

/** Why two figures that exclude each other may yet both be true, each a sentence; none when they cannot. */
export function doubts({ later, earlier, place, scope, window, nearDays }: FigurePair): string[] {
  const [a, b] = [later.claim, earlier.claim]
  const inferred = [a, b].some(({ period }) => period !== undefined && !isStated(period))
  return [
    ...(inferred ? ['One of the windows is inferred.'] : []),
    ...(nearDays ? ['Their days are neighbours: it may be one day in two time zones, or two.'] : []),
    ...(window === 'unknown' ? ['Not both articles state a period; that it is one rests on the headlines.'] : []),
    ...(place === 'unknown' || place === 'unclear' ? ['That the place is one rests on the headlines.'] : []),
    ...([a, b].some(({ place: slot }) => slot?.basis === 'inferred') && a.place?.name !== b.place?.name
      ? ['One of the places is inferred.']
      : []),
    ...(scope !== 'same' ? ['They may count different people.'] : []),
    ...([a, b].some(({ modality }) => modality === 'alleged') ? ['One of them is only alleged.'] : []),
    ...(OPEN_MEASURES.has(a.measure) ? ['That both mean the same thing rests on one noun.'] : []),
    ...(isGrowing(later) && later.published !== earlier.published
      ? ['Such tolls change, and one report is later.']
      : []),
  ]
}
