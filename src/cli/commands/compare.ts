import { Command } from 'commander'
import { type ComparisonGroup, comparisonGroups } from '../../compare/comparison.ts'
import { amountInWords } from '../../model/claim-in-words.ts'
import type { StoredClaim } from '../../model/record.ts'
import { storedDisagreements } from '../../pipeline/stored-disagreements.ts'
import { addClaimFilters, type FilterOptions, filterOf } from '../claim-filters.ts'
import { withStore } from '../database.ts'
import { print, printJson, type Terminal } from '../terminal.ts'

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
    .option('--db <file>', 'database to read (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText('after', '\nExample:\n  $ claimtrail compare --measure executions --place Iran')
    .action((options: Options) =>
      withStore(options.db, terminal, async (store) => {
        const claims: StoredClaim[] = []
        for await (const claim of store.claims({ ...filterOf(options), kind: 'figure' })) claims.push(claim)
        const groups = comparisonGroups(claims)
        if (options.json) {
          for (const group of groups) printJson(terminal, group)
          return
        }
        const shown = new Set(claims.map(({ claim }) => claim.id))
        const told = (await storedDisagreements(store)).filter(
          ({ relation }) => shown.has(relation.a) || shown.has(relation.b),
        )
        for (const line of comparisonListing(
          groups,
          told.map(({ words }) => words),
        ))
          print(terminal, line)
      }),
    )

function comparisonListing(groups: readonly ComparisonGroup[], disagreements: readonly string[]): string[] {
  if (groups.length === 0)
    return ["No figures fit. Fewer filters show more; 'claimtrail claims --kind figure' lists all figures."]
  return [
    ...(disagreements.length > 0 ? ['Disagreements', ...disagreements.map((words) => `  ${words}`), ''] : []),
    ...groups.flatMap((group) => [...groupListing(group), '']),
  ]
}

function groupListing({ measure, place, period, figures, outlets, roots }: ComparisonGroup): string[] {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
  const voices = roots === 0 ? 'nobody cited' : `${count(roots, 'root source')}`
  return [
    `${measure} · ${place} · ${period}  (${count(outlets, 'outlet')}, ${voices})`,
    ...figures.map(
      ({ claim, outletName, published }) =>
        `  ${amountInWords(claim).padEnd(12)} ${outletName.padEnd(16)} ${(published ?? '').slice(0, 10)}  ${(claim.source?.name ?? "outlet's own voice").padEnd(28)} ${claim.id}  “${claim.text}${claim.counted ? ` ${claim.counted}` : ''}”`,
    ),
  ]
}
