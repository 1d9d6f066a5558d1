import type { PlaceMention } from '../model/mention.ts'

const MOST_CONTAINERS = 4

/** "Sudan’s Darfur" takes no more than this between the two. */
const OWNED_REACH = 30

/** "Pillau Village" for "in Pillau Village of Samland County", "Darfur" for "in Sudan’s Darfur": of places one in another the inner one. */
export function innermost(places: readonly PlaceMention[], outer: PlaceMention): PlaceMention {
  let place = outer
  for (let depth = 0; depth < MOST_CONTAINERS; depth += 1) {
    const { name, start, end } = place
    const inner =
      places.findLast((other) => other.within === name && other.end <= start) ??
      places.find((other) => other.within === name && other.start >= end && other.start - end <= OWNED_REACH)
    if (!inner) return place
    place = inner
  }
  return place
}
