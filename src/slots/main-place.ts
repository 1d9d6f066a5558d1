import type { DemonymMention, Mention, PlaceMention } from '../model/mention.ts'
import { oncePerArticle } from './once-per-article.ts'
import { isSeatOfSpeaker } from './place-of-speaker.ts'

/** A place as a slot names it. */
export interface NamedPlace {
  readonly name: string
  readonly country?: string
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' })
const COUNTRY_CODE = /^[A-Z]{2}$/

/**
 * The country that an article names most often, demonyms included: "Iran" for one that goes through the prisons of all
 * Iran. Where no country is known, the first place. undefined when it names no place.
 */
export const mainPlace = oncePerArticle((context): NamedPlace | undefined => {
  const places = context.places.filter((place) => !isSeatOfSpeaker(context, place))
  const demonyms = context.mentions.filter(isDemonymOfCountry)
  const country = mostFrequent([...places, ...demonyms].map((mention) => mention.country ?? mention.text))
  const inside = places.filter((place) => (place.country ?? place.text) === country)
  const name = mostFrequent(inside.filter(({ placeKind }) => placeKind === 'country').map((place) => place.name))
  const code = country && COUNTRY_CODE.test(country) ? country : undefined
  if (name) return { name, ...(code ? { country: code } : {}) }
  if (code) return countryNamed(code)
  return inside[0] && named(inside[0])
})

/** The most frequent of the values, the first one where two are equal; undefined of none. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Name and country of a place mention. */
export const named = (place: PlaceMention): NamedPlace => ({
  name: place.name,
  ...(place.country ? { country: place.country } : {}),
})

/** "Iran" for "IR". */
export const countryNamed = (country: string): { readonly name: string; readonly country: string } => ({
  name: COUNTRY_NAMES.of(country) ?? country,
  country,
})

/** True for "Iranian", whose country is known, and not for "Kurdish". */
export const isDemonymOfCountry = (mention: Mention): mention is DemonymMention =>
  mention.kind === 'demonym' && mention.country !== undefined
