import { fold } from '../text/fold.ts'
import { lexiconLines } from '../text/lexicon.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'

const FACILITIES = new Set(lexiconLines('facilities').map(fold))
const MIN_POPULATION_INSIDE = 5_000
const MAX_WORDS_INSIDE = 4

/** True for a thing that people built: "Ghezel Hesar Prison", "Mehrabad Airport". */
export function isFacility(name: string): boolean {
  const words = fold(name).split(' ')
  return words.length > 1 && FACILITIES.has(words.at(-1)!)
}

/** Readings of the place that a facility carries in its name: Zahedan for "Zahedan Central Prison"; none: an empty list. */
export function placesInName(name: string): PlaceReading[] {
  const words = name.split(/\s+/).slice(0, MAX_WORDS_INSIDE + 1)
  for (let length = Math.min(words.length - 1, MAX_WORDS_INSIDE); length >= 1; length -= 1) {
    const readings = placeReadings(words.slice(0, length).join(' ')).filter(isWellKnown)
    if (readings.length > 0) return readings
  }
  return []
}

const isWellKnown = ({ population, class: kind, shortened }: PlaceReading): boolean =>
  !shortened && (population >= MIN_POPULATION_INSIDE || kind === 'curated')
