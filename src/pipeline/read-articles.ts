import { readSource } from '../fetch/sources/read-source.ts'
import type { Recollection, SourceReader } from '../fetch/sources/source-reader.ts'
import type { ArticleReference, Source, SourceReading } from '../model/source.ts'
import type { PipelineConfig } from './config.ts'
import { outletFor, outletOfSource } from './outlet-of.ts'
import { processArticle } from './process-article.ts'
import { sourceReading } from './reading-digest.ts'
import { rememberAnew } from './remember-anew.ts'
import type { Run } from './run-context.ts'
import { isRecent, type RunScope } from './run-scope.ts'
import { healthAfter } from './source-health.ts'

/** One source with how it is read in this run. */
interface Reading {
  readonly run: Run
  readonly source: Source
  readonly rules: string
  /** Articles of it that may still be read. */
  left: number
}

/** Reads one source part by part, and the articles of each part before the next one, so that a large archive needs no memory. */
export async function readArticles(run: Run, source: Source): Promise<void> {
  if (run.isEnding()) return
  const rules = sourceReading(source, run.config, run.scope)
  const reading: Reading = { run, source, rules, left: mostOf(source, run.config) }
  for await (const part of readSource(source, readerOf(run, rules))) {
    await readPart(reading, part)
    if (run.isEnding() || reading.left <= 0) return
  }
}

/** How many articles of a source are wanted. */
export const mostOf = (source: Source, { maxArticlesPerSource }: PipelineConfig): number =>
  (isArchive(source) ? undefined : maxArticlesPerSource) ?? Number.POSITIVE_INFINITY

/** An archive is no feed of the latest: it is read to its end, and remembers how far it was read. */
const isArchive = ({ kind }: Source): boolean => kind === 'warc' || kind === 'jsonl'

/** What a source may know of its last reading: nothing, when it was read by other rules. */
export function readerOf(
  { store, fetcher, now, scope }: Pick<Run, 'store' | 'fetcher' | 'now' | 'scope'>,
  rules: string,
): SourceReader {
  const recall = async (url: string): Promise<Recollection> => {
    if (scope.again) return {}
    const [known, health] = [await store.knownResource(url), await store.feedHealth(url)]
    const { restsUntil } = health ?? {}
    const rest = restsUntil === undefined ? {} : { restsUntil }
    return known === undefined || (known.reading !== undefined && known.reading !== rules)
      ? rest
      : { ...known, ...rest }
  }
  return { fetcher, now, recall }
}

async function readPart(reading: Reading, part: SourceReading): Promise<void> {
  const { run, source } = reading
  const outlet = outletOfSource(run.config, source)
  const outletName = outlet?.name ?? 'other outlets'
  for (const problem of part.problems) await run.report(problem, outlet)
  if (part.restsUntil !== undefined && part.url !== undefined) {
    run.restingFeeds.add(part.url)
    run.tell({ kind: 'resting', outlet: outletName, url: part.url, until: part.restsUntil })
    return
  }
  if (part.unchanged && part.url !== undefined) run.unchangedFeeds.add(part.url)
  const references = claimed(reading, part.references)
  const listedIn = outlet ? {} : { listedIn: part.url ?? addressOf(source) }
  run.tell({ kind: 'found', outlet: outletName, ...listedIn, articles: references.length, unchanged: part.unchanged })
  const complete = await processAll(run, references)
  await saveHealth(run, source, part)
  if (complete) await rememberPart(reading, part)
}

/** Where a source is read from, as the pipeline tells it. */
function addressOf(source: Source): string {
  if (source.kind === 'urls') return source.file ?? 'addresses in the pipeline'
  return 'glob' in source ? source.glob : source.url
}

/** The articles that the scope wants and no other source of this run has named before, as many as the pipeline wants. */
function claimed(reading: Reading, named: readonly ArticleReference[]): readonly ArticleReference[] {
  const { run, source } = reading
  const references = named.slice(0, reading.left).filter((reference) => isInScope(run, reference))
  reading.left -= named.length
  if (isArchive(source)) return references
  const fresh = references.filter(({ url }) => !run.claimedUrls.has(url))
  for (const { url } of fresh) run.claimedUrls.add(url)
  return fresh
}

/** By what is known before an article is fetched. */
export const isInScope = ({ config, scope }: Pick<Run, 'config' | 'scope'>, reference: ArticleReference): boolean =>
  isRecent(reference.published, scope) && isOfOutlets(scope, () => outletFor(config, reference).id)

const isOfOutlets = ({ outlets }: RunScope, idOf: () => string): boolean => !outlets || outlets.includes(idOf())

/** True when every article was dealt with for good: only such a part need not be read again. */
async function processAll(run: Run, references: readonly ArticleReference[]): Promise<boolean> {
  let complete = true
  for (const reference of references) {
    if (run.isStopped() || !run.takeOne()) return false
    const outlet = outletFor(run.config, reference)
    const outcome = await processArticle(run, reference, outlet)
    // What fails out of an archive fails again next time.
    if (outcome === 'failed for now' && !reference.snapshot) complete = false
    run.tell({ kind: 'article', outlet: outlet.name, url: reference.url, outcome })
  }
  return complete
}

async function saveHealth({ store, now }: Run, source: Source, part: SourceReading): Promise<void> {
  const { url } = part
  if (url === undefined || isArchive(source)) return
  const owner = source.outlet === undefined ? {} : { outletId: source.outlet }
  const facts = { at: now(), chance: Math.random(), ...owner }
  await store.saveFeedHealth(healthAfter({ ...part, url }, await store.feedHealth(url), facts))
}

/** A feed or sitemap is remembered, to cost one 304 next time; an archive, to go on where it was. */
async function rememberPart({ run, rules }: Reading, part: SourceReading): Promise<void> {
  const { url, validators, position, sha256, problems, unchanged } = part
  if (url === undefined || (!validators && position === undefined)) return
  if (position === undefined && problems.some(({ retryable }) => retryable)) return
  const known = await run.store.knownResource(url)
  const facts = {
    validators: validators ?? {},
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(position === undefined ? {} : { position }),
    reading: unchanged ? (known?.reading ?? rules) : rules,
  }
  await rememberAnew(run, known, { url, ...facts, seenAt: run.now() })
}
