import { CHANGE_ANYWHERE, CHANGE_BEFORE } from './change.ts'
import { COUNTABLE_AHEAD } from './countable-ahead.ts'
import { matchAt } from './numeral.ts'
import type { Measured } from './units.ts'

/** What stands between the two ends of a range: "-", " to ", " or ", " and " (after "between"). */
const LINK =
  /^(?:\s?[-–—−]\s?|\s?(?:to|or)[\s-](?:about |around |as many as |up to |possibly |even |perhaps )?|\sto\s?-|\sand\s(?:about |around )?)$/i
const BETWEEN = /\bbetween\s(?:about |around |roughly )?$/i
const FROM = /\bfrom\s(?:about |around |roughly |up to )?$/i
const RANGING = /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere|anything|everything)\s/i
const BY = /\bby\s(?:about |around |up to )?$/i
/** "one in five", "three out of ten", "one out of every three". */
const RATIO = /^\s(?:in|out of)\s(?:every\s)?$/i
const RATIO_BASES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 500, 1000, 10_000, 100_000])
/** Scores: "won 2-0", "tied at 89-89". */
const SCORE_BEFORE =
  /\b(?:at|won|win|wins|lost|lose|beat|victory|defeat|lead|leads|leading|led|score|scored|tied|draw|drew|trailing|down|up|a|final|vote|voted|by)\s(?:a\s)?$/i

/** "7-11", "24/7", "50-50": names and set phrases that look like ranges. */
const NAMED_PAIRS = new Set(['7-11', '9-11', '24-7', '50-50', '20-20', '4-4-2'])

/** Joins two neighbors that are the ends of a range or the parts of a ratio; scores are dropped; the rest stay as they are. */
export function joinRanges(text: string, numbers: readonly Measured[]): Measured[] {
  const joined: Measured[] = []
  for (let index = 0; index < numbers.length; index += 1) {
    const [first, second] = [numbers[index]!, numbers[index + 1]]
    if (second && isScore(text, first, second)) {
      index += 1
      continue
    }
    const both = second && (asRatio(text, first, second) ?? asRange(text, first, second))
    joined.push(both ?? first)
    if (both) index += 1
  }
  return joined
}

const gapOf = (text: string, first: Measured, second: Measured): string =>
  second.start - first.end > 24 ? '\n' : text.slice(first.end, second.start)

const beforeOf = (text: string, { start }: Measured): string => text.slice(Math.max(0, start - 80), start)

const isWhole = ({ low, high, form }: Measured): boolean => low === high && form !== 'vague' && form !== 'zero'

function isScore(text: string, first: Measured, second: Measured): boolean {
  const gap = gapOf(text, first, second)
  if (!/^[-–—]$/.test(gap) || first.unit !== 'count' || second.unit !== 'count' || second.low >= 1000) return false
  if (NAMED_PAIRS.has(text.slice(first.start, second.end))) return true
  if (COUNTABLE_AHEAD.test(text.slice(second.end, second.end + 40))) return false
  return first.low >= second.low || SCORE_BEFORE.test(beforeOf(text, first))
}

function asRatio(text: string, first: Measured, second: Measured): Measured | undefined {
  const gap = gapOf(text, first, second)
  if (!RATIO.test(gap) || !isWhole(first) || !isWhole(second) || first.unit !== 'count' || second.unit !== 'count')
    return undefined
  if (first.low >= second.low || first.low < 1 || (first.low > 1 && !RATIO_BASES.has(second.low))) return undefined
  if (/^\sin\s$/i.test(gap) && first.low > 9) return undefined
  const value = first.low / second.low
  return {
    ...second,
    start: first.start,
    numberStart: first.numberStart,
    low: value,
    high: value,
    form: 'fraction',
    rule: 'ratio',
  }
}

function asRange(text: string, first: Measured, second: Measured): Measured | undefined {
  const gap = gapOf(text, first, second)
  if (!LINK.test(gap) || !isWhole(first) || !isWhole(second) || !sameUnit(first, second)) return undefined
  const low = sharedScale(text, first, second)
  if (!linksAsRange(text, gap, first, low, second.low)) return undefined
  return {
    ...second,
    start: first.start,
    numberStart: first.numberStart,
    low: Math.min(low, second.low),
    high: Math.max(low, second.low),
    unit: second.unit === 'count' ? first.unit : second.unit,
    rule: 'range',
  }
}

const sameUnit = (first: Measured, second: Measured): boolean =>
  first.unit === second.unit ||
  first.unit === 'count' ||
  second.unit === 'count' ||
  second.unit.startsWith(`${first.unit} per `)

function linksAsRange(text: string, gap: string, first: Measured, low: number, high: number): boolean {
  const before = beforeOf(text, first)
  if (/and/i.test(gap)) return BETWEEN.test(before)
  if (/or/i.test(gap)) return high > low && high <= low * 4
  if (!/to/i.test(gap)) return high > low
  if (/\b(?:the|an?|of)\s$/i.test(before)) return high > low
  if (FROM.test(before)) return RANGING.test(before) || (high > low && !CHANGE_ANYWHERE.test(before))
  return high > low && ((BY.test(before) && high <= low * 3) || !CHANGE_BEFORE.test(before))
}

/** "1 to 2 thousand", "$3-5 billion": the scale of the second end holds for the first. */
function sharedScale(text: string, first: Measured, second: Measured): number {
  const scale = matchAt(
    /[\d.,]{1,12}[\s-]?(?<word>hundred|thousand|million|billion|trillion|bn|mn|m|k|crore|lakh)\b/iy,
    text,
    second.numberStart,
  )
  const factor = scale && [1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 100].find((power) => second.low >= power && first.low < power)
  if (!factor || /[a-z]/i.test(text.slice(first.numberStart, first.numberEnd)) || first.low > second.low / factor)
    return first.low
  return first.low * factor
}
