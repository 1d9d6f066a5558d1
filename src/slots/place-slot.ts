import type { PlaceMention } from '../model/mention.ts'
import type { ClaimContext } from './context.ts'
import { type NamedPlace, named } from './main-place.ts'
import { oncePerArticle } from './once-per-article.ts'
import { asInScene } from './scene.ts'

/** How surely a place that is had in each way is the right one: shares seen on annotated articles. */
export const P = {
  stated: 0.85,
  subject: 0.8,
  mentioned: 0.55,
  demonym: 0.7,
  before: 0.55,
  scene: 0.7,
  main: 0.5,
  dateline: 0.4,
}

/** Name and country of a place; "Ghezel Hesar" takes the name in full from "Ghezel Hesar Prison". */
export function nameOfPlace(context: ClaimContext, place: PlaceMention): NamedPlace {
  if (place.placeKind !== 'other') return named(place)
  return named(facilities(context).get(place.name) ?? asInScene(context, place))
}

/** Facilities of an article by their names without the last word: "Ghezel Hesar" for "Ghezel Hesar Prison". */
const facilities = oncePerArticle<ReadonlyMap<string, PlaceMention>>(({ places }) => {
  const found = places.filter(({ placeKind }) => placeKind === 'facility')
  return new Map(found.map((place) => [place.name.replace(/\s\S{1,30}$/, ''), place]))
})
