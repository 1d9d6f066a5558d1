import { closest, distance } from 'fastest-levenshtein'

/**
 * The end of a message about an unknown word: ", did you mean 'database'?" for "databse"; when nothing is near, the valid
 * words: " (valid: csv, jsonl, html)"; empty when there are none.
 */
export function didYouMean(word: string, valid: readonly string[]): string {
  if (valid.length === 0) return ''
  const meant = mistyped(word, valid) ?? shortened(word, valid)
  return meant === undefined ? ` (valid: ${valid.join(', ')})` : `, did you mean '${meant}'?`
}

/** "databse", "CSV": a typo is two letters at most, or a third of a long word. */
function mistyped(word: string, valid: readonly string[]): string | undefined {
  const lowerCase = valid.map((candidate) => candidate.toLowerCase())
  const nearest = closest(word.toLowerCase(), lowerCase)
  const farthest = Math.max(2, Math.floor(nearest.length / 3))
  return distance(word.toLowerCase(), nearest) <= farthest ? valid[lowerCase.indexOf(nearest)] : undefined
}

/** "herald" for "sample-herald". */
const shortened = (word: string, valid: readonly string[]): string | undefined =>
  word.length > 2 ? valid.find((candidate) => candidate.includes(word)) : undefined
