import type { DemonymMention, Mention } from '../model/mention.ts'
import { countriesOfCues } from './country-cues.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'

/** What the whole article says about where it plays. */
export interface PlaceEvidence {
  /** Share of the article's country evidence, 0 to 1, by ISO code. */
  readonly countryShare: (country: string | undefined) => number
  /** Share of the article's evidence for first-level divisions, 0 to 1. */
  readonly divisionShare: (division: string | undefined) => number
  /** ISO code of the country that the outlet writes from. */
  readonly outletCountry?: string
}

/** Weight of one mention: a country's name speaks for it in full, its demonym and large cities for half. */
const WEIGHT = { country: 1, division: 0.7, demonym: 0.5, city: 0.5, cue: 1 } as const
const MIN_CITY_POPULATION = 300_000
const MIN_RIVAL_POPULATION = 25_000
const MIN_RIVAL_SHARE = 0.25

/** Counts countries and divisions over all mentions; `readings` are those of each place mention. */
export function gatherEvidence(
  mentions: readonly Mention[],
  readings: readonly (readonly PlaceReading[])[],
  { text, outletCountry }: { readonly text: string; readonly outletCountry?: string },
): PlaceEvidence {
  const countries = new Map<string, number>()
  const divisions = new Map<string, number>()
  const count = (tally: Map<string, number>, key: string | undefined, weight: number) => {
    if (key) tally.set(key, (tally.get(key) ?? 0) + weight)
  }
  for (const { country } of mentions.filter((one): one is DemonymMention => one.kind === 'demonym'))
    count(countries, country, WEIGHT.demonym)
  for (const country of countriesOfCues(text)) count(countries, country, WEIGHT.cue)
  for (const list of [...readings, ...organizationReadings(mentions)]) {
    const certain = certainReading(list)
    if (!certain) count(countries, onlyCountry(list), WEIGHT.city)
    if (!certain) continue
    count(countries, certain.country, weightOf(certain))
    count(divisions, certain.division, certain.class === 'region' ? WEIGHT.country : WEIGHT.city)
  }
  return {
    countryShare: shareOf(countries),
    divisionShare: shareOf(divisions),
    ...(outletCountry ? { outletCountry } : {}),
  }
}

/** Readings of the place that an organization's name begins with: Ohio for "Ohio Department of Health". */
function organizationReadings(mentions: readonly Mention[]): (readonly PlaceReading[])[] {
  const names = new Set(mentions.filter(({ kind }) => kind === 'organization').map(({ text }) => text))
  return [...names].map(leadingPlace).filter((list) => list.length > 0)
}

function leadingPlace(name: string): readonly PlaceReading[] {
  const words = name.split(/\s+/)
  for (let length = Math.min(MAX_LEADING_WORDS, words.length - 1); length >= 1; length -= 1) {
    const readings = placeReadings(words.slice(0, length).join(' ')).filter(({ shortened }) => !shortened)
    if (readings.length > 0) return readings
  }
  return []
}
const MAX_LEADING_WORDS = 3

function shareOf(tally: ReadonlyMap<string, number>): (key: string | undefined) => number {
  let total = 0
  for (const weight of tally.values()) total += weight
  return (key) => (key && total > 0 ? (tally.get(key) ?? 0) / total : 0)
}

/**
 * The reading that needs no context: a country or division whose name is no other one's, a big city, or the only one.
 * "Georgia" says nothing about where an article plays, and no more does "Alexandria".
 */
function certainReading(readings: readonly PlaceReading[]): PlaceReading | undefined {
  const country = readings.find((one) => one.class === 'country')
  const region = readings.filter((one) => one.class === 'region' && one.population > 0).sort(byPopulation)[0]
  if (country && region && region.country !== country.country && region.population > country.population)
    return undefined
  if (country) return country
  if (region && !isRivaled(region, readings)) return region
  const largest = [...readings].sort(byPopulation)[0]
  const isAlone = largest !== undefined && readings.every((one) => one.country === largest.country)
  return isAlone && (largest.population >= MIN_CITY_POPULATION || readings.length === 1) ? largest : undefined
}

/**
 * Alexandria is a governorate called after its city, and there are large towns of that name in other countries; Manchester is a
 * parish of Jamaica, and smaller than the city elsewhere. Neither tells where an article plays.
 */
function isRivaled(region: PlaceReading, readings: readonly PlaceReading[]): boolean {
  const isCity = readings.some(({ placeKind, country }) => placeKind === 'city' && country === region.country)
  const enough = isCity ? MIN_RIVAL_POPULATION : region.population * MIN_RIVAL_SHARE
  return readings.some(({ country, population }) => country !== region.country && population >= enough)
}

/** The country of a name that many places of one country share: US for "Jackson County". */
const onlyCountry = (readings: readonly PlaceReading[]): string | undefined =>
  readings.every(({ country }) => country === readings[0]?.country) ? readings[0]?.country : undefined

const byPopulation = (a: PlaceReading, b: PlaceReading): number => b.population - a.population

const weightOf = (reading: PlaceReading): number =>
  reading.class === 'country' ? WEIGHT.country : reading.class === 'region' ? WEIGHT.division : WEIGHT.city
