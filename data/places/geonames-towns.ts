import { fold } from '../../src/text/fold.ts'
import type { SourcePlace } from './source-place.ts'

/** Below this many people, only a town's main name is kept: small places' other names collide with words and surnames. */
const MIN_POPULATION_FOR_ALTERNATES = 10_000
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M}'’‘ʿʾ` .-]{3,40}$/u
const CODE = /^[A-Z]{2,4}$/

/** Towns of GeoNames' cities500 table (tab-separated, geonames.org/export): main name, ASCII name, and Latin alternate names. */
export function readTowns(table: string): SourcePlace[] {
  return table
    .split('\n')
    .filter(Boolean)
    .map((line) => townOf(line.split('\t')))
}

function townOf(columns: readonly string[]): SourcePlace {
  const [
    id,
    name = '',
    ascii = '',
    alternates = '',
    lat,
    lon,
    ,
    feature = '',
    country = '',
    ,
    admin1 = '',
    admin2 = '',
  ] = columns
  const population = Number(columns[14]) || 0
  const isSeat = feature === 'PPLC' || feature === 'PPLA'
  const keepsAlternates = population >= MIN_POPULATION_FOR_ALTERNATES || isSeat
  return {
    class: feature === 'PPLC' ? 'capital' : feature === 'PPLA' ? 'seat' : 'town',
    division: `${country}.${admin1}`,
    ...(admin2 ? { district: `${country}.${admin1}.${admin2}` } : {}),
    lat: Number(lat),
    lon: Number(lon),
    population,
    geonames: Number(id),
    names: [name, ascii],
    alternates: keepsAlternates ? latinNames(alternates) : [],
  }
}

/** Alternate names in Latin letters, one of each folded form; transliteration noise without a capital and codes such as "NYC" are left out. */
function latinNames(alternates: string): string[] {
  const byKey = new Map<string, string>()
  for (const name of alternates.split(',')) if (LATIN_NAME.test(name) && !CODE.test(name)) byKey.set(fold(name), name)
  return [...byKey.values()]
}
