import type { Mention, PlaceMention } from '../model/mention.ts'
import type { Document } from '../text/document.ts'
import { fold } from '../text/fold.ts'
import { sentenceIndexAt } from '../text/sentences.ts'
import { statedContainers } from './containers.ts'
import { gatherEvidence, type PlaceEvidence } from './evidence.ts'
import { isFacility, placesInName } from './facilities.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'
import { positionOf } from './position.ts'
import { bestReading } from './rank-readings.ts'
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
  const settled = settle(places, readings, containers, gatherEvidence(mentions, readings))
  const resolved: PlaceMention[] = []
  places.forEach((place, i) => {
    const container = containers[i] === undefined ? undefined : places[containers[i]]
    const within = container?.text
    const located = locate(
      place,
      settled[i],
      containers[i] === undefined ? undefined : settled[containers[i]],
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

/** One reading for each place; the same name means the same place throughout, as its best contained mention says. */
function settle(
  places: readonly PlaceMention[],
  readings: readonly (readonly PlaceReading[])[],
  containers: readonly (number | undefined)[],
  evidence: PlaceEvidence,
): (PlaceReading | undefined)[] {
  const containersOf = new Map<string, PlaceReading[]>()
  places.forEach((place, i) => {
    const container = containers[i]
    if (container !== undefined && !containersOf.has(fold(place.text)))
      containersOf.set(fold(place.text), [...readings[container]!])
  })
  let byName = new Map<string, PlaceReading>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const settled = [...byName].filter(([, one]) => one.class !== 'country').slice(0, MAX_SETTLED)
    const next = new Map<string, PlaceReading>()
    places.forEach(({ text }, i) => {
      const name = fold(text)
      if (next.has(name)) return
      const others = settled.filter(([other]) => other !== name).map(([, one]) => one)
      const best = bestReading(
        readings[i]!,
        { text, containers: containersOf.get(name) ?? [], settled: others },
        evidence,
      )
      if (best) next.set(name, best)
    })
    byName = next
  }
  return places.map(({ text }) => byName.get(fold(text)))
}

function locate(
  place: PlaceMention,
  reading: PlaceReading | undefined,
  container: PlaceReading | undefined,
  isKnown: boolean,
): PlaceMention {
  const facility = isFacility(place.text)
  const source = reading ?? container
  if (!source) return { ...place, placeKind: facility ? 'facility' : place.placeKind }
  const exact = isKnown && (!facility || reading?.class === 'curated')
  return {
    ...place,
    placeKind: facility ? 'facility' : exact ? source.placeKind : 'other',
    ...(source.country ? { country: source.country } : {}),
    lat: source.lat,
    lon: source.lon,
    ...(exact && source.geonames ? { geonames: source.geonames } : {}),
    precision: exact ? 'exact' : 'container',
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
