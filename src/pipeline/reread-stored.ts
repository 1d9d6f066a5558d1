import { setImmediate } from 'node:timers/promises'
import { extract } from '../extract.ts'
import type { Article } from '../model/article.ts'
import type { StoredVersion } from '../store/store.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import { attempt } from './attempt.ts'
import { readPage } from './read-page.ts'
import type { Run } from './run-context.ts'

const OUR_RULES = { extractorVersion: VERSION, dataVersion: DATA_VERSION }

/**
 * Reads stored pages once more from their bytes, without fetching them: those that an older claimtrail or older word lists
 * read, or all of them when the run is to read again. Comes first, so that what new rules read otherwise does not pass for
 * an edit of the outlet. Gives how many were read; an interrupted run leaves the rest to the next one.
 */
export async function rereadStored(run: Run): Promise<number> {
  const { outlets, articleUrl, again = false } = run.scope
  const filter = {
    ...(outlets ? { outlets } : {}),
    ...(articleUrl ? { articleUrl } : {}),
    ...(again ? {} : { notReadBy: OUR_RULES }),
  }
  const versions = await run.store.countVersions(filter)
  if (versions === 0) return 0
  run.tell({ kind: 'rereading', versions })
  let reread = 0
  for await (const stored of run.store.storedVersions(filter)) {
    // Lets signals through: reading a large store takes long.
    await setImmediate()
    if (run.isStopped()) break
    if (await rereadOne(run, stored)) reread += 1
  }
  return reread
}

/** True when the version was read by the rules of today. */
async function rereadOne(run: Run, stored: StoredVersion): Promise<boolean> {
  const { id, outlet: storedOutlet, articleUrl } = stored
  const outlet = run.config.outlets.find((known) => known.id === storedOutlet.id) ?? storedOutlet
  const task = { input: articleUrl, outlet }
  const article = await attempt(run, { ...task, stage: 'parse' }, () => articleOf(run, stored, outlet))
  const extraction =
    article && (await attempt(run, { ...task, stage: 'extract' }, () => extract({ ...article, outlet: outlet.name })))
  if (!extraction) return false
  const saved = await attempt(run, { ...task, stage: 'store' }, async () => {
    const reading = { runId: run.runId, outlet, ...OUR_RULES }
    if (await run.store.rereadVersion(id, { ...reading, extraction })) return extraction
    // The text is now that of another version of the article: this one stays as it was read, by the new rules.
    const kept = extract({ ...stored.article, outlet: outlet.name })
    await run.store.rereadVersion(id, { ...reading, extraction: kept })
    return kept
  })
  return saved !== undefined
}

/** What the stored bytes are read as today; a page that is no longer read as an article keeps its text. */
async function articleOf(run: Run, stored: StoredVersion, outlet: StoredVersion['outlet']): Promise<Article> {
  const { article } = await readPage(stored.snapshot(), outlet, stored.found ?? {}, run.parse)
  return { ...(article ?? stored.article), url: stored.articleUrl }
}
