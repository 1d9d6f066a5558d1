import type { PlaceSlot } from '../model/claim.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isBackground } from './background.ts'
import { isCaption } from './caption.ts'
import { type ClaimContext, sentenceBefore } from './context.ts'
import { countryWideWords } from './country-wide.ts'
import { isOnTheWay } from './on-the-way.ts'
import { isPlaceOfPart } from './place-of-part.ts'
import { nameOfPlace, P } from './place-slot.ts'
import { holdsScene } from './scene.ts'
import { bestPlace, placesIn } from './stated-place.ts'
import { storyKind } from './story-kind.ts'
import { storyPlace } from './story-place.ts'

/** The place that the sentences before put a claim in, within its paragraph. */
export const placeBefore = (context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined =>
  placeOfSentenceBefore(context, span, sentence) ?? placeOfParagraph(context, sentence)

function placeOfSentenceBefore(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  if (storyKind(context) === 'company') return undefined
  const before = sentenceBefore(context.document, sentence)
  const locatives =
    before &&
    !isCaption(context, before) &&
    placesIn(context, before).filter(
      (place) =>
        place.position === 'locative' &&
        !isOnTheWay(context.document.text, place) &&
        !isPlaceOfPart(context.document.text, place),
    )
  const best = locatives && bestPlace(context.document.text, locatives, span)
  const holdsAll = best && (holdsScene(context, best) || holdsStory(context, best))
  if (!best || (holdsAll && !isBackground(context, before))) return undefined
  return { ...nameOfPlace(context, best), basis: 'inferred', inferredFrom: 'previous sentence', p: P.before }
}

/** The country of a story from one of its towns says nothing new. */
function holdsStory(context: ClaimContext, { placeKind, country }: PlaceMention): boolean {
  const story = storyPlace(context)
  return placeKind === 'country' && story?.country === country && story?.placeKind !== 'country'
}

/** "In Donggala, 412 houses fell. ... Some 6,500 people live in tents.": a place that opens a sentence goes on to the paragraph's end. */
function placeOfParagraph(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  let before = sentenceBefore(context.document, sentence)
  for (let back = 0; before && back < MOST_BACK; back += 1) {
    if (countryWideWords(context.document.text, before)) return undefined
    const opening = openingPlace(context, before)
    if (opening && !holdsStory(context, opening))
      return { ...nameOfPlace(context, opening), basis: 'inferred', inferredFrom: 'paragraph', p: P.before }
    before = sentenceBefore(context.document, before)
  }
  return undefined
}

const MOST_BACK = 4
const OPENING = /^(?:In|At|Near|Around)\s/
const OPENING_REACH = 50

function openingPlace(context: ClaimContext, { start, end }: Span): PlaceMention | undefined {
  if (!OPENING.test(context.document.text.slice(start, start + 10))) return undefined
  return placesIn(context, { start, end: Math.min(end, start + OPENING_REACH) }).find(
    ({ position }) => position === 'locative',
  )
}
