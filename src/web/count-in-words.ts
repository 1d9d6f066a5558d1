/** A list is counted no further: nobody works through more. */
export const MOST_COUNTED = 10_000

/** "214 claims", "1 claim", "more than 10,000 claims". */
export function countInWords(count: number): string {
  const shown = Math.min(count, MOST_COUNTED).toLocaleString('en-US')
  return `${count > MOST_COUNTED ? 'more than ' : ''}${shown} ${count === 1 ? 'claim' : 'claims'}`
}
