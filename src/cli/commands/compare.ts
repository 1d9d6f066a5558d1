import { Command } from 'commander'
import { type ComparisonGroup, comparisonGroups } from '../../compare/comparison.ts'
import type { Disagreement, StoredClaim } from '../../model/record.ts'
import { storedDisagreements } from '../../pipeline/stored-disagreements.ts'
import type { Store } from '../../store/store.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { comparisonListing } from '../comparison-listing.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options extends FilterOptions {
  readonly db?: string
  readonly json?: boolean
}

/** `claimtrail compare`: figures side by side per measure, place and period, disagreements in words first. */
export const compareCommand = (terminal: Terminal): Command =>
  addClaimFilters(
    new Command('compare').description(
      'show figures side by side: which outlet says what, citing whom, and where they disagree',
    ),
  )
    .option('--json', 'one JSON object for each group, a line each')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', '\nExample:\n  $ claimtrail compare --measure executions --place Iran')
    .action((options: Options) => {
      if (options.kind && options.kind !== 'figure')
        throw new UsageError(
          `compare sets figures side by side; 'claimtrail claims --kind ${options.kind}' lists the rest`,
        )
      return withStore(options.db, terminal, async (store) => {
        const { groups, disagreements } = await comparison(store, options)
        if (options.json) for (const group of groups) printJson(terminal, group)
        else
          for (const line of comparisonListing(groups, disagreements, paintFor(terminal), widthOf(terminal)))
            print(terminal, line)
      })
    })

interface Comparison {
  readonly groups: readonly ComparisonGroup[]
  /** Those with one of the claims that fit, ages among them. */
  readonly disagreements: readonly Disagreement[]
}

async function comparison(store: Store, options: Options): Promise<Comparison> {
  const claims: StoredClaim[] = []
  for await (const claim of store.claims(filterOf(options))) claims.push(claim)
  const shown = new Set(claims.map(({ claim }) => claim.id))
  const found = await storedDisagreements(store)
  return {
    groups: comparisonGroups(claims),
    disagreements: found.filter(({ relation }) => shown.has(relation.a) || shown.has(relation.b)),
  }
}
