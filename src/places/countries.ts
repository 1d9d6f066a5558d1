import { fold } from '../text/fold.ts'
import { lexiconRows } from '../text/lexicon.ts'

const COUNTRIES = codesByName('country-names')
const DEMONYMS = codesByName('demonyms')

/** ISO 3166-1 alpha-2 code of a country's name in folded form: "iran", "u.s", "dr congo"; undefined for anything else. */
export const countryNamed = (key: string): string | undefined => COUNTRIES.get(key)

/** True for "iranian", "kurds", "shiite" (folded): people and adjectives of countries, peoples and faiths. */
export const isDemonym = (key: string): boolean => DEMONYMS.has(key)

/** Country of a demonym in folded form: "iranian" gives "IR"; "kurdish" and unknown words give undefined. */
export const countryOfDemonym = (key: string): string | undefined => DEMONYMS.get(key) || undefined

/** The lexicon's names without a closing full stop, as tokens have them, and without dots at all. */
function codesByName(lexicon: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const [name = '', code = ''] of lexiconRows(lexicon)) {
    const key = fold(name).replace(/\.$/, '')
    codes.set(key, code)
    if (key.length > 2) codes.set(key.replaceAll('.', ''), code)
  }
  return codes
}
