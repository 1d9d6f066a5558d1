import type { Mention, PlaceCandidate, PlaceMention } from '../model/mention.ts'
import type { Document } from '../text/document.ts'
import { fold } from '../text/fold.ts'
import { sentenceIndexAt } from '../text/sentences.ts'
import { ambiguousCandidates } from './candidates.ts'
import { statedContainers } from './containers.ts'
import { gatherEvidence, type PlaceEvidence } from './evidence.ts'
import { isFacility, placesInName } from './facilities.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'
import { positionOf } from './position.ts'
import { type NameContext, type RankedReading, rankReadings, reasonsFor } from './rank-readings.ts'
import { linkShortForms } from './short-forms.ts'

/** Settled places that a name is held against; more add nothing. */
const MAX_SETTLED = 40
const ROUNDS = 3

/**
 * The places among the mentions with country, coordinates and GeoNames id where the gazetteer and the text allow it:
 * "Ghezel Hesar Prison in Alborz Province" is a facility within Alborz Province, Iran. In text order.
 */
export function resolvePlaces(document: Document, mentions: readonly Mention[]): PlaceMention[] {
  const places = mentions
    .filter((mention): mention is PlaceMention => mention.kind === 'place')
    .sort((a, b) => a.start - b.start)
  const readings = readEach(places)
  const containers = statedContainers(document.text, places)
  const settled = settle(places, readings, containers, gatherEvidence(mentions, readings, document.article))
  const resolved: PlaceMention[] = []
  places.forEach((place, i) => {
    const container = containers[i] === undefined ? undefined : places[containers[i]]
    const within = container?.text
    const located = locate(
      place,
      settled[i],
      containers[i] === undefined ? undefined : settled[containers[i]]?.reading,
      readings[i]!.length > 0,
    )
    const position = placePosition(document, place, resolved.at(-1))
    resolved.push({ ...located, ...(within ? { within } : {}), position })
  })
  return linkShortForms(resolved)
}

/** Readings of each place; a name that occurs again is looked up once. Facilities take those of the place in their name. */
function readEach(places: readonly PlaceMention[]): (readonly PlaceReading[])[] {
  const byText = new Map<string, readonly PlaceReading[]>()
  return places.map(({ text }) => {
    const known = byText.get(text)
    if (known) return known
    const own = placeReadings(text)
    const readings = own.length === 0 && isFacility(text) ? placesInName(text) : own
    byText.set(text, readings)
    return readings
  })
}

/** The reading chosen for a name, why, and what else it may mean. */
interface Settled {
  readonly reading: PlaceReading
  readonly reasons: readonly string[]
  readonly candidates: readonly PlaceCandidate[]
}

/** One reading for each place; the same name means the same place throughout, as its best contained mention says. */
function settle(
  places: readonly PlaceMention[],
  readings: readonly (readonly PlaceReading[])[],
  containers: readonly (number | undefined)[],
  evidence: PlaceEvidence,
): (Settled | undefined)[] {
  const names = namesOf(places, readings, containers)
  let byName = new Map<string, PlaceReading>()
  for (let round = 1; round < ROUNDS; round += 1) byName = rankEach(names, byName, evidence, ([best]) => best!.reading)
  const settled = rankEach(names, byName, evidence, (ranked, context) => ({
    reading: ranked[0]!.reading,
    reasons: reasonsFor(ranked[0]!.reading, context, evidence),
    candidates: ambiguousCandidates(ranked),
  }))
  return places.map(({ text }) => settled.get(fold(text)))
}

/** A name that stands in the article, once or often. */
interface Name {
  readonly text: string
  readonly readings: readonly PlaceReading[]
  readonly containers: readonly PlaceReading[]
}

/** Each name by its folded form, with the readings of the first container that the text states for it. */
function namesOf(
  places: readonly PlaceMention[],
  readings: readonly (readonly PlaceReading[])[],
  containers: readonly (number | undefined)[],
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  places.forEach(({ text }, i) => {
    const key = fold(text)
    const known = names.get(key)
    const container = containers[i]
    if (known && (container === undefined || known.containers.length > 0)) return
    const stated = container === undefined ? [] : readings[container]!
    names.set(key, known ? { ...known, containers: stated } : { text, readings: readings[i]!, containers: stated })
  })
  return names
}

/** What `choose` makes of each name's ranked readings, given where the other names were settled before. */
function rankEach<T>(
  names: ReadonlyMap<string, Name>,
  before: ReadonlyMap<string, PlaceReading>,
  evidence: PlaceEvidence,
  choose: (ranked: readonly RankedReading[], context: NameContext) => T,
): Map<string, T> {
  const settled = [...before].filter(([, one]) => one.class !== 'country').slice(0, MAX_SETTLED)
  const chosen = new Map<string, T>()
  for (const [name, { text, readings, containers }] of names) {
    if (readings.length === 0) continue
    const others = settled.filter(([other]) => other !== name).map(([, one]) => one)
    const context = { text, containers, settled: others }
    chosen.set(name, choose(rankReadings(readings, context, evidence), context))
  }
  return chosen
}

function locate(
  place: PlaceMention,
  settled: Settled | undefined,
  container: PlaceReading | undefined,
  isKnown: boolean,
): PlaceMention {
  const facility = isFacility(place.text)
  const source = settled?.reading ?? container
  if (!source) return { ...place, placeKind: facility ? 'facility' : place.placeKind }
  const exact = isKnown && (!facility || settled?.reading.class === 'curated')
  return {
    ...place,
    placeKind: facility ? 'facility' : exact ? source.placeKind : 'other',
    ...(source.country ? { country: source.country } : {}),
    lat: source.lat,
    lon: source.lon,
    ...(exact && source.geonames ? { geonames: source.geonames } : {}),
    precision: exact ? 'exact' : 'container',
    reasons: settled?.reasons ?? ['stated container'],
    ...(settled && settled.candidates.length > 0 ? { candidates: settled.candidates } : {}),
  }
}

function placePosition(document: Document, place: PlaceMention, previous: PlaceMention | undefined) {
  const index = sentenceIndexAt(document.sentences, place.start)
  return positionOf(document.text, place, {
    sentenceStart: document.sentences[index]?.start ?? 0,
    isFirstLine: index <= 0,
    ...(previous ? { previous } : {}),
  })
}
