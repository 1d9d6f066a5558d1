import { Command, Option } from 'commander'
import { SHEET_FORMATS, sheetFormat } from '../../export/index.ts'
import { writeSheet } from '../../export/write-sheet.ts'
import { storedDisagreements } from '../../pipeline/stored-disagreements.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { withStore } from '../database.ts'
import type { Terminal } from '../terminal.ts'

interface Options extends FilterOptions {
  readonly db?: string
  readonly format: string
  readonly output?: string
  readonly title?: string
}

const FORMAT_NAMES = SHEET_FORMATS.map(({ name }) => name)

/** `claimtrail export`: a claim sheet to a file or to standard output. */
export const exportCommand = (terminal: Terminal): Command =>
  addClaimFilters(new Command('export').description('write a claim sheet for people who do not use claimtrail'))
    .addOption(new Option('--format <format>', formatHelp()).choices(FORMAT_NAMES).makeOptionMandatory())
    .option(
      '-o, --output <file>',
      'file to write (default: standard output); replaced only when the new one is complete',
    )
    .option('--title <title>', 'heading of the sheet', 'Claims')
    .option('--db <file>', 'database to read (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail export --format html --measure executions -o executions.html\n  $ claimtrail export --format csv > claims.csv',
    )
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        const format = sheetFormat(options.format)!
        const context = {
          title: options.title ?? 'Claims',
          generatedAt: terminal.now().toISOString(),
          disagreements: await storedDisagreements(store),
          revisions: await store.revisions(),
        }
        const claims = store.claims(filterOf(options))
        if (options.output) {
          await writeSheet(format, claims, options.output, context)
          terminal.stderr.write(`Written: ${options.output}\n`)
        } else {
          for await (const chunk of format.write(claims, context)) terminal.stdout.write(chunk)
        }
      }),
    )

const formatHelp = (): string => SHEET_FORMATS.map(({ name, description }) => `${name}: ${description}`).join(' ')
