import Table from 'cli-table3'
import type { PipelineConfig } from '../pipeline/config.ts'
import type { RunReport } from '../pipeline/run.ts'

const TOLD = 3
const HEAD = ['Outlet', 'Articles', 'New versions', 'Figures', 'Ages', 'Events', 'People', 'Problems']

/** What a run did, for a newcomer: a row for each outlet, the most telling disagreements in words, where things lie, what to try next. */
export function runSummary(report: RunReport, config: PipelineConfig, elapsedMs: number): string[] {
  return [
    '',
    table(report),
    ...newVersions(report, elapsedMs),
    ...disagreements(report),
    ...problems(report, config),
    ...nextSteps(config),
  ]
}

function table({ outlets }: RunReport): string {
  const rows = outlets.map(({ outletName, articles, newVersions, claims, problems }) => [
    outletName,
    articles,
    newVersions,
    claims.figure,
    claims.age,
    claims.event,
    claims.person,
    problems,
  ])
  const view = new Table({
    head: HEAD,
    colAligns: ['left', ...HEAD.slice(1).map(() => 'right' as const)],
    style: { head: [], border: [] },
  })
  view.push(...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))))
  return view.toString()
}

function newVersions({ outlets, interrupted }: RunReport, elapsedMs: number): string[] {
  const total = outlets.reduce((sum, { newVersions }) => sum + newVersions, 0)
  const claims = outlets.reduce(
    (sum, row) => sum + row.claims.figure + row.claims.age + row.claims.event + row.claims.person,
    0,
  )
  const seconds = (elapsedMs / 1000).toFixed(1)
  return [
    `${total.toLocaleString('en')} new ${total === 1 ? 'version' : 'versions'}, ${claims.toLocaleString('en')} new claims, in ${seconds} s.${interrupted ? ' Interrupted: the next run goes on from here.' : ''}`,
  ]
}

function disagreements({ disagreements: found }: RunReport): string[] {
  if (found.length === 0) return []
  const told = found.slice(0, TOLD).map(({ words, a }) => `  ${words}  (${a.claim.id})`)
  const rest = found.length - told.length
  return ['', 'Where outlets disagree', ...told, ...(rest > 0 ? [`  and ${rest} more`] : [])]
}

function problems({ problems: found }: RunReport, config: PipelineConfig): string[] {
  if (found.length === 0) return []
  return [
    '',
    `${found.length} ${found.length === 1 ? 'input' : 'inputs'} had problems; see claimtrail problems --db ${config.database}`,
  ]
}

function nextSteps(config: PipelineConfig): string[] {
  const sheets = config.export.map(({ format, to }) => `  ${`${format} sheet`.padEnd(12)} ${to}`)
  const db = ` --db ${config.database}`
  return [
    '',
    'Where things are',
    `  ${'database'.padEnd(12)} ${config.database}`,
    ...sheets,
    '',
    'Next',
    `  npx claimtrail claims --measure executions${db}`,
    `  npx claimtrail compare --measure executions${db}`,
    `  npx claimtrail explain ID${db}`,
  ]
}
