import { afterCountry, type CurrencyHome, moneyAfter, moneyBefore } from './money.ts'
import { matchAt, type Numeral } from './numeral.ts'
import { UNITS } from './unit-table.ts'

/** A number with its unit; the span holds both: "$1.2m", "5 kilometres", "40m", "15 per cent". */
export interface Measured extends Numeral {
  readonly unit: string
  /** Offset after the number itself. */
  readonly numberEnd: number
  readonly numberStart: number
}

/** "15%", "15 per cent", "15pc", "three percent". */
const PERCENT = /\s?(?:%|pct\b|pc\b)|[\s-]?per\s?cent(?:age)?\b(?!\spoint|\sof\spoint)|[\s-]percent\b(?!\spoint)/iy
const POINT = /(?:\s?%|[\s-]per\s?cent(?:age)?|[\s-]percent)?[\s-](?:percentage[\s-])?points?\b/iy
const PERCENT_POINT = /(?:\s?%|[\s-]per\s?cent(?:age)?|[\s-]percent)[\s-]points?\b/iy
/** Up to three words, joined by spaces or hyphens: "square metres", "-metre", " miles per hour". */
const UNIT_WORDS =
  /(?<adjective>[\s-](?:more|additional|further|extra|full|straight|consecutive|previous|whole|solid|long|net|total|rushing|passing|receiving))?[\s-](?<words>[A-Za-z]{2,14}(?:[\s-][A-Za-z]{2,14}){0,2})/y
