import { dirname } from 'node:path'
import { Command } from 'commander'
import { makeDirectory } from '../../export/make-directory.ts'
import { createFetcher } from '../../fetch/fetcher.ts'
import { loadPipeline, type PipelineConfig } from '../../pipeline/config.ts'
import { type RunReport, runPipeline } from '../../pipeline/run.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Store } from '../../store/store.ts'
import { databaseFile, useStore } from '../database.ts'
import { listenForInterruption } from '../interruption.ts'
import { createProgress } from '../progress.ts'
import { runSummary } from '../run-summary.ts'
import { EXIT, type Finish, paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
  readonly debug?: boolean
}

/** `claimtrail run`: fetches, reads, compares and exports what a pipeline names. */
export const runCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('run')
    .description('run a pipeline: fetch what is new, read its claims, store, compare and export them')
    .argument('<pipeline>', 'pipeline file, such as pipelines/sample.yaml')
    .option('--db <file>', "database to write to (default: the pipeline's)")
    .option('--json', 'print the report as one JSON document instead of a summary')
    .option('--debug', 'show where in the program an internal error came up')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail run pipelines/sample.yaml\n  $ claimtrail run pipelines/iran-executions.yaml --db iran.db\n\nCtrl-C ends the run after the articles in hand, twice ends it at once; the next run goes on from there.',
    )
    .action(async (file: string, options: Options) => {
      const config = configOf(file, options)
      const startedAtMs = performance.now()
      const report = await execute(config, options, terminal)
      if (options.json) printJson(terminal, report)
      else for (const line of summary(report, config, performance.now() - startedAtMs, terminal)) print(terminal, line)
      finish(report.problems.length > 0 || report.interrupted ? EXIT.problems : EXIT.fine)
    })

function configOf(file: string, { db }: Options): PipelineConfig {
  const loaded = loadPipeline(file)
  if (loaded.kind === 'problems') throw new UsageError(loaded.problems.map(({ message }) => message).join('\n'))
  return db ? { ...loaded.value, database: db } : loaded.value
}

function execute(config: PipelineConfig, options: Options, terminal: Terminal): Promise<RunReport> {
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
  { debug = false }: Options,
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
