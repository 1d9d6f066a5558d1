import type { PlaceKind } from '../model/mention.ts'
import { fold } from '../text/fold.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { countryNamed } from './countries.ts'
import { type GazetteerPlace, gazetteer } from './gazetteer.ts'
import { regionNamed } from './regions.ts'

/** One place that a name may mean. */
export interface PlaceReading {
  readonly placeKind: PlaceKind
  readonly class: GazetteerPlace['class'] | 'country' | 'curated'
  readonly country?: string
  /** "IR.44": first-level division. */
  readonly division?: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly geonames?: number
  readonly alternate: boolean
  /** True when only a part of the words is the place's name: "Greater Accra" read as Accra. */
  readonly shortened: boolean
  /** True for the city that an everyday short name means: Washington D.C. for "Washington". */
  readonly usual?: true
  /** True for the place that a longer name begins with: Zahedan for "Zahedan Central Prison". */
  readonly inside?: true
}

const STATES: ReadonlyMap<string, string> = new Map(
  lexiconRows('state-abbreviations').map(([abbreviation = '', code = '']) => [abbreviation, code]),
)
const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  lexiconRows('state-names').map(([name = '', code = '']) => [code, fold(name)]),
)

/** Everyday short forms of cities whose GeoNames name is another. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  lexiconRows('city-short-names').map(([name = '', full = '']) => [fold(name).replace(/\.$/, ''), fold(full)]),
)
/** "Alborz Province", "Ghotki district": generic words that the gazetteer's name may lack. */
const GENERIC_END =
  / (?:province|county|city|district|region|governorate|oblast|raion|state|prefecture|municipality|township|parish|islands?|borough|village|town|metropolitan area|suburbs?)$/
const GENERIC_START =
  /^(?:(?:the )?(?:city|town|village|province|state|county|district|republic|port) of |greater |(?:(?:north|south)(?:ern|east|west|eastern|western)?|east|west|eastern|western|central|downtown|uptown|upper|lower|mainland|inner|old|historic|metro|metropolitan|rural|suburban) )/

const SIDES: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' }

/** All places that a name may mean, as far as the gazetteer knows; unknown names give none. */
export function placeReadings(text: string): PlaceReading[] {
  const state = stateReading(text)
  if (state) return [state]
  const key = fold(text).replace(/^the /, '').replace(/\.$/, '')
  const exact = readingsOf(key, false)
  if (exact.length > 0) return exact
  for (const variant of variantsOf(key)) {
    const readings = readingsOf(variant, true)
    if (readings.length > 0) return readings
  }
  return districtsNamed(key)
}

/** Districts by their bare name: "Pointe Coupee" is Pointe Coupee Parish. */
const districtsNamed = (key: string): PlaceReading[] =>
  DISTRICTS.flatMap((kind) => gazetteer().find(`${key} ${kind}`))
    .filter((place) => place.class === 'district')
    .map((place) => fromGazetteer(place, true))

const DISTRICTS = ['county', 'parish', 'township']

/** "Fla.", "N.Y.", "TX": an abbreviation stands for its state alone. */
function stateReading(text: string): PlaceReading | undefined {
  const code = STATES.get(text) ?? STATES.get(`${text}.`)
  const name = code === undefined ? undefined : STATE_NAMES.get(code)
  const region =
    name &&
    gazetteer()
      .find(name)
      .find((place) => place.class === 'region' && place.division === code)
  return region ? fromGazetteer(region, false) : undefined
}

function variantsOf(key: string): string[] {
  const variants = [
    key.replace(GENERIC_END, ''),
    key.replace(GENERIC_START, ''),
    key.replace(GENERIC_START, '').replace(GENERIC_END, ''),
  ]
  variants.push(
    key.replace(/^st\.? /, 'saint '),
    key.replace(/^saint /, 'st. '),
    key.replace(/^(?<side>[nsew])\. /, (_, side: string) => `${SIDES[side] ?? side} `),
    key.replace(/^mt\.? /, 'mount '),
    key.replaceAll('.', ''),
  )
  return variants.filter((variant) => variant !== key && variant.length > 2)
}

function readingsOf(key: string, shortened: boolean): PlaceReading[] {
  const readings: PlaceReading[] = []
  const country = countryNamed(key)
  const centre = country ? gazetteer().countryCentre(country) : undefined
  if (country) readings.push(countryReading(country, centre ?? { lat: 0, lon: 0, population: 0 }))
  const region = regionNamed(key)
  if (region) {
    const { kind, ...where } = region
    readings.push({ placeKind: kind, class: 'curated', ...where, population: 0, alternate: false, shortened })
  }
  for (const place of gazetteer().find(key)) readings.push(fromGazetteer(place, shortened))
  const usual = gazetteer()
    .find(SHORT_NAMES.get(key) ?? '')
    .find((place) => place.class !== 'district')
  if (usual) readings.push({ ...fromGazetteer(usual, shortened), alternate: false, usual: true })
  return readings
}

const countryReading = (country: string, centre: { lat: number; lon: number; population: number }): PlaceReading => ({
  placeKind: 'country',
  class: 'country',
  country,
  ...centre,
  alternate: false,
  shortened: false,
})

const KIND_OF_CLASS = { town: 'city', capital: 'city', seat: 'city', region: 'region', district: 'region' } as const

const fromGazetteer = (place: GazetteerPlace, shortened: boolean): PlaceReading => ({
  placeKind: KIND_OF_CLASS[place.class],
  class: place.class,
  country: place.country,
  division: place.division,
  lat: place.lat,
  lon: place.lon,
  population: place.population,
  ...(place.geonames ? { geonames: place.geonames } : {}),
  alternate: place.alternate,
  shortened,
})
