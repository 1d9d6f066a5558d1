import { Command } from 'commander'
import { claimInWords } from '../../model/claim-in-words.ts'
import type { StoredClaim } from '../../model/record.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { withStore } from '../database.ts'
import { print, printJson, type Terminal } from '../terminal.ts'

interface Options extends FilterOptions {
  readonly db?: string
  readonly json?: boolean
}

/** `claimtrail claims`: lists and filters what is stored. */
export const claimsCommand = (terminal: Terminal): Command =>
  addClaimFilters(new Command('claims').description('list what outlets asserted, latest first'))
    .option('--json', 'one JSON object a line')
    .option('--db <file>', 'database to read (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail claims --measure executions --place Iran --min-confidence 0.8\n  $ claimtrail claims --person Alizadeh --json',
    )
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        let count = 0
        for await (const stored of store.claims(filterOf(options))) {
          count += 1
          if (options.json) printJson(terminal, stored)
          else print(terminal, claimLine(stored))
        }
        if (!options.json)
          print(
            terminal,
            count === 0
              ? 'No claim fits. Fewer filters show more: claimtrail claims'
              : `\n${count.toLocaleString('en')} ${count === 1 ? 'claim' : 'claims'}. The whole trail of one: claimtrail explain ID`,
          )
      }),
    )

/** "3f9a12c0d1e2  0.93 high    Sample Herald   executions ≥ 1,051 · ..." */
export function claimLine({ claim, outletName, published, status }: StoredClaim): string {
  const { p, level } = claim.confidence
  const decided = status === 'open' ? '' : ` [${status}]`
  return `${claim.id}  ${p.toFixed(2)} ${level.padEnd(6)}  ${(published ?? '').slice(0, 10).padEnd(10)}  ${outletName.padEnd(16)}  ${claimInWords(claim)}${decided}`
}
