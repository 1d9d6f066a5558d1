import { ampCanonical } from '../fetch/amp.ts'
import type { FetchOutcome } from '../fetch/outcome.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ArticleReference } from '../model/source.ts'
import type { KnownResource } from '../store/store.ts'
import { rememberAnew, type SeenResource } from './remember-anew.ts'
import type { Run } from './run-context.ts'
import type { ArticleOutcome } from './run-events.ts'
import { trustedAddress } from './trusted-address.ts'

/** A page to be read, or how the article ended without one. `seen`: what to remember of the address, once it is dealt with. */
type Arrival =
  | { readonly kind: 'page'; readonly snapshot: Snapshot; readonly seen?: SeenResource }
  | { readonly kind: 'done'; readonly outcome: ArticleOutcome }

/** Gets the page of an article: from the source that holds it, or from its address unless its bytes are those of last time. */
export async function arrive(run: Run, reference: ArticleReference, outlet: Outlet): Promise<Arrival> {
  if (reference.snapshot) return { kind: 'page', snapshot: reference.snapshot }
  const known = await knownPage(run, reference.url)
  const fetched = await run.fetcher.fetch(reference.url, known?.validators)
  if (fetched.kind === 'failed') return failedArrival(run, fetched, outlet)
  if (fetched.kind === 'unchanged') {
    if (known) await rememberAnew(run, known, { ...known, validators: fetched.validators, seenAt: fetched.fetchedAt })
    return done('unchanged')
  }
  const { snapshot } = fetched
  const { requestedUrl: url, validators, sha256, fetchedAt: seenAt } = snapshot
  const seen = { url, validators, sha256, seenAt }
  if (known?.sha256 !== sha256) return { kind: 'page', snapshot: await insteadOfAmp(run, snapshot, outlet), seen }
  await rememberAnew(run, known, { ...seen, ...(known.reading === undefined ? {} : { reading: known.reading }) })
  return done('unchanged')
}

/** Nothing is known of a page that was left out by other rules than these. */
async function knownPage({ store, pageReading, scope }: Run, url: string): Promise<KnownResource | undefined> {
  const known = await store.knownResource(url)
  const isForgotten = known?.reading !== undefined && (scope.again || known.reading !== pageReading)
  return isForgotten ? undefined : known
}

async function failedArrival(
  run: Run,
  { problem }: Extract<FetchOutcome, { kind: 'failed' }>,
  outlet: Outlet,
): Promise<Arrival> {
  await run.report(problem, outlet)
  return done(problem.retryable ? 'failed for now' : 'failed')
}

/** The page that an AMP page is another form of, when it may be believed and comes back: one article is one text. */
async function insteadOfAmp(run: Run, snapshot: Snapshot, outlet: Outlet): Promise<Snapshot> {
  const canonical = ampCanonical(snapshot.body, snapshot.url)
  if (!canonical || trustedAddress(canonical, snapshot.url, outlet) !== canonical) return snapshot
  const fetched = await run.fetcher.fetch(canonical)
  if (fetched.kind !== 'fetched') return snapshot
  const { requestedUrl, redirects } = snapshot
  return { ...fetched.snapshot, requestedUrl, redirects: [...redirects, canonical, ...fetched.snapshot.redirects] }
}

const done = (outcome: ArticleOutcome): Arrival => ({ kind: 'done', outcome })
