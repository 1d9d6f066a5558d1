import type { Request, ReviewTools } from '../context.ts'
import { Token, ViewField } from '../form-token.tsx'
import { page } from '../layout.tsx'
import { viewOfForm } from '../queue/decide.ts'
import { addressOf, type View, viewOf } from '../view.ts'
import { viewInWords } from '../view-words.ts'
import { ClaimList } from './claims-page.tsx'

/** What one person can answer for at once. */
const MOST_AT_ONCE = 2_000
const SAMPLE = 10

/** Nobody's decision is overruled in bulk: whatever the filters say, only open claims are meant. */
const openOnly = ({ filter, order }: View): View => ({ filter: { ...filter, status: 'open' }, order })

/** Asks before a filtered set is accepted: how many there are, and a sample to look at. */
export async function bulkPage(
  request: Request,
  { desk }: ReviewTools,
  view: View = openOnly(viewOf(request.req.query())),
  notice?: string,
) {
  const [ids, outlets, upTo] = await Promise.all([
    desk.queueIds(view.filter, MOST_AT_ONCE + 1),
    desk.outlets(),
    desk.lastReviewId(),
  ])
  const sample = (await Promise.all(spread(ids, SAMPLE).map((id) => desk.claim(id)))).flatMap(
    (claim) => claim?.stored ?? [],
  )
  const words = viewInWords(view, (id) => outlets.find((outlet) => outlet.id === id)?.name ?? id)
  const tooMany = ids.length > MOST_AT_ONCE
  return page(
    request,
    {
      title: 'Accept all',
      at: '/claims',
      children: (
        <>
          <h1>{tooMany ? 'Too many to accept at once' : `Accept ${amount(ids.length)}?`}</h1>
          {notice && (
            <p class="notice" role="alert">
              {notice}
            </p>
          )}
          <p>
            These are the claims that are <bdi>{words}</bdi>.{' '}
            {tooMany && `Narrow the filters to no more than ${MOST_AT_ONCE.toLocaleString('en-US')}.`}
          </p>
          {!tooMany && ids.length > 0 && (
            <form method="post" action="/bulk" class="actions">
              <Token token={request.get('token')} />
              <ViewField view={view} />
              <input type="hidden" name="count" value={String(ids.length)} />
              <input type="hidden" name="upto" value={String(upTo)} />
              <button type="submit" class="accept">
                Accept all {amount(ids.length)}
              </button>
              <a href={addressOf('/claims', view)}>Do not</a>
            </form>
          )}
          <h2>{ids.length > SAMPLE ? `${SAMPLE} of them, picked at random` : 'All of them'}</h2>
          <ClaimList claims={sample} view={view} />
        </>
      ),
    },
    notice ? 409 : 200,
  )
}

/** Ids are digests: every n-th of them in their order is a random sample. */
function spread(ids: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, ids.length / most)
  return Array.from({ length: Math.min(most, ids.length) }, (_, i) => ids[Math.floor(i * step)]!)
}

const amount = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'claim' : 'claims'}`

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

/** What was accepted together, and the way back. */
export async function bulkDonePage(request: Request, tools: ReviewTools) {
  const view = viewOf(request.req.query())
  const [first, last] = [Number(request.req.query('first')), Number(request.req.query('last'))]
  const mine = await tools.desk.decisionsBetween(request.get('reviewer'), first, last, MOST_AT_ONCE)
  return page(request, {
    title: 'Accepted',
    at: '/claims',
    children: (
      <>
        <h1>{mine.length > 0 ? `${amount(mine.length)} accepted` : 'Nothing is left to take back'}</h1>
        <div class="actions">
          <a class="button" href={addressOf('/queue', view)} data-key="j">
            Go on
          </a>
          {mine.length > 0 && (
            <form method="post" action="/bulk/undo">
              <Token token={request.get('token')} />
              <ViewField view={view} />
              <input type="hidden" name="first" value={String(first)} />
              <input type="hidden" name="last" value={String(last)} />
              <button type="submit">Take all of them back</button>
            </form>
          )}
        </div>
      </>
    ),
  })
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
