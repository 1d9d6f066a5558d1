import { ArticleLine } from '../articles/article-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { minute } from '../minute.ts'
import { notFound } from '../not-found.tsx'
import { Quoted } from '../words.tsx'
import { ProblemLine } from './problem-line.tsx'

const MOST_LISTED = 100

/** One run: what was fetched, and what went wrong with which input. */
export async function runPage(request: Request, { desk, retry }: ReviewTools) {
  const id = Number(request.req.param('id'))
  const run = await desk.run(id)
  if (!run) return notFound(request, 'There is no such run.')
  const [fetched, problems] = await Promise.all([desk.fetchedBy(id, MOST_LISTED), desk.problemsOf(id, MOST_LISTED)])
  return page(request, {
    title: `Run ${id}`,
    at: '/runs',
    children: (
      <>
        <h1>
          Run {id}: <Quoted text={clip(run.pipeline, 120)} />
        </h1>
        <p class="facts">
          {minute(run.startedAt)} {run.finishedAt ? `to ${minute(run.finishedAt)}` : '– not finished, or killed'}
        </p>
        <h2>Problems</h2>
        {problems.length === 0 && <p>None.</p>}
        <ul class="claims plain">
          {problems.map((problem) => (
            <li>
              <ProblemLine problem={problem} token={request.get('token')} canRetry={retry !== undefined} />
            </li>
          ))}
        </ul>
        <h2>New texts</h2>
        {fetched.length === 0 && <p>Nothing new came in.</p>}
        <ul class="claims plain">
          {fetched.map((article) => (
            <li>
              <ArticleLine article={article} />
            </li>
          ))}
        </ul>
        {fetched.length === MOST_LISTED && <p class="facts">Only the last {MOST_LISTED} are shown.</p>}
      </>
    ),
  })
}
