import type { PlaceSlot } from '../model/claim.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isBackground } from './background.ts'
import { type ClaimContext, sentenceBefore, startingIn } from './context.ts'
import { countryWideWords } from './country-wide.ts'
import { innermost } from './innermost.ts'
import { countryNamed, isDemonymOfCountry, mainPlace, named } from './main-place.ts'
import { isOnTheWay } from './on-the-way.ts'
import { isOfPart, isPlaceOfPart } from './place-of-part.ts'
import { isPlaceOfSpeaker } from './place-of-speaker.ts'
import { isPlaceless } from './placeless.ts'
import { asInScene, holdsScene, isStreet, sceneOf } from './scene.ts'
import { storyKind } from './story-kind.ts'
import { storyPlace } from './story-place.ts'

const CHARACTERS_PER_POINT = 40
const POSITION_POINTS = { locative: 3, subject: 2, dateline: 0, other: 0.5 }
/** The smallest place that the text names for an event is the one to keep. */
const KIND_POINTS = { facility: 0.8, city: 0.6, region: 0.3, country: 0, other: 0.4 }
const P = {
  stated: 0.85,
  subject: 0.8,
  mentioned: 0.55,
  demonym: 0.7,
  before: 0.55,
  scene: 0.7,
  main: 0.5,
  dateline: 0.4,
}

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
  if (isPlaceless(context.document.text, span)) return undefined
  const stated = statedPlace(context, span, sentence)
  if (stated && isOneOfTwo(context, stated)) return undefined
  if (stated) return statedSlot(context, stated)
  return (
    placeCountryWide(context, sentence) ??
    placeOfCountrymen(context, span) ??
    placeByDemonym(context, sentence) ??
    placeOfSentenceBefore(context, span, sentence) ??
    placeOfParagraph(context, sentence) ??
    placeOfWholeStory(context, sentence, reach)
  )
}

function statedPlace(context: ClaimContext, span: Span, sentence: Span): PlaceMention | undefined {
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

function statedSlot(context: ClaimContext, place: PlaceMention): PlaceSlot {
  const p = place.position === 'locative' ? P.stated : place.position === 'subject' ? P.subject : P.mentioned
  return { ...slotOf(context, place), start: place.start, end: place.end, basis: 'stated', p }
}

/** "in Kyrgyzstan and Kazakhstan": no one country holds what is counted in two. */
function isOneOfTwo(context: ClaimContext, place: PlaceMention): boolean {
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
    (place) => !isStreet(place) && !isPlaceOfSpeaker(context, place) && !isAttribute(context, place),
  )

/** "the Mali striker": where somebody is from. */
function isAttribute({ document: { text } }: ClaimContext, { start, end, position, placeKind }: PlaceMention): boolean {
  if (position !== 'other' || placeKind !== 'country') return false
  return ARTICLE_BEFORE.test(text.slice(Math.max(0, start - 30), start)) && /^\s\p{Ll}/u.test(text.slice(end, end + 2))
}

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

function bestPlace(text: string, places: readonly PlaceMention[], span: Span): PlaceMention | undefined {
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
  if (storyKind(context) === 'company') return undefined
  const before = sentenceBefore(context.document, sentence)
  const locatives =
    before &&
    placesIn(context, before).filter(
      (place) =>
        place.position === 'locative' &&
        !isOnTheWay(context.document.text, place) &&
        !isPlaceOfPart(context.document.text, place),
    )
  const best = locatives && bestPlace(context.document.text, locatives, span)
  const holdsAll = best && (holdsScene(context, best) || holdsStory(context, best))
  if (!best || (holdsAll && !isBackground(context, before))) return undefined
  return { ...slotOf(context, best), basis: 'inferred', inferredFrom: 'previous sentence', p: P.before }
}

/** The country of a story from one of its towns says nothing new. */
function holdsStory(context: ClaimContext, { placeKind, country }: PlaceMention): boolean {
  const story = storyPlace(context)
  return placeKind === 'country' && story?.country === country && story?.placeKind !== 'country'
}

/** "Across the country" in a story from one of its towns. */
function placeCountryWide(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const words = countryWideWords(context.document.text, sentence)
  const country = words && (storyPlace(context)?.country ?? mainPlace(context)?.country)
  if (!words || !country) return undefined
  return {
    ...(countryInText(context, country) ?? countryNamed(country)),
    basis: 'inferred',
    inferredFrom: `"${words}"`,
    p: P.demonym,
  }
}

/** "An estimated 1.2 million Lebanese have fled": the people of the story's country are counted in all of it. */
function placeOfCountrymen(context: ClaimContext, { end }: Span): PlaceSlot | undefined {
  const [people] = startingIn(context.mentions, { start: end, end: end + 2 }).filter(isDemonymOfCountry)
  const home = storyPlace(context)?.country ?? mainPlace(context)?.country
  if (!people?.country || people.country !== home) return undefined
  const country = countryInText(context, people.country)
  return country && { ...country, basis: 'inferred', inferredFrom: `"${people.text}"`, p: P.demonym }
}

/** "In Donggala, 412 houses fell. ... Some 6,500 people live in tents.": a place that opens a sentence goes on to the paragraph's end. */
function placeOfParagraph(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  let before = sentenceBefore(context.document, sentence)
  for (let back = 0; before && back < MOST_BACK; back += 1) {
    if (countryWideWords(context.document.text, before)) return undefined
    const opening = openingPlace(context, before)
    if (opening && !holdsStory(context, opening))
      return { ...slotOf(context, opening), basis: 'inferred', inferredFrom: 'paragraph', p: P.before }
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

/** What the article as a whole says of a figure whose sentence and paragraph say nothing: see `storyKind` and `isBackground`. */
function placeOfWholeStory(context: ClaimContext, sentence: Span, reach: PlaceReach): PlaceSlot | undefined {
  const kind = storyKind(context)
  if (kind === 'company' || kind === 'life') return undefined
  if (kind === 'court' && reach === 'scene' && !isOfTrial(context, sentence)) return undefined
  const story = storyPlace(context)
  if (story && story.placeKind !== 'country' && isBackground(context, sentence)) return undefined
  return (
    placeOfStory(context) ?? (reach === 'country' ? placeOfArticle(context) : undefined) ?? placeOfDateline(context)
  )
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

function placeOfArticle(context: ClaimContext): PlaceSlot | undefined {
  const main = mainPlace(context)
  return main && { ...main, basis: 'inferred', inferredFrom: 'most named country', p: P.main }
}
