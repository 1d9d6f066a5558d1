import type { Request, ReviewTools } from '../context.ts'
import { viewOfForm } from '../queue/decide.ts'
import { addressOf } from '../view.ts'
import { amount, bulkPage, MOST_AT_ONCE, openOnly } from './bulk-page.tsx'

/** Accepts the set that was confirmed; asks again when it is no longer the same. */
export async function acceptAll(request: Request, tools: ReviewTools) {
  const form = await request.req.parseBody()
  const view = openOnly(viewOfForm(form))
  const ids = await tools.desk.queueIds(view.filter, MOST_AT_ONCE + 1)
  const confirmed = Number(form.count)
  const reviews = ids.map((claimId) => ({
    claimId,
    decision: 'accept' as const,
    reviewer: request.get('reviewer'),
    note: `one of ${amount(ids.length)} accepted together`,
    seen: Number(form.upto),
  }))
  if (ids.length !== confirmed || ids.length > MOST_AT_ONCE) {
    return bulkPage(
      request,
      tools,
      view,
      `Nothing was accepted: there were ${confirmed} claims when you looked, now there are ${ids.length}.`,
    )
  }
  const { added, newer } = await tools.store.addReviews(reviews, tools.now())
  if (newer.length > 0) {
    return bulkPage(
      request,
      tools,
      view,
      'Nothing was accepted: somebody has decided on some of these claims since you looked.',
    )
  }
  const [first, last] = [added[0]?.id ?? 0, added.at(-1)?.id ?? 0]
  return request.redirect(addressOf('/bulk/done', view, { first: String(first), last: String(last) }), 303)
}

/** Takes back what was accepted together, save what somebody has decided anew since. */
export async function undoAll(request: Request, tools: ReviewTools) {
  const form = await request.req.parseBody()
  const mine = await tools.desk.decisionsBetween(
    request.get('reviewer'),
    Number(form.first),
    Number(form.last),
    MOST_AT_ONCE,
  )
  const back = mine.map(({ id, claimId, reviewer }) => ({
    claimId,
    decision: 'reopen' as const,
    reviewer,
    takesBack: id,
    seen: id,
  }))
  await tools.store.addReviews(back, tools.now())
  return request.redirect(addressOf('/claims', viewOfForm(form)), 303)
}
