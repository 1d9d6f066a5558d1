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
  /** How much the article's other names speak for a reading by lying near it, 0 to 1. */
  readonly companionship: (reading: PlaceReading) => number
}

/** Kilometres at which the pull of a settled place has fallen to a third. */
const NEAR_KM = 300
const WEIGHT = {
  countryShare: 5,
  divisionShare: 6,
  inCountry: 3,
  inDivision: 4,
  near: 4,
  companion: 3,
  outletCountry: 1,
  usual: 2.5,
  alternate: -0.8,
  shortened: -0.5,
} as const
/** Bonus by what the place is; a district only counts where the name says so. */
const CLASS_WEIGHT = { country: 3, curated: 12, capital: 0.8, seat: 0.3, region: 0.2, district: -0.5, town: 0 } as const
const SAYS_DISTRICT = /\b(?:county|district|parish|raion)\b/i

/** One piece of evidence for a reading of a name; 0 when it says nothing. */
interface Signal {
  /** In words, as a mention's reasons give it. */
  readonly reason: string
  readonly weight: (reading: PlaceReading, context: NameContext, evidence: PlaceEvidence) => number
}

/** All evidence that readings are ranked by; the weights are added. */
const SIGNALS: readonly Signal[] = [
  { reason: 'population', weight: ({ population }) => Math.log10(population + 10) },
  { reason: 'kind of place', weight: (reading, { text }) => classWeight(reading, text) },
  { reason: 'other name of the place', weight: ({ alternate }) => (alternate ? WEIGHT.alternate : 0) },
  { reason: 'usual meaning', weight: ({ usual }) => (usual ? WEIGHT.usual : 0) },
  { reason: 'part of the name', weight: ({ shortened }) => (shortened ? WEIGHT.shortened : 0) },
  {
    reason: 'country of the article',
    weight: ({ country }, _, evidence) => WEIGHT.countryShare * evidence.countryShare(country),
  },
  {
    reason: 'division of the article',
    weight: (reading, _, evidence) =>
      isTown(reading) ? WEIGHT.divisionShare * evidence.divisionShare(reading.division) : 0,
  },
  { reason: 'stated container', weight: (reading, { containers }) => containment(reading, containers) },
  {
    reason: 'country of the outlet',
    weight: ({ country, class: kind }, _, { outletCountry }) =>
      outletCountry !== undefined && country === outletCountry && kind !== 'country' ? WEIGHT.outletCountry : 0,
  },
  { reason: 'near other places', weight: (reading, { settled }) => WEIGHT.near * nearness(reading, settled) },
  {
    reason: 'near what other names may mean',
    weight: (reading, { companionship }) => WEIGHT.companion * companionship(reading),
  },
]
/** Weights below this decide nothing and are no reason. */
const MIN_REASON = 0.3

/** A reading with its score: log-odds against the other readings of the name. */
export interface RankedReading {
  readonly reading: PlaceReading
  readonly score: number
}

/** Readings of a name, the most likely first: population on a log scale, kind, and what the article says. */
export function rankReadings(
  readings: readonly PlaceReading[],
  context: NameContext,
  evidence: PlaceEvidence,
): RankedReading[] {
  return readings
    .map((reading) => ({ reading, score: scoreOf(reading, context, evidence) }))
    .sort((a, b) => b.score - a.score)
}

function scoreOf(reading: PlaceReading, context: NameContext, evidence: PlaceEvidence): number {
  let score = 0
  for (const { weight } of SIGNALS) score += weight(reading, context, evidence)
  return score
}

/** What speaks for a reading, the strongest first: "stated container", "population". */
export function reasonsFor(reading: PlaceReading, context: NameContext, evidence: PlaceEvidence): string[] {
  return SIGNALS.map(({ reason, weight }) => ({ reason, weight: weight(reading, context, evidence) }))
    .filter(({ weight }) => weight >= MIN_REASON)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason)
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
