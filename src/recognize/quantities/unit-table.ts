import { lexiconRows } from '../../text/lexicon.ts'

/** Spellings of units: words in lower case, symbols as they are; a symbol in `touching` must touch its number ("40m"). */
interface UnitTable {
  readonly words: ReadonlyMap<string, string>
  readonly symbols: ReadonlyMap<string, string>
  readonly touching: ReadonlyMap<string, string>
}

/** Currencies: ISO 4217 codes by sign, by word, and the country whose plain "$" or "dollars" it is. */
interface CurrencyTable {
  readonly signs: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, string>
  readonly codes: ReadonlySet<string>
  /** Top-level domain of a country -> its code: "au" -> AUD. */
  readonly ofCountry: ReadonlyMap<string, string>
}

const split = (column: string | undefined): string[] =>
  (column ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const plural = (word: string): string =>
  /(?:s|x|ch)$/.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/, '$1ie')}s`

/** "dollar" -> itself and "dollars"; a plural already there stays as it is. */
const withPlural = (word: string): string[] =>
  /(?:s|feet|zloty|won|yen|yuan|baht|rand)$/.test(word) ? [word] : [word, plural(word)]

function loadUnits(): UnitTable {
  const [words, symbols, touching] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()]
  for (const [name = '', spellings, signs] of lexiconRows('units')) {
    for (const word of [name, ...split(spellings)].flatMap(withPlural)) words.set(word.replaceAll('-', ' '), name)
    for (const sign of split(signs)) {
      if (sign.startsWith('~')) touching.set(sign.slice(1), name)
      else symbols.set(sign, name)
    }
  }
  return { words, symbols, touching }
}

function loadCurrencies(): CurrencyTable {
  const [signs, words, codes, ofCountry] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Set<string>(),
    new Map<string, string>(),
  ]
  for (const [code = '', signColumn, wordColumn, country] of lexiconRows('currencies')) {
    codes.add(code)
    signs.set(code, code)
    for (const sign of split(signColumn)) signs.set(sign, code)
    for (const word of split(wordColumn).flatMap(withPlural)) words.set(word, code)
    for (const domain of country?.split(' ').filter(Boolean) ?? []) ofCountry.set(domain, code)
  }
  return { signs, words, codes, ofCountry }
}

/** data/lexicons/units.txt, read once. */
export const UNITS = loadUnits()
/** data/lexicons/currencies.txt, read once. */
export const CURRENCIES = loadCurrencies()
