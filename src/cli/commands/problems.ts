import { Command } from 'commander'
import { readCount } from '../claim-filters.ts'
import { withStore } from '../database.ts'
import { print, printJson, type Terminal } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
  readonly outlet?: string
  readonly limit?: number
}

/** `claimtrail problems`: what went wrong with which input, latest first. */
export const problemsCommand = (terminal: Terminal): Command =>
  new Command('problems')
    .description('list what went wrong with which input, latest first')
    .option('--outlet <outlet>', 'only this outlet, by id or name')
    .option('--limit <n>', 'at most this many', readCount)
    .option('--json', 'one JSON object a line')
    .option('--db <file>', 'database to read (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText('after', '\nExample:\n  $ claimtrail problems --outlet sample-herald')
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        const { outlet, limit } = options
        const problems = await store.problems({ ...(outlet ? { outlet } : {}), ...(limit ? { limit } : {}) })
        for (const problem of problems) {
          if (options.json) printJson(terminal, problem)
          else
            print(
              terminal,
              `${problem.occurredAt}  ${problem.stage}/${problem.code}${problem.retryable ? ' (may pass)' : ''}: ${problem.message}`,
            )
        }
        if (!options.json && problems.length === 0) print(terminal, 'No problems.')
      }),
    )
