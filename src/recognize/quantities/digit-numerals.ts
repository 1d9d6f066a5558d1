import { readNumberWords } from '../../text/number-words.ts'
import { readFractionTail } from './fraction-words.ts'
import { readMultiplier } from './multipliers.ts'
import { exactly, matchAt, type NumeralReading, type NumeralRule } from './numeral.ts'

/** A run of this many characters is no number that news would print. */
const MAX_DIGITS = 24

/** "2 1/4", "2 and 1/4", "3/4", "1⁄32"; not "24/7", "5/17/2018". */
const SLASHED = /(?:(?<whole>\d{1,3})\s{1,2}(?:and\s)?)?(?<numerator>\d{1,3})[/⁄](?<denominator>\d{1,4})(?![\d/⁄])/y
/** "2½", "½". */
const VULGAR = /(?<whole>\d{0,6})\s?(?<sign>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/y
const VULGAR_VALUES: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}
/** "1.99×10−30", "3 x 10^8". */
const SCIENTIFIC = /(?<mantissa>\d{1,6}(?:\.\d{1,9})?)\s?[×x]\s?10\^?(?<sign>[−-]?)(?<exponent>\d{1,3})(?!\d)/y
/** "1.111,11": dots between thousands, a decimal comma. */
const CONTINENTAL = /(?<whole>\d{1,3}(?:\.\d{3}){1,6}),(?<decimals>\d{1,2})(?!\d|,\d)/y
/** "1,234,567.8", "12,34,567" (India), "1 234 567", "1'234'567". */
const GROUPED =
  /(?<whole>\d{1,3}(?:,\d{3}){1,6}|\d{1,2}(?:,\d{2}){1,4},\d{3}|[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3}){1,6}|\d{1,3}(?:['’]\d{3}){1,6})(?<decimals>\.\d{1,12})?(?!\d|,\d{3})/y
/** "5,00", "1,3": a decimal comma; three digits after it would be thousands, another comma a list. */
const DECIMAL_COMMA = /(?<whole>\d{1,6}),(?<decimals>\d{1,2})(?![\d,]|\.\d)/y
/** "1051", "4.8", ".08". */
const PLAIN = /(?<number>\d{1,24}(?:\.\d{1,15})?|\.\d{1,15})(?!\d)/y

const withMultiplier = (text: string, start: number, value: number, end: number): NumeralReading => {
  const { factor, end: after } = readMultiplier(text, end, isMoney(text, start))
  const read = exactly(Number((value * factor).toPrecision(15)), after)
  return factor > 1 ? withTail(text, read, factor) : read
}

const isMoney = (text: string, start: number): boolean =>
  /(?:[$£€¥₹₪₩₽₺₦]|Rs\.?|RM|USD|EUR|GBP|PS|Y=)\s?$/.test(text.slice(Math.max(0, start - 5), start))

/** "3 million and a half", "4 thousand 3 hundred and 21", "6 crore and two hundred". */
function withTail(text: string, read: NumeralReading, factor: number): NumeralReading {
  const fraction = readFractionTail(text, read.end)
  if (fraction) return exactly(read.low + fraction.value * factor, fraction.end)
  return withDigits(text, read, factor) ?? withWords(text, read, factor)
}

/** " 3 hundred" of "4 thousand 3 hundred", " and 21" of "3 hundred and 21"; not " and 2.5", nor " and 3%". */
const REST_IN_DIGITS = /\s(?<and>and\s)?(?<digits>[1-9]\d{0,2})(?![\d:/-]|[.,]\d)(?!\s?(?:years?|%|people))/iy

function withDigits(text: string, read: NumeralReading, factor: number): NumeralReading | undefined {
  const rest = matchAt(REST_IN_DIGITS, text, read.end)
  if (!rest) return undefined
  const { factor: smaller, end } = readMultiplier(text, rest.end, false)
  if (smaller >= factor || (smaller === 1 && !rest.groups.and)) return read
  const more = exactly(read.low + Number(rest.groups.digits) * smaller, end)
  return smaller > 1 ? withTail(text, more, smaller) : more
}

/** " and two hundred" of "6 crore and two hundred". */
function withWords(text: string, read: NumeralReading, factor: number): NumeralReading {
  const joint = matchAt(/\sand\s/iy, text, read.end)
  const words = joint && readNumberWords(text, joint.end)
  return words && words.value < factor ? exactly(read.low + words.value, words.end) : read
}

const slashedFraction: NumeralRule = {
  id: 'slashed-fraction',
  form: 'fraction',
  read: (text, start) => {
    const match = matchAt(SLASHED, text, start)
    if (!match) return undefined
    const [whole, numerator, denominator] = ['whole', 'numerator', 'denominator'].map((part) =>
      Number(match.groups[part] ?? 0),
    )
    if (!denominator || numerator! >= denominator) return undefined
    if (whole === 0 && ((numerator === 9 && denominator === 11) || /[/⁄]/.test(text.charAt(start - 1))))
      return undefined
    return exactly(whole! + numerator! / denominator, match.end)
  },
  examples: [
    ['3/4 of the village', 0.75],
    ['2 1/4 miles', 2.25],
    ['1 and 3/4 miles', 1.75],
    ['9/11', null],
    ['7/4', null],
  ],
}

const vulgarFraction: NumeralRule = {
  id: 'vulgar-fraction',
  form: 'digits',
  read: (text, start) => {
    const match = matchAt(VULGAR, text, start)
    return (
      match &&
      withMultiplier(text, start, Number(match.groups.whole || 0) + VULGAR_VALUES[match.groups.sign!]!, match.end)
    )
  },
  examples: [
    ['2½ tonnes', 2.5],
    ['¾ of them', 0.75],
    ['½m litres', 500000],
    ['2 tonnes', null],
    ['½', 0.5],
    ['half', null],
  ],
}

const scientificNumber: NumeralRule = {
  id: 'scientific-number',
  form: 'digits',
  read: (text, start) => {
    const match = matchAt(SCIENTIFIC, text, start)
    if (!match) return undefined
    const { mantissa, sign, exponent } = match.groups
    return exactly(Number(`${mantissa}e${sign ? '-' : ''}${exponent}`), match.end)
  },
  examples: [
    ['6.02×10^23 of them', 6.02e23],
    ['3 x 10−8 grams', 3e-8],
    ['4 x 4 cars', null],
    ['10 times', null],
  ],
}

const groupedDigits: NumeralRule = {
  id: 'grouped-digits',
  form: 'digits',
  read: (text, start) => {
    const match = matchAt(CONTINENTAL, text, start) ?? matchAt(GROUPED, text, start)
    if (!match) return undefined
    const whole = match.groups.whole!.replace(/\D/g, '')
    const decimals = match.groups.decimals ? `.${match.groups.decimals.replace(/^\./, '')}` : ''
    return withMultiplier(text, start, Number(whole + decimals), match.end)
  },
  examples: [
    ['1,234,567 votes', 1234567],
    ['12,34,567 voters', 1234567],
    ['40 000 voters', 40000],
    ['1.111,11 euros', 1111.11],
    ["2'500 francs", 2500],
    ['1,674.5 million', 1674500000],
    ['22,24,26', null],
    ['1051', null],
  ],
}

const decimalComma: NumeralRule = {
  id: 'decimal-comma',
  form: 'digits',
  read: (text, start) => {
    const match = text.charAt(start - 1) === ',' ? undefined : matchAt(DECIMAL_COMMA, text, start)
    return match && withMultiplier(text, start, Number(`${match.groups.whole}.${match.groups.decimals}`), match.end)
  },
  examples: [
    ['5,50 euros', 5.5],
    ['1,3 million', 1300000],
    ['5, 6 and 7', null],
    ['22, 24, 26', null],
  ],
}

const plainDigits: NumeralRule = {
  id: 'plain-digits',
  form: 'digits',
  read: (text, start) => {
    const match = matchAt(PLAIN, text, start)
    if (!match || match.end - start > MAX_DIGITS) return undefined
    return withMultiplier(text, start, Number(match.groups.number), match.end)
  },
  examples: [
    ['975 people', 975],
    ['4.800 people', 4.8],
    ['.08 percent', 0.08],
    ['3.4bn', 3.4e9],
    ['10k', 10000],
    ['12 lakh', 1200000],
    ['3 hundred and 21 yuan', 321],
    ['4 thousand 3 hundred and 21', 4321],
    ['3 hundred and 2.5 thousand', 300],
    ['6 crore and two hundred', 60000200],
    ['3 million and a half', 3500000],
    ['40m deep', 40],
    ['2.5m people', 2500000],
    ['many people', null],
    ['a lot', null],
  ],
}

/** Ways to write a number in digits; the first that fits is taken. */
export const DIGIT_RULES: readonly NumeralRule[] = [
  scientificNumber,
  slashedFraction,
  vulgarFraction,
  groupedDigits,
  decimalComma,
  plainDigits,
]
