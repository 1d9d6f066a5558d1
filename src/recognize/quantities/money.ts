import type { Article } from '../../model/article.ts'
import { currencyOfText, isSharedMoney } from './currency-of-text.ts'
import { CURRENCIES } from './unit-table.ts'

/** A currency found beside a number, with how far the number's span grows. */
export interface Money {
  readonly start: number
  readonly end: number
  /** ISO 4217 code. */
  readonly unit: string
}

/** What can stand right before a number and be a currency sign or code: "US$", "HK $", "RM", "USD ". */
const SIGN_BEFORE = /(?<![A-Za-z])(?:[A-Z][A-Za-z]{0,3}\.?(?:S\.)?)?\s?[$£€¥₹₪₩₽₺₦฿₫₱₴₸₵₿৳=]?(?:US|A|C|NZ)?\s?$/
/** "1,200€", "110 JPY", "2m SEK". */
const SIGN_AFTER = /\s?(?<sign>[£€¥₹₪₩₽₺]|[A-Z]{3}(?![A-Za-z]))/y
/** Up to three words after a number: "Australian dollars", "dollars". */
const WORDS_AFTER = /[\s-](?<words>[A-Za-z.]{2,12}(?:\s[A-Za-z]{2,12}){0,2})/y
/** "$76 US a barrel", "$75 U.S.": the country after the number. */
const COUNTRY_AFTER = /\s(?:US|U\.S\.)(?=\s|[.,;)]|$)/y

/** The country whose "$" and "rupees" an article means, from its address: ".com.au" is "au". */
function homeDomain(article: Article): string | undefined {
  const host = /^[a-z]{2,5}:\/\/[^/]{0,200}?\.(?<domain>[a-z]{2})(?=[/:]|$)/i.exec(article.url ?? '')
  return host?.groups?.domain
}

const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'JMD', 'MXN', 'ARS', 'CLP', 'COP'],
  '¥': ['CNY'],
  Rs: ['PKR', 'LKR', 'NPR'],
  'Rs.': ['PKR', 'LKR', 'NPR'],
}
const SHARED_WORDS: Readonly<Record<string, string>> = { dollar: '$', dollars: '$', rupee: 'Rs', rupees: 'Rs' }

/** Tells which country's money a sign or word is, from its usual code; without one, undefined where no country decides. */
export interface CurrencyHome {
  (code: string, sign: string): string
  (code: string | undefined, sign: string): string | undefined
}

/**
 * Code of an ambiguous sign or word in an article: "$" is USD unless the article's address says another dollar, "kroner" are
 * those of the country that the text names.
 */
export function homeCurrency(article: Article): CurrencyHome {
  const home = CURRENCIES.ofCountry.get(homeDomain(article) ?? '')
  const ofText = new Map<string, string | undefined>()
  const byText = (word: string): string | undefined => {
    if (!ofText.has(word)) ofText.set(word, currencyOfText(article.text, word))
    return ofText.get(word)
  }
  function currency(code: string, sign: string): string
  function currency(code: string | undefined, sign: string): string | undefined
  function currency(code: string | undefined, sign: string): string | undefined {
    if (home && SHARED_SIGNS[SHARED_WORDS[sign] ?? sign]?.includes(home)) return home
    return (isSharedMoney(sign) ? byText(sign) : undefined) ?? code
  }
  return currency
}

/** The currency that stands before a number: "US$1.2m", "RM 5". Undefined when none does. */
export function moneyBefore(text: string, start: number, home: CurrencyHome): Money | undefined {
  const window = text.slice(Math.max(0, start - 8), start)
  if (!/[$£€¥₹₪₩₽₺₦฿₫₱₴₸₵₿৳=A-Za-z.]\s?$/.test(window)) return undefined
  const found = SIGN_BEFORE.exec(window)?.[0] ?? ''
  for (let cut = 0; cut < found.length; cut += 1) {
    const sign = found.slice(cut)
    const code = CURRENCIES.signs.get(sign.trim())
    if (code && !/[A-Za-z]/.test(found.charAt(cut - 1)) && isSign(sign))
      return { start: start - sign.trimStart().length, end: start, unit: home(code, sign.trim()) }
  }
  return undefined
}

/** Letters alone are a currency only in capitals or as "Rs", and "ID 5" or "Re 5" is none. */
const isSign = (sign: string): boolean =>
  /[^A-Za-z.\s]/.test(sign) || /^[A-Z]{3}\s?$|^Rs\.?\s?$/.test(sign) || !/\s$/.test(sign)

/** The currency that stands after a number: "30 million Australian dollars", "1,200€", "110 JPY". Undefined when none does. */
export function moneyAfter(text: string, end: number, home: CurrencyHome): Money | undefined {
  SIGN_AFTER.lastIndex = end
  const sign = SIGN_AFTER.exec(text)?.groups?.sign
  const code = sign && CURRENCIES.signs.get(sign)
  if (code) return { start: end, end: SIGN_AFTER.lastIndex, unit: home(code, sign) }
  return wordsAfter(text, end, home)
}

function wordsAfter(text: string, end: number, home: CurrencyHome): Money | undefined {
  WORDS_AFTER.lastIndex = end
  const words = WORDS_AFTER.exec(text)?.groups?.words?.split(' ') ?? []
  for (let count = words.length; count > 0; count -= 1) {
    const phrase = words.slice(0, count).join(' ')
    const word = phrase.toLowerCase().replace(/[.,]$/, '')
    const code = home(CURRENCIES.words.get(word), word)
    if (code) return { start: end, end: end + 1 + phrase.replace(/\.$/, '').length, unit: code }
  }
  return undefined
}

/** " US" of "$76 US": the offset after it, or the offset given. */
export function afterCountry(text: string, end: number): number {
  COUNTRY_AFTER.lastIndex = end
  return COUNTRY_AFTER.test(text) ? COUNTRY_AFTER.lastIndex : end
}
