import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { notFound } from '../not-found.tsx'
import { Quoted } from '../words.tsx'
import { isOnline } from './problem-line.tsx'

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
