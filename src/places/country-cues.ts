import { lexiconRows } from '../text/lexicon.ts'

const CUES: ReadonlyMap<string, string> = new Map(
  lexiconRows('country-cues').map(([words = '', country = '']) => [words.toLowerCase().replace(/[’‘]/g, "'"), country]),
)
const FIRST_WORDS = new Set([...CUES.keys()].map((phrase) => phrase.split(' ', 1)[0]))
/** "sheriff", "grand jury", "borough council": up to three words, each with the apostrophes inside it. */
const WORD = /\p{L}[\p{L}'’]*/gu
const MAX_WORDS = 3

/**
 * Countries that the everyday words of a text speak of, one for each different word or phrase: "the grand jury" and "a state
 * trooper" are two votes for US. None: an empty list.
 */
export function countriesOfCues(text: string): string[] {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"))
  const found = new Set<string>()
  words.forEach((word, i) => {
    if (!FIRST_WORDS.has(word)) return
    for (let count = 1; count <= MAX_WORDS; count += 1) {
      const phrase = words.slice(i, i + count).join(' ')
      if (CUES.has(phrase)) found.add(phrase)
    }
  })
  return [...found].map((phrase) => CUES.get(phrase)!)
}
