import { readFileSync } from 'node:fs'
import { packageFile } from '../text/lexicon.ts'
import { columnOffsets, type GazetteerHeader, hashName, PLACE_CLASSES, type PlaceClass } from './gazetteer-format.ts'

/** A place of the gazetteer that bears a name. */
export interface GazetteerPlace {
  readonly class: PlaceClass
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** "IR.44": country and GeoNames code of the first-level division. */
  readonly division: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** GeoNames id; absent for divisions, whose ids the source does not carry. */
  readonly geonames?: number
  /** True when the name is one of the place's other names. */
  readonly alternate: boolean
}

export interface Gazetteer {
  readonly version: string
  /** Places of that name, given in folded form ("ghezel hesar"), most populous first; unknown: an empty list. */
  readonly find: (name: string) => readonly GazetteerPlace[]
  /** Middle of a country's towns and the sum of their people; undefined for an unknown code. */
  readonly countryCentre: (country: string) => { lat: number; lon: number; population: number } | undefined
}

const CACHE_LIMIT = 20_000
const NONE: readonly GazetteerPlace[] = []
let loaded: Gazetteer | undefined

/** The gazetteer that ships with the package; read from disk on first use and kept. */
export function gazetteer(): Gazetteer {
  loaded ??= openGazetteer(readFileSync(packageFile('data/places/gazetteer.bin')))
  return loaded
}

function openGazetteer(bytes: Buffer): Gazetteer {
  const headerEnd = 4 + bytes.readUInt32LE(0)
  const header: GazetteerHeader = JSON.parse(bytes.toString('utf8', 4, headerEnd))
  const at = columnOffsets(header, headerEnd)
  const cache = new Map<string, readonly GazetteerPlace[]>()

  const place = (reference: number): GazetteerPlace => {
    const index = reference >> 1
    const division = header.divisions[bytes.readUInt16LE(at.division + 2 * index)] ?? ''
    const geonames = bytes.readUInt32LE(at.geonames + 4 * index)
    return {
      class: PLACE_CLASSES[bytes[at.placeClass + index] ?? 0] ?? 'town',
      country: division.slice(0, 2),
      division,
      lat: bytes.readInt32LE(at.latitude + 4 * index) / 10_000,
      lon: bytes.readInt32LE(at.longitude + 4 * index) / 10_000,
      population: bytes.readUInt32LE(at.population + 4 * index),
      ...(geonames ? { geonames } : {}),
      alternate: (reference & 1) === 1,
    }
  }

  const lookUp = (name: string): readonly GazetteerPlace[] => {
    const bucket = hashName(name) & (header.bucketCount - 1)
    let offset = at.names + bytes.readUInt32LE(at.buckets + 4 * bucket)
    const end = at.names + bytes.readUInt32LE(at.buckets + 4 * bucket + 4)
    while (offset < end) {
      const references = offset + 1 + (bytes[offset] ?? 0)
      const count = bytes[references] ?? 0
      if (isName(bytes, offset, name)) {
        return Array.from({ length: count }, (_, i) => place(bytes.readUIntLE(references + 1 + 3 * i, 3)))
      }
      offset = references + 1 + 3 * count
    }
    return NONE
  }

  return {
    version: header.version,
    find: (name) => {
      const known = cache.get(name)
      if (known) return known
      if (cache.size >= CACHE_LIMIT) cache.clear()
      const places = lookUp(name)
      cache.set(name, places)
      return places
    },
    countryCentre: (country) => {
      const centre = header.countries[country]
      return centre && { lat: centre[0], lon: centre[1], population: centre[2] }
    },
  }
}

function isName(bytes: Buffer, offset: number, name: string): boolean {
  if (bytes[offset] !== name.length) return false
  for (let i = 0; i < name.length; i += 1) if (bytes[offset + 1 + i] !== name.charCodeAt(i)) return false
  return true
}
