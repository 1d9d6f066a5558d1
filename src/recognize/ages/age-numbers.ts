import { wordsToNumber } from '../../text/number-words.ts'
import type { AgeReading } from './age-rule.ts'

const OLDEST = 122

const ONES = 'one|two|three|four|five|six|seven|eight|nine'
/** Source of a pattern for a number of years: "34", "twenty-one". */
export const NUMBER = `\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:${ONES}))?|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`

const yearsOf = (words: string | undefined): number | undefined => {
  const value = words === undefined ? undefined : /\d/.test(words) ? Number(words) : wordsToNumber(words.toLowerCase())
  return value !== undefined && value <= OLDEST ? value : undefined
}

/** The interval of one or two numbers; months, weeks and days count as full years. */
export function interval(first: string | undefined, second: string | undefined, unit = 'year'): AgeReading | undefined {
  const [low, high] = [yearsOf(first), yearsOf(second ?? first)]
  if (low === undefined || high === undefined || low > high) return undefined
  return { low: fullYears(low, unit), high: fullYears(high, unit) }
}

const YEARS: Readonly<Record<string, number>> = { year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 }
const fullYears = (value: number, unit: string): number => Math.floor(value * (YEARS[unit.toLowerCase()] ?? 1))
