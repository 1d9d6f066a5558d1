import { type Command, InvalidArgumentError, Option } from 'commander'
import { isDay } from '../model/day.ts'
import type { ClaimFilter } from '../model/record.ts'
import { didYouMean } from '../pipeline/did-you-mean.ts'
import { MEASURES } from '../slots/measure.ts'

/** Options of every command that lists claims. */
export interface FilterOptions {
  readonly kind?: ClaimFilter['kind']
  readonly measure?: string
  readonly outlet?: string
  readonly place?: string
  readonly person?: string
  readonly since?: string
  readonly minConfidence?: number
  readonly superseded?: boolean
  readonly limit?: number
}

/** Adds --measure, --outlet, --place, --person, --since, --min-confidence ... to a command. */
export function addClaimFilters(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'only claims of this kind').choices(['figure', 'age', 'event', 'person']))
    .option('--measure <measure>', 'only figures of this measure: executions, deaths, arrests ...', readMeasure)
    .option('--outlet <outlet>', 'only this outlet, by id or name')
    .option('--place <place>', 'only claims about this place, by part of its name or country code')
    .option('--person <person>', 'only claims about this person, by part of the name')
    .option('--since <day>', 'only articles published on or after this day (YYYY-MM-DD)', readDay)
    .option('--min-confidence <p>', 'only claims at least this sure (0 to 1)', readProbability)
    .option('--superseded', 'also claims that a newer version of their article no longer makes')
    .option('--limit <n>', 'at most this many', readCount)
}

export function filterOf(options: FilterOptions): ClaimFilter {
  const { superseded, ...rest } = options
  const { kind, measure, outlet, place, person, since, minConfidence, limit } = rest
  return {
    ...(kind ? { kind } : {}),
    ...(measure ? { measure } : {}),
    ...(outlet ? { outlet } : {}),
    ...(place ? { place } : {}),
    ...(person ? { person } : {}),
    ...(since ? { since } : {}),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(limit === undefined ? {} : { limit }),
    ...(superseded ? { includeSuperseded: true } : {}),
  }
}

function readMeasure(value: string): string {
  if (MEASURES.includes(value)) return value
  throw new InvalidArgumentError(`unknown measure '${value}'${didYouMean(value, MEASURES)}`)
}

/** A day that the calendar has, as the contract writes it. */
export function readDay(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError(`'${value}' is no day; write it as YYYY-MM-DD, such as 2024-11-13`)
}

function readProbability(value: string): number {
  const p = Number(value)
  if (value.trim() !== '' && p >= 0 && p <= 1) return p
  throw new InvalidArgumentError(`'${value}' is no probability; give a number from 0 to 1, such as 0.9`)
}

export function readCount(value: string): number {
  const count = Number(value)
  if (Number.isInteger(count) && count > 0) return count
  throw new InvalidArgumentError(`'${value}' is no number of claims; give a whole number from 1, such as 20`)
}
