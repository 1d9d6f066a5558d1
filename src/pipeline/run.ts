import PQueue from 'p-queue'
import type { Outlet } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Disagreement, OutletTally } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { PipelineConfig } from './config.ts'
import { exportSheets } from './export-sheets.ts'
import { groupSources } from './group-sources.ts'
import { outletOfSource } from './outlet-of.ts'
import { readArticles } from './read-articles.ts'
import { pageReading } from './reading-digest.ts'
import { relateNewClaims } from './relate-new-claims.ts'
import { rereadStored } from './reread-stored.ts'
import type { Run, RunTools } from './run-context.ts'
import type { RunScope } from './run-scope.ts'
import { storedDisagreements } from './stored-disagreements.ts'
import { createTally } from './tally.ts'

export interface RunReport {
  readonly runId: number
  readonly scope: RunScope
  readonly outlets: readonly OutletTally[]
  /** The first of them; all are stored. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  readonly disagreements: readonly Disagreement[]
  /** Ids of the claims that the new versions make, the first of them. */
  readonly newClaimIds: readonly string[]
  readonly newClaims: number
  /** Stored versions that were read once more. */
  readonly rereadVersions: number
  /** Feeds that answered that they are as they were. */
  readonly unchangedFeeds: number
  /** Feeds that failed too often and were left alone. */
  readonly restingFeeds: number
  readonly interrupted: boolean
}

const OUTLETS_AT_ONCE = 8

/** Problems and ids that a report holds: a run over a million articles needs no more memory than one over a thousand. */
const MOST_REPORTED = 10_000

/**
 * One execution of a pipeline: reads what is stored by newer rules, reads every source, stores what is new, compares it with
 * what is there, writes the sheets. Sources of one outlet are read in their order, outlets side by side. An input that fails
 * becomes a stored problem and the run goes on. Rejects only when the store itself fails.
 */
export async function runPipeline(config: PipelineConfig, tools: RunTools): Promise<RunReport> {
  const problems: Problem[] = []
  const run = await beginRun(config, tools, problems)
  const rereadVersions = await rereadStored(run)
  await readSources(run)
  await relateNewClaims(run)
  const disagreements = await storedDisagreements(tools.store)
  await exportSheets(run)
  const outlets = run.tally.rows()
  const report: RunReport = {
    runId: run.runId,
    scope: run.scope,
    outlets,
    problems,
    problemCount: sum(outlets.map((outlet) => outlet.problems)),
    disagreements,
    newClaimIds: run.newClaimIds,
    newClaims: run.newClaims(),
    rereadVersions,
    unchangedFeeds: run.unchangedFeeds.size,
    restingFeeds: run.restingFeeds.size,
    interrupted: tools.signal?.aborted ?? false,
  }
  await storeReport(run, report)
  return report
}

/** Problems and relations have tables of their own. */
async function storeReport(
  run: Run,
  { problems, disagreements, newClaimIds, runId: _, ...report }: RunReport,
): Promise<void> {
  await run.store.finishRun(run.runId, run.now(), {
    newVersions: sum(report.outlets.map(({ newVersions }) => newVersions)),
    unchanged: run.tally.unchanged(),
    claims: report.newClaims,
    problems: report.problemCount,
    report: { ...report, pipeline: run.config.file, disagreements: disagreements.length },
  })
}

async function beginRun(config: PipelineConfig, tools: RunTools, problems: Problem[]): Promise<Run> {
  const { scope = {} } = tools
  const runId = await tools.store.startRun({ pipeline: config.name, startedAt: tools.now() })
  const tally = createTally(namedOutlets(config, scope))
  const abandonment = new AbortController()
  const newClaimIds: string[] = []
  let newClaims = 0
  let left = scope.limit ?? Number.POSITIVE_INFINITY
  const report = async (problem: Problem, outlet?: Outlet) => {
    if (problems.length < MOST_REPORTED) problems.push(problem)
    tally.problem(outlet)
    tools.tell({ kind: 'problem', problem })
    await tools.store.saveProblem(runId, { ...problem, ...(outlet ? { outletId: outlet.id } : {}) })
  }
  return {
    ...tools,
    runId,
    config,
    scope,
    pageReading: pageReading(config, scope),
    tally,
    newClaimIds,
    noteClaims: (ids) => {
      newClaims += ids.length
      newClaimIds.push(...ids.slice(0, MOST_REPORTED - newClaimIds.length))
    },
    newClaims: () => newClaims,
    unchangedFeeds: new Set(),
    restingFeeds: new Set(),
    claimedUrls: new Set(),
    report,
    takeOne: () => left-- > 0,
    isEnding: () => left <= 0 || abandonment.signal.aborted || (tools.signal?.aborted ?? false),
    isStopped: () => abandonment.signal.aborted || (tools.signal?.aborted ?? false),
    abandon: () => abandonment.abort(),
  }
}

const namedOutlets = (config: PipelineConfig, { outlets }: RunScope): readonly Outlet[] =>
  config.sources
    .flatMap((source) => outletOfSource(config, source) ?? [])
    .filter(({ id }) => outlets === undefined || outlets.includes(id))

/** Waits for every outlet even when one rejects, so that nothing writes to a store that is being closed. */
async function readSources(run: Run): Promise<void> {
  if (run.isEnding()) return
  const queue = new PQueue({ concurrency: OUTLETS_AT_ONCE })
  const groups = await groupSources(run)
  const ends = await Promise.allSettled(groups.map((sources) => queue.add(() => readGroup(run, sources))))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}

async function readGroup(run: Run, sources: readonly Source[]): Promise<void> {
  try {
    for (const source of sources) await readArticles(run, source)
  } catch (error) {
    run.abandon()
    throw error
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