/** A symbol after the number: "40m", "5 km", "50mph", "100 km/h", "32m2". */
const SYMBOL =
  /(?<gap>[\s-]?)(?<symbol>(?:sq\.?|cu|fl)\s[a-z]{1,3}|[°]?[A-Za-zµμ]{1,5}(?:\/[a-z]{1,2}|[²³23]|-[a-z]{2})?|[°′″"℃℉])(?![A-Za-z0-9])/y
/** " per barrel", " a share", "/tonne": what money or a measure is reckoned by. */
const RATE =
  /\)?(?:\s?(?:per[\s-]|an?\s|each\s|every\s|-a-|\/\s?))(?<per>square foot|square metre|square meter|sq m|sq ft|barrel|share|gallon|ounce|tonne|ton|litre|liter|kilogram|kilo|gram|pound|bushel|day|night|week|month|year|hour|minute|second|person|head|century|decade|mile|kilometre|kilometer|MWh|kWh|game)\b(?!\s(?:ago|earlier|later|before|after|and a half))/iy
/** " per mmBTU", "/kW", " per square kilometre": any unit of the table after "per". */
const PER_UNIT = /(?:\sper[\s-]|\/)(?<per>[A-Za-z²³]{1,12}(?:\s[a-z]{3,10})?)(?![A-Za-z])/iy
/** " per 100,000 people", " cases per million", " live births per 1,000 women". */
const PER_NUMBER =
  /(?:\s[a-z-]{2,15}){0,3}?\sper\s(?<base>(?:\d{1,3}(?:,\d{3}){1,3}|\d{2,7}|hundred|thousand|million)(?![\d,.]\d)(?:\s(?:live\s)?(?!(?:after|before|compared|from|last|over|since|than|this|were|when|which|while|with)\b)(?:men|[a-z]{4,15}))?)/y
/** " ($2.4 billion)": a conversion between a number and its rate. */
const CONVERSION = /\s\([^()\n]{1,24}\)(?=\s(?:a|an|per|each|every)\s)/y
/** "-year-old" of a thing: "a 2,900-year-old site". */
const OLD = /[\s-]old\b/iy
/** "1/16 of a pint", "half of a mile": the offset before the unit. */
const OF_A = /\sof\san?(?:\s(?:US|U\.S\.))?(?=\s)/y
const CENTS = /[\s-]?(?<word>cents?|pence|p|sen)\b(?!\.m)/y

/** The number with the unit that stands beside it; "count" when there is none. */
export function withUnit(text: string, numeral: Numeral, home: CurrencyHome): Measured {
  const plain = { ...numeral, unit: 'count', numberStart: numeral.start, numberEnd: numeral.end }
  if (numeral.form === 'zero') return plain
  return percent(text, plain) ?? money(text, plain, home) ?? physical(text, plain) ?? share(text, plain) ?? plain
}

function percent(text: string, measured: Measured): Measured | undefined {
  const point = matchAt(PERCENT_POINT, text, measured.end) ?? percentagePoint(text, measured.end)
  if (point) return { ...measured, end: point.end, unit: 'percentage point' }
  const match = matchAt(PERCENT, text, measured.end)
  return match && { ...measured, end: match.end, unit: 'percent' }
}

const percentagePoint = (text: string, end: number) =>
  /^[\s-]percentage/i.test(text.slice(end, end + 11)) ? matchAt(POINT, text, end) : undefined

function money(text: string, measured: Measured, home: CurrencyHome): Measured | undefined {
  const before = moneyBefore(text, measured.start, home)
  const found = before ?? moneyAfter(text, measured.end, home)
  if (!found) return cents(text, measured) ?? pounds(text, measured)
  const end = before ? afterCountry(text, measured.end) : found.end
  return withRate(text, { ...measured, start: Math.min(measured.start, found.start), end, unit: found.unit })
}

function cents(text: string, measured: Measured): Measured | undefined {
  const match = matchAt(CENTS, text, measured.end)
  if (!match) return undefined
  const word = match.groups.word!
  const unit = word.startsWith('cent') ? 'cent' : word === 'sen' ? 'sen' : 'penny'
  return withRate(text, { ...measured, end: match.end, unit })
}

/** "2 million pounds" is money, "208 pounds" a weight. */
function pounds(text: string, measured: Measured): Measured | undefined {
  const match = matchAt(/[\s-]pounds?\b(?!\sof\b)/y, text, measured.end)
  return match && measured.low >= 10_000 ? { ...measured, end: match.end, unit: 'GBP' } : undefined
}

function physical(text: string, measured: Measured): Measured | undefined {
  const found = unitWords(text, measured.end) ?? unitSymbol(text, measured.end) ?? partOfUnit(text, measured)
  if (!found) return undefined
  const old = matchAt(OLD, text, found.end)
  if (old) return { ...measured, end: old.end, unit: `${found.unit} of age` }
  return withRate(text, { ...measured, end: found.end, unit: found.unit })
}

/** "25 deaths per 100,000 people": no count of deaths but a rate, "count per 100,000 people". */
function share(text: string, measured: Measured): Measured | undefined {
  const base = matchAt(PER_NUMBER, text, measured.end)?.groups.base
  return base ? { ...measured, unit: `count per ${base}` } : undefined
}

function unitWords(text: string, at: number): { unit: string; end: number } | undefined {
  const { words, adjective = '' } = matchAt(UNIT_WORDS, text, at)?.groups ?? {}
  if (!words) return undefined
  for (let end = words.length; end > 0; end = lastGap(words, end)) {
    const unit = UNITS.words.get(words.slice(0, end).toLowerCase().replaceAll('-', ' '))
    if (unit) return { unit, end: at + adjective.length + 1 + end }
  }
  return undefined
}

const partOfUnit = (text: string, { end, form }: Measured) => {
  const of = form === 'fraction' ? matchAt(OF_A, text, end) : undefined
  return of && unitWords(text, of.end)
}

const lastGap = (words: string, end: number): number => {
  for (let at = end - 1; at > 0; at -= 1) if (/[\s-]/.test(words.charAt(at))) return at
  return 0
}

function unitSymbol(text: string, at: number): { unit: string; end: number } | undefined {
  const match = matchAt(SYMBOL, text, at)
  if (!match) return undefined
  const { gap, symbol } = match.groups as { gap: string; symbol: string }
  const unit = UNITS.symbols.get(symbol) ?? (gap === '' ? UNITS.touching.get(symbol) : undefined)
  return unit === undefined ? undefined : { unit, end: match.end }
}

/** "a barrel" stays outside of the span: only the unit says it. */
function withRate(text: string, measured: Measured): Measured {
  const at = matchAt(CONVERSION, text, measured.end)?.end ?? measured.end
  const per = matchAt(RATE, text, at)?.groups.per?.toLowerCase()
  const unit = per ? (UNITS.words.get(per) ?? UNITS.symbols.get(per) ?? per) : perUnit(text, at)
  return unit ? { ...measured, unit: `${measured.unit} per ${unit}` } : measured
}

function perUnit(text: string, at: number): string | undefined {
  const per = matchAt(PER_UNIT, text, at)?.groups.per
  if (!per) return undefined
  const [first = ''] = per.split(' ')
  return UNITS.words.get(per.toLowerCase()) ?? UNITS.words.get(first.toLowerCase()) ?? UNITS.symbols.get(first)
}
