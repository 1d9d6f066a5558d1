import type { StoredProblem } from '../../model/record.ts'
import { clip } from '../clip.ts'
import { Token } from '../form-token.tsx'
import { minute } from '../minute.ts'
import { Quoted } from '../words.tsx'

interface ProblemProps {
  readonly problem: StoredProblem
  readonly token: string
  readonly canRetry: boolean
}

/** A problem with its input, and a way to fetch that again where it is on the web. */
export function ProblemLine({ problem, token, canRetry }: ProblemProps) {
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
export const isOnline = ({ input }: StoredProblem): boolean => /^https?:\/\//i.test(input ?? '')
