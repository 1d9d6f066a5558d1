import type { Claim } from '../../model/claim.ts'
import type { StoredClaim } from '../../model/record.ts'
import { ClaimFacts, ClaimLink, Kind } from '../claims/claim-line.tsx'
import { clip } from '../clip.ts'
import type { Request, ReviewTools } from '../context.ts'
import { page } from '../layout.tsx'
import { addressOf } from '../view.ts'
import { Quoted } from '../words.tsx'

const MOST_NAMES = 60
const MOST_CLAIMS = 150
const MOST_NAME_LENGTH = 100

/** People by name; with a name, everything that is claimed about that person. */
export async function peoplePage(request: Request, tools: ReviewTools) {
  const name = request.req.query('name')?.trim().slice(0, MOST_NAME_LENGTH) ?? ''
  return name === '' ? latestPage(request, tools) : personPage(request, tools, name)
}

async function latestPage(request: Request, { desk }: ReviewTools) {
  const names = await desk.latestNames(MOST_NAMES)
  return page(request, {
    title: 'People',
    at: '/people',
    children: (
      <>
        <h1>People</h1>
        <NameForm name="" />
        <h2>In the latest articles</h2>
        <Names names={names} />
      </>
    ),
  })
}

const NameForm = ({ name }: { readonly name: string }) => (
  <form action="/people" class="actions">
    <div class="field">
      <label for="name">Name or surname, however it is spelled</label>
      <input id="name" name="name" value={name} maxlength={MOST_NAME_LENGTH} />
    </div>
    <button type="submit">Find</button>
  </form>
)

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul class="columns plain">
    {names.map((name) => (
      <li>
        <a href={`/people?${new URLSearchParams({ name: name.slice(0, MOST_NAME_LENGTH) })}`}>
          <Quoted text={clip(name, MOST_NAME_LENGTH)} />
        </a>
      </li>
    ))}
  </ul>
)

async function personPage(request: Request, { desk }: ReviewTools, name: string) {
  const { same, others } = await desk.namesLike(name)
  const claims = await desk.claimsAbout(same, MOST_CLAIMS)
  const outlets = [...new Set(claims.map(({ outletName }) => outletName))]
  return page(request, {
    title: name,
    at: '/people',
    children: (
      <>
        <h1>
          <Quoted text={name} />
        </h1>
        <NameForm name={name} />
        {claims.length === 0 ? (
          <p>No claim is about a person of this name.</p>
        ) : (
          <>
            <dl class="profile">
              <Fact name="Spelled" values={same} />
              <Fact name="Ages stated" values={agesOf(claims)} />
              <Fact name="Roles" values={rolesOf(claims)} />
              <Fact name="Outlets" values={outlets} />
            </dl>
            <p>
              <a
                class="button"
                href={addressOf('/queue', { filter: { person: name, status: 'open' }, order: 'newest' })}
              >
                Review what is open
              </a>
            </p>
            <h2>Claims, the latest first</h2>
            <ul class="claims plain">
              {claims.map((stored) => (
                <li>
                  <Kind kind={stored.claim.kind} /> <ClaimLink stored={stored} />
                  <br />
                  <ClaimFacts stored={stored} />
                </li>
              ))}
            </ul>
          </>
        )}
        {others.length > 0 && (
          <>
            <h2>Others of this surname</h2>
            <Names names={others.slice(0, MOST_NAMES)} />
          </>
        )}
      </>
    ),
  })
}

const MOST_VALUES = 20

function Fact({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Quoted text={clip(values.slice(0, MOST_VALUES).join(', '), 600)} />
      </dd>
    </div>
  )
}

/** "26 (Sample Wire, 2024-11-14)": ages that differ show at a glance. */
const agesOf = (claims: readonly StoredClaim[]): string[] =>
  distinct(
    claims.flatMap(({ claim, outletName, published }) =>
      claim.kind === 'age'
        ? [`${ageInWords(claim)} (${[outletName, ...(published ? [published.slice(0, 10)] : [])].join(', ')})`]
        : [],
    ),
  )

const ageInWords = ({ low, high }: Extract<Claim, { kind: 'age' }>): string =>
  low === high ? `${low}` : `${low}–${high}`

const rolesOf = (claims: readonly StoredClaim[]): string[] =>
  distinct(claims.flatMap(({ claim }) => (claim.kind === 'person' && claim.role ? [claim.role] : [])))

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
