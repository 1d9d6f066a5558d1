import type { Command } from 'commander'
import type { ClaimKind } from '../model/claim.ts'
import { isDay } from '../model/day.ts'
import type { ClaimFilter, StoredClaim } from '../model/record.ts'
import { RELATION_KINDS } from '../model/relation.ts'
import { MEASURES } from '../slots/measure.ts'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

/** Options of every command that lists claims. */
export interface FilterOptions {
  readonly kind?: ClaimKind
  readonly measure?: string
  readonly outlet?: string
  readonly place?: string
  readonly person?: string
  readonly since?: string
  readonly until?: string
  readonly minConfidence?: number
  readonly maxConfidence?: number
  readonly status?: StoredClaim['status']
  readonly relation?: Relation
  readonly superseded?: boolean
  readonly limit?: number
}

type Relation = NonNullable<ClaimFilter['relation']>

const RELATIONS: readonly Relation[] = ['disagreement', ...RELATION_KINDS]
const STATUSES: readonly StoredClaim['status'][] = ['open', 'accept', 'reject', 'amend']
const KINDS: readonly ClaimKind[] = ['figure', 'age', 'event', 'person']

/** Adds --measure, --outlet, --place, --person, --since, --min-confidence ... to a command. */
export function addClaimFilters(command: Command): Command {
  return command
    .option('--kind <kind>', `only claims of this kind: ${KINDS.join(', ')}`, oneOf('kind', KINDS))
    .option('--measure <measure>', `only figures of this measure: ${MEASURES.join(', ')}`, oneOf('measure', MEASURES))
    .option('--outlet <outlet>', 'only this outlet, by id or name')
    .option('--place <place>', 'only claims about this place, by part of its name or country code')
    .option('--person <person>', 'only claims about this person, by part of the name')
    .option('--since <day>', 'only articles published on or after this day (YYYY-MM-DD)', readDay)
    .option('--until <day>', 'only articles published on or before this day (YYYY-MM-DD)', readDay)
    .option('--min-confidence <p>', 'only claims at least this sure (0 to 1)', readProbability)
    .option('--max-confidence <p>', 'only claims at most this sure (0 to 1)', readProbability)
    .option(
      '--relation <kind>',
      `only claims that stand so to another one: ${RELATIONS.join(', ')}`,
      oneOf('relation', RELATIONS),
    )
    .option(
      '--status <status>',
      `only what reviewers left or decided so: ${STATUSES.join(', ')}`,
      oneOf('status', STATUSES),
    )
    .option('--superseded', 'also claims that a newer version of their article no longer makes')
    .option('--limit <n>', 'at most this many', readCount)
}

/** The filter that the options ask for; an option that is empty asks for nothing. */
export function filterOf(options: FilterOptions): ClaimFilter {
  const { superseded } = options
  const asked = FILTERS.map((name) => [name, options[name]] as const).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return { ...Object.fromEntries(asked), ...(superseded ? { includeSuperseded: true } : {}) }
}

/** Options that are conditions of the same name; commands have further options. */
const FILTERS = [
  ...(['kind', 'measure', 'outlet', 'place', 'person', 'since', 'until', 'status', 'relation'] as const),
  ...(['minConfidence', 'maxConfidence', 'limit'] as const),
]

/** A day that the calendar has, as the contract writes it. */
export function readDay(value: string): string {
  if (isDay(value)) return value
  throw new UsageError(`'${value}' is no day; write it as YYYY-MM-DD, such as 2024-11-13`)
}

function readProbability(value: string): number {
  const p = Number(value)
  if (value.trim() !== '' && p >= 0 && p <= 1) return p
  throw new UsageError(`'${value}' is no probability; give a number from 0 to 1, such as 0.9`)
}

export function readCount(value: string): number {
  const count = Number(value)
  if (Number.isInteger(count) && count > 0) return count
  throw new UsageError(`'${value}' is no count; give a whole number from 1, such as 20`)
}
