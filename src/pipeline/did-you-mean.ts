import { closest, distance } from 'fastest-levenshtein'

/**
 * The end of a message about an unknown word: ", did you mean 'database'?" for "databse"; when nothing is near, the valid
 * words: " (valid: csv, jsonl, html)"; empty when there are none.
 */
export function didYouMean(word: string, valid: readonly string[]): string {
  if (valid.length === 0) return ''
  const nearest = closest(word, valid)
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= farthest(nearest)
    ? `, did you mean '${nearest}'?`
    : ` (valid: ${valid.join(', ')})`
}

/** A typo is two letters at most, or a third of a long word. */
const farthest = (word: string): number => Math.max(2, Math.floor(word.length / 3))
