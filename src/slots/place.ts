import type { PlaceSlot } from '../model/claim.ts'
import type { DemonymMention, PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, sentenceBefore, startingIn } from './context.ts'

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' })

const CHARACTERS_PER_POINT = 40
const POSITION_POINTS = { locative: 3, subject: 2, dateline: 0, other: 0.5 }
/** The smallest place that the text names for an event is the one to keep. */
const KIND_POINTS = { facility: 0.8, city: 0.6, region: 0.3, country: 0, other: 0 }
const P = { stated: 0.85, subject: 0.8, mentioned: 0.55, demonym: 0.7, before: 0.55, dateline: 0.6, main: 0.5 }

/**
 * Where a claim holds: the locative of its sentence ("in Zahedan Central Prison"), else its subject ("Iran has executed"),
 * else its demonym ("Iranian authorities"), the sentence before, the dateline, the place the article is mostly about.
 * Each says its basis. undefined when the article names no place.
 */
export function placeOf(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  return (
    placeInSentence(context, span, sentence) ??
    placeByDemonym(context, sentence) ??
    placeOfSentenceBefore(context, span, sentence) ??
    placeOfDateline(context) ??
    mainPlace(context)
  )
}

function placeInSentence(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const best = bestPlace(startingIn(context.places, sentence), span)
  if (!best) return undefined
  const p = best.position === 'locative' ? P.stated : best.position === 'subject' ? P.subject : P.mentioned
  return { ...named(best), start: best.start, end: best.end, basis: 'stated', p }
}

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

const named = (place: PlaceMention): { name: string; country?: string } => ({
  name: place.name,
  ...(place.country ? { country: place.country } : {}),
})

function placeByDemonym(context: ClaimContext, sentence: Span): PlaceSlot | undefined {
  const demonym = startingIn(context.mentions, sentence).find(isDemonymOfCountry)
  if (!demonym?.country) return undefined
  return { ...countryNamed(demonym.country), basis: 'inferred', inferredFrom: `"${demonym.text}"`, p: P.demonym }
}

const isDemonymOfCountry = (mention: { kind: string }): mention is DemonymMention =>
  mention.kind === 'demonym' && (mention as DemonymMention).country !== undefined

const countryNamed = (country: string): { name: string; country: string } => ({
  name: COUNTRY_NAMES.of(country) ?? country,
  country,
})

function placeOfSentenceBefore(context: ClaimContext, span: Span, sentence: Span): PlaceSlot | undefined {
  const before = sentenceBefore(context.document, sentence)
  const best = before && bestPlace(startingIn(context.places, before), span)
  return best && { ...named(best), basis: 'inferred', inferredFrom: 'previous sentence', p: P.before }
}

function placeOfDateline(context: ClaimContext): PlaceSlot | undefined {
  const place = context.places.find(({ position }) => position === 'dateline')
  if (place) return { ...named(place), basis: 'inferred', inferredFrom: 'dateline', p: P.dateline }
  const stated = context.document.article.dateline?.place
  return stated ? { name: stated, basis: 'inferred', inferredFrom: 'dateline', p: P.dateline } : undefined
}

/** The place or demonym's country that the article names most often; the first one named where two are equal. */
function mainPlace(context: ClaimContext): PlaceSlot | undefined {
  const counts = new Map<string, { slot: { name: string; country?: string }; count: number }>()
  for (const mention of context.mentions) {
    const slot =
      mention.kind === 'place'
        ? named(mention)
        : isDemonymOfCountry(mention)
          ? countryNamed(mention.country!)
          : undefined
    if (!slot) continue
    const seen = counts.get(slot.name)
    counts.set(slot.name, { slot: seen?.slot ?? slot, count: (seen?.count ?? 0) + 1 })
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0]
  return most && { ...most.slot, basis: 'inferred', inferredFrom: 'most named place', p: P.main }
}
