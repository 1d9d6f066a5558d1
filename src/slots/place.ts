import type { PlaceSlot } from '../model/claim.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, isModifier, sentenceBefore, startingIn } from './context.ts'
import { innermost } from './innermost.ts'
import { countryNamed, isDemonymOfCountry, mainPlace, named } from './main-place.ts'
import { isOnTheWay } from './on-the-way.ts'
import { isPlaceOfSpeaker } from './place-of-speaker.ts'
import { asInScene, holdsScene, isStreet, sceneOf } from './scene.ts'
import { storyPlace } from './story-place.ts'

const CHARACTERS_PER_POINT = 40
const POSITION_POINTS = { locative: 3, subject: 2, dateline: 0, other: 0.5 }
/** The smallest place that the text names for an event is the one to keep. */
const KIND_POINTS = { facility: 0.8, city: 0.6, region: 0.3, country: 0, other: 0.4 }
const P = { stated: 0.85, subject: 0.8, mentioned: 0.55, demonym: 0.7, before: 0.55, scene: 0.7, main: 0.5 }

/** How far the article as a whole may answer: a count may hold for its country, the depth of a well only for its scene. */
export type PlaceReach = 'country' | 'scene'

/**
 * Where a claim holds: the locative of its sentence ("in Zahedan Central Prison"), else its subject ("Iran has executed"),
 * else its demonym ("Iranian authorities"), a locative of the sentence before, the scene of the article, the country it is
 * mostly about. Each says its basis. A dateline is where a report was filed, often far away, and no place of a claim.
 * undefined when the article names no place.
 */
export function placeOf(
  context: ClaimContext,
  span: Span,
  sentence: Span,
  reach: PlaceReach = 'country',
): PlaceSlot | undefined {
  return (
    placeInSentence(context, span, sentence) ??
    placeByDemonym(context, sentence) ??
    placeOfSentenceBefore(context, span, sentence) ??
    placeOfStory(context) ??
    (reach === 'country' ? placeOfArticle(context) : undefined)
  )
}

function placeInSentence(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const story = storyPlace(context)
  const best = bestPlace(
    placesIn(context, sentence).filter(
      (place) => !isAside(context, place, story) && !isOfPart(context.document.text, span, place),
    ),
    span,
  )
  if (!best || (best.position !== 'locative' && holdsScene(context, best))) return undefined
  const p = best.position === 'locative' ? P.stated : best.position === 'subject' ? P.subject : P.mentioned
  return { ...slotOf(context, best), start: best.start, end: best.end, basis: 'stated', p }
}

/** Name and country of a place; "Ghezel Hesar" takes the name in full from "Ghezel Hesar Prison". */
function slotOf(context: ClaimContext, place: PlaceMention): { name: string; country?: string } {
  if (place.placeKind !== 'other') return named(place)
  return named(facilities(context).get(place.name) ?? asInScene(context, place))
}

/** Facilities of an article by their names without the last word: "Ghezel Hesar" for "Ghezel Hesar Prison". */
function facilities(context: ClaimContext): ReadonlyMap<string, PlaceMention> {
  const known = facilitiesOf.get(context)
  if (known) return known
  const found = context.places.filter(({ placeKind }) => placeKind === 'facility')
  const byShortName = new Map(found.map((place) => [place.name.replace(/\s\S{1,30}$/, ''), place]))
  facilitiesOf.set(context, byShortName)
  return byShortName
}

const facilitiesOf = new WeakMap<ClaimContext, ReadonlyMap<string, PlaceMention>>()

const placesIn = (context: ClaimContext, sentence: Span): PlaceMention[] =>
  startingIn(context.places, sentence).filter(
    (place) => !isModifier(context, place) && !isStreet(place) && !isPlaceOfSpeaker(context, place),
  )

/** "north of Palu", "on the way from Cusco to Lima": places that only help to find the scene, or that somebody goes to. */
const isAside = (context: ClaimContext, place: PlaceMention, story: PlaceMention | undefined): boolean =>
  story !== undefined &&
  story.name !== place.name &&
  (story.country === undefined || place.country === story.country) &&
  (place.position === 'other' || isOnTheWay(context.document.text, place))

function bestPlace(places: readonly PlaceMention[], span: Span): PlaceMention | undefined {
  const nearest = places
    .map((place) => ({ place, score: score(place, span) }))
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

/** "Iranian courts", "Iran's judiciary": those who act at home; "a Congolese writer" may be anywhere. */
const POWERS =
  /^(?:[’']s)?\s(?:\p{Ll}{2,15}\s){0,2}(?:courts?|authorities|police|judiciary|government|judges?|prisons?|jails?|officials|officers|prosecutors?|parliament|regime|state media)\b/u
const POWERS_REACH = 60

function placeByDemonym(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const { text } = context.document
  const demonym = startingIn(context.mentions, sentence)
    .filter(isDemonymOfCountry)
    .find(({ end }) => POWERS.test(text.slice(end, end + POWERS_REACH)))
  const home = sceneOf(context)?.country ?? mainPlace(context)?.country
  if (!demonym?.country || home === demonym.country) return undefined
  return {
    ...(countryInText(context, demonym.country) ?? countryNamed(demonym.country)),
    basis: 'inferred',
    inferredFrom: `"${demonym.text}"`,
    p: P.demonym,
  }
}

/** The country under the name that the article gives it: "Britain" rather than "United Kingdom". */
function countryInText(context: ClaimContext, code: string): { name: string; country?: string } | undefined {
  const mention = context.places.find(({ placeKind, country }) => placeKind === 'country' && country === code)
  return mention && named(mention)
}

function placeOfSentenceBefore(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const before = sentenceBefore(context.document, sentence)
  const locatives =
    before &&
    placesIn(context, before).filter(
      (place) => place.position === 'locative' && !isOnTheWay(context.document.text, place),
    )
  const best = locatives && bestPlace(locatives, span)
  if (!best || holdsScene(context, best) || holdsStory(context, best)) return undefined
  return { ...slotOf(context, best), basis: 'inferred', inferredFrom: 'previous sentence', p: P.before }
}

/** The country of a story from one of its towns says nothing new. */
function holdsStory(context: ClaimContext, { placeKind, country }: PlaceMention): boolean {
  const story = storyPlace(context)
  return placeKind === 'country' && story?.country === country && story?.placeKind !== 'country'
}

/** "76 have died, 31 of them in Bandung": only the part is told to be there. */
const isOfPart = (text: string, span: Span, place: Span): boolean =>
  PART_BETWEEN.test(text.slice(span.end, Math.max(span.end, place.start)).slice(0, PART_REACH))

const PART_BETWEEN = /,\s[^,.;]{1,40}\sof (?:them|whom|those|which)\b/
const PART_REACH = 300

function placeOfStory(context: ClaimContext): PlaceSlot | undefined {
  const scene = storyPlace(context)
  return scene && { ...named(scene), basis: 'inferred', inferredFrom: 'scene of the article', p: P.scene }
}

function placeOfArticle(context: ClaimContext): PlaceSlot | undefined {
  const main = mainPlace(context)
  return main && { ...main, basis: 'inferred', inferredFrom: 'most named country', p: P.main }
}
