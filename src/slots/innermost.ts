import type { PlaceMention } from '../model/mention.ts'

const MOST_CONTAINERS = 4

/** "Pillau Village" for "in Pillau Village of Samland County": of places one in another the inner one. */
export function innermost(places: readonly PlaceMention[], outer: PlaceMention): PlaceMention {
  let place = outer
  for (let depth = 0; depth < MOST_CONTAINERS; depth += 1) {
    const inner = places.findLast(({ within, end }) => within === place.name && end <= place.start)
    if (!inner) return place
    place = inner
  }
  return place
}
