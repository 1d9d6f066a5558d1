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
  readonly set?: readonly string[]
}

const DECISIONS: readonly Decision[] = ['accept', 'reject', 'amend', 'reopen']

/** `claimtrail review`: a person's decision, appended to the claim's history. */
export const reviewCommand = (terminal: Terminal): Command =>
  new Command('review')
    .description('accept, reject, amend or reopen a claim; decisions are kept for ever, the last one counts')
    .argument('<claim>', 'claim id, or the beginning of one')
    .argument('<decision>', `what you decide: ${DECISIONS.join(', ')}`, oneOf('decision', DECISIONS))
    .option('--note <text>', 'why')
    .option('--reviewer <name>', 'who decides (default: CLAIMTRAIL_REVIEWER or the user name)')
    .option('--set <slot=value...>', `with amend: corrected slots (${AMENDABLE.join(', ')})`)
    .option('--db <file>', 'database to write to (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail review 3f9a12 accept\n  $ claimtrail review 3f9a12 amend --set low=1051 --set bound=at_least --note "the report says at least"',
    )
    .action((claim: string, decision: Decision, options: Options) => {
      expectFitting(decision, options)
      const review = (store: Store) => decide(store, claim, decision, options, terminal)
      return withStore(options.db, terminal, review, { readonly: false })
    })

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
  const reviewer = options.reviewer ?? terminal.env.CLAIMTRAIL_REVIEWER ?? terminal.env.USER ?? 'anonymous'
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
