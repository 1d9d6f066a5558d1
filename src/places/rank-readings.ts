import { distanceKm } from './distance.ts'
import type { PlaceEvidence } from './evidence.ts'
import type { PlaceReading } from './place-readings.ts'

/** What the text says about one name beside the name itself. */
export interface NameContext {
  /** The name as the text has it. */
  readonly text: string
  /** Readings of the places that follow as containers: "Paris, Texas". */
  readonly containers: readonly PlaceReading[]
  /** Places of the article that are already settled. */
  readonly settled: readonly PlaceReading[]
}

/** Kilometres at which the pull of a settled place has fallen to a third. */
const NEAR_KM = 150
const WEIGHT = {
  countryShare: 3.2,
  divisionShare: 3.5,
  inCountry: 3,
  inDivision: 4,
  near: 2.5,
  usual: 1.2,
  alternate: -0.8,
  shortened: -0.5,
} as const
/** Bonus by what the place is; a district only counts where the name says so. */
const CLASS_WEIGHT = { country: 3, curated: 9, capital: 0.8, seat: 0.3, region: 0.6, district: -0.5, town: 0 } as const
const SAYS_DISTRICT = /\b(?:county|district|parish|raion)\b/i

/** The most likely reading: population on a log scale, kind, and the article's evidence; undefined when there is none. */
export function bestReading(
  readings: readonly PlaceReading[],
  context: NameContext,
  evidence: PlaceEvidence,
): PlaceReading | undefined {
  let best: PlaceReading | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const reading of readings) {
    const own = scoreOf(reading, context, evidence)
    if (own > bestScore) [best, bestScore] = [reading, own]
  }
  return best
}

function scoreOf(reading: PlaceReading, context: NameContext, evidence: PlaceEvidence): number {
  return (
    Math.log10(reading.population + 10) +
    classWeight(reading, context.text) +
    (reading.alternate ? WEIGHT.alternate : 0) +
    (reading.usual ? WEIGHT.usual : 0) +
    (reading.shortened ? WEIGHT.shortened : 0) +
    WEIGHT.countryShare * evidence.countryShare(reading.country) +
    (isTown(reading) ? WEIGHT.divisionShare * evidence.divisionShare(reading.division) : 0) +
    containment(reading, context.containers) +
    WEIGHT.near * nearness(reading, context.settled)
  )
}

const isTown = (reading: PlaceReading): boolean => reading.placeKind === 'city' || reading.class === 'district'

const classWeight = (reading: PlaceReading, text: string): number =>
  reading.class === 'district' && SAYS_DISTRICT.test(text) ? 2 : CLASS_WEIGHT[reading.class]

function containment(reading: PlaceReading, containers: readonly PlaceReading[]): number {
  let weight = 0
  for (const container of containers) {
    if (reading.class === 'country') continue
    if (container.class === 'country' && container.country === reading.country)
      weight = Math.max(weight, WEIGHT.inCountry)
    if (container.class === 'region' && isTown(reading) && container.division === reading.division)
      weight = WEIGHT.inDivision
  }
  return weight
}

function nearness(reading: PlaceReading, settled: readonly PlaceReading[]): number {
  if (reading.class === 'country') return 0
  let nearest = Number.POSITIVE_INFINITY
  for (const other of settled) nearest = Math.min(nearest, distanceKm(reading, other))
  return Math.exp(-nearest / NEAR_KM)
}
