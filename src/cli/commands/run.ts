import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Command } from 'commander'
import { createFetcher } from '../../fetch/fetcher.ts'
import { loadPipeline, type PipelineConfig } from '../../pipeline/config.ts'
import { type RunReport, runPipeline } from '../../pipeline/run.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Finish } from '../program.ts'
import { createProgress } from '../progress.ts'
import { runSummary } from '../run-summary.ts'
import { EXIT, print, printJson, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
}

/** `claimtrail run`: fetches, reads, compares and exports what a pipeline names. */
export const runCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('run')
    .description('run a pipeline: fetch what is new, read its claims, store, compare and export them')
    .argument('<pipeline>', 'pipeline file, such as pipelines/sample.yaml')
    .option('--db <file>', "database to write to (default: the pipeline's)")
    .option('--json', 'print the report as one JSON document instead of a summary')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail run pipelines/sample.yaml\n  $ claimtrail run pipelines/iran-executions.yaml --db iran.db\n\nCtrl-C ends the run after the articles in hand; the next run goes on from there.',
    )
    .action(async (file: string, options: Options) => {
      const config = configOf(file, options)
      const startedAtMs = performance.now()
      const report = await execute(config, terminal)
      if (options.json) printJson(terminal, report)
      else for (const line of runSummary(report, config, performance.now() - startedAtMs)) print(terminal, line)
      finish(report.problems.length > 0 ? EXIT.problems : EXIT.fine)
    })

function configOf(file: string, { db }: Options): PipelineConfig {
  const loaded = loadPipeline(file)
  if (loaded.kind === 'problems')
    throw new UsageError(loaded.problems.map(({ message }) => message).join('\nclaimtrail: '))
  return db ? { ...loaded.value, database: db } : loaded.value
}

async function execute(config: PipelineConfig, terminal: Terminal): Promise<RunReport> {
  mkdirSync(dirname(config.database), { recursive: true })
  const store = openSqliteStore(config.database)
  const fetcher = createFetcher(config.fetch)
  const progress = createProgress(terminal)
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  process.once('SIGINT', interrupt)
  try {
    return await runPipeline(config, {
      store,
      fetcher,
      now: () => terminal.now().toISOString(),
      tell: progress.tell,
      signal: interruption.signal,
    })
  } finally {
    process.removeListener('SIGINT', interrupt)
    progress.stop()
    await fetcher.close()
    await store.close()
  }
}
