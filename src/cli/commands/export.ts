import { Command } from 'commander'
import { SHEET_FORMATS, sheetFormat } from '../../export/index.ts'
import { writeSheet } from '../../export/write-sheet.ts'
import { sheetContext } from '../../pipeline/sheet-context.ts'
import type { Store } from '../../store/store.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { oneOf } from '../one-of.ts'
import { note, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeChunk } from '../write-chunk.ts'

interface Options extends FilterOptions {
  readonly db?: string
  readonly format: string
  readonly output?: string
  readonly title: string
  readonly bom?: boolean
}

const FORMAT_NAMES = SHEET_FORMATS.map(({ name }) => name)

/** `claimtrail export`: a claim sheet to a file or to standard output. */
export const exportCommand = (terminal: Terminal): Command =>
  addClaimFilters(new Command('export').description('write a claim sheet for people who do not use claimtrail'))
    .requiredOption('--format <format>', formatHelp(), oneOf('format', FORMAT_NAMES))
    .option(
      '-o, --output <file>',
      'file to write (default: standard output); replaced only when the new one is complete',
    )
    .option('--title <title>', 'heading of the sheet', 'Claims')
    .option('--bom', 'begin a csv with a byte order mark: for Excel, which misreads accents without it')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail export --format html --measure executions -o executions.html\n  $ claimtrail export --format csv > claims.csv',
    )
    .action((options: Options) => withStore(options.db, terminal, (store) => exportClaims(store, options, terminal)))

async function exportClaims(store: Store, options: Options, terminal: Terminal): Promise<void> {
  const format = sheetFormat(options.format)!
  const filter = filterOf(options)
  const claims = store.sheetClaims(filter)
  const context = await sheetContext(store, filter, {
    title: options.title,
    generatedAt: terminal.now().toISOString(),
    ...(options.bom ? { bom: true } : {}),
  })
  if (options.output === undefined) {
    if (format.binary && terminal.stdout.isTTY)
      throw new UsageError(`${format.name} is no text for a terminal; name a file with --output`)
    for await (const chunk of format.write(claims, context)) await writeChunk(terminal.stdout, chunk)
    return
  }
  const files = await writeSheet(format, claims, options.output, context).catch((error: Error) => {
    throw new UsageError(`cannot write ${options.output}: ${error.message}; name another file with --output`)
  })
  for (const file of files) note(terminal, `Written: ${file}`)
}

const formatHelp = (): string => SHEET_FORMATS.map(({ name, description }) => `${name}: ${description}`).join(' ')
