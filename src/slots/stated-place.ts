import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isBackground } from './background.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { innermost } from './innermost.ts'
import { isOnTheWay } from './on-the-way.ts'
import { isOfPart } from './place-of-part.ts'
import { isPlaceOfSpeaker } from './place-of-speaker.ts'
import { holdsScene, isStreet } from './scene.ts'
import { storyPlace } from './story-place.ts'

const CHARACTERS_PER_POINT = 40
const POSITION_POINTS = { locative: 3, subject: 2, dateline: 0, other: 0.5 }
/** The smallest place that the text names for an event is the one to keep. */
const KIND_POINTS = { facility: 0.8, city: 0.6, region: 0.3, country: 0, other: 0.4 }

/** The place that the sentence of a claim states for it: "Lahore" in "Floods killed 40 people in Lahore"; undefined when it states none. */
export function statedPlace(context: ClaimContext, span: Span, sentence: Span): PlaceMention | undefined {
  const story = storyPlace(context)
  const best = bestPlace(
    context.document.text,
    placesIn(context, sentence).filter(
      (place) =>
        !(isAside(context, place, story) && !isBackground(context, sentence)) &&
        !isOfPart(context.document.text, span, place),
    ),
    span,
  )
  return best && (best.position === 'locative' || governs(best, span) || !holdsScene(context, best)) ? best : undefined
}

/** "Belarus holds 1,300 prisoners": a country that is the subject of the very figure, in a story from its capital. */
const governs = ({ position, end }: PlaceMention, span: Span): boolean =>
  position === 'subject' && span.start > end && span.start - end < GOVERNING_REACH

const GOVERNING_REACH = 25

/** True for Kyrgyzstan in "in Kyrgyzstan and Kazakhstan": no one country holds what is counted in two. */
export function isOneOfTwo(context: ClaimContext, place: PlaceMention): boolean {
  if (place.placeKind !== 'country') return false
  const { text } = context.document
  return startingIn(context.places, { start: place.start - TWO_REACH, end: place.end + TWO_REACH }).some(
    (other) =>
      other.placeKind === 'country' &&
      other.country !== place.country &&
      BOTH.test(text.slice(Math.min(place.end, other.end), Math.max(place.start, other.start))),
  )
}

const BOTH = /^\s(?:and|or)\s(?:in\s)?(?:the\s)?$/
const TWO_REACH = 40

/** The places of a sentence at which something may happen: no streets, no seats of speakers, nobody's origin. */
export const placesIn = (context: ClaimContext, sentence: Span): PlaceMention[] =>
  startingIn(context.places, sentence).filter(
    (place) =>
      !isStreet(place) &&
      !isPlaceOfSpeaker(context, place) &&
      !isAttribute(context, place) &&
      !isTraded(context, place),
  )

/** "the Mali striker": where somebody is from. */
function isAttribute({ document: { text } }: ClaimContext, { start, end, position, placeKind }: PlaceMention): boolean {
  if (position !== 'other' || placeKind !== 'country') return false
  return ARTICLE_BEFORE.test(text.slice(Math.max(0, start - 30), start)) && /^\s\p{Ll}/u.test(text.slice(end, end + 2))
}

/** "bought the Grand Hotel for $9m": a house that is paid for, and not where. */
const isTraded = ({ document: { text } }: ClaimContext, { start, placeKind }: PlaceMention): boolean =>
  (placeKind === 'facility' || placeKind === 'other') && TRADED_BEFORE.test(text.slice(Math.max(0, start - 50), start))

const TRADED_BEFORE =
  /\b(?:buy|buys|bought|buying|sell|sells|sold|selling|acquired?|acquires|acquiring|purchased?|purchasing|owns?|owned|(?:sale|purchase|price|takeover|owners?|value) of)\s(?:the\s|its\s|his\s|her\s)?(?:\p{Ll}{3,15}\s){0,2}$/u

const ARTICLE_BEFORE = /\b(?:the|an?)\s(?:\p{Ll}{2,15}\s)?$/iu

/** "north of Palu", "on the way from Cusco to Lima": places that only help to find the scene, or that somebody goes to. */
const isAside = (context: ClaimContext, place: PlaceMention, story: PlaceMention | undefined): boolean =>
  story !== undefined &&
  story.name !== place.name &&
  (story.country === undefined || place.country === story.country) &&
  (place.position === 'other' || isOnTheWay(context.document.text, place))

/** "In Dublin tenants pay 2,540; in Leitrim 1,060": what stands beyond a semicolon tells of something else. */
const isBeyondClause = (text: string, place: Span, span: Span): boolean =>
  text.slice(Math.min(place.end, span.end), Math.max(place.start, span.start)).includes(';')

const OTHER_CLAUSE_POINTS = 3

/** The nearest and finest of the places for the words at `span`, a locative before a subject; undefined of none. */
export function bestPlace(text: string, places: readonly PlaceMention[], span: Span): PlaceMention | undefined {
  const nearest = places
    .map((place) => ({
      place,
      score: score(place, span) - (isBeyondClause(text, place, span) ? OTHER_CLAUSE_POINTS : 0),
    }))
    .sort((a, b) => b.score - a.score)[0]?.place
  return nearest && innermost(places, nearest)
}

function score(place: PlaceMention, span: Span): number {
  const distance = place.start >= span.end ? place.start - span.end : (span.start - place.end) * 1.5
  return (
    POSITION_POINTS[place.position ?? 'other'] +
    KIND_POINTS[place.placeKind] -
    Math.max(0, distance) / CHARACTERS_PER_POINT
  )
}
