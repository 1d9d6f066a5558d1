import { Command } from 'commander'
import { statusInWords } from '../../export/status-in-words.ts'
import { amendedClaim } from '../../model/amended-claim.ts'
import { claimInWords } from '../../model/claim-in-words.ts'
import type { StoredClaim } from '../../model/record.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { column, cut } from '../fit-text.ts'
import { expectOutlet } from '../stored-outlet.ts'
import { paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'

interface Options extends FilterOptions {
  readonly db?: string
  readonly json?: boolean
}

/** `claimtrail claims`: lists and filters what is stored. */
export const claimsCommand = (terminal: Terminal): Command =>
  addClaimFilters(new Command('claims').description('list what outlets asserted, latest first'))
    .option('--json', 'one JSON object a line')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail claims --measure executions --place Iran --min-confidence 0.8\n  $ claimtrail claims --person Alizadeh --json',
    )
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        await expectOutlet(store, options.outlet)
        const claims = store.claims(filterOf(options))
        if (options.json) for await (const stored of claims) printJson(terminal, stored)
        else await printTable(claims, Object.keys(filterOf(options)).length > 0, terminal)
      }),
    )

/** Lines are printed as claims come, so columns have fixed widths and a million claims need no memory. */
async function printTable(claims: AsyncIterable<StoredClaim>, isFiltered: boolean, terminal: Terminal): Promise<void> {
  const width = widthOf(terminal)
  const paint = paintFor(terminal)
  let count = 0
  for await (const stored of claims) {
    if (count === 0) print(terminal, paint('dim', cut(row('claim', 'sure', 'published', 'outlet', 'says'), width)))
    count += 1
    print(terminal, cut(claimRow(stored), width))
  }
  print(terminal, count > 0 ? `\n${closing(count)}` : isFiltered ? NONE_FITS : NONE_STORED)
}

const NONE_FITS = 'No claim fits. Fewer filters show more.'
const NONE_STORED = "No claims are stored yet. 'claimtrail problems' tells what went wrong, if anything did."

const closing = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'claim' : 'claims'}. The whole trail of one: claimtrail explain CLAIM`

/** "e04365c52055  0.93 high    2025-09-24  Sample Herald     executions ≥ 1,000 people · Iran [accepted]". */
function claimRow(stored: StoredClaim): string {
  const { claim, outletName, published = 'unknown' } = stored
  const { p, level } = claim.confidence
  const notes = [
    ...(stored.status === 'open' ? [] : [statusInWords(stored)]),
    ...(stored.formerDecision ? [`before a change ${statusInWords({ status: stored.formerDecision.decision })}`] : []),
    ...(stored.current ? [] : [`only in version ${stored.version}`]),
  ]
  const says = `${claimInWords(amendedClaim(stored))}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}`
  return row(claim.id, `${p.toFixed(2)} ${level}`, published.slice(0, 10), outletName, says)
}

const row = (id: string, sure: string, day: string, outlet: string, says: string): string =>
  [column(id, 12), column(sure, 11), column(day, 10), column(outlet, 16), says].join('  ')
