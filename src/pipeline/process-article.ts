import { extract } from '../extract.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ArticleReference } from '../model/source.ts'
import type { PageReading } from '../parse/page-context.ts'
import { parsePage } from '../parse/parse-page.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import { attempt } from './attempt.ts'
import { rememberAnew, type SeenResource } from './remember-anew.ts'
import type { Run } from './run-context.ts'
import type { ArticleOutcome } from './run-events.ts'

/** An article on its way: where it was named, who publishes it, what came back. */
interface Fetched {
  readonly reference: ArticleReference
  readonly outlet: Outlet
  readonly snapshot: Snapshot
}

/**
 * One article from its address to the store. An address whose bytes are those of last time is done at once; what cannot be
 * fetched, read or stored becomes a problem. The address is remembered only after its text is stored, so that a killed run
 * does it again.
 */
export async function processArticle(run: Run, reference: ArticleReference, outlet: Outlet): Promise<ArticleOutcome> {
  const outcome = await fetchAndStore(run, reference, outlet)
  if (outcome !== 'new') run.tally.article(outlet, outcome)
  return outcome
}

async function fetchAndStore(run: Run, reference: ArticleReference, outlet: Outlet): Promise<ArticleOutcome> {
  const known = await run.store.knownResource(reference.url)
  const fetched = await run.fetcher.fetch(reference.url, known?.validators)
  if (fetched.kind === 'unchanged') return 'unchanged'
  if (fetched.kind === 'failed') {
    await run.report(fetched.problem, outlet)
    return failure(fetched.problem.retryable)
  }
  const { snapshot } = fetched
  if (known?.sha256 !== snapshot.sha256) return readAndStore(run, { reference, outlet, snapshot })
  await rememberAnew(run, known, resourceOf(snapshot))
  return 'unchanged'
}

const failure = (mayPass: boolean): ArticleOutcome => (mayPass ? 'failed for now' : 'failed')

async function readAndStore(run: Run, fetched: Fetched): Promise<ArticleOutcome> {
  const { reference, outlet, snapshot } = fetched
  const task = { input: reference.url, outlet }
  const page = await attempt(run, { ...task, stage: 'parse' }, () => parse(fetched))
  if (!page) return 'failed for now'
  for (const problem of page.problems) await run.report(problem, outlet)
  const { article } = page
  if (!article) return failure(page.problems.some(({ retryable }) => retryable))
  if (!isWanted(run, article.text)) {
    await run.store.rememberResource(resourceOf(snapshot))
    return 'skipped'
  }
  const extraction = await attempt(run, { ...task, stage: 'extract' }, () =>
    extract({ ...article, outlet: outlet.name }),
  )
  if (!extraction) return 'failed for now'
  return (
    (await attempt(run, { ...task, stage: 'store' }, () => store(run, fetched, extraction)))?.outcome ??
    'failed for now'
  )
}

function parse({ reference: { title, published }, outlet, snapshot }: Fetched): PageReading {
  const contentType = snapshot.headers['content-type']
  return parsePage({
    body: snapshot.body,
    ...(contentType ? { contentType } : {}),
    url: snapshot.url,
    outlet,
    hint: { ...(title ? { title } : {}), ...(published ? { published } : {}) },
  })
}

async function store(
  run: Run,
  { outlet, snapshot }: Fetched,
  extraction: Extraction,
): Promise<{ readonly outcome: ArticleOutcome }> {
  const versions = { extractorVersion: VERSION, dataVersion: DATA_VERSION }
  const saved = await run.store.saveVersion({ runId: run.runId, outlet, snapshot, extraction, ...versions })
  await run.store.rememberResource(resourceOf(snapshot))
  if (saved.kind === 'known') return { outcome: 'unchanged' }
  for (const id of saved.claimIds) run.newClaimIds.push(id)
  run.tally.article(outlet, 'new', extraction.claims)
  return { outcome: 'new' }
}

const resourceOf = ({ requestedUrl, validators, sha256, fetchedAt }: Snapshot): SeenResource => ({
  url: requestedUrl,
  validators,
  sha256,
  seenAt: fetchedAt,
})

/** A pipeline may keep only articles that hold one of its words, whatever their case. */
function isWanted({ config }: Run, text: string): boolean {
  if (!config.keep) return true
  const lower = text.toLowerCase()
  return config.keep.mentioning.some((word) => lower.includes(word.toLowerCase()))
}
