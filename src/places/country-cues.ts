import { lexiconRows } from '../text/lexicon.ts'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const plain = (words: string): string => words.toLowerCase().replace(/[’‘]/g, "'")

const CUES: ReadonlyMap<string, string> = new Map(
  lexiconRows('country-cues').map(([words = '', country = '']) => [plain(words), country]),
)
/** Any of the words and phrases, the longest first, as words of their own. */
const ANY_CUE = new RegExp(
  `(?<![\\p{L}'])(?:${[...CUES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?!\\p{L})`,
  'gu',
)

/**
 * Countries that the everyday words of a text speak of, one for each different word or phrase: "the grand jury" and "a state
 * trooper" are two votes for US. None: an empty list.
 */
export const countriesOfCues = (text: string): string[] =>
  [...new Set(plain(text).match(ANY_CUE) ?? [])].map((phrase) => CUES.get(phrase)!)
