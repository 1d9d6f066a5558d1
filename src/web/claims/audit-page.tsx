import { randomBytes } from 'node:crypto'
import type { StoredClaim } from '../../model/record.ts'
import { SAMPLE_SIZE } from '../../store/desk.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { addressOf, type View, viewOf } from '../view.ts'
import { percent } from '../view-words.ts'
import { ClaimList } from './claims-page.tsx'

/** Draws a sample: its digits go into the address, so that others can look at the same one. */
export const newAudit = (request: Request) => request.redirect(`/audit?sample=${randomBytes(4).toString('hex')}`)

/** A random sample of all claims, what reviewers found in it, and what the records promised. */
export async function auditPage(request: Request, { desk }: ReviewTools) {
  const { filter, order } = viewOf(request.req.query())
  if (filter.sample === undefined) return newAudit(request)
  const view: View = { filter: { sample: filter.sample }, order }
  const claims = await desk.queue(view.filter, { order, most: SAMPLE_SIZE })
  const waiting: View = { filter: { sample: filter.sample, status: 'open' }, order }
  return page(request, {
    title: 'Audit sample',
    at: '/claims',
    children: (
      <>
        <h1>
          Audit sample <code>{filter.sample}</code>
        </h1>
        <p>
          {claims.length} claims drawn at random from all that are stored. When every one is decided, the share of right
          records says how far the confidence can be trusted.
        </p>
        <Findings claims={claims} />
        <ul class="actions plain spaced">
          <li>
            <a class="button" href={addressOf('/queue', waiting)}>
              Review what is open
            </a>
          </li>
          <li>
            <a href="/audit/new">Draw another sample</a>
          </li>
        </ul>
        <ClaimList claims={claims} view={view} />
      </>
    ),
  })
}

const LEVELS = ['high', 'medium', 'low'] as const

function Findings({ claims }: { readonly claims: readonly StoredClaim[] }) {
  return (
    <table>
      <caption>What the records promised, and what reviewers found; an amended record counts as wrong.</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col" class="number">
            Claims
          </th>
          <th scope="col" class="number">
            Decided
          </th>
          <th scope="col" class="number">
            Promised
          </th>
          <th scope="col" class="number">
            Found right
          </th>
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level) => (
          <Finding name={level} claims={claims.filter(({ claim }) => claim.confidence.level === level)} />
        ))}
        <Finding name="all" claims={claims} />
      </tbody>
    </table>
  )
}

/** The promise is averaged over the decided claims only: those that the finding is about. */
function Finding({ name, claims }: { readonly name: string; readonly claims: readonly StoredClaim[] }) {
  const decided = claims.filter(({ status }) => status !== 'open')
  const right = decided.filter(({ status }) => status === 'accept').length
  const promised = decided.reduce((sum, { claim }) => sum + claim.confidence.p, 0)
  const share = (part: number): string => (decided.length === 0 ? '–' : percent(part / decided.length))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{claims.length}</td>
      <td class="number">{decided.length}</td>
      <td class="number">{share(promised)}</td>
      <td class="number">{share(right)}</td>
    </tr>
  )
}
