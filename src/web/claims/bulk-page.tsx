import type { Request, ReviewTools } from '../context.ts'
import { Token, ViewField } from '../form-token.tsx'
import { page } from '../layout.tsx'
import { addressOf, type View, viewOf } from '../view.ts'
import { viewInWords } from '../view-words.ts'
import { ClaimList } from './claims-page.tsx'

/** What one person can answer for at once. */
export const MOST_AT_ONCE = 2_000
const SAMPLE = 10

/** Nobody's decision is overruled in bulk: whatever the filters say, only open claims are meant. */
export const openOnly = ({ filter, order }: View): View => ({ filter: { ...filter, status: 'open' }, order })

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

export const amount = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'claim' : 'claims'}`
