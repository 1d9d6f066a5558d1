import type { RunRecord } from '../../store/desk.ts'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { minute } from '../minute.ts'
import { Quoted } from '../words.tsx'

const MOST_RUNS = 50

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
