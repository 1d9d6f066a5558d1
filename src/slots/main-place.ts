import type { DemonymMention, Mention, PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { ClaimContext } from './context.ts'

/** A place as a slot names it. */
export interface NamedPlace {
  readonly name: string
  readonly country?: string
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' })
/** Places of one event lie near each other; a story from several towns is about the country. */
const ONE_SCENE_KM = 150
const EARTH_RADIUS_KM = 6371
const FINENESS = { facility: 3, city: 2, region: 1, other: 0, country: 0 }

/**
 * The place that an article is about: the country it names most often, demonyms included; and if the smaller places that
 * it locates something in all lie near each other, the smallest of them. "Baoding" for a story from Baoding in Hebei
 * province, "Iran" for one that goes through the prisons of all Iran. undefined when it names no place.
 */
export function mainPlace(context: ClaimContext): NamedPlace | undefined {
  const places = context.places.filter((place) => !isModifier(context, place))
  const demonyms = context.mentions.filter(isDemonymOfCountry)
  const country = mostFrequent([...places, ...demonyms].map((mention) => mention.country ?? mention.text))
  const inside = places.filter((place) => (place.country ?? place.text) === country)
  const scene = oneScene(inside)
  if (scene) return named(scene)
  const name = mostFrequent(inside.filter(({ placeKind }) => placeKind === 'country').map((place) => place.name))
  if (name) return { name, ...(country && COUNTRY_CODE.test(country) ? { country } : {}) }
  if (country && COUNTRY_CODE.test(country)) return countryNamed(country)
  return inside[0] && named(inside[0])
}

const COUNTRY_CODE = /^[A-Z]{2}$/

/** The finest of the places that something is located in, the most frequent of equals, if they all belong to one scene. */
function oneScene(places: readonly PlaceMention[]): PlaceMention | undefined {
  const located = places.filter(({ placeKind, position }) => placeKind !== 'country' && position === 'locative')
  if (!located.every((a) => located.every((b) => kilometersBetween(a, b) <= ONE_SCENE_KM))) return undefined
  const times = ({ name }: PlaceMention) => places.filter((place) => place.name === name).length
  return located.toSorted((a, b) => FINENESS[b.placeKind] - FINENESS[a.placeKind] || times(b) - times(a))[0]
}

/** Great-circle distance by the haversine formula; 0 where a place has no coordinates. */
function kilometersBetween(a: PlaceMention, b: PlaceMention): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return 0
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h))
}

/** The most frequent of the values, the first one where two are equal; undefined of none. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

export const named = (place: PlaceMention): NamedPlace => ({
  name: place.name,
  ...(place.country ? { country: place.country } : {}),
})

/** "Iran" for "IR". */
export const countryNamed = (country: string): { readonly name: string; readonly country: string } => ({
  name: COUNTRY_NAMES.of(country) ?? country,
  country,
})

export const isDemonymOfCountry = (mention: Mention): mention is DemonymMention =>
  mention.kind === 'demonym' && mention.country !== undefined

/** "Norway-based", "US-backed": where an organization sits, not where something happened. */
export const isModifier = (context: ClaimContext, { end }: Span): boolean =>
  /^[-‐–]\p{Ll}/u.test(context.document.text.slice(end, end + 2))
