import { Command } from 'commander'
import { DATABASE_HELP, withStore } from '../database.ts'
import { fullClaimId } from '../full-claim-id.ts'
import { paintFor, print, printJson, type Terminal } from '../terminal.ts'
import { trailListing } from '../trail-listing.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
}

/** `claimtrail explain`: where a claim comes from, what supports it, how sure it is, what others say, who reviewed it. */
export const explainCommand = (terminal: Terminal): Command =>
  new Command('explain')
    .description('show the full trail of a claim: words, page, version, source, confidence, relations, reviews')
    .argument('<claim>', 'claim id, or the beginning of one')
    .option('--json', 'one JSON document')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', '\nExample:\n  $ claimtrail explain 3f9a12')
    .action((claim: string, options: Options) =>
      withStore(options.db, terminal, async (store) => {
        const trail = await store.claimTrail(await fullClaimId(store, claim))
        if (!trail) throw new Error(`claim ${claim} has an id but no trail`)
        if (options.json) printJson(terminal, trail)
        else for (const line of trailListing(trail, paintFor(terminal))) print(terminal, line)
      }),
    )
