import type { PlaceCandidate } from '../model/mention.ts'
import { distanceKm } from './distance.ts'
import type { RankedReading } from './rank-readings.ts'

/** A reading this far behind the best one, as log-odds, is still possible. */
const MARGIN = 1
/** Readings nearer than this are one place to a reader: a city and its district. */
const SAME_PLACE_KM = 50
const MAX_CANDIDATES = 5

/**
 * The places that a name may as well mean, the best one first, each with its share of the odds: Springfield without a state is
 * in Missouri, Massachusetts or Illinois. A name whose best reading stands alone has none.
 */
export function ambiguousCandidates(ranked: readonly RankedReading[]): PlaceCandidate[] {
  const best = ranked[0]
  if (!best) return []
  const rivals = apart(ranked.filter(({ score }) => score >= best.score - MARGIN))
  if (rivals.length < 2) return []
  const odds = rivals.map(({ score }) => Math.exp(score - best.score))
  const total = odds.reduce((sum, value) => sum + value, 0)
  return rivals.map(({ reading: { country, division, lat, lon, geonames } }, i) => ({
    ...(country ? { country } : {}),
    ...(division ? { division } : {}),
    lat,
    lon,
    ...(geonames ? { geonames } : {}),
    score: Math.round((100 * odds[i]!) / total) / 100,
  }))
}

/** The readings that lie apart from all better ones. */
function apart(ranked: readonly RankedReading[]): RankedReading[] {
  const kept: RankedReading[] = []
  for (const one of ranked) {
    if (kept.length === MAX_CANDIDATES) break
    if (kept.every(({ reading }) => distanceKm(reading, one.reading) > SAME_PLACE_KM)) kept.push(one)
  }
  return kept
}
