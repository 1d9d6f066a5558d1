import { ArticleLine } from '../articles/article-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { countInWords, MOST_COUNTED } from '../count-in-words.ts'
import { page } from '../layout.tsx'
import { notFound } from '../not-found.tsx'
import { addressOf } from '../view.ts'
import { percent } from '../view-words.ts'
import { Quoted } from '../words.tsx'

const MOST_OUTLETS = 500

/** Every outlet by name. */
export async function outletsPage(request: Request, { desk }: ReviewTools) {
  const outlets = await desk.outlets()
  return page(request, {
    title: 'Outlets',
    at: '/outlets',
    children: (
      <>
        <h1>Outlets</h1>
        <ul class="columns plain">
          {outlets.slice(0, MOST_OUTLETS).map(({ id, name, country }) => (
            <li>
              <a href={`/outlets/${encodeURIComponent(id)}`}>
                <Quoted text={clip(name, 80)} />
              </a>{' '}
              {country && <span class="facts">{country}</span>}
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** An outlet's habits are told from so many of its newest claims. */
const LOOKED_AT = 2_000
const MOST_ARTICLES = 20

/** Counted as far as claims are looked at. */
const countUpTo = (count: number): string => `${count.toLocaleString('en-US')}${count === LOOKED_AT ? ' or more' : ''}`

/** One outlet: whom it cites and how often, what it writes about, its articles. */
export async function outletPage(request: Request, { desk }: ReviewTools) {
  const id = request.req.param('id') ?? ''
  const outlet = (await desk.outlets()).find((one) => one.id === id)
  if (!outlet) return notFound(request, 'There is no such outlet.')
  const [habits, articles, open, disputed] = await Promise.all([
    desk.habits(id, LOOKED_AT),
    desk.articlesOf(id, MOST_ARTICLES),
    desk.count({ outlet: id, status: 'open' }, MOST_COUNTED + 1),
    desk.count({ outlet: id, relation: 'disagreement' }, MOST_COUNTED + 1),
  ])
  const share = (part: number): string => percent(part / Math.max(1, habits.looked))
  return page(request, {
    title: outlet.name.slice(0, 80),
    at: '/outlets',
    children: (
      <>
        <h1>
          <Quoted text={clip(outlet.name, 120)} />
        </h1>
        <ul class="actions plain spaced">
          <li>
            <a class="button" href={addressOf('/queue', { filter: { outlet: id, status: 'open' }, order: 'newest' })}>
              Review {countInWords(open)}
            </a>
          </li>
          <li>
            <a href={addressOf('/claims', { filter: { outlet: id, relation: 'disagreement' }, order: 'conflicts' })}>
              {countInWords(disputed)} in disagreement
            </a>
          </li>
          <li>
            <a href={`/changes?${new URLSearchParams({ outlet: id })}`}>What it changed</a>
          </li>
        </ul>
        {habits.looked > 0 && (
          <p>
            Of its {habits.looked.toLocaleString('en-US')} newest claims, {share(habits.attributed)} name or describe a
            source, and {share(habits.named)} name one.
          </p>
        )}
        <p>
          Figures it changed after publication: {countUpTo(habits.revised)}. Bounds such as “at least” that it lost of
          figures it took over: {countUpTo(habits.boundsLost)}.
        </p>
        <div class="side-by-side">
          <Tally title="Whom it cites" rows={habits.sources} />
          <Tally title="What it counts" rows={habits.measures} />
        </div>
        <h2>Latest articles</h2>
        <ul class="claims plain">
          {articles.map((article) => (
            <li>
              <ArticleLine article={article} />
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

function Tally({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly claims: number }[]
}) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="number">
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, claims }) => (
          <tr>
            <td>
              <Quoted text={clip(name, 100)} />
            </td>
            <td class="number">{claims}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
