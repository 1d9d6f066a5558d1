/** How a place is looked for: by country code where the words name a country, else by name. */
export type PlaceLookup =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'name'; readonly name: string }

const CODE = /^[A-Z]{2}$/

/** "Iran" and "IR" are the country IR, "Zahedan" is a name. */
export function placeLookup(words: string): PlaceLookup {
  const name = words.trim()
  const code = CODE.test(name) ? name : countryCodes().get(name.toLowerCase())
  return code ? { kind: 'country', code } : { kind: 'name', name }
}

let codes: ReadonlyMap<string, string> | undefined

/** Made when first asked: English names of all countries (Unicode CLDR, as Node has them) to their ISO codes. */
function countryCodes(): ReadonlyMap<string, string> {
  codes ??= new Map(allCodes().flatMap(named))
  return codes
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const allCodes = (): string[] => LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Codes that were given up (SU, ZR) have a name too, mostly that of their successor: they must not shadow it. */
function named(code: string): [string, string][] {
  const name = names.of(code)
  const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  return name && isCurrent ? [[name.toLowerCase(), code]] : []
}
