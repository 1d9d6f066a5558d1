import { FilterForm } from '../claims/filter-form.tsx'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { addressOf, isNarrowed, type View, viewOf } from '../view.ts'
import { claimPage } from './claim-page.tsx'

/** The claim at `at`, or the first of the view; tells that nothing is left when there is none. */
export async function queuePage(request: Request, tools: ReviewTools) {
  const view = viewOf(request.req.query())
  const at = request.req.query('at')
  if (at !== undefined) return claimPage(request, tools, view, at)
  const [first, second] = await tools.desk.queue(view.filter, { order: view.order, most: 2 })
  if (!first) return emptyPage(request, tools, view)
  return claimPage(request, tools, view, first.claim.id, { beside: second ? { next: second.claim.id } : {} })
}

async function emptyPage(request: Request, { desk }: ReviewTools, view: View) {
  const [outlets, measures, last] = await Promise.all([
    desk.outlets(),
    desk.measures(),
    desk.lastDecision(request.get('reviewer')),
  ])
  return page(request, {
    title: 'Review',
    at: '/queue',
    children: (
      <>
        <h1>Nothing waits here</h1>
        <p>
          {isNarrowed(view)
            ? 'No claim fits the filters, or all that do are decided.'
            : 'Every claim is decided. New ones come with the next run of a pipeline.'}
        </p>
        <ul>
          {isNarrowed(view) && (
            <li>
              <a href="/queue">All open claims</a>
            </li>
          )}
          <li>
            <a href="/claims?status=any">All claims, open or decided</a>
          </li>
          {last && (
            <li>
              <a href={addressOf('/queue', view, { at: last.mine.claimId })}>Your last decision</a>, to look at or undo
              it
            </li>
          )}
        </ul>
        <FilterForm action="/queue" view={view} outlets={outlets} measures={measures} />
      </>
    ),
  })
}
