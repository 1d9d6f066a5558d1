import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeDirectory } from '../export/make-directory.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import { createPageParser } from '../parse/page-parser.ts'
import { loadPipeline, type PipelineConfig } from '../pipeline/config.ts'
import { didYouMean } from '../pipeline/did-you-mean.ts'
import { planRun } from '../pipeline/plan-run.ts'
import { type RunReport, runPipeline } from '../pipeline/run.ts'
import type { RunScope } from '../pipeline/run-scope.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import { lockForRun } from '../store/sqlite/run-lock.ts'
import type { Store } from '../store/store.ts'
import { databaseFile, useStore } from './database.ts'
import { listenForInterruption } from './interruption.ts'
import { planListing } from './plan-listing.ts'
import { createProgress } from './progress.ts'
import { runSummary } from './run-summary.ts'
import { EXIT, paintFor, print, printJson, type Terminal, widthOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What `claimtrail run` was asked for. */
export interface RunOptions {
  readonly db?: string
  readonly json?: boolean
  readonly debug?: boolean
  readonly limit?: number
  readonly since?: string
  /** Ids or names. */
  readonly outlet?: readonly string[]
  readonly again?: boolean
  readonly dryRun?: boolean
}

/** Runs the pipeline of a file and prints its report; 1 when an input had a problem or the run was interrupted. */
export async function runPipelineFile(file: string, options: RunOptions, terminal: Terminal): Promise<0 | 1> {
  const config = configOf(file, options)
  const scope = scopeOf(options, config)
  if (options.dryRun) return tellPlan(config, scope, options, terminal)
  const startedAtMs = performance.now()
  const report = await execute(config, scope, options, terminal)
  if (options.json) printJson(terminal, report)
  else for (const line of summary(report, config, performance.now() - startedAtMs, terminal)) print(terminal, line)
  return report.problemCount > 0 || report.interrupted ? EXIT.problems : EXIT.fine
}

function configOf(file: string, { db }: RunOptions): PipelineConfig {
  const loaded = loadPipeline(file)
  if (loaded.kind === 'problems') throw new UsageError(loaded.problems.map(({ message }) => message).join('\n'))
  return db ? { ...loaded.value, database: db } : loaded.value
}

function scopeOf({ limit, since, outlet, again }: RunOptions, config: PipelineConfig): RunScope {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(since === undefined ? {} : { since }),
    ...(outlet === undefined ? {} : { outlets: outlet.map((name) => outletIdOf(name, config)) }),
    ...(again ? { again } : {}),
  }
}

/** "BBC News" and "bbc" are "bbc"; a host stands for an outlet that has no file: "example.org". */
function outletIdOf(name: string, { outlets }: PipelineConfig): string {
  const same = (word: string): boolean => word.toLowerCase() === name.toLowerCase()
  const known = outlets.find((outlet) => same(outlet.id) || same(outlet.name))
  if (known) return known.id
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name)) return name.toLowerCase()
  const ids = outlets.map(({ id }) => id)
  throw new UsageError(`unknown outlet '${name}'${didYouMean(name, ids)}`)
}

/** What would be fetched; reads the database if there is one and writes nothing. */
async function tellPlan(
  config: PipelineConfig,
  scope: RunScope,
  { json }: RunOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const store = existsSync(config.database)
    ? openSqliteStore(config.database, { readonly: true })
    : openSqliteStore(':memory:')
  const fetcher = createFetcher(config.fetch)
  const now = () => terminal.now().toISOString()
  try {
    const plan = await useStore(store, config.database, () => planRun(config, { store, fetcher, scope, now }))
    if (json) printJson(terminal, plan)
    else for (const line of planListing(plan, widthOf(terminal))) print(terminal, line)
    return plan.problems.length > 0 ? EXIT.problems : EXIT.fine
  } finally {
    await fetcher.close()
  }
}

async function execute(
  config: PipelineConfig,
  scope: RunScope,
  options: RunOptions,
  terminal: Terminal,
): Promise<RunReport> {
  makeDirectoryOf(config.database)
  const lock = lockForRun(config.database)
  try {
    const store = openSqliteStore(config.database)
    return await useStore(store, config.database, () => runOver(store, config, scope, options, terminal))
  } finally {
    lock.release()
  }
}

function makeDirectoryOf(database: string): void {
  try {
    makeDirectory(dirname(database))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`cannot make the directory of ${database}: ${reason}; name another file with --db`)
  }
}

async function runOver(
  store: Store,
  config: PipelineConfig,
  scope: RunScope,
  { debug = false }: RunOptions,
  terminal: Terminal,
): Promise<RunReport> {
  const fetcher = createFetcher(config.fetch)
  const parser = createPageParser()
  const progress = createProgress(terminal)
  const interruption = listenForInterruption(terminal, progress.stop)
  try {
    return await runPipeline(config, {
      store,
      fetcher,
      parse: parser.parse,
      now: () => terminal.now().toISOString(),
      tell: progress.tell,
      signal: interruption.signal,
      debug,
      scope,
    })
  } finally {
    interruption.release()
    progress.stop()
    await parser.close()
    await fetcher.close()
  }
}

function summary(report: RunReport, config: PipelineConfig, elapsedMs: number, terminal: Terminal): string[] {
  return runSummary(report, {
    database: config.database,
    sheets: config.export,
    elapsedMs,
    isDefaultDatabase: config.database === databaseFile(undefined, terminal),
    paint: paintFor(terminal),
    width: widthOf(terminal) ?? 100,
  })
}
