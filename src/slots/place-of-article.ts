import type { PlaceSlot } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { isBackground } from './background.ts'
import type { ClaimContext } from './context.ts'
import { mainPlace, named } from './main-place.ts'
import { P } from './place-slot.ts'
import { storyKind } from './story-kind.ts'
import { storyPlace } from './story-place.ts'

/** How far the article as a whole may answer: a count may hold for its country, the depth of a well only for its scene. */
export type PlaceReach = 'country' | 'scene'

/** What the article as a whole says of a figure whose sentence and paragraph say nothing: see `storyKind` and `isBackground`. */
export function placeOfArticle(context: ClaimContext, sentence: Span, reach: PlaceReach): PlaceSlot | undefined {
  const kind = storyKind(context)
  if (kind === 'company' || kind === 'life') return undefined
  if (kind === 'court' && reach === 'scene' && !isOfTrial(context, sentence)) return undefined
  const background = isBackground(context, sentence)
  if (background && holdsOnlyScene(context)) return undefined
  const place = placeOfStory(context) ?? (reach === 'country' ? placeOfMainCountry(context) : undefined)
  return place ?? (background ? undefined : placeOfDateline(context))
}

/** True for a story from less than a whole country. */
function holdsOnlyScene(context: ClaimContext): boolean {
  const story = storyPlace(context)
  return story !== undefined && story.placeKind !== 'country'
}

/** A sentence of the trial itself, which the court that the story names has held. */
const isOfTrial = ({ document: { text } }: ClaimContext, { start, end }: Span): boolean =>
  TRIAL.test(text.slice(start, end))

const TRIAL = /\b(?:sentenced?|jailed|acquitted|convicted|guilty|counts?|verdict|jury|trial|in prison|behind bars)\b/i

/** Where the report was filed, when it names no other place: "LAGOS - A court on Friday sentenced". */
function placeOfDateline({ document, places }: ClaimContext): PlaceSlot | undefined {
  const name = document.article.dateline?.place?.split(',')[0]
  return places.length > 0 || !name ? undefined : { name, basis: 'inferred', inferredFrom: 'dateline', p: P.dateline }
}

function placeOfStory(context: ClaimContext): PlaceSlot | undefined {
  const scene = storyPlace(context)
  return scene && { ...named(scene), basis: 'inferred', inferredFrom: 'scene of the article', p: P.scene }
}

function placeOfMainCountry(context: ClaimContext): PlaceSlot | undefined {
  const main = mainPlace(context)
  return main && { ...main, basis: 'inferred', inferredFrom: 'most named country', p: P.main }
}
