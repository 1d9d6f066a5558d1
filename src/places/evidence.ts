import type { DemonymMention, Mention } from '../model/mention.ts'
import type { PlaceReading } from './place-readings.ts'

/** What the whole article says about where it plays. */
export interface PlaceEvidence {
  /** Share of the article's country evidence, 0 to 1, by ISO code. */
  readonly countryShare: (country: string | undefined) => number
  /** True when the article names the first-level division. */
  readonly namesDivision: (division: string | undefined) => boolean
}

/** Weight of one mention: a country's name speaks for it in full, its demonym and large cities for half. */
const WEIGHT = { country: 1, division: 0.7, demonym: 0.5, city: 0.5 } as const
const MIN_CITY_POPULATION = 300_000

/** Counts countries and divisions over all mentions; `readings` are those of each place mention. */
export function gatherEvidence(
  mentions: readonly Mention[],
  readings: readonly (readonly PlaceReading[])[],
): PlaceEvidence {
  const countries = new Map<string, number>()
  const divisions = new Set<string>()
  const add = (country: string | undefined, weight: number) => {
    if (country) countries.set(country, (countries.get(country) ?? 0) + weight)
  }
  for (const { country } of mentions.filter((one): one is DemonymMention => one.kind === 'demonym'))
    add(country, WEIGHT.demonym)
  for (const list of readings) {
    const certain = certainReading(list)
    if (!certain) continue
    add(certain.country, weightOf(certain))
    if (certain.class === 'region' && certain.division) divisions.add(certain.division)
  }
  const total = [...countries.values()].reduce((sum, weight) => sum + weight, 0)
  return {
    countryShare: (country) => (country && total > 0 ? (countries.get(country) ?? 0) / total : 0),
    namesDivision: (division) => division !== undefined && divisions.has(division),
  }
}

/** The reading that needs no context: a country, a division, a big city, or the only one. */
function certainReading(readings: readonly PlaceReading[]): PlaceReading | undefined {
  const country = readings.find((one) => one.class === 'country')
  if (country) return country
  const region = readings.filter((one) => one.class === 'region').sort(byPopulation)[0]
  if (region) return region
  const largest = [...readings].sort(byPopulation)[0]
  return largest && (largest.population >= MIN_CITY_POPULATION || readings.length === 1) ? largest : undefined
}

const byPopulation = (a: PlaceReading, b: PlaceReading): number => b.population - a.population

const weightOf = (reading: PlaceReading): number =>
  reading.class === 'country' ? WEIGHT.country : reading.class === 'region' ? WEIGHT.division : WEIGHT.city
