import { dirname } from 'node:path'
import { makeDirectory } from '../export/make-directory.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import { loadPipeline, type PipelineConfig } from '../pipeline/config.ts'
import { type RunReport, runPipeline } from '../pipeline/run.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/store.ts'
import { databaseFile, useStore } from './database.ts'
import { listenForInterruption } from './interruption.ts'
import { createProgress } from './progress.ts'
import { runSummary } from './run-summary.ts'
import { EXIT, paintFor, print, printJson, type Terminal, widthOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What `claimtrail run` was asked for. */
export interface RunOptions {
  readonly db?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** Runs the pipeline of a file and prints its report; 1 when an input had a problem or the run was interrupted. */
export async function runPipelineFile(file: string, options: RunOptions, terminal: Terminal): Promise<0 | 1> {
  const config = configOf(file, options)
  const startedAtMs = performance.now()
  const report = await execute(config, options, terminal)
  if (options.json) printJson(terminal, report)
  else for (const line of summary(report, config, performance.now() - startedAtMs, terminal)) print(terminal, line)
  return report.problems.length > 0 || report.interrupted ? EXIT.problems : EXIT.fine
}

function configOf(file: string, { db }: RunOptions): PipelineConfig {
  const loaded = loadPipeline(file)
  if (loaded.kind === 'problems') throw new UsageError(loaded.problems.map(({ message }) => message).join('\n'))
  return db ? { ...loaded.value, database: db } : loaded.value
}

function execute(config: PipelineConfig, options: RunOptions, terminal: Terminal): Promise<RunReport> {
  makeDirectoryOf(config.database)
  return useStore(openSqliteStore(config.database), config.database, (store) =>
    runOver(store, config, options, terminal),
  )
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
  { debug = false }: RunOptions,
  terminal: Terminal,
): Promise<RunReport> {
  const fetcher = createFetcher(config.fetch)
  const progress = createProgress(terminal)
  const interruption = listenForInterruption(terminal, progress.stop)
  try {
    return await runPipeline(config, {
      store,
      fetcher,
      now: () => terminal.now().toISOString(),
      tell: progress.tell,
      signal: interruption.signal,
      debug,
    })
  } finally {
    interruption.release()
    progress.stop()
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
