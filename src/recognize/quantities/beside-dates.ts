import type { Span } from '../../model/span.ts'
import { overlappingAmong } from '../clear-of.ts'
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
  const across = overlappingAmong(taken)
  const starts = new Set(taken.map(({ start }) => start))
  return numbers.filter((number) => {
    const shared = across(number)
    return shared.length === 0
      ? !leadsToTime(text, number, starts)
      : shared.every((span) => isInRate(number, span) || isMeasured(text, number, span))
  })
}

/** "three or" before "four years", which is a date. */
function leadsToTime(text: string, { end, unit }: Measured, starts: ReadonlySet<number>): boolean {
  if (unit !== 'count') return false
  for (let length = 1; length <= MAX_LINK; length += 1)
    if (starts.has(end + length)) return RANGE_TO_TIME.test(text.slice(end, end + length))
  return false
}

/** "per hour" in "15 miles per hour": the date is in the unit, not in the number. */
const isInRate = ({ unit, numberEnd, end }: Measured, span: Span): boolean =>
  unit.includes(' per ') && span.start >= numberEnd && span.end <= end

/** "1520" in "the 1520 square metre plot", but not in "in 1520". */
const isMeasured = (text: string, { unit, start, numberStart, numberEnd }: Measured, span: Span): boolean =>
  span.start === numberStart &&
  span.end === numberEnd &&
  MEASURE.test(unit) &&
  !OF_YEAR.test(text.slice(Math.max(0, start - 8), start))
