import Table from 'cli-table3'
import type { Disagreement, OutletTally } from '../model/record.ts'
import type { SheetTarget } from '../pipeline/config.ts'
import type { RunReport } from '../pipeline/run.ts'
import { hanging } from './comparison-listing.ts'
import type { Paint } from './terminal.ts'

/** What a summary tells beside the report: where things lie and how it may look. */
export interface SummaryContext {
  readonly database: string
  readonly sheets: readonly SheetTarget[]
  readonly elapsedMs: number
  /** True when commands find the database without --db. */
  readonly isDefaultDatabase: boolean
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

const DISAGREEMENTS_TOLD = 4
const PROBLEMS_TOLD = 5

/** What a run did, for a newcomer: a row for each outlet, the most telling disagreements in words, where things lie, what to try next. */
export function runSummary(report: RunReport, context: SummaryContext): string[] {
  return [
    '',
    table(report),
    ...outcome(report, context),
    ...disagreements(report, context),
    ...problems(report, context),
    ...places(context),
    ...nextSteps(report, context),
  ]
}

const HEAD = ['Outlet', 'Articles', 'New versions', 'Figures', 'Ages', 'Events', 'People', 'Problems']

function table({ outlets }: RunReport): string {
  const view = new Table({
    head: HEAD,
    colAligns: ['left', ...HEAD.slice(1).map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  })
  view.push(...outlets.map(({ outletName, ...counts }) => [outletName, ...countsOf(counts).map(number)]))
  return view.toString()
}

const countsOf = ({ articles, newVersions, claims, problems }: Omit<OutletTally, 'outletName'>): readonly number[] => [
  articles,
  newVersions,
  claims.figure,
  claims.age,
  claims.event,
  claims.person,
  problems,
]

function outcome(
  { outlets, unchangedFeeds, restingFeeds, rereadVersions, interrupted }: RunReport,
  { elapsedMs }: SummaryContext,
): string[] {
  const versions = sum(outlets.map(({ newVersions }) => newVersions))
  const claims = sum(outlets.flatMap((outlet) => Object.values(outlet.claims)))
  return [
    `${count(versions, 'new version')} with ${count(claims, 'claim')}, in ${(elapsedMs / 1000).toFixed(1)} s.`,
    ...(unchangedFeeds > 0 ? [`${count(unchangedFeeds, 'feed')} unchanged since the last run.`] : []),
    ...(restingFeeds > 0
      ? [`${count(restingFeeds, 'feed')} left alone after failing: npx claimtrail outlets --health`]
      : []),
    ...(rereadVersions > 0 ? [`${count(rereadVersions, 'stored page')} read once more.`] : []),
    ...(interrupted ? ['Interrupted: the next run goes on from here.'] : []),
  ]
}

function disagreements({ disagreements: found }: RunReport, context: SummaryContext): string[] {
  if (found.length === 0) return []
  const { paint, width } = context
  const told = oneOfEachKind(found).slice(0, DISAGREEMENTS_TOLD)
  const rest = found.length - told.length
  return [
    '',
    paint('bold', 'Where outlets disagree'),
    ...told.flatMap(({ words, a }) => hanging(`${words} [${a.claim.id}]`, width)),
    ...(rest > 0 ? [`  ... and ${number(rest)} more: npx claimtrail compare${dbOption(context)}`] : []),
  ]
}

/** The most telling one of each kind first, so that the few that are told show different things. */
function oneOfEachKind(found: readonly Disagreement[]): readonly Disagreement[] {
  const first = found.filter(
    ({ relation }, index) => found.findIndex((other) => other.relation.kind === relation.kind) === index,
  )
  return [...first, ...found.filter((disagreement) => !first.includes(disagreement))]
}

function problems({ problems: found, problemCount }: RunReport, context: SummaryContext): string[] {
  if (found.length === 0) return []
  const { paint, width } = context
  const told = found.slice(0, PROBLEMS_TOLD)
  const rest = problemCount - told.length
  return [
    '',
    paint('bold', count(problemCount, 'problem')),
    ...told.flatMap(({ message }) => hanging(message, width)),
    ...(rest > 0 ? [`  ... and ${number(rest)} more: npx claimtrail problems${dbOption(context)}`] : []),
  ]
}

function places({ database, sheets, paint }: SummaryContext): string[] {
  const rows = [['database', database], ...sheets.map(({ format, to }) => [`${format} sheet`, to])]
  return ['', paint('bold', 'Where things are'), ...rows.map(([what = '', where]) => `  ${what.padEnd(12)}${where}`)]
}

/** Commands that work as they stand, with a claim of this database. */
function nextSteps({ disagreements: found, newClaimIds }: RunReport, context: SummaryContext): string[] {
  const example = found[0]?.a.claim.id ?? newClaimIds[0]
  const db = dbOption(context)
  const steps = [
    `npx claimtrail claims --min-confidence 0.8${db}`,
    `npx claimtrail compare${db}`,
    ...(example === undefined ? [] : [`npx claimtrail explain ${example}${db}`]),
  ]
  return ['', context.paint('bold', 'Next'), ...steps.map((step) => `  ${step}`)]
}

const dbOption = ({ database, isDefaultDatabase }: SummaryContext): string =>
  isDefaultDatabase ? '' : ` --db ${database}`

const number = (value: number): string => value.toLocaleString('en')
const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
