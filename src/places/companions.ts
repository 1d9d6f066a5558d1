import type { PlaceReading } from './place-readings.ts'

interface Named {
  readonly readings: readonly PlaceReading[]
}

/** How much the other names of an article speak for a reading of a name, 0 to 1: see `companionsOf`. */
export type Companionship = (name: string, reading: PlaceReading) => number

/** Cells of half a degree; with the cells around it a place reaches some 50 to 100 km. */
const CELLS_PER_DEGREE = 2
const AROUND = [-1, 0, 1]
/** A name that this many places bear is found near anything. */
const TOO_COMMON = 100
/** More names add nothing but time. */
const MOST_NAMES = 60

/**
 * Which towns of an article's names lie side by side before any is settled: of all towns called Athens one lies in a Henderson
 * County, so "Athens" and "Henderson County" in one article are in Texas. The more places a name may mean, the less it says.
 */
export function companionsOf(names: ReadonlyMap<string, Named>): Companionship {
  const others = [...names].slice(0, MOST_NAMES).flatMap(([name, { readings }]) => {
    const local = readings.filter(isLocal)
    return local.length === 0 || local.length < readings.length / 2
      ? []
      : [{ name, cells: cellsAround(local), weight: 1 - Math.log(local.length) / Math.log(TOO_COMMON) }]
  })
  return (name, reading) => {
    if (!isLocal(reading)) return 0
    const cell = cellOf(reading.lat, reading.lon)
    let sum = 0
    for (const other of others) if (other.cells.has(cell) && !areNamesakes(other.name, name)) sum += other.weight
    return Math.min(1, sum)
  }
}

/** "huntsville" and "huntsville fire station" are one name, and agree on everything. */
export const areNamesakes = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** A town or a county: small enough to be near something. */
const isLocal = ({ placeKind, class: kind }: PlaceReading): boolean => placeKind === 'city' || kind === 'district'

const cellOf = (lat: number, lon: number, rows = 0, columns = 0): number =>
  (Math.round(lat * CELLS_PER_DEGREE) + rows) * 10_000 + Math.round(lon * CELLS_PER_DEGREE) + columns

const cellsAround = (readings: readonly PlaceReading[]): ReadonlySet<number> =>
  new Set(
    readings.flatMap(({ lat, lon }) =>
      AROUND.flatMap((rows) => AROUND.map((columns) => cellOf(lat, lon, rows, columns))),
    ),
  )
