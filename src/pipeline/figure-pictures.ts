import { type FigureRecord, isFigure } from '../compare/comparable.ts'
import { rootName } from '../compare/root-source.ts'
import type { DrawnFigure, FigurePicture } from '../export/figure-picture.ts'
import type { FigureClaim } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import { isDay } from '../model/day.ts'
import type { ClaimFilter } from '../model/record.ts'
import type { Store } from '../store/store.ts'

/** The latest figures are drawn: so many are looked at, so many pictures made, so many drawn in one. */
const MOST_LOOKED_AT = 3_000
const MOST_PICTURES = 12
const MOST_DRAWN = 60

/** Pictures of the figures that the filter finds: of each measure and place on which two outlets or more give one, the most told first. */
export async function figurePictures(store: Store, filter: ClaimFilter): Promise<FigurePicture[]> {
  if (filter.kind !== undefined && filter.kind !== 'figure') return []
  const groups = new Map<string, FigureRecord[]>()
  const scope = filter.limit === undefined ? { ...filter, kind: 'figure' as const } : filter
  for await (const stored of store.claims({
    ...scope,
    limit: Math.min(filter.limit ?? MOST_LOOKED_AT, MOST_LOOKED_AT),
  })) {
    if (!isFigure(stored) || !stored.current) continue
    const title = titleOf(stored.claim)
    if (title !== undefined) groups.set(title, [...(groups.get(title) ?? []), stored])
  }
  return [...groups]
    .map(([title, figures]) => ({ title, figures: figures.slice(0, MOST_DRAWN).flatMap(drawn) }))
    .filter(({ figures }) => new Set(figures.map(({ outletName }) => outletName)).size > 1)
    .sort((a, b) => b.figures.length - a.figures.length)
    .slice(0, MOST_PICTURES)
}

/** "executions, Iran": only what counts one kind of thing can stand on one scale. */
function titleOf({ measure, unit, place, change, negated }: FigureClaim): string | undefined {
  if (measure === 'other' || !place || change || negated) return undefined
  return `${measure}${unit === 'count' ? '' : ` (${unit})`}, ${place.name}`
}

/** Nothing when there is no number, or neither window nor day of publication. */
function drawn(stored: FigureRecord): DrawnFigure[] {
  const { claim, outletName, published } = stored
  const { low = claim.high, high = claim.low, period, bound } = claim
  const from = period?.from ?? period?.to ?? published?.slice(0, 10)
  const to = period?.to ?? published?.slice(0, 10) ?? from
  if (low === undefined || high === undefined || !from || !to || !isDay(from) || !isDay(to)) return []
  const root = rootName(stored)
  return [
    {
      ...{ claimId: claim.id, outletName, words: claimInWords(claim), low, high },
      ...{ from, to: to < from ? from : to },
      open: claim.high === undefined ? 'up' : bound === 'at_most' || claim.low === undefined ? 'down' : 'none',
      ...(root !== undefined && { root }),
    },
  ]
}
