import { Command } from 'commander'
import { changeInWords } from '../../compare/change-in-words.ts'
import type { ClaimChange } from '../../model/record.ts'
import { readCount, readDay } from '../claim-filters.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { wrap } from '../fit-text.ts'
import { expectOutlet } from '../stored-outlet.ts'
import { print, printJson, type Terminal, widthOf } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly outlet?: string
  readonly since?: string
  readonly limit?: number
  readonly silent?: boolean
  readonly json?: boolean
}

/** `claimtrail changes`: what outlets changed in articles that were already published, with or without saying so. */
export const changesCommand = (terminal: Terminal): Command =>
  new Command('changes')
    .description('list what outlets changed in published articles, with or without a note, latest first')
    .option('--outlet <outlet>', 'only this outlet, by id or name')
    .option('--since <day>', 'only changes seen on or after this day (YYYY-MM-DD)', readDay)
    .option('--silent', 'only changes without a note of correction or update')
    .option('--limit <n>', 'at most this many', readCount)
    .option('--json', 'one JSON object a line')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', EXAMPLES)
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        const { outlet, since, limit, silent } = options
        await expectOutlet(store, outlet)
        const found = await store.changes({
          ...(outlet !== undefined && { outlet }),
          ...(since !== undefined && { since }),
          ...(limit !== undefined && !silent && { limit }),
        })
        const shown = silent ? found.filter(({ note }) => note === undefined).slice(0, limit) : found
        show(shown, options, terminal)
      }),
    )

const EXAMPLES = `
Examples:
  $ claimtrail changes --since 2025-09-24
  $ claimtrail changes --outlet "Sample Herald" --silent
  $ claimtrail changes --json | jq .kind

A line reads: Sample Herald changed ≥ 975 to ≥ 1,000 executions at 14:20 UTC on 24 Sep 2025, no note.`

function show(changes: readonly ClaimChange[], { json, outlet, since, silent }: Options, terminal: Terminal): void {
  if (json) for (const change of changes) printJson(terminal, change)
  else if (changes.length > 0) for (const change of changes) printChange(change, terminal)
  else
    print(
      terminal,
      outlet || since || silent
        ? 'No change fits. Fewer options show more.'
        : 'No changes: no article was seen with two texts that state different claims.',
    )
}

function printChange(change: ClaimChange, terminal: Terminal): void {
  const width = widthOf(terminal) ?? Number.POSITIVE_INFINITY
  for (const line of wrap(changeInWords(change), width)) print(terminal, line)
  const ids = [change.before?.claim.id, change.after?.claim.id].filter((id) => id !== undefined)
  print(terminal, `  ${change.title ?? change.articleUrl} [${ids.join(' > ')}]`)
}
