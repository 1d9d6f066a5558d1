import type { Span } from '../model/span.ts'

/** The spans that share no character with a taken one: of "5 May" and "5 men", "5 men" where "5 May" is taken. Both lists in any order; order is kept. */
export function clearOf<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  const isFree = freeOf(taken)
  return spans.filter(isFree)
}

/** Whether a span shares no character with any of the taken ones. */
function freeOf(taken: readonly Span[]): (span: Span) => boolean {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  const reach = runningEnds(ordered)
  return ({ start, end }) => {
    const before = countBefore(ordered, end)
    return before === 0 || reach[before - 1]! <= start
  }
}

/** How far the spans up to each one reach, as a long one may enclose those after it. */
function runningEnds(ordered: readonly Span[]): number[] {
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
