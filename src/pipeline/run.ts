import PQueue from 'p-queue'
import { RELIABILITY } from '../confidence/reliability.ts'
import { readSource } from '../fetch/sources/read-source.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Disagreement, OutletTally } from '../model/record.ts'
import type { ArticleReference, Source } from '../model/source.ts'
import { DATA_VERSION, VERSION } from '../version.ts'
import type { PipelineConfig } from './config.ts'
import { exportSheets } from './export-sheets.ts'
import { outletFor, outletOfSource } from './outlet-of.ts'
import { processArticle } from './process-article.ts'
import { relateNewClaims } from './relate-new-claims.ts'
import { rememberAnew } from './remember-anew.ts'
import type { Run, RunTools } from './run-context.ts'
import { storedDisagreements } from './stored-disagreements.ts'
import { createTally } from './tally.ts'

export interface RunReport {
  readonly runId: number
  readonly outlets: readonly OutletTally[]
  readonly problems: readonly Problem[]
  readonly disagreements: readonly Disagreement[]
  /** Ids of the claims that the new versions make. */
  readonly newClaimIds: readonly string[]
  /** Feeds that answered that they are as they were. */
  readonly unchangedFeeds: number
  readonly interrupted: boolean
}

const OUTLETS_AT_ONCE = 8

/**
 * One execution of a pipeline: reads every source, stores what is new, compares it with what is there, writes the sheets.
 * Sources of one outlet are read in their order, outlets side by side. An input that fails becomes a stored problem and
 * the run goes on. Rejects only when the store itself fails.
 */
export async function runPipeline(config: PipelineConfig, tools: RunTools): Promise<RunReport> {
  const problems: Problem[] = []
  const run = await beginRun(config, tools, problems)
  await readSources(run)
  await relateNewClaims(run)
  const found = await storedDisagreements(tools.store)
  await exportSheets(run, found)
  const outlets = run.tally.rows()
  await tools.store.finishRun(run.runId, tools.now(), {
    newVersions: sum(outlets.map(({ newVersions }) => newVersions)),
    unchanged: run.tally.unchanged(),
    claims: run.newClaimIds.length,
    problems: problems.length,
  })
  return {
    runId: run.runId,
    outlets,
    problems,
    disagreements: found,
    newClaimIds: run.newClaimIds,
    unchangedFeeds: run.unchangedFeeds.size,
    interrupted: tools.signal?.aborted ?? false,
  }
}

async function beginRun(config: PipelineConfig, tools: RunTools, problems: Problem[]): Promise<Run> {
  const runId = await tools.store.startRun({ pipeline: config.name, startedAt: tools.now() })
  await tools.store.saveCalibration({
    reliability: RELIABILITY,
    extractorVersion: VERSION,
    dataVersion: DATA_VERSION,
  })
  const tally = createTally(config.sources.flatMap((source) => outletOfSource(config, source) ?? []))
  const abandonment = new AbortController()
  const report = async (problem: Problem, outlet?: Outlet) => {
    problems.push(problem)
    tally.problem(outlet)
    tools.tell({ kind: 'problem', problem })
    await tools.store.saveProblem(runId, { ...problem, ...(outlet ? { outletId: outlet.id } : {}) })
  }
  return {
    ...tools,
    runId,
    config,
    tally,
    newClaimIds: [],
    unchangedFeeds: new Set(),
    claimedUrls: new Set(),
    report,
    isEnding: () => abandonment.signal.aborted || (tools.signal?.aborted ?? false),
    abandon: () => abandonment.abort(),
  }
}

/** Waits for every outlet even when one rejects, so that nothing writes to a store that is being closed. */
async function readSources(run: Run): Promise<void> {
  const queue = new PQueue({ concurrency: OUTLETS_AT_ONCE })
  const outlets = sourcesByOutlet(run.config.sources)
  const ends = await Promise.allSettled(outlets.map((sources) => queue.add(() => readOutlet(run, sources))))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}

async function readOutlet(run: Run, sources: readonly Source[]): Promise<void> {
  try {
    for (const source of sources) await readOneSource(run, source)
  } catch (error) {
    run.abandon()
    throw error
  }
}

function sourcesByOutlet(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const outlet = source.outlet ?? ''
    groups.set(outlet, [...(groups.get(outlet) ?? []), source])
  }
  return [...groups.values()]
}

/** A feed is remembered, to cost one 304 next time, only when nothing of it is to be tried again. */
async function readOneSource(run: Run, source: Source): Promise<void> {
  if (run.isEnding()) return
  const outlet = outletOfSource(run.config, source)
  const known = source.kind === 'feed' ? await run.store.knownResource(source.url) : undefined
  const reading = await readSource(source, run.fetcher, known?.validators)
  for (const problem of reading.problems) await run.report(problem, outlet)
  if (reading.unchanged && source.kind === 'feed') run.unchangedFeeds.add(source.url)
  const references = claimed(run, reading.references)
  const outletName = outlet?.name ?? 'other outlets'
  run.tell({ kind: 'found', outlet: outletName, articles: references.length, unchanged: reading.unchanged })
  const complete = await readArticles(run, references)
  const isDone = complete && !reading.problems.some(({ retryable }) => retryable)
  if (source.kind === 'feed' && reading.validators && isDone) {
    await rememberAnew(run, known, { url: source.url, validators: reading.validators, seenAt: run.now() })
  }
}

/** The articles that no other source of this run has named before, as many as the pipeline wants. */
function claimed({ config, claimedUrls }: Run, named: readonly ArticleReference[]): readonly ArticleReference[] {
  const references = named.slice(0, config.maxArticlesPerSource ?? named.length)
  const fresh = references.filter(({ url }) => !claimedUrls.has(url))
  for (const { url } of fresh) claimedUrls.add(url)
  return fresh
}

/** True when no article failed in a way that may pass: such a feed must be read again in full. */
async function readArticles(run: Run, references: readonly ArticleReference[]): Promise<boolean> {
  let complete = true
  for (const reference of references) {
    if (run.isEnding()) return false
    const outlet = outletFor(run.config, reference)
    const outcome = await processArticle(run, reference, outlet)
    if (outcome === 'failed for now') complete = false
    run.tell({ kind: 'article', outlet: outlet.name, url: reference.url, outcome })
  }
  return complete
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
