import type { PlaceSlot } from './claim.ts'

type Place = Pick<PlaceSlot, 'name' | 'country'>

/** "Hebei province" is Hebei. */
const KIND_OF_PLACE = / (?:province|region|prefecture|governorate|district|oblast|county|city|state)$/

/** The name under which places are compared: lower case, no article, no kind; of a country one name for all it has. */
export const placeKey = (place: Place): string => (isCountry(place) ? `country ${place.country}` : bareName(place.name))

const bareName = (name: string): string => plainName(name).replace(KIND_OF_PLACE, '')
const plainName = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/\./g, '')

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** What newspapers call countries beside the name that the Unicode CLDR has for them. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'britain', 'great britain'],
  US: ['us', 'usa', 'america', 'united states of america'],
  CZ: ['czech republic'],
  MM: ['burma', 'myanmar'],
  CD: ['democratic republic of congo', 'democratic republic of the congo', 'drc', 'congo'],
  CG: ['republic of congo', 'congo'],
  TR: ['turkey'],
  CI: ['ivory coast'],
  KR: ['republic of korea'],
  RU: ['russian federation'],
  IR: ['islamic republic of iran', 'islamic republic'],
  SY: ['syrian arab republic'],
  PS: ['palestine'],
  AE: ['uae', 'emirates'],
}

/** True for a place that is a whole country: "Iran", "the U.S."; not "Zahedan". */
export function isCountry({ name, country }: Place): boolean {
  if (country === undefined) return false
  const plain = plainName(name)
  return plain === nameOf(country) || (ALSO_CALLED[country] ?? []).includes(plain)
}

/** A code that is none ("XYZ1") has no name. */
const nameOf = (country: string): string | undefined =>
  /^[A-Z]{2}$/.test(country) ? names.of(country)?.toLowerCase() : undefined
