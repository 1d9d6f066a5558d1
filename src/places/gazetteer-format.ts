/**
 * The packed gazetteer, little-endian, written by data/places/build-gazetteer.ts and read by gazetteer.ts:
 *
 *   uint32 length of the header, header (JSON), padding to 4 bytes
 *   per place: int32 latitude and longitude (degrees x 10,000), uint32 GeoNames id (0: none), uint32 population,
 *              uint16 division (index into header.divisions), uint8 kind (index into PLACE_CLASSES)
 *   uint32 buckets[bucketCount + 1]: where in `names` the names of each hash bucket start
 *   names: per name uint8 length, ASCII letters, uint8 count, count x (uint24 place x 2 + 1 when it is an alternate name)
 */
export interface GazetteerHeader {
  /** Version of the data, stored with every claim. */
  readonly version: string
  readonly places: number
  readonly bucketCount: number
  readonly nameBytes: number
  /** "IR.44": country and GeoNames code of the first-level division. */
  readonly divisions: readonly string[]
  /** Country code -> latitude, longitude, population: middle and sum of its towns. */
  readonly countries: Readonly<Record<string, readonly [number, number, number]>>
}

export const PLACE_CLASSES = ['town', 'capital', 'seat', 'region', 'district'] as const
export type PlaceClass = (typeof PLACE_CLASSES)[number]

/** FNV-1a, 32 bits (Fowler, Noll, Vo), of a name's UTF-16 code units. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Byte offsets of the columns, from the header and where it ends. */
export function columnOffsets(header: GazetteerHeader, headerEnd: number) {
  const latitude = align(headerEnd)
  const longitude = latitude + 4 * header.places
  const geonames = longitude + 4 * header.places
  const population = geonames + 4 * header.places
  const buckets = population + 4 * header.places
  const division = buckets + 4 * (header.bucketCount + 1)
  const placeClass = division + 2 * header.places
  const names = placeClass + header.places
  return {
    latitude,
    longitude,
    geonames,
    population,
    buckets,
    division,
    placeClass,
    names,
    end: names + header.nameBytes,
  }
}

const align = (offset: number): number => (offset + 3) & ~3
