import { NUMBER_WORDS } from '../../text/number-words.ts'
import { DIGIT_RULES } from './digit-numerals.ts'
import { matchAt, type Numeral, type NumeralRule } from './numeral.ts'
import { VAGUE_RULES } from './vague-numerals.ts'
import { WORD_RULES } from './word-numerals.ts'
import { ZERO_RULES } from './zero-numerals.ts'

const RULES_OF_WORDS = [...VAGUE_RULES, ...ZERO_RULES, ...WORD_RULES]

/** Where a number can begin: a digit, or one of the words that open a number. */
const START = new RegExp(
  `[\\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\\b(?:${NUMBER_WORDS.join('|')}|half|quarter|an?(?=\\s(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen|half|third|quarter|fifth|fourth|sixth|seventh|eighth|ninth|tenth|twent|thirtieth|few|small handful|handful|couple|pair))|both|several|multiple|dozens|scores|tens|hundreds|thousands|[mbt]r?illions|no(?=\\s)|not(?=\\s(?:a single|one)\\s)|no-one|nobody|none)\\b`,
  'gi',
)

/** The rest of something that no rule reads: an endless row of digits. */
const RUN_OF_DIGITS = /\d[\d.,:/-]{0,2000}/y
/** "192.168.1.2", "2.0.1.3": an address or a version. */
const DOTTED = /\d{1,4}(?:\.\d{1,4}){2,1000}(?![\d,])/y

/** All numbers of a text in order, read by the first rule that fits; a text without numbers gives an empty list. */
export function readNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = []
  START.lastIndex = 0
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const numeral = numeralAt(text, match.index)
    if (numeral) numerals.push(numeral)
    START.lastIndex = Math.max(START.lastIndex, numeral?.end ?? runEnd(text, match.index))
  }
  return numerals
}

function numeralAt(text: string, at: number): Numeral | undefined {
  if (!isDigitAt(text, at)) return signed(text, firstReading(RULES_OF_WORDS, text, at))
  return matchAt(DOTTED, text, at) ? undefined : signed(text, firstReading(DIGIT_RULES, text, digitStart(text, at)))
}

/** "minus 5", "negative one", "-5", "$-50bn"; not the dash of "10-5" or "COVID -19". */
const SIGN = /(?:\b(?:minus|negative)[\s-]|(?:^|[($£€]|(?<=(?:^|[a-z,:])\s))[-−]|^\s?[-−]\s{1,2})$/i

function signed(text: string, numeral: Numeral | undefined): Numeral | undefined {
  if (!numeral || numeral.form === 'vague' || numeral.form === 'zero') return numeral
  const sign = SIGN.exec(text.slice(Math.max(0, numeral.start - 10), numeral.start))?.[0].replace(/^[($£€]/, '')
  if (!sign) return numeral
  const { low, high = low } = numeral
  return { ...numeral, start: numeral.start - sign.length, low: -high, high: -low }
}

const isDigitAt = (text: string, at: number): boolean => !/[a-z]/i.test(text.charAt(at))

/** ".08" starts at its point. */
const digitStart = (text: string, at: number): number =>
  text.charAt(at - 1) === '.' && !/[\w.)]/.test(text.charAt(at - 2)) && /\d/.test(text.charAt(at)) ? at - 1 : at

/** Offset after the digits and points that no rule could read; the offset itself for a word. */
const runEnd = (text: string, at: number): number => matchAt(RUN_OF_DIGITS, text, at)?.end ?? at

function firstReading(rules: readonly NumeralRule[], text: string, start: number): Numeral | undefined {
  for (const { id, form, read } of rules) {
    const reading = read(text, start)
    if (!reading) continue
    const { low, high, end } = reading
    return Number.isFinite(low)
      ? { start, end, low, ...(high === undefined ? {} : { high }), form, rule: id }
      : undefined
  }
  return undefined
}

/** Every rule that reads numbers, for the test that runs their examples. */
export const NUMERAL_RULES: readonly NumeralRule[] = [...DIGIT_RULES, ...RULES_OF_WORDS]
