import type { PlaceMention } from '../model/mention.ts'
import { distanceKm } from '../places/distance.ts'
import { isCaption } from './caption.ts'
import { type ClaimContext, sentenceOf } from './context.ts'
import { mainPlace } from './main-place.ts'
import { oncePerArticle } from './once-per-article.ts'
import { isSeatOfSpeaker } from './place-of-speaker.ts'

/** Places of one event lie near each other; a story from several towns is about the country. */
const ONE_SCENE_KM = 150
/** Share of all the smaller places' weight that one neighborhood must hold to be the scene. */
const DOMINANT = 0.75
/** A town named once in a story that keeps naming the country is an example, not the scene. */
const LEAST_SHARE_OF_COUNTRY = 0.4
/** How much of the scene's weight a place of each level needs: a hospital is often only where the hurt were taken. */
const LEVELS = [
  { level: 3, share: 0.5 },
  { level: 2.5, share: 0.15 },
  { level: 2, share: 0.15 },
  { level: 1, share: 0 },
] as const
/** Of two places of one level neither is the scene unless it is named this many times as often. */
const CLEARLY_MORE = 2
/** Clustering is quadratic in distinct names: a text with more is no story of one scene. */
const MOST_NAMES = 60
const WEIGHTS = { locative: 1, subject: 0.7, other: 0.5, dateline: 0 }
/** An address within the scene: "Third Avenue". */
const STREET = /\b(?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Lane|Highway|Square)\.?$/

const LAST_WORD = /\s\S{1,30}$/

interface Weighted {
  readonly place: PlaceMention
  readonly weight: number
  /** Names of the places that the text says it lies in. */
  readonly within: readonly string[]
  /** True when something is said to be in it, and not just "west of Tehran". */
  readonly located: boolean
}

/** The scene of an article and the names of the places around it. */
interface Scene {
  readonly place: PlaceMention
  readonly around: ReadonlySet<string>
}

/**
 * The place below a country where the events of an article happen: the smallest place that is not rivaled by another, if
 * most of the smaller places lie within 150 km: "Baoding" for a story that also says "Hebei" and "China". undefined for a
 * story from several towns, or one that names a town in passing.
 */
export const sceneOf = (context: ClaimContext): PlaceMention | undefined => sceneAround(context)?.place

/** The place under the name by which the scene goes: "Pillau" for "Pillau Village". */
export function asInScene(context: ClaimContext, place: PlaceMention): PlaceMention {
  const scene = sceneOf(context)
  return scene && isLonger(place.name, scene.name) ? scene : place
}

/** True for what the scene lies in, the country or region: "US" or "Washington state" in a story from Seattle. */
export function holdsScene(context: ClaimContext, place: PlaceMention): boolean {
  const scene = sceneAround(context)
  if (!scene || place.country === undefined || place.country !== scene.place.country) return false
  return place.placeKind === 'country' || (isAround(scene, place) && fineness(place) < fineness(scene.place))
}

/** "Hebei Province" is around where "Hebei" is. */
const isAround = ({ around }: Scene, { name }: PlaceMention): boolean =>
  around.has(name) || around.has(name.replace(LAST_WORD, ''))

/** "Third Avenue": an address and not the place that a claim holds for. */
export const isStreet = ({ name }: PlaceMention): boolean => STREET.test(name)

const sceneAround = oncePerArticle((context): Scene | undefined => {
  const smaller = weighNames(
    context.places.filter(
      (place) =>
        isSmall(place) && !isSeatOfSpeaker(context, place) && !isCaption(context, sentenceOf(context.document, place)),
    ),
  )
  if (smaller.length === 0 || smaller.length > MOST_NAMES) return undefined
  const neighborhood = heaviestNeighborhood(smaller)
  const weight = total(neighborhood)
  const country = neighborhood[0]?.place.country
  const main = mainPlace(context)?.country
  if (main !== undefined && main !== country) return undefined
  const ofCountry = total(weighNames(context.places.filter((place) => isCountry(place, country))))
  if (weight < DOMINANT * total(smaller) || weight < LEAST_SHARE_OF_COUNTRY * ofCountry) return undefined
  const place = finest(neighborhood, weight)
  return place && { place, around: new Set(neighborhood.map((near) => near.place.name)) }
})

const isCountry = (place: PlaceMention, code: string | undefined): boolean =>
  place.placeKind === 'country' && place.country === code

/** Places inside a country: no continents, no streets, nothing without a position on the map. */
const isSmall = (place: PlaceMention): boolean =>
  place.placeKind !== 'country' && place.country !== undefined && place.lat !== undefined && !isStreet(place)

/** Each name once with its weight; "Zhongmengchang Village of Lixian County" counts for "Zhongmengchang". */
function weighNames(places: readonly PlaceMention[]): Weighted[] {
  const byName = new Map<string, Weighted>()
  const names = [...new Set(places.map(({ name }) => name))]
  for (const place of places) {
    const name =
      names.length > MOST_NAMES ? place.name : (names.find((short) => isLonger(place.name, short)) ?? place.name)
    const known = byName.get(name)
    byName.set(name, {
      place: known && known.place.name.length <= place.name.length ? known.place : place,
      weight: (known?.weight ?? 0) + WEIGHTS[place.position ?? 'other'],
      located: known?.located === true || place.position === 'locative',
      within: [...(known?.within ?? []), ...(place.within ? [place.within] : [])],
    })
  }
  return [...byName.values()]
}

const isLonger = (name: string, short: string): boolean => name.length > short.length && name.startsWith(`${short} `)

const total = (weighted: readonly Weighted[]): number => weighted.reduce((sum, { weight }) => sum + weight, 0)

function heaviestNeighborhood(all: readonly Weighted[]): Weighted[] {
  return all
    .map(({ place }) => withContainers(all, new Set(all.filter((other) => areNear(place, other.place)))))
    .reduce((best, next) => (total(next) > total(best) ? next : best), [])
}

/** Adds what the text says to lie inside or around them: the map may know another town of that name. */
function withContainers(all: readonly Weighted[], near: ReadonlySet<Weighted>): Weighted[] {
  const names = new Set([...near].flatMap(({ place, within }) => [place.name, ...within]))
  return all.filter(
    (other) => near.has(other) || names.has(other.place.name) || other.within.some((it) => names.has(it)),
  )
}

/** Close by; a place without coordinates is near everything. */
function areNear(a: PlaceMention, b: PlaceMention): boolean {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return true
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= ONE_SCENE_KM
}

/** The smallest unrivaled place: a village, else its town, else its region. */
function finest(neighborhood: readonly Weighted[], weight: number): PlaceMention | undefined {
  for (const { level, share } of LEVELS) {
    const [first, second] = neighborhood
      .filter(({ place, located }) => located && fineness(place) === level)
      .toSorted((a, b) => b.weight - a.weight)
    if (first && first.weight >= share * weight && first.weight >= CLEARLY_MORE * (second?.weight ?? 0))
      return first.place
  }
  return undefined
}

/** A village that only its container puts on the map is finer than a town of the gazetteer. */
function fineness({ placeKind, precision }: PlaceMention): number {
  if (placeKind === 'facility') return 3
  if (placeKind === 'other') return precision === 'container' ? 2.5 : 0
  return placeKind === 'city' ? 2 : 1
}
