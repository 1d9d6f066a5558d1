import type { StoredClaim } from '../../model/record.ts'
import type { Request, ReviewTools } from '../context.ts'
import { countInWords, MOST_COUNTED } from '../count-in-words.ts'
import { page } from '../layout.tsx'
import { addressOf, type View, viewOf } from '../view.ts'
import { ClaimFacts, ClaimLink, Kind } from './claim-line.tsx'
import { FilterForm } from './filter-form.tsx'

const PAGE = 50

/** Claims as a list: what a filter finds, a page at a time, and what can be done with all of it. */
export async function claimsPage(request: Request, { desk }: ReviewTools) {
  const view = viewOf(request.req.query())
  const { after, before } = request.req.query()
  const [found, count, outlets, measures] = await Promise.all([
    desk.queue(view.filter, { order: view.order, most: PAGE + 1, ...stretch(after, before) }),
    desk.count(view.filter, MOST_COUNTED + 1),
    desk.outlets(),
    desk.measures(),
  ])
  const shown = before === undefined ? found.slice(0, PAGE) : found.slice(0, PAGE).reverse()
  const more = found.length > PAGE
  return page(request, {
    title: 'Claims',
    at: '/claims',
    children: (
      <>
        <h1>{countInWords(count)}</h1>
        <FilterForm action="/claims" view={view} outlets={outlets} measures={measures} />
        <ul class="actions plain spaced">
          <li>
            <a class="button" href={addressOf('/queue', view)}>
              Review these
            </a>
          </li>
          <li>
            <a href={addressOf('/bulk', view)}>Accept all of them …</a>
          </li>
          <li>
            <a href="/audit/new">Draw a random audit sample</a>
          </li>
        </ul>
        <ClaimList claims={shown} view={view} />
        <Pages
          view={view}
          {...(before !== undefined || more ? { after: shown.at(-1)?.claim.id } : {})}
          {...(after !== undefined || (before !== undefined && more) ? { before: shown[0]?.claim.id } : {})}
        />
      </>
    ),
  })
}

const stretch = (after: string | undefined, before: string | undefined) =>
  before === undefined ? (after === undefined ? {} : { after }) : { before }

export function ClaimList({ claims, view }: { readonly claims: readonly StoredClaim[]; readonly view: View }) {
  if (claims.length === 0) return <p>No claim fits these filters.</p>
  return (
    <ul class="claims plain">
      {claims.map((stored) => (
        <li>
          <Kind kind={stored.claim.kind} /> <ClaimLink stored={stored} view={view} />
          <br />
          <ClaimFacts stored={stored} isBlind={view.filter.sample !== undefined && stored.status === 'open'} />
        </li>
      ))}
    </ul>
  )
}

interface PagesProps {
  readonly view: View
  readonly after?: string | undefined
  readonly before?: string | undefined
}

const Pages = ({ view, after, before }: PagesProps) => (
  <nav class="pages" aria-label="Pages of this list">
    {before && (
      <a href={addressOf('/claims', view, { before })} data-key="k">
        ← Before
      </a>
    )}
    {after && (
      <a href={addressOf('/claims', view, { after })} data-key="j">
        After →
      </a>
    )}
  </nav>
)
