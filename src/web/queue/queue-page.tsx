import { claimInWords } from '../../model/claim-in-words.ts'
import { FilterForm } from '../claims/filter-form.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { notFound } from '../not-found.tsx'
import { addressOf, isNarrowed, type View, viewOf } from '../view.ts'
import { ClaimHeading, ClaimPanel } from './claim-panel.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { type Draft, EditForm } from './edit-form.tsx'
import { amendedSlots } from './effective-review.ts'
import { TextPane } from './text-pane.tsx'

/** What a page says on top before the claim: a decision that was not stored, a form with mistakes. */
interface Notice {
  readonly text: string
  readonly status: 409 | 422
  readonly draft?: Draft
}

/** Claims before and after one in a view; missing at either end. */
interface Beside {
  readonly next?: string
  readonly previous?: string
}

/** What is known already when a claim is shown. */
interface Known {
  readonly notice?: Notice
  readonly beside?: Beside
}

const MOST_RELATED = 12
const MOST_COMPARABLE = 8
const MOST_NEAR = 200
/** A queue is counted no further: nobody works through more. */
const MOST_COUNTED = 10_000

/** The claim at `at`, or the first of the view; tells that nothing is left when there is none. */
export async function queuePage(request: Request, tools: ReviewTools, view = viewOf(request.req.query())) {
  const at = request.req.query('at')
  if (at !== undefined) return claimPage(request, tools, view, at)
  const [first, second] = await tools.desk.queue(view.filter, { order: view.order, most: 2 })
  if (!first) return emptyPage(request, tools, view)
  return claimPage(request, tools, view, first.claim.id, { beside: second ? { next: second.claim.id } : {} })
}

/** One claim with everything that a decision on it asks for. */
export async function claimPage(
  request: Request,
  tools: ReviewTools,
  view: View,
  id: string,
  { notice, ...known }: Known = {},
) {
  const { desk } = tools
  const claim = await desk.claim(id)
  const article = claim && (await desk.article(claim.versionId))
  if (!claim || !article) return notFound(request, `There is no claim ${id.slice(0, 40)}.`)
  const { sentence, start, end } = claim.stored.claim
  const [near, related, comparable, beside, count, last, outlets, measures] = await Promise.all([
    desk.claimsWithin(claim.versionId, Math.min(sentence.start, start - 1_000), end + 1_000, MOST_NEAR),
    desk.related(id, MOST_RELATED),
    desk.comparable(id, MOST_COMPARABLE),
    known.beside ?? neighbors(tools, view, id),
    desk.count(view.filter, MOST_COUNTED + 1),
    desk.lastDecision(request.get('reviewer')),
    desk.outlets(),
    desk.measures(),
  ])
  const amended = amendedSlots(claim.reviews)
  const token = request.get('token')
  const seen = claim.reviews.at(-1)?.id ?? 0
  return page(
    request,
    {
      title: clip(claimInWords(claim.stored.claim), 80),
      at: '/queue',
      wide: true,
      children: (
        <>
          {notice && (
            <p class="notice" role="alert">
              {notice.text}
            </p>
          )}
          <div class="queue-head">
            <p class="count">
              <strong>{countInWords(count)}</strong> in <a href={addressOf('/claims', view)}>this list</a>
            </p>
            <FilterForm action="/queue" view={view} outlets={outlets} measures={measures} />
          </div>
          <div class="queue">
            <TextPane article={article} claim={claim.stored.claim} others={near} view={view} />
            <div class="panel">
              <ClaimHeading stored={claim.stored} />
              <DecisionBar
                token={token}
                view={view}
                claimId={id}
                seen={seen}
                {...beside}
                {...(last ? { last: last.mine } : {})}
              />
              <EditForm
                token={token}
                view={view}
                claim={claim.stored.claim}
                seen={seen}
                measures={tools.measures}
                amended={amended}
                {...(notice?.draft ? { draft: notice.draft } : {})}
              />
              <ClaimPanel claim={claim} related={related} comparable={comparable} amended={amended} view={view} />
            </div>
          </div>
        </>
      ),
    },
    notice?.status,
  )
}

/** The claims before and after one in the view. */
export async function neighbors({ desk }: ReviewTools, { filter, order }: View, id: string): Promise<Beside> {
  const [[next], [previous]] = await Promise.all([
    desk.queue(filter, { order, after: id, most: 1 }),
    desk.queue(filter, { order, before: id, most: 1 }),
  ])
  return {
    ...(next && next.claim.id !== id && { next: next.claim.id }),
    ...(previous && previous.claim.id !== id && { previous: previous.claim.id }),
  }
}

/** "214 claims", "more than 10,000 claims". */
export function countInWords(count: number): string {
  const shown = Math.min(count, MOST_COUNTED).toLocaleString('en-US')
  return `${count > MOST_COUNTED ? 'more than ' : ''}${shown} ${count === 1 ? 'claim' : 'claims'}`
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
