const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu
const TITLES = new Set(
  'the a an mr mrs ms dr prof professor sir president minister chancellor king queen judge justice general gen colonel col major captain capt lieutenant lt sergeant sgt officer chief inspector mayor senator sen governor gov spokesman spokeswoman spokesperson director secretary ambassador bishop father sheikh'.split(
    ' ',
  ),
)

/** Lower-cased words of a phrase, possessive endings dropped. */
export const wordsOf = (phrase: string): string[] =>
  (phrase.match(WORD) ?? []).map((word) => word.toLowerCase().replace(/['’]s$/, ''))

/** A name without the titles before it: "Mr Amiry-Moghaddam" gives one word. */
function nameWords(name: string): string[] {
  const words = wordsOf(name)
  const first = words.findIndex((word) => !TITLES.has(word))
  return first < 0 ? words : words.slice(first)
}

export const lastName = (name: string): string => nameWords(name).at(-1) ?? ''

/** More than half of the shorter name's words stand in the longer one: a first name alone is not enough. */
export function namesAlike(a: string, b: string): boolean {
  const [short, long] = [new Set(nameWords(a)), new Set(nameWords(b))].sort((x, y) => x.size - y.size)
  if (!short || !long || short.size === 0) return false
  return [...short].filter((word) => long.has(word)).length / short.size > 0.5
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  lives: 'life',
  feet: 'foot',
}

/** "prisons" and "prison" are one word, "people" and "person" too. */
export function singular(word: string): string {
  if (IRREGULAR[word]) return IRREGULAR[word]
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|z)es$/, '$1')
    .replace(/s$/, '')
}
