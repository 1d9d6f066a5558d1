import type { PlaceMention } from '../model/mention.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'

/** "Rapides Parish", "Barrow County Sheriff": the word after a name that makes it a district. */
const DISTRICT_AFTER = /^\s(?<kind>County|Parish|Township|District|Borough)\b/
/** "Barrow County": a name that ends so. */
const DISTRICT_NAME = /^(?<bare>.{2,40})\s(?:County|Parish|Township|District|Borough)$/

/**
 * Districts that an article names in full somewhere, under the bare names that stand for them elsewhere: Barrow County for
 * "Barrow" in "schools in Barrow and Barrow County", DeSoto Parish for "DeSoto" in "DeSoto Parish Police Jury".
 */
export function districtsOf(
  text: string,
  places: readonly PlaceMention[],
): ReadonlyMap<string, readonly PlaceReading[]> {
  const districts = new Map<string, readonly PlaceReading[]>()
  for (const place of places) {
    const bare = DISTRICT_NAME.exec(place.text)?.groups?.bare
    const kind = DISTRICT_AFTER.exec(text.slice(place.end, place.end + 12))?.groups?.kind
    const name = bare ?? (kind && place.text)
    if (name === undefined || districts.has(name)) continue
    const readings = placeReadings(bare ? place.text : `${place.text} ${kind}`)
    districts.set(
      name,
      readings.filter((reading) => reading.class === 'district'),
    )
  }
  return districts
}
