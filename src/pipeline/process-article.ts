import { extract } from '../extract.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ArticleReference } from '../model/source.ts'
import { parsePage } from '../parse/parse-page.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import type { Run } from './run.ts'
import type { ArticleOutcome } from './run-events.ts'

/**
 * One article from its address to the store. An address whose bytes are those of last time is done at once; what cannot be
 * fetched or read becomes a problem. The address is remembered only after its text is stored, so that a killed run does it
 * again.
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
    return 'failed'
  }
  if (known?.sha256 === fetched.snapshot.sha256) {
    await remember(run, fetched.snapshot)
    return 'unchanged'
  }
  return readAndStore(run, reference, outlet, fetched.snapshot)
}

async function readAndStore(
  run: Run,
  reference: ArticleReference,
  outlet: Outlet,
  snapshot: Snapshot,
): Promise<ArticleOutcome> {
  const { title, published } = reference
  const { article, problems } = parsePage({
    body: snapshot.body,
    ...(snapshot.headers['content-type'] ? { contentType: snapshot.headers['content-type'] } : {}),
    url: snapshot.url,
    outlet,
    hint: { ...(title ? { title } : {}), ...(published ? { published } : {}) },
  })
  for (const problem of problems) await run.report(problem, outlet)
  if (!article) return 'failed'
  if (!isWanted(run, article.text)) {
    await remember(run, snapshot)
    return 'skipped'
  }
  const extraction = extract({ ...article, outlet: outlet.name })
  const versions = { extractorVersion: VERSION, dataVersion: DATA_VERSION }
  const saved = await run.store.saveVersion({ runId: run.runId, outlet, snapshot, extraction, ...versions })
  await remember(run, snapshot)
  if (saved.kind === 'known') return 'unchanged'
  run.newClaimIds.push(...saved.claimIds)
  run.tally.article(outlet, 'new', extraction.claims)
  return 'new'
}

const remember = (run: Run, { requestedUrl, validators, sha256, fetchedAt }: Snapshot): Promise<void> =>
  run.store.rememberResource({ url: requestedUrl, validators, sha256, seenAt: fetchedAt })

/** A pipeline may keep only articles that hold one of its words, whatever their case. */
function isWanted({ config }: Run, text: string): boolean {
  if (!config.keep) return true
  const lower = text.toLowerCase()
  return config.keep.mentioning.some((word) => lower.includes(word.toLowerCase()))
}
