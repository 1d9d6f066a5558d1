import type { PlaceSlot } from '../model/claim.ts'
import { isCountry, placeKey } from '../model/place-key.ts'

/**
 * How the places of two claims stand. `a_within_b`: b names no more than the country that a lies in. `unclear`: two names in
 * one country, of which one may contain the other. `unknown`: one of the articles tells no place.
 */
export type PlaceRelation = 'same' | 'a_within_b' | 'b_within_a' | 'unclear' | 'apart' | 'unknown'

/** "Hebei province" against "Hebei" is same, "Zahedan Central Prison" against "Iran" within, "Iran" against "China" apart. */
export function placeRelation(a: PlaceSlot | undefined, b: PlaceSlot | undefined): PlaceRelation {
  if (!a || !b) return 'unknown'
  if (placeKey(a) === placeKey(b) && (a.country ?? b.country) === (b.country ?? a.country)) return 'same'
  if (a.country === undefined || a.country !== b.country) return 'apart'
  if (isCountry(b)) return 'a_within_b'
  return isCountry(a) ? 'b_within_a' : 'unclear'
}
