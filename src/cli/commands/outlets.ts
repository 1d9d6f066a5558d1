import { Command } from 'commander'
import { outletHealth } from '../../pipeline/outlet-health.ts'
import { DATABASE_HELP, withStore } from '../database.ts'
import { healthListing, outletListing } from '../outlet-listing.ts'
import { paintFor, print, printJson, type Terminal, widthOf } from '../terminal.ts'

interface Options {
  readonly db?: string
  readonly json?: boolean
  readonly health?: boolean
}

/** `claimtrail outlets`: what is stored of which outlet, and whether it can still be read. */
export const outletsCommand = (terminal: Terminal): Command =>
  new Command('outlets')
    .description('list outlets with what is stored of them, or how their feeds and pages do')
    .option('--health', 'last success, failures, new articles a day, layouts that seem to have changed')
    .option('--json', 'one JSON object a line, with all of it')
    .option('--db <file>', DATABASE_HELP)
    .addHelpText('after', '\nExamples:\n  $ claimtrail outlets --health\n  $ claimtrail outlets --json')
    .action(({ db, json, health }: Options) =>
      withStore(db, terminal, async (store) => {
        const outlets = await outletHealth(store, terminal.now().toISOString())
        const listing = health ? healthListing : outletListing
        if (json) for (const outlet of outlets) printJson(terminal, outlet)
        else for (const line of listing(outlets, paintFor(terminal), widthOf(terminal))) print(terminal, line)
      }),
    )
