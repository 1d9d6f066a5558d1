/** How a place is looked for: by country code where the words name a country, else by name. */
export type PlaceLookup =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'name'; readonly name: string }

const CODE = /^[A-Z]{2}$/

/** "Iran" and "IR" are the country IR, "UK" is GB, "Zahedan" is a name. */
export function placeLookup(words: string): PlaceLookup {
  const name = words.trim()
  const code = CODE.test(name) ? currentCode(name) : countryCodes().get(name.toLowerCase())
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
  return name && currentCode(code) === code ? [[name.toLowerCase(), code]] : []
}

/** "GB" for the alias UK, "RU" for SU; a code that nobody has stays as it is. */
const currentCode = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code
