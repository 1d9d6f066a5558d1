import type { Span } from '../../model/span.ts'
import { clearOf } from '../clear-of.ts'
import type { Measured } from './units.ts'

/** "three or" of "three or four years", "seven to" of "seven to 10 years": the length of time that follows has the noun. */
const RANGE_TO_TIME = /^\s?(?:to|or|-|–)\s?$/
const MAX_LINK = 4
/** "1520 square metres": units that no year is followed by. */
const MEASURE = /(?:metre|foot|yard|mile|acre|hectare|gram|tonne|litre|watt|hertz|byte|horsepower|penny)$/
const OF_YEAR = /\b(?:in|since|by|until|till|from|after|before|during|for|late|early|mid|through|and|to)[\s-]$/i

/**
 * The numbers that dates and ages leave over: not the 5 of "5 May" or of "five years", but the 15 of "15 miles per hour",
 * of which a date is only the hour, and the 1520 of "the 1520 square metre plot", which is no year.
 */
export function besideDates(text: string, numbers: readonly Measured[], taken: readonly Span[]): Measured[] {
  const free = new Set(clearOf(numbers, taken))
  const starts = new Set(taken.map(({ start }) => start))
  const spans = new Set(taken.map(({ start, end }) => `${start}-${end}`))
  const isKept = (number: Measured): boolean =>
    free.has(number)
      ? !leadsToTime(text, number, starts)
      : hasRate(number, taken) || (spans.has(`${number.numberStart}-${number.numberEnd}`) && isMeasure(text, number))
  return numbers.filter(isKept)
}

/** "three or" before "four years", which is a date. */
function leadsToTime(text: string, { end, unit }: Measured, starts: ReadonlySet<number>): boolean {
  if (unit !== 'count') return false
  for (let length = 1; length <= MAX_LINK; length += 1)
    if (starts.has(end + length)) return RANGE_TO_TIME.test(text.slice(end, end + length))
  return false
}

/** "15 miles per hour": the date is in the unit, not in the number. */
const hasRate = ({ unit, numberStart, numberEnd }: Measured, taken: readonly Span[]): boolean =>
  unit.includes(' per ') && clearOf([{ start: numberStart, end: numberEnd }], taken).length > 0

const isMeasure = (text: string, { unit, start }: Measured): boolean =>
  MEASURE.test(unit) && !OF_YEAR.test(text.slice(Math.max(0, start - 8), start))
