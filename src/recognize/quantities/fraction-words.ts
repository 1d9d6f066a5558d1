import { numberWordValue, type ReadNumber, readNumberWords } from '../../text/number-words.ts'
import { matchAt } from './numeral.ts'

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halve: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    hundredth: 100,
    thousandth: 1e3,
    millionth: 1e6,
    billionth: 1e9,
    trillionth: 1e12,
  }),
)

/** "thirds", "-tenth", " twenty-fifths": what a number is divided by. */
const DENOMINATOR =
  /(?:\s{1,3}|\s?-\s?)(?:(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-])?(?<word>half|halve|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth|fortieth|fiftieth|hundredth|thousandth|millionth|billionth|trillionth|first)(?<plural>s?)\b/iy

/** " and a half", " and three quarters", " and two-thirds", "-and-a-half". */
const TAIL_START = /(?:\s{1,3}|-)and(?:\s{1,3}|-)(?:an?(?=[\s-])|(?=[a-z]))/iy

export interface Denominator {
  readonly divisor: number
  readonly plural: boolean
  readonly word: string
  readonly hyphen: boolean
  readonly end: number
}

/** The denominator that starts at the offset, with the space or hyphen before it: "-thirds" is 3. Undefined when there is none. */
export function readDenominator(text: string, at: number): Denominator | undefined {
  const match = matchAt(DENOMINATOR, text, at)
  if (!match) return undefined
  const word = match.groups.word!.toLowerCase()
  const tens = match.groups.tens ? numberWordValue(match.groups.tens)! : 0
  const divisor = word === 'first' ? tens && tens + 1 : tens + ORDINALS.get(word)!
  if (!divisor) return undefined
  return {
    divisor,
    plural: match.groups.plural !== '',
    word,
    hyphen: text.slice(at, at + 3).includes('-'),
    end: match.end,
  }
}

/** The fraction that follows a whole number: " and a half" of "one and a half" is 0.5. Undefined when there is none. */
export function readFractionTail(text: string, at: number): ReadNumber | undefined {
  const start = matchAt(TAIL_START, text, at)
  if (!start) return undefined
  const hasArticle = /an?$/i.test(text.slice(at, start.end))
  const numerator = hasArticle ? { value: 1, end: start.end } : readNumberWords(text, start.end)
  const denominator = numerator && readDenominator(text, numerator.end)
  if (!numerator || !denominator || denominator.plural !== numerator.value > 1) return undefined
  return { value: numerator.value / denominator.divisor, end: denominator.end }
}
