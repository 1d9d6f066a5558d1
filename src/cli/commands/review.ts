import { Command } from 'commander'
import { statusInWords } from '../../export/status-in-words.ts'
import { claimInWords } from '../../model/claim-in-words.ts'
import type { ClaimTrail } from '../../model/record.ts'
import type { Decision, NewReview } from '../../model/review.ts'
import type { Store } from '../../store/store.ts'
import { AMENDABLE, readAmendments } from '../amendments.ts'
import { withStore } from '../database.ts'
import { fullClaimId } from '../full-claim-id.ts'
import { oneOf } from '../one-of.ts'
import { print, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly db?: string
  readonly note?: string
  readonly reviewer?: string
  readonly port?: number
  readonly set?: readonly string[]
}

const DECISIONS: readonly Decision[] = ['accept', 'reject', 'amend', 'reopen']

const DEFAULT_PORT = 4114

/** `claimtrail review`: the review pages; with a claim and a decision, that one decision, appended to the claim's history. */
export const reviewCommand = (terminal: Terminal): Command =>
  new Command('review')
    .description(
      'review claims in the browser, or decide on one here; decisions are kept for ever, the last one counts',
    )
    .argument('[claim]', 'claim id, or the beginning of one; without it, pages for the browser are served')
    .argument('[decision]', `what you decide: ${DECISIONS.join(', ')}`, oneOf('decision', DECISIONS))
    .option('--note <text>', 'why')
    .option('--reviewer <name>', 'who decides (default: CLAIMTRAIL_REVIEWER or the user name)')
    .option('--set <slot=value...>', `with amend: corrected slots (${AMENDABLE.join(', ')})`)
    .option('--port <n>', `port of the review pages, on this machine only (default: ${DEFAULT_PORT})`, readPort)
    .option('--db <file>', 'database to write to (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail review\n  $ claimtrail review --db iran.db --port 8080\n  $ claimtrail review 3f9a12 accept\n  $ claimtrail review 3f9a12 amend --set low=1051 --set bound=at_least --note "the report says at least"',
    )
    .action(async (claim: string | undefined, decision: Decision | undefined, options: Options) => {
      if (claim === undefined) return servePages(options, terminal)
      if (decision === undefined) throw new UsageError(`say what you decide on ${claim}: ${DECISIONS.join(', ')}`)
      expectFitting(decision, options)
      const review = (store: Store) => decide(store, claim, decision, options, terminal)
      return withStore(options.db, terminal, review, { readonly: false })
    })

const MOST_PORT = 65_535

function readPort(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= MOST_PORT) return port
  throw new UsageError(`'${value}' is no port; give a whole number up to ${MOST_PORT}, such as ${DEFAULT_PORT}`)
}

async function servePages(
  { db, port = DEFAULT_PORT, note, set, ...options }: Options,
  terminal: Terminal,
): Promise<void> {
  if (note !== undefined || set !== undefined) throw new UsageError('--note and --set go with a claim and a decision')
  // Loaded when needed: no other command waits for a web server.
  const { serveReview } = await import('../serve-review.ts')
  await serveReview({ ...(db ? { db } : {}), port, reviewer: reviewerOf(options, terminal) }, terminal)
}

const reviewerOf = ({ reviewer }: Options, { env }: Terminal): string =>
  reviewer ?? env.CLAIMTRAIL_REVIEWER ?? env.USER ?? 'anonymous'

function expectFitting(decision: Decision, { set = [] }: Options): void {
  if (decision === 'amend' && set.length === 0)
    throw new UsageError('amend needs at least one corrected slot, such as --set low=1051')
  if (decision !== 'amend' && set.length > 0) throw new UsageError(`--set goes with amend, not with ${decision}`)
}

async function decide(
  store: Store,
  prefix: string,
  decision: Decision,
  { note, set = [], ...options }: Options,
  terminal: Terminal,
): Promise<void> {
  const claimId = await fullClaimId(store, prefix)
  const { claim } = await trailOf(store, claimId)
  const reviewer = reviewerOf(options, terminal)
  const review: NewReview = {
    claimId,
    decision,
    reviewer,
    ...(note ? { note } : {}),
    ...(set.length > 0 ? { amendments: readAmendments(set, claim) } : {}),
  }
  await store.addReview(review, terminal.now().toISOString())
  print(terminal, `${claimId} is ${statusInWords({ status: decision })} by ${reviewer}: ${claimInWords(claim)}`)
  print(terminal, `Its history: claimtrail explain ${claimId}`)
}

async function trailOf(store: Store, claimId: string): Promise<ClaimTrail> {
  const trail = await store.claimTrail(claimId)
  if (!trail) throw new Error(`claim ${claimId} has an id but no trail`)
  return trail
}
