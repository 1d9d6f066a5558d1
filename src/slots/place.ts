import type { PlaceSlot } from '../model/claim.ts'
import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, sentenceBefore, startingIn } from './context.ts'
import { countryNamed, isDemonymOfCountry, isModifier, mainPlace, named } from './main-place.ts'

const CHARACTERS_PER_POINT = 40
const POSITION_POINTS = { locative: 3, subject: 2, dateline: 0, other: 0.5 }
/** The smallest place that the text names for an event is the one to keep. */
const KIND_POINTS = { facility: 0.8, city: 0.6, region: 0.3, country: 0, other: 0 }
const P = { stated: 0.85, subject: 0.8, mentioned: 0.55, demonym: 0.7, before: 0.55, main: 0.5 }

/**
 * Where a claim holds: the locative of its sentence ("in Zahedan Central Prison"), else its subject ("Iran has executed"),
 * else its demonym ("Iranian authorities"), the sentence before, the place the article is mostly about. Each says its
 * basis. A dateline is where a report was filed, often far away, and no place of a claim. undefined when the article names no place.
 */
export function placeOf(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  return (
    placeInSentence(context, span, sentence) ??
    placeByDemonym(context, sentence) ??
    placeOfSentenceBefore(context, span, sentence) ??
    placeOfArticle(context)
  )
}

function placeInSentence(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const best = bestPlace(placesIn(context, sentence), span)
  if (!best) return undefined
  const p = best.position === 'locative' ? P.stated : best.position === 'subject' ? P.subject : P.mentioned
  return { ...named(best), start: best.start, end: best.end, basis: 'stated', p }
}

const placesIn = (context: ClaimContext, sentence: Span): PlaceMention[] =>
  startingIn(context.places, sentence).filter((place) => !isModifier(context, place))

const bestPlace = (places: readonly PlaceMention[], span: Span): PlaceMention | undefined =>
  places.map((place) => ({ place, score: score(place, span) })).sort((a, b) => b.score - a.score)[0]?.place

function score(place: PlaceMention, span: Span): number {
  const distance = place.start >= span.end ? place.start - span.end : (span.start - place.end) * 1.5
  return (
    POSITION_POINTS[place.position ?? 'other'] +
    KIND_POINTS[place.placeKind] -
    Math.max(0, distance) / CHARACTERS_PER_POINT
  )
}

function placeByDemonym(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const demonym = startingIn(context.mentions, sentence).find(isDemonymOfCountry)
  if (!demonym?.country || placeOfArticle(context)?.country === demonym.country) return undefined
  return { ...countryNamed(demonym.country), basis: 'inferred', inferredFrom: `"${demonym.text}"`, p: P.demonym }
}

function placeOfSentenceBefore(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const before = sentenceBefore(context.document, sentence)
  const locatives = before && placesIn(context, before).filter(({ position }) => position === 'locative')
  const best = locatives && bestPlace(locatives, span)
  return best && { ...named(best), basis: 'inferred', inferredFrom: 'previous sentence', p: P.before }
}

/** One article, one answer: it is asked for each of its claims. */
const articlePlaces = new WeakMap<ClaimContext, PlaceSlot | undefined>()

function placeOfArticle(context: ClaimContext): PlaceSlot | undefined {
  if (!articlePlaces.has(context)) {
    const main = mainPlace(context)
    articlePlaces.set(context, main && { ...main, basis: 'inferred', inferredFrom: 'most named place', p: P.main })
  }
  return articlePlaces.get(context)
}
