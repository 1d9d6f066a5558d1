import type { Mention, PlaceCandidate, PlaceMention } from '../model/mention.ts'
import type { Document } from '../text/document.ts'
import { fold } from '../text/fold.ts'
import { sentenceIndexAt } from '../text/sentences.ts'
import { ambiguousCandidates } from './candidates.ts'
import { areNamesakes, type Companionship, companionsOf } from './companions.ts'
import { statedContainers } from './containers.ts'
import { districtsOf } from './districts.ts'
import { gatherEvidence, type PlaceEvidence } from './evidence.ts'
import { isFacility, placesInName } from './facilities.ts'
import { nameInFull } from './names-in-full.ts'
import { neighborhoodOf } from './neighborhood.ts'
import { type PlaceReading, placeReadings } from './place-readings.ts'
import { positionOf } from './position.ts'
import { type NameContext, type RankedReading, rankReadings, reasonsFor } from './rank-readings.ts'
import { isSeat } from './seats.ts'
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
  const readings = readEach(document.text, places)
  const containers = statedContainers(document.text, places)
  const settled = settle(places, readings, containers, gatherEvidence(mentions, readings, document.article))
  const neighborhood = neighborhoodOf(settled.map((one) => one?.reading))
  const resolved: PlaceMention[] = []
  places.forEach((place, i) => {
    const container = containers[i] === undefined ? undefined : places[containers[i]]
    const within = container?.text
    const located = locate(
      place,
      settled[i],
      containers[i] === undefined ? undefined : settled[containers[i]]?.reading,
      neighborhood,
    )
    const position = placePosition(document, place, resolved.at(-1))
    resolved.push({ ...located, ...(within ? { within } : {}), position })
  })
  return nameInFull(document.text, linkShortForms(resolved)).filter(isSeat)
}

/** Readings of each place; a name that occurs again is looked up once. */
function readEach(text: string, places: readonly PlaceMention[]): (readonly PlaceReading[])[] {
  const districts = districtsOf(text, places)
  const byText = new Map<string, readonly PlaceReading[]>()
  return places.map(({ text: name }) => {
    const readings = byText.get(name) ?? [...ownReadings(name), ...(districts.get(name) ?? [])]
    byText.set(name, readings)
    return readings
  })
}

/** Those of the whole name, else of the place that it begins with: Zahedan for "Zahedan Central Prison". */
function ownReadings(name: string): readonly PlaceReading[] {
  const own = placeReadings(name)
  return own.length === 0 ? placesInName(name) : own
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
  const rank = rankerOf(names, evidence)
  for (let round = 1; round < ROUNDS; round += 1) byName = rank(byName, ([best]) => best!.reading)
  const settled = rank(byName, (ranked, context) => ({
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

/** Ranks the readings of each name, given where the names were settled before, for `choose` to make something of. */
function rankerOf(names: ReadonlyMap<string, Name>, evidence: PlaceEvidence) {
  const companionship = companionsOf(names)
  return <T>(
    before: ReadonlyMap<string, PlaceReading>,
    choose: (ranked: readonly RankedReading[], context: NameContext) => T,
  ): Map<string, T> => {
    const settled = [...before].filter(([, one]) => one.class !== 'country').slice(0, MAX_SETTLED)
    const chosen = new Map<string, T>()
    for (const [name, { text, readings, containers }] of names) {
      if (readings.length === 0) continue
      const others = settled.filter(([other]) => !areNamesakes(other, name)).map(([, one]) => one)
      const context = { text, containers, settled: others, companionship: companionsFor(name, companionship) }
      chosen.set(name, choose(rankReadings(readings, context, evidence), context))
    }
    return chosen
  }
}

const companionsFor = (name: string, companionship: Companionship) => (reading: PlaceReading) =>
  companionship(name, reading)

function locate(
  place: PlaceMention,
  settled: Settled | undefined,
  container: PlaceReading | undefined,
  neighborhood: PlaceReading | undefined,
): PlaceMention {
  const facility = isFacility(place.text)
  const source = settled?.reading ?? container ?? neighborhood
  if (!source) return { ...place, placeKind: facility ? 'facility' : place.placeKind }
  const exact = settled !== undefined && !source.inside && (!facility || source.class === 'curated')
  return {
    ...place,
    placeKind: facility ? 'facility' : exact ? source.placeKind : 'other',
    ...(source.country ? { country: source.country } : {}),
    lat: source.lat,
    lon: source.lon,
    ...(exact && source.geonames ? { geonames: source.geonames } : {}),
    precision: exact ? 'exact' : 'container',
    reasons: settled?.reasons ?? [container ? 'stated container' : 'near other places'],
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
