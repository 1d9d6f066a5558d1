import type { PlaceMention } from '../model/mention.ts'
import type { ClaimContext } from './context.ts'
import { countryWideWords } from './country-wide.ts'
import { innermost } from './innermost.ts'
import { placesOfLede } from './lede-place.ts'
import { oncePerArticle } from './once-per-article.ts'
import { isPlaceOfPart } from './place-of-part.ts'
import { sceneOf } from './scene.ts'

/** A town named once in a story about a country is an example. */
const LEAST_MENTIONS = 2
const EARLY_SENTENCES = 6

/**
 * Where a story happens: the place of its lede; within the country of the lede the scene that the text comes back to. The
 * scene alone where the lede names no place; undefined where there is neither.
 */
export const storyPlace = oncePerArticle((context): PlaceMention | undefined => {
  const [first] = placesOfLede(context)
  const scene = sceneOf(context)
  if (!first) return scene
  const lede = innermost(placesOfLede(context), first)
  const isInside = lede.placeKind === 'country' && scene !== undefined && scene.country === lede.country
  return isInside && (mentions(context, scene) >= LEAST_MENTIONS || isIntroduced(context, scene)) ? scene : lede
})

/** Named in the first sentences, where a story says what it is about; unless it goes on to speak of the whole country. */
const isIntroduced = ({ document: { sentences, text } }: ClaimContext, place: PlaceMention): boolean =>
  !isPlaceOfPart(text, place) &&
  place.start < (sentences[EARLY_SENTENCES]?.start ?? Number.POSITIVE_INFINITY) &&
  countryWideWords(text, { start: 0, end: text.length }) === undefined

const mentions = ({ places }: ClaimContext, { name }: PlaceMention): number =>
  places.filter((place) => place.name.startsWith(name)).length
