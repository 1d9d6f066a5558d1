import type { PlaceReading } from './place-readings.ts'

interface Named {
  readonly readings: readonly PlaceReading[]
}

/** How much the other names of an article speak for a reading of a name, 0 to 1: see `companionsOf`. */
export type Companionship = (name: string, reading: PlaceReading) => number

/** A name whose towns stand on the map of cells, with what it is worth as a companion. */
interface Companion {
  readonly name: string
  readonly weight: number
}

/** Cells of half a degree; with the cells around it a place reaches some 50 to 100 km. */
const CELLS_PER_DEGREE = 2
/** Numbers of the cells around a cell, as differences. */
const ROW = 10_000
const AROUND = [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1]
/** A name that so many places bear is found near anything. */
const TOO_COMMON = 100
/** More names add nothing but time. */
const MOST_NAMES = 60

/**
 * Which towns of an article's names lie side by side before any is settled: of all towns called Athens one lies in a Henderson
 * County, so "Athens" and "Henderson County" in one article are in Texas. The more places a name may mean, the less it says.
 */
export function companionsOf(names: ReadonlyMap<string, Named>): Companionship {
  const cells = new Map<number, Companion[]>()
  for (const [name, { readings }] of [...names].slice(0, MOST_NAMES)) placeOnMap(cells, name, readings)
  const known = new Map<PlaceReading, number>()
  return (name, reading) => {
    if (!isLocal(reading)) return 0
    const worth = known.get(reading) ?? worthAround(cells, name, reading)
    known.set(reading, worth)
    return worth
  }
}

function placeOnMap(cells: Map<number, Companion[]>, name: string, readings: readonly PlaceReading[]): void {
  const local = readings.filter(isLocal)
  if (local.length === 0 || local.length < readings.length / 2) return
  const companion = { name, weight: 1 - Math.log(local.length) / Math.log(TOO_COMMON) }
  for (const reading of local) {
    const cell = cellOf(reading)
    const there = cells.get(cell)
    if (!there) cells.set(cell, [companion])
    else if (there.at(-1) !== companion) there.push(companion)
  }
}

function worthAround(cells: ReadonlyMap<number, readonly Companion[]>, name: string, reading: PlaceReading): number {
  const near = new Set<Companion>()
  const center = cellOf(reading)
  for (const step of AROUND) for (const companion of cells.get(center + step) ?? NOBODY) near.add(companion)
  let sum = 0
  for (const companion of near) if (!areNamesakes(companion.name, name)) sum += companion.weight
  return Math.min(1, sum)
}

const NOBODY: readonly Companion[] = []

/** "huntsville" and "huntsville fire station" are one name, and agree on everything. */
export const areNamesakes = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** A town or a county: small enough to be near something. */
const isLocal = ({ placeKind, class: kind }: PlaceReading): boolean => placeKind === 'city' || kind === 'district'

const cellOf = ({ lat, lon }: PlaceReading): number =>
  Math.round(lat * CELLS_PER_DEGREE) * ROW + Math.round(lon * CELLS_PER_DEGREE)
