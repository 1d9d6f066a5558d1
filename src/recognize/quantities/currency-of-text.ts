import { countryNamed, countryOfDemonym } from '../../places/countries.ts'
import { gazetteer } from '../../places/gazetteer.ts'
import { prominence } from '../../places/prominence.ts'
import { fold } from '../../text/fold.ts'
import { CURRENCIES } from './unit-table.ts'

/** The word alone that several countries have for their money, by its singular and plural: "dinars" -> "dinar". */
const FAMILY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dinar: 'dinars',
    shilling: 'shillings',
    peso: 'pesos',
    rupee: 'rupees',
    franc: 'francs',
    'cfa franc': 'cfa francs',
    krona: 'kronor',
    krone: 'kroner',
    riyal: 'riyals',
    rial: 'rials',
    dirham: 'dirhams',
  }).flatMap(([singular, plural]): [string, string][] => [
    [singular, singular],
    [plural, singular],
  ]),
)
/** ISO 4217 codes of each family, by the words alone or with an adjective: "tunisian dinar" is a dinar. */
const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = membersOfFamilies()
/** Names in capitals, up to two words: "Guinea-Bissau", "Saudi Arabia". */
const NAME = /(?<![\p{L}])\p{Lu}[\p{L}'’-]{2,20}(?:\s\p{Lu}[\p{L}'’-]{2,20})?/gu
const MAX_NAMES = 400
/** Prominence from which on a town speaks for its country. */
const TOWN = 2

/** True for the bare word that says no country: "dinars", "CFA francs" (in lower case). */
export const isSharedMoney = (word: string): boolean => FAMILY.has(word)

/**
 * ISO 4217 code of a bare currency word by the countries that the text names, itself or by its people and cities: "dinars" in
 * a text on Tunis are TND. No country of that money named: undefined.
 */
export function currencyOfText(text: string, word: string): string | undefined {
  const members = MEMBERS.get(FAMILY.get(word) ?? '')
  if (!members) return undefined
  const votes = new Map<string, number>()
  for (const country of countriesNamed(text)) {
    const code = CURRENCIES.ofCountry.get(country === 'GB' ? 'uk' : country.toLowerCase())
    if (code && members.has(code)) votes.set(code, (votes.get(code) ?? 0) + 1)
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function membersOfFamilies(): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>([['cfa franc', new Set(['XOF', 'XAF'])]])
  for (const [phrase, code] of CURRENCIES.words) {
    const family = FAMILY.get(phrase.split(' ').at(-1) ?? '')
    if (family && !phrase.startsWith('cfa')) members.set(family, (members.get(family) ?? new Set()).add(code))
  }
  return members
}

function countriesNamed(text: string): string[] {
  const names = [...new Set(text.match(NAME) ?? [])].slice(0, MAX_NAMES)
  return names.flatMap((name) => {
    const words = [...new Set([name, ...name.split(' ')])]
    return words.flatMap((word) => countryOf(fold(word.replace(/['’]s$/, ''))) ?? [])
  })
}

const countryOf = (key: string): string | undefined =>
  countryNamed(key) ??
  countryOfDemonym(key) ??
  (prominence(key) >= TOWN ? gazetteer().find(key)[0]?.country : undefined)
