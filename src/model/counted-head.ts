/** Where a counted phrase goes on after its head: "distance from the well", "bars of chocolate". */
const AFTER_HEAD = /\s(?:of|from|in|on|to|for|with|at|by|per|that|who|which|such|between|near)\s/
const WORD = /\p{L}+/gu
/** Words that may end a counted phrase without being a noun that tells one thing from another: "well deep", "points", "times". */
const NO_NOUN = new Set(
  `down up deep long wide high tall away altogether more others point points percentage percent time times thing things part
  parts number numbers`.split(/\s+/),
)

/** The noun that is counted, in the singular: "bar" of "milk chocolate bars"; undefined when the phrase holds none. */
export const countedHead = (counted: string | undefined): string | undefined => countedWords(counted).at(-1)

/** The words of a counted phrase up to its noun, lower case, each in the singular: "milk", "chocolate", "bar". */
export function countedWords(counted = ''): readonly string[] {
  const [phrase = ''] = counted.toLowerCase().split(AFTER_HEAD)
  return (phrase.match(WORD) ?? []).filter((word) => !NO_NOUN.has(word)).map(singular)
}

/** "diggers" is "digger", "bodies" is "body"; good enough to compare by, not to print. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
