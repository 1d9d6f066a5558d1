import PQueue from 'p-queue'
import type { Fetcher } from '../fetch/outcome.ts'
import { readSource } from '../fetch/sources/read-source.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Disagreement, OutletTally } from '../model/record.ts'
import type { ArticleReference, Source } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import type { PipelineConfig } from './config.ts'
import { exportSheets } from './export-sheets.ts'
import { outletFor, outletOfSource } from './outlet-of.ts'
import { processArticle } from './process-article.ts'
import { relateNewClaims } from './relate-new-claims.ts'
import type { RunEvent } from './run-events.ts'
import { storedDisagreements } from './stored-disagreements.ts'
import { createTally, type Tally } from './tally.ts'

/** What a run needs from outside: nothing in it opens a socket, a database or a clock of its own. */
export interface RunTools {
  readonly store: Store
  readonly fetcher: Fetcher
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly tell: (event: RunEvent) => void
  /** Ends the run after the articles in hand. */
  readonly signal?: AbortSignal
}

export interface RunReport {
  readonly runId: number
  readonly outlets: readonly OutletTally[]
  readonly problems: readonly Problem[]
  readonly disagreements: readonly Disagreement[]
  readonly interrupted: boolean
}

/** A run under way: its tools, its configuration and what it has counted so far. */
export interface Run extends RunTools {
  readonly runId: number
  readonly config: PipelineConfig
  readonly tally: Tally
  readonly newClaimIds: string[]
  readonly report: (problem: Problem, outlet?: Outlet) => Promise<void>
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
    unchanged: sum(outlets.map(({ articles, newVersions }) => articles - newVersions)),
    claims: run.newClaimIds.length,
    problems: problems.length,
  })
  return { runId: run.runId, outlets, problems, disagreements: found, interrupted: tools.signal?.aborted ?? false }
}

async function beginRun(config: PipelineConfig, tools: RunTools, problems: Problem[]): Promise<Run> {
  const runId = await tools.store.startRun({ pipeline: config.name, startedAt: tools.now() })
  const tally = createTally()
  const report = async (problem: Problem, outlet?: Outlet) => {
    problems.push(problem)
    tally.problem(outlet)
    tools.tell({ kind: 'problem', problem })
    await tools.store.saveProblem(runId, { ...problem, ...(outlet ? { outletId: outlet.id } : {}) })
  }
  return { ...tools, runId, config, tally, newClaimIds: [], report }
}

async function readSources(run: Run): Promise<void> {
  const queue = new PQueue({ concurrency: OUTLETS_AT_ONCE })
  for (const sources of sourcesByOutlet(run.config.sources)) {
    void queue.add(async () => {
      for (const source of sources) await readOneSource(run, source)
    })
  }
  await queue.onIdle()
}

function sourcesByOutlet(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const outlet = source.outlet ?? ''
    groups.set(outlet, [...(groups.get(outlet) ?? []), source])
  }
  return [...groups.values()]
}

/** A feed that answered "unchanged" is passed over; its validators are kept only when every article of it was dealt with. */
async function readOneSource(run: Run, source: Source): Promise<void> {
  if (run.signal?.aborted) return
  const outlet = outletOfSource(run.config, source)
  const known = source.kind === 'feed' ? await run.store.knownResource(source.url) : undefined
  const reading = await readSource(source, run.fetcher, known?.validators)
  for (const problem of reading.problems) await run.report(problem, outlet)
  const references = reading.references.slice(0, run.config.maxArticlesPerSource ?? reading.references.length)
  run.tell({ kind: 'found', outlet: outlet?.name ?? 'other outlets', articles: references.length })
  const complete = await readArticles(run, references)
  if (source.kind === 'feed' && reading.validators && complete && reading.problems.length === 0) {
    await run.store.rememberResource({ url: source.url, validators: reading.validators, seenAt: run.now() })
  }
}

/** True when no article failed in a way that may pass: such a feed must be read again in full. */
async function readArticles(run: Run, references: readonly ArticleReference[]): Promise<boolean> {
  let complete = true
  for (const reference of references) {
    if (run.signal?.aborted) return false
    const outlet = outletFor(run.config, reference)
    const outcome = await processArticle(run, reference, outlet)
    if (outcome === 'failed') complete = false
    run.tell({ kind: 'article', outlet: outlet.name, url: reference.url, outcome })
  }
  return complete
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
