import type { StoredProblem } from '../../model/record.ts'
import type { RunRecord } from '../../store/desk.ts'
import { ArticleLine } from '../articles/article-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { Token } from '../form-token.tsx'
import { page } from '../layout.tsx'
import { minute } from '../minute.ts'
import { notFound } from '../not-found.tsx'
import { Quoted } from '../words.tsx'

const MOST_RUNS = 50
const MOST_LISTED = 100

/** Every run with what it came to. */
export async function runsPage(request: Request, { desk }: ReviewTools) {
  const runs = await desk.runs(MOST_RUNS)
  return page(request, {
    title: 'Runs',
    at: '/runs',
    children: (
      <>
        <h1>Runs</h1>
        {runs.length === 0 && <p>No pipeline has run on this database.</p>}
        <div class="scroll">
          <table>
            <caption>The last runs, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col">Began</th>
                {['New texts', 'Unchanged', 'Claims', 'Problems'].map((name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunRow run={run} />
              ))}
            </tbody>
          </table>
        </div>
      </>
    ),
  })
}

const RunRow = ({ run }: { readonly run: RunRecord }) => (
  <tr>
    <th scope="row">
      <a href={`/runs/${run.id}`}>
        {run.id}: <Quoted text={clip(run.pipeline, 80)} />
      </a>
    </th>
    <td>{minute(run.startedAt)}</td>
    {[run.newVersions, run.unchanged, run.claims, run.problems].map((count) => (
      <td class="number">{count?.toLocaleString('en-US') ?? '–'}</td>
    ))}
  </tr>
)

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

interface ProblemProps {
  readonly problem: StoredProblem
  readonly token: string
  readonly canRetry: boolean
}

function ProblemLine({ problem, token, canRetry }: ProblemProps) {
  return (
    <>
      <strong>{problem.code.replaceAll('_', ' ')}</strong>{' '}
      <span class="facts">
        {problem.stage} · {minute(problem.occurredAt)}
      </span>
      <br />
      <Quoted text={clip(problem.message, 500)} />
      {problem.input && (
        <>
          <br />
          <code>
            <Quoted text={clip(problem.input, 300)} />
          </code>
        </>
      )}
      {canRetry && isOnline(problem) && (
        <form method="post" action="/runs/retry" class="actions">
          <Token token={token} />
          <input type="hidden" name="problem" value={String(problem.id)} />
          <button type="submit">Fetch again</button>
          {!problem.retryable && <span class="facts">It will likely fail the same way.</span>}
        </form>
      )}
    </>
  )
}

/** Only what is on the web is fetched at a click, never a file of this machine. */
const isOnline = ({ input }: StoredProblem): boolean => /^https?:\/\//i.test(input ?? '')

/** Fetches the input of a stored problem again, as a run of its own, and shows that run. The number of the problem comes from the form, its address only from the database. */
export async function retryProblem(request: Request, tools: ReviewTools) {
  const { problem: id } = await request.req.parseBody()
  const problem = await tools.desk.problem(Number(id))
  if (!problem?.input || !tools.retry || !isOnline(problem))
    return notFound(request, 'There is nothing to fetch again.')
  const retried = await tools.retry(problem.input, problem.outletId)
  if ('runId' in retried) return request.redirect(`/runs/${retried.runId}`, 303)
  return page(
    request,
    {
      title: 'Not fetched',
      at: '/runs',
      children: (
        <>
          <h1>Not fetched</h1>
          <p>
            <Quoted text={clip(retried.refusal, 500)} />
          </p>
          <p>
            Back to <a href={`/runs/${problem.runId}`}>run {problem.runId}</a>
          </p>
        </>
      ),
    },
    409,
  )
}
