import type { Span } from '../model/span.ts'

/** The spans, in their order, that share no character with a taken one: "5 men" but not "5 May", where "5 May" is taken. */
export function clearOf<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  const across = overlappingAmong(taken)
  return spans.filter((span) => across(span).length === 0)
}

/** Looks up which of the taken spans share a character with a span; the taken ones may come in any order and enclose each other. */
export function overlappingAmong(taken: readonly Span[]): (span: Span) => Span[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  const reach = furthestEnds(ordered)
  return ({ start, end }) => {
    const found: Span[] = []
    for (let index = countBefore(ordered, end) - 1; index >= 0 && reach[index]! > start; index -= 1)
      if (ordered[index]!.end > start) found.push(ordered[index]!)
    return found
  }
}

/** How far the spans up to each one reach, as a long one may enclose those after it. */
function furthestEnds(ordered: readonly Span[]): number[] {
  let furthest = 0
  return ordered.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
}

/** How many of the ordered spans start before the offset. */
function countBefore(ordered: readonly Span[], offset: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
