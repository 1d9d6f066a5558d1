import { Command } from 'commander'
import { type RowReading, reviewOfRow, type SheetRow } from '../../export/sheet-reviews.ts'
import type { SheetClaim } from '../../model/record.ts'
import type { NewReview } from '../../model/review.ts'
import type { Store } from '../../store/store.ts'
import { withStore } from '../database.ts'
import { EXIT, type Finish, print, printJson, type Terminal } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly reviewer?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** What became of a sheet. */
interface Import {
  readonly sheet: string
  readonly sha256: string
  readonly unchanged: number
  readonly reviews: readonly NewReview[]
  readonly refused: readonly { readonly row: number; readonly id: string; readonly why: string }[]
}

/** `claimtrail import-reviews`: what people filled into a claim sheet becomes reviews. */
export const importReviewsCommand = (terminal: Terminal, finish: Finish): Command =>
  new Command('import-reviews')
    .description('take the decisions, verdicts and notes that people filled into a claim sheet')
    .argument('<sheet>', 'an xlsx or csv sheet that claimtrail export wrote')
    .option(
      '--reviewer <name>',
      'who decided, where the sheet does not say (default: CLAIMTRAIL_REVIEWER or the user name)',
    )
    .option('--dry-run', 'tell what would be taken, and take nothing')
    .option('--json', 'one JSON document')
    .option('--db <file>', 'database to write to (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      `
Rows that nobody filled in change nothing. A row whose claim has changed since the export, or was decided on by
someone else since, is reported and not taken.

Examples:
  $ claimtrail export --format xlsx --measure executions -o to-check.xlsx
  $ claimtrail import-reviews to-check.xlsx --reviewer Ada --dry-run
  $ claimtrail import-reviews to-check.xlsx --reviewer Ada`,
    )
    .action((sheet: string, options: Options) =>
      withStore(
        options.db,
        terminal,
        async (store) => {
          const taken = await importSheet(store, sheet, options, terminal)
          if (options.json) printJson(terminal, taken)
          else for (const line of listing(taken, options)) print(terminal, line)
          if (taken.refused.length > 0) finish(EXIT.problems)
        },
        { readonly: options.dryRun ?? false },
      ),
    )

async function importSheet(store: Store, sheet: string, options: Options, { env, now }: Terminal): Promise<Import> {
  // Loaded when needed: no other command waits for the readers of spreadsheets.
  const { readFilledSheet } = await import('../read-sheet.ts')
  const { rows, sha256 } = await readFilledSheet(sheet)
  const reviewer = options.reviewer ?? env.CLAIMTRAIL_REVIEWER ?? env.USER ?? 'anonymous'
  const reviews: NewReview[] = []
  const refused: Import['refused'][number][] = []
  let unchanged = 0
  for (const { number, cells } of rows) {
    const reading = reviewOfRow(cells, await claimOf(store, cells), { reviewer, sheetSha256: sha256 })
    const outcome = reading.kind === 'review' && !options.dryRun ? await add(store, reading, now()) : reading
    if (outcome.kind === 'same') unchanged += 1
    else if (outcome.kind === 'review') reviews.push(outcome.review)
    else refused.push({ row: number, id: cells.id ?? '', why: outcome.why })
  }
  return { sheet, sha256, unchanged, reviews, refused }
}

async function claimOf(store: Store, { id = '' }: SheetRow): Promise<SheetClaim | undefined> {
  for await (const claim of store.sheetClaims({ id, includeSuperseded: true })) if (claim.claim.id === id) return claim
  return undefined
}

/** Stores a review unless somebody has decided since the row was read. */
async function add(store: Store, reading: Extract<RowReading, { kind: 'review' }>, at: Date): Promise<RowReading> {
  const { newer } = await store.addReviews([{ ...reading.review, seen: reading.seen }], at.toISOString())
  const [since] = newer
  return since ? { kind: 'refused', why: `${since.reviewer} has decided on it since (${since.decision})` } : reading
}

function listing({ sheet, sha256, unchanged, reviews, refused }: Import, { dryRun }: Options): string[] {
  const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`
  return [
    `${sheet} (SHA-256 ${sha256.slice(0, 12)}…): ${rows(reviews.length)} ${dryRun ? 'would be taken' : 'taken'} as reviews, ${rows(unchanged)} without anything new.`,
    ...(refused.length === 0 ? [] : [`${rows(refused.length)} not taken:`]),
    ...refused.map(({ row, id, why }) => `  row ${row}, ${id}: ${why}`),
  ]
}
