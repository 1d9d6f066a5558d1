import { Command } from 'commander'
import { type ComparisonGroup, comparisonGroups, isDuring, readPeriod } from '../../compare/comparison.ts'
import type { Disagreement, StoredClaim } from '../../model/record.ts'
import { disagreementsOf } from '../../pipeline/stored-disagreements.ts'
import type { Store } from '../../store/store.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { comparisonListing } from '../comparison-listing.ts'
import { comparisonPage } from '../comparison-page.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { oneOf } from '../one-of.ts'
import { expectOutlet } from '../stored-outlet.ts'
import { note, paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

type Format = 'table' | 'json' | 'html'

interface Options extends FilterOptions {
  readonly db?: string
  readonly json?: boolean
  readonly format?: Format
  readonly period?: Period
}

type Period = NonNullable<ReturnType<typeof readPeriod>>

/** What is compared at once without --limit; the latest come first. */
const MOST_CLAIMS = 5_000

/** `claimtrail compare`: figures side by side per measure, place and period, disagreements in words first. */
export const compareCommand = (terminal: Terminal): Command =>
  addClaimFilters(
    new Command('compare').description(
      'show figures side by side: which outlet says what, citing whom, and where they disagree',
    ),
  )
    .option('--period <days>', 'only figures on this period: 2025, 2025-09, 2025-01-01..2025-09-30', asPeriod)
    .option(
      '--format <format>',
      'table, json or html (one page with pictures)',
      oneOf('format', ['table', 'json', 'html']),
    )
    .option('--json', 'one JSON object for each group, a line each; the same as --format json')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => {
      if (options.kind && options.kind !== 'figure')
        throw new UsageError(
          `compare sets figures side by side; 'claimtrail claims --kind ${options.kind}' lists the rest`,
        )
      return withStore(options.db, terminal, async (store) => show(await comparison(store, options), options, terminal))
    })

const EXAMPLES = `
Examples:
  $ claimtrail compare --measure executions --place Iran
  $ claimtrail compare --measure executions --place IR --period 2025
  $ claimtrail compare --measure deaths --period 2025-09 --format html > september.html`

interface Comparison {
  readonly groups: readonly ComparisonGroup[]
  /** Those with one of the claims that fit, ages and dates among them. */
  readonly disagreements: readonly Disagreement[]
  /** True when there may be more claims than were compared. */
  readonly isCut: boolean
}

function asPeriod(words: string): Period {
  const period = readPeriod(words)
  if (period) return period
  throw new UsageError(`'${words}' is no period; write it as 2025, 2025-09 or 2025-01-01..2025-09-30`)
}

async function comparison(store: Store, options: Options): Promise<Comparison> {
  await expectOutlet(store, options.outlet)
  const most = options.limit ?? MOST_CLAIMS
  const { period } = options
  const claims: StoredClaim[] = []
  let read = 0
  for await (const claim of store.claims({ ...filterOf(options), limit: most })) {
    read += 1
    if (!period || isDuring(claim, period)) claims.push(claim)
  }
  const disagreements = await disagreementsOf(store, claims)
  const conflicts = disagreements.map(({ relation }) => relation)
  return { groups: comparisonGroups(claims, conflicts), disagreements, isCut: read === most && !options.limit }
}

function show({ groups, disagreements, isCut }: Comparison, options: Options, terminal: Terminal): void {
  const format = options.json ? 'json' : (options.format ?? 'table')
  if (format === 'json') for (const group of groups) printJson(terminal, group)
  else if (format === 'html') terminal.stdout.write(comparisonPage(heading(options), groups, disagreements))
  else
    for (const line of comparisonListing(groups, disagreements, paintFor(terminal), widthOf(terminal)))
      print(terminal, line)
  if (isCut)
    note(
      terminal,
      `Only the latest ${MOST_CLAIMS.toLocaleString('en')} claims were compared; more filters find older ones, --limit takes more.`,
    )
}

/** "Figures compared: executions, IR, 2025-01-01 to 2025-12-31". */
function heading({ measure, place, outlet, person, period }: Options): string {
  const asked = [measure, place, outlet, person, period && `${period.from} to ${period.to}`].filter(
    (part) => part !== undefined,
  )
  return asked.length === 0 ? 'Figures compared' : `Figures compared: ${asked.join(', ')}`
}
