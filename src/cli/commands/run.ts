import { Command } from 'commander'
import type { RunOptions } from '../run-pipeline-file.ts'
import type { Finish, Terminal } from '../terminal.ts'

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
    .action(async (file: string, options: RunOptions) => {
      // Loaded when needed: reading articles takes word lists and a gazetteer that no other command waits for.
      const { runPipelineFile } = await import('../run-pipeline-file.ts')
      finish(await runPipelineFile(file, options, terminal))
    })
