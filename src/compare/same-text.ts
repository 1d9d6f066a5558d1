const SHINGLE_WORDS = 5
/** Containment from which two sentences count as one text (Broder 1997, "On the resemblance and containment of documents"). */
const LEAST_CONTAINMENT = 0.6

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Runs of five words: "at least four people were killed" has two. A shorter text is one run. */
function shingles(text: string): Set<string> {
  const words = wordsOf(text)
  if (words.length <= SHINGLE_WORDS) return new Set([words.join(' ')])
  return new Set(words.slice(SHINGLE_WORDS - 1).map((_, i) => words.slice(i, i + SHINGLE_WORDS).join(' ')))
}

/** True when most five-word runs of the shorter text stand in the longer one: one was copied from the other or both from a third. */
export function isSameText(a: string, b: string): boolean {
  const [short, long] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  const shared = [...short].filter((shingle) => long.has(shingle)).length
  return shared / short.size >= LEAST_CONTAINMENT
}
