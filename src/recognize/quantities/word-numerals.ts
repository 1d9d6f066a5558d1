import { type ReadNumber, readNumberWords } from '../../text/number-words.ts'
import { readDenominator, readFractionTail } from './fraction-words.ts'
import { exactly, matchAt, type NumeralReading, type NumeralRule } from './numeral.ts'

/** "a hundred", "an hundred thousand": an article that counts as one before a scale. */
const ARTICLE_SCALE = /an?\s{1,3}(?=(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b)/iy
/** " million" after a mixed number: "one and a half million", "half a million", "two thirds of a million". */
const SCALE_AFTER =
  /(?:\s(?:of\s)?an?)?\s(?<scale>hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![a-z])/iy
/** "half a million", "half million", "half a dozen", "quarter million". */
const PART_OF_SCALE =
  /(?:a\s)?(?<part>half|quarter|third)(?:\s{1,2}an?|\sof\sa)?[\s-]{1,2}(?<scale>dozen|hundred|thousand|million|billion|trillion)(?![a-z])/iy
/** " point five" of "two point five". */
const POINT = /\spoint\s(?=[a-z])/iy
/** What a share is a share of, or the end of the words: "a third of voters", "half the seats", "by a fifth." */
const SHARE_FOLLOWS =
  /\s?(?:$|[.,;:)!?"”]|of\b|the\b|(?:its|their|his|her|our|my|your|all|these|those|that|what|as)\b|(?:more|less|fewer|higher|lower)\b)/iy
/** "a third of", "one-fifth", "half": an article or nothing before the denominator. */
const ARTICLE_SHARE =
  /an?(?=[\s-](?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|millionth|billionth|trillionth|twent|thirt|fort|fift|hundred\s(?:thousand\s)?[a-z]{1,12}th))/iy
const HALF = /half(?![\w-])/iy

const PARTS: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4, third: 1 / 3 }

/** The factor of a scale word that follows, with where it ends; 1 when there is none. */
function scaleAfter(text: string, at: number): { factor: number; end: number } {
  const match = matchAt(SCALE_AFTER, text, at)
  const read = match && readNumberWords(text, match.end - match.groups.scale!.length)
  return read ? { factor: read.value, end: read.end } : { factor: 1, end: at }
}

const scaled = (text: string, value: number, at: number): NumeralReading => {
  const { factor, end } = scaleAfter(text, at)
  return exactly(value * factor, end)
}

const partOfScale: NumeralRule = {
  id: 'part-of-scale',
  form: 'words',
  read: (text, start) => {
    const match = matchAt(PART_OF_SCALE, text, start)
    if (!match) return undefined
    const scale = readNumberWords(text, match.end - match.groups.scale!.length)
    return scale && exactly(PARTS[match.groups.part!.toLowerCase()]! * scale.value, scale.end)
  },
  examples: [
    ['half a million people', 500000],
    ['half a dozen', 6],
    ['quarter million', 250000],
    ['half an hour', null],
    ['half of it', null],
  ],
}

const fractionInWords: NumeralRule = {
  id: 'fraction',
  form: 'fraction',
  read: (text, start) => {
    const article = matchAt(ARTICLE_SHARE, text, start)
    const numerator = article
      ? (readHundredths(text, start) ?? ({ value: 1, end: article.end } as ReadNumber))
      : readNumberWords(text, start)
    const denominator = numerator && readDenominator(text, numerator.end)
    if (!numerator || !denominator || denominator.plural !== numerator.value > 1) return undefined
    if (isMixedNumber(numerator, denominator.divisor)) return undefined
    if (isOrdinaryNoun(text, numerator.value, denominator, article !== undefined)) return undefined
    return scaled(text, numerator.value / denominator.divisor, denominator.end)
  },
  examples: [
    ['two-thirds of them', 2 / 3],
    ['a third of voters', 1 / 3],
    ['one-eighth', 1 / 8],
    ['three quarters of', 0.75],
    ['two thirds of a million', 2e6 / 3],
    ['one hundred and thirty fifths', 26],
    ['a hundred thousand trillionths', 1e-7],
    ['two quarters', null],
    ['a third time', null],
    ['a quarter final', null],
  ],
}

/** "one hundred and two thirds" is a hundred and a fraction; "one hundred and thirty fifths" can only be shared as a whole. */
const isMixedNumber = ({ value, beforeAnd }: ReadNumber, divisor: number): boolean =>
  beforeAnd !== undefined && value - beforeAnd.value < divisor

/** "a hundred trillionths": an article, a scale and a denominator. */
const readHundredths = (text: string, start: number) => {
  const article = matchAt(ARTICLE_SCALE, text, start)
  return article && readNumberWords(text, article.end)
}

/** "a third time", "two quarters": an ordinal or a stretch of the year, unless something is shared out. */
function isOrdinaryNoun(
  text: string,
  value: number,
  { word, hyphen, end }: { word: string; hyphen: boolean; end: number },
  hasArticle: boolean,
): boolean {
  const isShare = matchAt(SHARE_FOLLOWS, text, end) !== undefined
  if (word === 'quarter' && !hyphen && value !== 3) return !/^\s(?:of|million|billion)\b/.test(text.slice(end, end + 9))
  return hasArticle ? !isShare : value === 1 && !hyphen && !isShare
}

const half: NumeralRule = {
  id: 'half',
  form: 'fraction',
  read: (text, start) => {
    const match = matchAt(HALF, text, start)
    if (!match || !isHalf(text, start, match.end)) return undefined
    return exactly(1 / 2, match.end)
  },
  examples: [
    ['half of them', 0.5],
    ['half the seats', 0.5],
    ['more than half were', 0.5],
    ['half an hour', null],
    ['half-brother', null],
    ['the first half of', null],
    ['half time', null],
  ],
}

const HALF_OF = /\s(?:(?:of|the|its|their|his|her|our|all|these|those|were|are|have|had|say|said)\b)/iy
const HALF_BOUND = /(?:more than|less than|over|under|almost|nearly|about|around|at least|by|in|roughly|cut)\s$/i
const NAMED_HALF = /(?:first|second|other|better|latter|early|late|top|bottom|last|each|either|and a|year)[\s-]$/i

function isHalf(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  if (NAMED_HALF.test(before)) return false
  return (
    matchAt(HALF_OF, text, end) !== undefined ||
    (HALF_BOUND.test(before) && !/^\s(?:an?|time|past)\b/.test(text.slice(end, end + 6)))
  )
}

const numberInWords: NumeralRule = {
  id: 'number-words',
  form: 'words',
  read: (text, start) => {
    const article = matchAt(ARTICLE_SCALE, text, start)
    const words = readNumberWords(text, article?.end ?? start)
    if (!words) return undefined
    const whole = words.beforeAnd
    const isMixed = whole !== undefined && readFractionTail(text, whole.end) !== undefined
    return isMixed ? withWordTail(text, whole.value, whole.end) : withWordTail(text, words.value, words.end)
  },
  examples: [
    ['three hundred and two people', 302],
    ['a hundred miners', 100],
    ['one and a half million', 1500000],
    ['two point five', 2.5],
    ['a dozen', 12],
    ['one million and a half', 1500000],
    ['two-and-a-half million', 2500000],
    ['a dozen and a half', 18],
    ['one hundred and two thirds', 100 + 2 / 3],
    ['once', null],
    ['a lot', null],
  ],
}

/** The largest scale word that closes a number: 1e6 for 3000000, 1 for 35. */
const closingScale = (value: number): number =>
  [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale && value % scale === 0) ?? 1

function withWordTail(text: string, value: number, end: number): NumeralReading {
  const tail = readFractionTail(text, end)
  if (tail) {
    const { factor, end: after } = scaleAfter(text, tail.end)
    const scale = /dozens?$/i.test(text.slice(end - 6, end)) ? 12 : closingScale(value)
    if (factor > 1 && scale > factor) return exactly(value + tail.value * factor, after)
    return factor > 1 ? exactly((value + tail.value) * factor, after) : exactly(value + tail.value * scale, tail.end)
  }
  return withDecimals(text, value, end)
}

/** "point zero three", "point seventy-one": digits after the point, said one by one or as a number. */
function withDecimals(text: string, value: number, end: number): NumeralReading {
  const point = matchAt(POINT, text, end)
  let digits = ''
  let after = point?.end ?? end
  while (point) {
    const read = readNumberWords(text, after)
    if (!read || digits.length > 12) break
    digits += String(read.value)
    after =
      read.end + (/^\s[a-z]/i.test(text.slice(read.end, read.end + 2)) && readNumberWords(text, read.end + 1) ? 1 : 0)
    if (after === read.end) break
  }
  return digits ? scaled(text, Number(`${value}.${digits}`), after) : exactly(value, end)
}

/** Ways to write a number in words; the first that fits is taken. */
export const WORD_RULES: readonly NumeralRule[] = [partOfScale, fractionInWords, half, numberInWords]
