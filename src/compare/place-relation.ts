import type { PlaceSlot } from '../model/claim.ts'

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

/** "Hebei province" is Hebei. */
const KIND_OF_PLACE = / (?:province|region|prefecture|governorate|district|oblast|county|city|state)$/

/** The name under which places are compared: lower case, no article, no kind; of a country one name for all it has. */
export const placeKey = (place: PlaceSlot): string =>
  isCountry(place) ? `country ${place.country}` : bareName(place.name)

const bareName = (name: string): string =>
  name.toLowerCase().replace(/^the /, '').replace(/\./g, '').replace(KIND_OF_PLACE, '')

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** What newspapers call countries beside the name that the Unicode CLDR has for them. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'britain', 'great britain', 'united kingdom'],
  US: ['us', 'usa', 'america', 'united states of america', 'united states'],
  CZ: ['czech republic'],
  MM: ['burma', 'myanmar'],
  CD: ['democratic republic of congo', 'democratic republic of the congo', 'drc', 'congo'],
  CG: ['republic of congo', 'congo'],
  TR: ['turkey', 'türkiye'],
  CI: ['ivory coast'],
  KR: ['south korea', 'republic of korea'],
  KP: ['north korea'],
  RU: ['russia', 'russian federation'],
  IR: ['iran', 'islamic republic of iran', 'islamic republic'],
  SY: ['syria', 'syrian arab republic'],
  PS: ['palestine', 'palestinian territories'],
  AE: ['uae', 'emirates'],
  VA: ['vatican'],
}

/** True for a place that is a whole country: "Iran", "the U.S."; not "Zahedan". */
export function isCountry({ name, country }: PlaceSlot): boolean {
  if (country === undefined) return false
  const bare = name.toLowerCase().replace(/^the /, '').replace(/\./g, '')
  return bare === displayName(country) || (ALSO_CALLED[country] ?? []).includes(bare)
}

/** A code that is none ("XYZ1") has no name. */
function displayName(country: string): string | undefined {
  return /^[A-Z]{2}$/.test(country) ? names.of(country)?.toLowerCase() : undefined
}
