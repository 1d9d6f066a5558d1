import { distanceKm } from './distance.ts'
import type { PlaceReading } from './place-readings.ts'

/** A local story stays within this distance. */
const NEIGHBORHOOD_KM = 80
/** Share of an article's towns that must lie in one neighborhood, and how many mentions make one. */
const MIN_SHARE = 0.6
const MIN_MENTIONS = 3

/**
 * The town around which a local story plays: where most of the towns that it names lie close together, the one it names most
 * often. A square or a creek that no gazetteer holds is then near it too. undefined for a story from all over the map.
 */
export function neighborhoodOf(settled: readonly (PlaceReading | undefined)[]): PlaceReading | undefined {
  const towns = settled.filter((one): one is PlaceReading => one !== undefined && isTown(one))
  const mentions = countEach(towns)
  if (towns.length < MIN_MENTIONS) return undefined
  const [center] = [...mentions].sort((a, b) => b[1] - a[1])
  if (!center) return undefined
  const near = towns.filter((town) => distanceKm(town, center[0]) <= NEIGHBORHOOD_KM)
  return near.length >= Math.max(MIN_MENTIONS, MIN_SHARE * towns.length) ? center[0] : undefined
}

const isTown = (reading: PlaceReading): boolean => reading.placeKind === 'city' || reading.class === 'district'

function countEach(towns: readonly PlaceReading[]): Map<PlaceReading, number> {
  const counts = new Map<PlaceReading, number>()
  for (const town of towns) counts.set(town, (counts.get(town) ?? 0) + 1)
  return counts
}
