import { Command } from 'commander'
import { readCount, readDay } from '../claim-filters.ts'
import type { RunOptions } from '../run-pipeline-file.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** `claimtrail run`: fetches, reads, compares and exports what a pipeline names. */
export const runCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('run')
    .description('run a pipeline: fetch what is new, read its claims, store, compare and export them')
    .argument('<pipeline>', 'pipeline file, such as pipelines/sample.yaml')
    .option('--db <file>', "database to write to (default: the pipeline's)")
    .option('--limit <n>', 'fetch at most this many articles', readCount)
    .option('--since <day>', 'only articles published on or after this day (YYYY-MM-DD)', readDay)
    .option('--outlet <outlet...>', 'only these outlets, by id, name or host')
    .option('--again', 'read every stored page once more, and every source in full')
    .option('--dry-run', 'tell what would be fetched, and store nothing')
    .option('--json', 'print the report as one JSON document instead of a summary')
    .option('--debug', 'show where in the program an internal error came up')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail run pipelines/sample.yaml\n  $ claimtrail run pipelines/iran-executions.yaml --db iran.db\n  $ claimtrail run pipelines/world-news.yaml --outlet bbc dw --since 2025-09-01 --limit 50\n  $ claimtrail run pipelines/world-news.yaml --dry-run\n\nCtrl-C ends the run after the articles in hand, twice ends it at once; the next run goes on from there.',
    )
    .action(async (file: string, options: RunOptions) => {
      // Loaded when needed: reading articles takes word lists and a gazetteer that no other command waits for.
      const { runPipelineFile } = await import('../run-pipeline-file.ts')
      finish(await runPipelineFile(file, options, terminal))
    })
