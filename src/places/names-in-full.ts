import type { PlaceMention } from '../model/mention.ts'

/** "Hebei province": the kind of a place as part of its name, in lower case. A district rather tells what a name is. */
const KIND_AFTER = /^\s(?:province|region|prefecture|governorate|oblast|county)\b/
/** "the Hasan Sadikin hospital": of an unknown name it tells what it is; of a town, only what lies in it. */
const FACILITY_AFTER = /^\s(?:hospital|prison|jail|airport|stadium|mosque|camp|mine|dam|bridge|university)\b/
const LONGEST_KIND = 14

/**
 * Places under the name with its kind where the text has it so anywhere: "Hebei" is "Hebei province" throughout, and what
 * lies in Hebei lies within it. The spans stay as they are.
 */
export function nameInFull(text: string, places: readonly PlaceMention[]): PlaceMention[] {
  const names = new Map<string, string>()
  for (const { name, end, precision } of places) {
    const after = text.slice(end, end + LONGEST_KIND)
    const kind = KIND_AFTER.exec(after) ?? (precision === 'exact' ? null : FACILITY_AFTER.exec(after))
    if (kind && !names.has(name)) names.set(name, `${name}${kind[0]}`)
  }
  if (names.size === 0) return [...places]
  return places.map((place) => {
    const within = place.within === undefined ? undefined : (names.get(place.within) ?? place.within)
    return { ...place, name: names.get(place.name) ?? place.name, ...(within ? { within } : {}) }
  })
}
