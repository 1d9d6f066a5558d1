import { extract } from '../extract.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { ArticleReference } from '../model/source.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import { arrive } from './arrive.ts'
import { attempt } from './attempt.ts'
import { readPage } from './read-page.ts'
import type { SeenResource } from './remember-anew.ts'
import type { Run } from './run-context.ts'
import type { ArticleOutcome } from './run-events.ts'
import { isRecent } from './run-scope.ts'

/** An article on its way: where it was named, who publishes it, what came back. */
interface Fetched {
  readonly reference: ArticleReference
  readonly outlet: Outlet
  readonly snapshot: Snapshot
  /** To remember of the address; absent for a page out of an archive, which is not what stands there now. */
  readonly seen?: SeenResource
}

/**
 * One article from its address to the store. An address whose bytes are those of last time is done at once; what cannot be
 * fetched, read or stored becomes a problem. The address is remembered only after its text is stored, so that a killed run
 * does it again.
 */
export async function processArticle(run: Run, reference: ArticleReference, outlet: Outlet): Promise<ArticleOutcome> {
  const arrival = (await attempt(run, { stage: 'fetch', input: reference.url, outlet }, () =>
    arrive(run, reference, outlet),
  )) ?? { kind: 'done', outcome: 'failed for now' }
  const outcome = arrival.kind === 'page' ? await readAndStore(run, { ...arrival, reference, outlet }) : arrival.outcome
  if (outcome !== 'new') run.tally.article(outlet, outcome)
  return outcome
}

async function readAndStore(run: Run, fetched: Fetched): Promise<ArticleOutcome> {
  const { reference, outlet, snapshot } = fetched
  const task = { input: reference.url, outlet }
  const page = await attempt(run, { ...task, stage: 'parse' }, () => readPage(snapshot, outlet, reference, run.parse))
  if (!page) return 'failed for now'
  for (const problem of page.problems) await run.report(problem, outlet)
  const { article } = page
  if (!article) return page.problems.some(({ retryable }) => retryable) ? 'failed for now' : 'failed'
  if (!isWanted(run, article.text) || !isRecent(article.published, run.scope)) {
    if (fetched.seen) await run.store.rememberResource({ ...fetched.seen, reading: run.pageReading })
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

async function store(
  run: Run,
  fetched: Fetched,
  extraction: Extraction,
): Promise<{ readonly outcome: ArticleOutcome }> {
  const { reference, outlet, snapshot } = fetched
  const saved = await run.store.saveVersion({
    runId: run.runId,
    outlet,
    snapshot,
    extraction,
    extractorVersion: VERSION,
    dataVersion: DATA_VERSION,
    found: foundOf(reference),
  })
  if (fetched.seen) await run.store.rememberResource(fetched.seen)
  if (saved.kind === 'known') return { outcome: 'unchanged' }
  run.noteClaims(saved.claimIds)
  run.tally.article(outlet, 'new', extraction.claims)
  return { outcome: 'new' }
}

const foundOf = ({ foundIn, title, published }: ArticleReference) => ({
  foundIn,
  ...(title ? { title } : {}),
  ...(published ? { published } : {}),
})

/** A pipeline may keep only articles that hold one of its words, whatever their case. */
function isWanted({ config }: Run, text: string): boolean {
  if (!config.keep) return true
  const lower = text.toLowerCase()
  return config.keep.mentioning.some((word) => lower.includes(word.toLowerCase()))
}
