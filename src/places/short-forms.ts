import type { PlaceMention } from '../model/mention.ts'
import { fold } from '../text/fold.ts'
import { isFacility } from './facilities.ts'

/**
 * What a place is called for short: where "Ghezel Hesar Prison" stands, a later "Ghezel Hesar" is that prison, not a place of
 * its own; where "Iran" stands, "Islamic Republic" is Iran. Known places keep their own meaning ("Zahedan").
 */
export function linkShortForms(places: readonly PlaceMention[]): PlaceMention[] {
  const facilities = facilitiesByShortForm(places)
  return nameCountries(places).map((place) => {
    const full = place.country === undefined ? facilities.get(fold(place.text)) : undefined
    return full
      ? { ...full, start: place.start, end: place.end, text: place.text, p: place.p, ...positionOf(place) }
      : place
  })
}

const positionOf = ({ position }: PlaceMention) => (position ? { position } : {})

/** Located facilities by their name without its last word, folded: "ghezel hesar". */
function facilitiesByShortForm(places: readonly PlaceMention[]): ReadonlyMap<string, PlaceMention> {
  const facilities = new Map<string, PlaceMention>()
  for (const place of places) {
    if (place.country === undefined || !isFacility(place.text)) continue
    const short = fold(place.text).split(' ').slice(0, -1).join(' ')
    if (!facilities.has(short)) facilities.set(short, place)
  }
  return facilities
}

/** One name for each country: the form that the article uses most, the first of equals. */
function nameCountries(places: readonly PlaceMention[]): PlaceMention[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { placeKind, country = '', text } of places) {
    if (placeKind !== 'country') continue
    const forms = counts.get(country) ?? new Map<string, number>()
    counts.set(country, forms.set(text, (forms.get(text) ?? 0) + 1))
  }
  const names = new Map([...counts].map(([country, forms]) => [country, mostFrequent(forms)]))
  return places.map((place) => {
    const name = place.placeKind === 'country' ? names.get(place.country ?? '') : undefined
    return name ? { ...place, name } : place
  })
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0]
  for (const [form, count] of forms) if (count > most) [best, most] = [form, count]
  return best
}
