import type { SourcePlace } from './source-place.ts'

interface NamedCode {
  readonly code: string
  readonly name: string
}

/** "Alborz Province" is also "Alborz". */
const GENERIC =
  /^(?:State of|Province of|Region of|Autonomous Region of) | (?:Province|Oblast|Region|Governorate|State|District|County|Department|Prefecture|Municipality|Krai|Kray|Sheng|Autonomous Region|Voivodeship|Parish)$/i

/**
 * First and second-level divisions; the packages give no coordinates, so a division lies at the mean of its towns and has
 * their people. Divisions without any town are left out.
 */
export function readDivisions(
  regions: readonly NamedCode[],
  districts: readonly NamedCode[],
  towns: readonly SourcePlace[],
  otherNames: ReadonlyMap<string, readonly string[]>,
): SourcePlace[] {
  const byRegion = sumBy(towns, (town) => town.division)
  const byDistrict = sumBy(towns, (town) => town.district)
  return [
    ...regions.flatMap((region) => division('region', region, byRegion, otherNames.get(region.code) ?? [])),
    ...districts.flatMap((district) => division('district', district, byDistrict, [])),
  ]
}

function division(
  kind: 'region' | 'district',
  { code, name }: NamedCode,
  sums: ReadonlyMap<string, Sum>,
  alternates: readonly string[],
): SourcePlace[] {
  const sum = sums.get(code)
  if (!sum) return []
  const bare = name.replace(GENERIC, '')
  return [
    {
      class: kind,
      division: code.split('.').slice(0, 2).join('.'),
      lat: sum.lat / sum.count,
      lon: sum.lon / sum.count,
      population: sum.population,
      names: kind === 'region' && bare.length > 2 ? [name, bare, ...alternates] : [name],
      alternates: [],
    },
  ]
}

interface Sum {
  lat: number
  lon: number
  count: number
  population: number
}

function sumBy(towns: readonly SourcePlace[], key: (town: SourcePlace) => string | undefined): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const town of towns) {
    const code = key(town)
    if (!code) continue
    const sum = sums.get(code) ?? { lat: 0, lon: 0, count: 0, population: 0 }
    sum.lat += town.lat
    sum.lon += town.lon
    sum.count += 1
    sum.population += town.population
    sums.set(code, sum)
  }
  return sums
}
