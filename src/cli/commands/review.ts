import { Argument, Command } from 'commander'
import { claimInWords } from '../../model/claim-in-words.ts'
import type { Decision } from '../../model/review.ts'
import { didYouMean } from '../../pipeline/did-you-mean.ts'
import { withStore } from '../database.ts'
import { fullClaimId } from '../full-claim-id.ts'
import { print, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly db?: string
  readonly note?: string
  readonly reviewer?: string
  readonly set?: readonly string[]
}

const DECISIONS: readonly Decision[] = ['accept', 'reject', 'amend']
/** Slots that a reviewer may correct. */
const AMENDABLE = [
  'low',
  'high',
  'bound',
  'unit',
  'counted',
  'measure',
  'from',
  'to',
  'place',
  'source',
  'person',
  'role',
  'trigger',
  'date',
]
const ASSIGNMENT = /^(?<slot>[a-z]{1,20})=(?<value>.{1,500})$/i

/** `claimtrail review`: a person's decision, appended to the claim's history. */
export const reviewCommand = (terminal: Terminal): Command =>
  new Command('review')
    .description('accept, reject or amend a claim; decisions are kept for ever, the last one counts')
    .argument('<claim>', 'claim id, or the beginning of one')
    .addArgument(new Argument('<decision>', 'what you decide').choices(DECISIONS))
    .option('--note <text>', 'why')
    .option('--reviewer <name>', 'who decides (default: CLAIMTRAIL_REVIEWER or the user name)')
    .option('--set <slot=value...>', `with amend: a corrected slot (${AMENDABLE.join(', ')})`)
    .option('--db <file>', 'database to write to (default: CLAIMTRAIL_DB or data/sample.db)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimtrail review 3f9a12 accept\n  $ claimtrail review 3f9a12 amend --set low=1051 --set bound=at_least --note "the report says at least"',
    )
    .action((claim: string, decision: Decision, options: Options) =>
      withStore(
        options.db,
        terminal,
        async (store) => {
          const claimId = await fullClaimId(store, claim)
          const amendments = amendmentsOf(decision, options.set ?? [])
          const reviewer = options.reviewer ?? terminal.env.CLAIMTRAIL_REVIEWER ?? terminal.env.USER ?? 'anonymous'
          await store.addReview(
            {
              claimId,
              decision,
              reviewer,
              ...(options.note ? { note: options.note } : {}),
              ...(amendments ? { amendments } : {}),
            },
            terminal.now().toISOString(),
          )
          const trail = await store.claimTrail(claimId)
          print(terminal, `${decision} by ${reviewer}: ${trail ? claimInWords(trail.claim) : claimId}`)
        },
        { readonly: false },
      ),
    )

function amendmentsOf(decision: Decision, assignments: readonly string[]): Record<string, string | number> | undefined {
  if (decision === 'amend' && assignments.length === 0)
    throw new UsageError('amend needs at least one corrected slot, such as --set low=1051')
  if (decision !== 'amend' && assignments.length > 0)
    throw new UsageError(`--set goes with amend, not with ${decision}`)
  return assignments.length === 0 ? undefined : Object.fromEntries(assignments.map(readAssignment))
}

function readAssignment(assignment: string): [string, string | number] {
  const { slot, value } = ASSIGNMENT.exec(assignment)?.groups ?? {}
  if (!slot || value === undefined)
    throw new UsageError(`'${assignment}' corrects nothing; write it as slot=value, such as low=1051`)
  if (!AMENDABLE.includes(slot)) throw new UsageError(`unknown slot '${slot}'${didYouMean(slot, AMENDABLE)}`)
  return [slot, slot === 'low' || slot === 'high' ? readNumber(slot, value) : value]
}

function readNumber(slot: string, value: string): number {
  const number = Number(value.replaceAll(',', ''))
  if (Number.isFinite(number)) return number
  throw new UsageError(`'${value}' is no number for ${slot}; write it as ${slot}=1051`)
}
