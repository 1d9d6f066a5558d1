import { Command } from 'commander'
import type { StoredProblem } from '../../model/record.ts'
import { readCount } from '../claim-filters.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
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
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', '\nExample:\n  $ claimtrail problems --outlet sample-herald')
    .action(({ db, json, outlet, limit }: Options) =>
      withStore(db, terminal, async (store) => {
        const problems = await store.problems({ ...(outlet ? { outlet } : {}), ...(limit ? { limit } : {}) })
        if (json) for (const problem of problems) printJson(terminal, problem)
        else if (problems.length === 0) print(terminal, 'No problems.')
        else for (const problem of problems) print(terminal, problemLine(problem))
      }),
    )

/** "2026-11-21 06:03 UTC  run 3  fetch/http_status: https://... answers with status 404; check the address in a browser". */
const problemLine = ({ occurredAt, runId, stage, code, retryable, message }: StoredProblem): string =>
  `${occurredAt.slice(0, 16).replace('T', ' ')} UTC  run ${runId}  ${stage}/${code}${retryable ? ' (may pass)' : ''}: ${message}`
