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

/**
 * Names that say nothing about where the thing is: "Sacramento River" and "Mount Hood" are far from towns of that name,
 * "Memphis Street" is anywhere.
 */
const FAR_FROM_NAMESAKE =
  /\b(?:rivers?|creek|lakes?|mount|mt|mountains?|islands?|peak|ridge|bay|gulf|sea|ocean|valley|hills?|st|streets?|ave|avenue|rd|roads?|drive|blvd|boulevard|lane|highway|freeway|expressway|turnpike|parkway|way|route)\b(?!\.?\s\p{Lu})/iu
/** First words of many names that are towns somewhere too: "Central Prison", "South Hospital". */
const UNTELLING = new Set([
  ...lexiconLines('place-starts'),
  ...lexiconLines('directions'),
  'state',
  'park',
  'old',
  'former',
])

/**
 * Readings of the place that a longer name begins with: Zahedan for "Zahedan Central Prison", Rapides Parish for "Rapides
 * Parish Fire District"; none, or the name of a river, a mountain or a street: an empty list.
 */
export function placesInName(name: string): PlaceReading[] {
  if (FAR_FROM_NAMESAKE.test(name)) return []
  const words = name.split(/\s+/).slice(0, MAX_WORDS_INSIDE + 1)
  const shortest = UNTELLING.has(fold(words[0] ?? '')) ? 2 : 1
  for (let length = Math.min(words.length - 1, MAX_WORDS_INSIDE); length >= shortest; length -= 1) {
    const readings = placeReadings(words.slice(0, length).join(' ')).filter(isWellKnown)
    if (readings.length > 0) return readings.map((reading) => ({ ...reading, inside: true }))
  }
  return []
}

const isWellKnown = ({ population, class: kind, shortened }: PlaceReading): boolean =>
  !shortened && (population >= MIN_POPULATION_INSIDE || kind === 'curated')
