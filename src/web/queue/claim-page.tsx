import { claimInWords } from '../../model/claim-in-words.ts'
import type { ClaimInText } from '../../store/desk.ts'
import { FilterForm } from '../claims/filter-form.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { countInWords, MOST_COUNTED } from '../count-in-words.ts'
import { page } from '../layout.tsx'
import { notFound } from '../not-found.tsx'
import { addressOf, type View } from '../view.ts'
import { ClaimHeading, ClaimPanel } from './claim-panel.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { type Draft, EditForm } from './edit-form.tsx'
import { amendedSlots } from './effective-review.ts'
import { type Neighbors, neighbors, openAfter } from './neighbors.ts'
import { partsOf } from './parts.tsx'
import { TextPane } from './text-pane.tsx'

/** What a page says on top before the claim: a decision that was not stored, a form with mistakes. */
interface Notice {
  readonly text: string
  readonly status: 409 | 422
  readonly draft?: Draft
}

/** What is known already when a claim is shown. */
interface Known {
  readonly notice?: Notice
  readonly beside?: Neighbors
}

const MOST_TITLE = 80

/** One claim with everything that a decision on it asks for. */
export async function claimPage(request: Request, tools: ReviewTools, view: View, id: string, known: Known = {}) {
  const surroundings = await surroundingsOf(request, tools, view, id, known.beside)
  if (!surroundings) return notFound(request, `There is no claim ${id.slice(0, 40)}.`)
  const { claim, outlets, measures, count } = surroundings
  return page(
    request,
    {
      title: clip(claimInWords(claim.stored.claim), MOST_TITLE),
      at: '/queue',
      wide: true,
      children: (
        <>
          {known.notice && (
            <p class="notice" role="alert">
              {known.notice.text}
            </p>
          )}
          <div class="queue-head">
            <p class="count">
              <strong>{countInWords(count)}</strong> in <a href={addressOf('/claims', view)}>this list</a>
            </p>
            <FilterForm action="/queue" view={view} outlets={outlets} measures={measures} />
          </div>
          <TextAndForm
            {...surroundings}
            view={view}
            token={request.get('token')}
            choices={tools.measures}
            {...(known.notice?.draft ? { draft: known.notice.draft } : {})}
          />
        </>
      ),
    },
    known.notice?.status,
  )
}

type Surroundings = NonNullable<Awaited<ReturnType<typeof surroundingsOf>>>

const MOST_RELATED = 12
const MOST_COMPARABLE = 8
const MOST_NEAR = 200
/** Claims that begin so many characters from the one in hand are marked too; the text shown ends before. */
const NEAR = 1_000

/** The claim and all that is shown around it; undefined when there is no such claim. */
async function surroundingsOf(
  request: Request,
  { desk }: ReviewTools,
  view: View,
  id: string,
  known: Neighbors | undefined,
) {
  const claim = await desk.claim(id)
  const article = claim && (await desk.article(claim.versionId))
  if (!claim || !article) return undefined
  const [near, group, related, comparable, beside, skipTo, count, last, outlets, measures] = await Promise.all([
    nearClaims(desk, claim),
    desk.groupOf(id),
    desk.related(id, MOST_RELATED),
    desk.comparable(id, MOST_COMPARABLE),
    known ?? neighbors(desk, view, id),
    openAfter(desk, view, id),
    desk.count(view.filter, MOST_COUNTED + 1),
    desk.lastDecision(request.get('reviewer')),
    desk.outlets(),
    desk.measures(),
  ])
  const parts = await partsOf(desk, claim.stored, near)
  return { claim, article, near, parts, group, skipTo, related, comparable, beside, count, last, outlets, measures }
}

function nearClaims(desk: ReviewTools['desk'], { versionId, stored: { claim } }: ClaimInText) {
  const start = Math.min(claim.sentence.start, claim.start - NEAR)
  return desk.claimsWithin(versionId, start, claim.end + NEAR, MOST_NEAR)
}

interface Props extends Surroundings {
  readonly view: View
  readonly token: string
  /** Measures that a figure may be corrected to. */
  readonly choices: readonly string[]
  readonly draft?: Draft
}

function TextAndForm(props: Props) {
  const { claim, article, near, parts, group, related, comparable, beside, skipTo, last, view, token, choices, draft } =
    props
  const amended = amendedSlots(claim.reviews)
  const form = { token, view, seen: claim.reviews.at(-1)?.id ?? 0 }
  return (
    <div class="queue">
      <TextPane article={article} claim={claim.stored.claim} others={near} view={view} />
      <div class="panel">
        <DecisionBar
          {...form}
          claimId={claim.stored.claim.id}
          {...beside}
          {...(skipTo ? { skipTo } : {})}
          {...(last ? { last: last.mine } : {})}
        />
        <ClaimHeading stored={claim.stored} />
        <EditForm
          {...form}
          claim={claim.stored.claim}
          measures={choices}
          amended={amended}
          {...(draft ? { draft } : {})}
        />
        <ClaimPanel
          claim={claim}
          parts={parts}
          {...(group ? { group } : {})}
          related={related}
          comparable={comparable}
          amended={amended}
          view={view}
        />
      </div>
    </div>
  )
}
