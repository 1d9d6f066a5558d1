import { amountInWords } from '../model/claim-in-words.ts'
import { OPEN_MEASURES } from '../model/comparison-key.ts'
import { figureGroupKey, thingOf } from '../model/figure-group-key.ts'
import type { FigureGroup, GroupPoint, StoredClaim } from '../model/record.ts'
import { type FigureRecord, isFigure } from './comparable.ts'
import { rootsOf, supportOf } from './support.ts'
import { hasDays, isOfOneEvent } from './window.ts'

/** Points of an account over time that are kept: the first, and the latest. */
const MOST_POINTS = 40

/**
 * What figures with one key come to: outlets, sources, support, the lowest and highest number, and who said what when.
 * Figures that a reviewer rejected are left out; undefined when none are given. They come earliest published first.
 */
export function figureGroup(key: string, members: readonly StoredClaim[], contested: boolean): FigureGroup | undefined {
  const figures = members
    .filter(isFigure)
    .filter(({ claim, status }) => status !== 'reject' && figureGroupKey(claim) === key)
  const last = figures.at(-1)
  if (!last) return undefined
  const current = figures.filter((figure) => figure.current)
  const { measure, unit, place, period } = last.claim
  const numbers = current.flatMap(({ claim: { low, high } }) => [low, high]).filter((number) => number !== undefined)
  return {
    key,
    measure,
    thing: thingOf(last.claim) ?? '',
    unit,
    ...(place && { place: place.name, ...(place.country && { country: place.country }) }),
    ...(period?.from && { from: period.from }),
    ...(period?.to && { to: period.to }),
    isEvent: period !== undefined && hasDays(period) && isOfOneEvent(period) && isToll(last),
    support: supportOf(figures, contested),
    claims: current.length,
    outlets: new Set(current.map(({ outletId }) => outletId)).size,
    roots: rootsOf(current),
    ...(numbers.length > 0 && { lowest: Math.min(...numbers), highest: Math.max(...numbers) }),
    overTime: firstAndLatest(current).map(point),
  }
}

const isToll = ({ claim: { measure, period } }: FigureRecord): boolean =>
  !OPEN_MEASURES.has(measure) && period?.kind !== 'rate'

const firstAndLatest = (figures: readonly FigureRecord[]): readonly FigureRecord[] =>
  figures.length <= MOST_POINTS ? figures : [figures[0]!, ...figures.slice(1 - MOST_POINTS)]

const point = ({ claim, outletName, published }: FigureRecord): GroupPoint => ({
  ...(published && { published }),
  outlet: outletName,
  value: amountInWords(claim),
  claimId: claim.id,
})
