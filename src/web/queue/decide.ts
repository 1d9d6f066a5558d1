import type { NewReview, Review } from '../../model/review.ts'
import type { Request, ReviewTools } from '../context.ts'
import { addressOf, type View, viewOf } from '../view.ts'
import { STATUS_WORDS } from '../view-words.ts'
import { readAmending } from './amendments.ts'
import { claimPage } from './claim-page.tsx'
import type { Draft } from './edit-form.tsx'
import { amendedSlots, takingBack } from './effective-review.ts'
import { neighbors } from './neighbors.ts'

type Form = Readonly<Record<string, unknown>>

/** The view that a form came from; read anew, so that nothing of a form becomes an address as it is. */
export const viewOfForm = ({ view }: Form): View =>
  viewOf(Object.fromEntries(new URLSearchParams(typeof view === 'string' ? view.slice(0, 2_000) : '')))

/** Stores one decision and goes on to the next claim; shows the claim again when somebody has decided since. */
export async function decide(request: Request, tools: ReviewTools) {
  const form = await request.req.parseBody()
  const sent = { view: viewOfForm(form), seen: seenOf(form) }
  const claimId = String(form.claim)
  const claim = await tools.desk.claim(claimId)
  if (!claim) return claimPage(request, tools, sent.view, claimId)
  const { decision } = form
  const base = { claimId, reviewer: request.get('reviewer') }
  if (decision === 'accept' || decision === 'reject') return store(request, tools, sent, { ...base, decision })
  const read = readAmending(claim.stored.claim, form, amendedSlots(claim.reviews), tools.measures)
  if (read.kind === 'faulty') {
    const notice = { text: 'Nothing was stored: see the marked fields.', status: 422, draft: read.draft } as const
    return claimPage(request, tools, sent.view, claimId, { notice })
  }
  const { amendments, note, draft } = read
  const review = { ...base, decision: 'amend', amendments, ...(note ? { note } : {}) } as const
  return store(request, tools, { ...sent, draft }, review)
}

const seenOf = ({ seen }: Form): number => (Number.isInteger(Number(seen)) ? Number(seen) : 0)

/** What came with a decision: where to go on, what its reviewer had seen, and what was typed. */
interface Sent {
  readonly view: View
  readonly seen: number
  readonly draft?: Draft
}

async function store(request: Request, tools: ReviewTools, { view, seen, draft }: Sent, review: NewReview) {
  const { next } = await neighbors(tools.desk, view, review.claimId)
  const { newer } = await tools.store.addReviews([{ ...review, seen }], tools.now())
  const [other] = newer
  if (other && !isRepeated(review, other)) {
    const notice = { text: conflict(review, other), status: 409, ...(draft ? { draft } : {}) } as const
    return claimPage(request, tools, view, review.claimId, { notice })
  }
  // Past the last one the queue goes on with what was skipped.
  return request.redirect(addressOf('/queue', view, next ? { at: next } : {}), 303)
}

/** The same decision sent twice, as by a double click, is no conflict. */
const isRepeated = (mine: NewReview, stored: Review): boolean =>
  stored.reviewer === mine.reviewer &&
  stored.decision === mine.decision &&
  JSON.stringify(stored.amendments) === JSON.stringify(mine.amendments)

const wordsFor = (decision: Review['decision']): string =>
  decision === 'reopen' ? 'opened again' : STATUS_WORDS[decision]

function conflict(mine: NewReview, other: Review): string {
  const who = other.reviewer === mine.reviewer ? 'You, in another window,' : other.reviewer
  return `Not stored: ${who} ${wordsFor(other.decision)} this claim at ${other.reviewedAt.slice(11, 16)} UTC, after you opened it. See the history below; if you decide again, your decision counts.`
}

/** Takes the reviewer's last decision back and shows its claim again. */
export async function undo(request: Request, tools: ReviewTools) {
  const form = await request.req.parseBody()
  const view = viewOfForm(form)
  const last = await tools.desk.lastDecision(request.get('reviewer'))
  if (!last || last.mine.id !== Number(form.review)) return request.redirect(addressOf('/queue', view), 303)
  const { claimId } = last.mine
  const back = takingBack(last.mine, last.all)
  const newer = back
    ? (await tools.store.addReviews([{ ...back, seen: last.all.at(-1)?.id ?? 0 }], tools.now())).newer
    : last.all.slice(-1)
  const [other] = newer
  if (other) {
    const text = `Not undone: ${other.reviewer} has decided on this claim since, and that decision would be lost.`
    return claimPage(request, tools, view, claimId, { notice: { text, status: 409 } })
  }
  return request.redirect(addressOf('/queue', view, { at: claimId }), 303)
}
