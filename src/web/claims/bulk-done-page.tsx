import type { Request, ReviewTools } from '../context.ts'
import { Token, ViewField } from '../form-token.tsx'
import { page } from '../layout.tsx'
import { addressOf, viewOf } from '../view.ts'
import { amount, MOST_AT_ONCE } from './bulk-page.tsx'

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
