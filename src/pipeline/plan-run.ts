import PQueue from 'p-queue'
import { readSource } from '../fetch/sources/read-source.ts'
import type { Problem } from '../model/problem.ts'
import type { ArticleReference, Source } from '../model/source.ts'
import type { PipelineConfig } from './config.ts'
import { groupSources } from './group-sources.ts'
import { outletFor } from './outlet-of.ts'
import { isInScope, mostOf, readerOf } from './read-articles.ts'
import { sourceReading } from './reading-digest.ts'
import type { RunTools } from './run-context.ts'

/** An article that a run would deal with. `known`: asked for before, so that it costs a 304 when it did not change. */
export interface PlannedArticle {
  readonly outletId: string
  readonly outletName: string
  readonly url: string
  readonly title?: string
  readonly published?: string
  readonly state: 'new' | 'known'
}

/** What a run would do. */
export interface RunPlan {
  readonly articles: readonly PlannedArticle[]
  readonly problems: readonly Problem[]
  /** Feeds that did not change, and feeds that rest after failing: addresses. */
  readonly unchangedFeeds: readonly string[]
  readonly restingFeeds: readonly string[]
}

const SOURCES_AT_ONCE = 8

type Tools = Pick<RunTools, 'store' | 'fetcher' | 'now' | 'scope'>

/** A plan under way. */
interface Planning extends Required<Tools> {
  readonly config: PipelineConfig
  readonly plan: { readonly [K in keyof RunPlan]: RunPlan[K][number][] }
  /** Addresses that are planned. */
  readonly seen: Set<string>
  /** Articles that are wanted in all. */
  readonly most: number
}

/** Reads the feeds, sitemaps and lists of a pipeline and tells which articles a run would fetch; stores nothing. */
export async function planRun(config: PipelineConfig, { scope = {}, ...tools }: Tools): Promise<RunPlan> {
  const plan: Planning['plan'] = { articles: [], problems: [], unchangedFeeds: [], restingFeeds: [] }
  const planning = {
    ...tools,
    scope,
    config,
    plan,
    seen: new Set<string>(),
    most: scope.limit ?? Number.POSITIVE_INFINITY,
  }
  const report = async (problem: Problem) => void plan.problems.push(problem)
  const groups = await groupSources({ config, scope, fetcher: tools.fetcher, report })
  const queue = new PQueue({ concurrency: SOURCES_AT_ONCE })
  await Promise.all(groups.map((sources) => queue.add(() => planGroup(planning, sources))))
  return plan
}

async function planGroup(planning: Planning, sources: readonly Source[]): Promise<void> {
  for (const source of sources) await planSource(planning, source)
}

async function planSource(planning: Planning, source: Source): Promise<void> {
  const { config, scope, plan, most } = planning
  let left = mostOf(source, config)
  const parts = readSource(source, readerOf(planning, sourceReading(source, config, scope)))
  for await (const { references, problems, unchanged, restsUntil, url = '' } of parts) {
    plan.problems.push(...problems)
    if (unchanged) plan.unchangedFeeds.push(url)
    if (restsUntil) plan.restingFeeds.push(url)
    for (const reference of references.slice(0, left)) await planArticle(planning, reference)
    left -= references.length
    if (left <= 0 || plan.articles.length >= most) return
  }
}

async function planArticle(planning: Planning, reference: ArticleReference): Promise<void> {
  const { config, plan, seen, most, store } = planning
  if (plan.articles.length >= most || seen.has(reference.url) || !isInScope(planning, reference)) return
  seen.add(reference.url)
  const { url, title, published } = reference
  const outlet = outletFor(config, reference)
  const facts = { ...(title ? { title } : {}), ...(published ? { published } : {}) }
  const state = (await store.knownResource(url)) ? 'known' : 'new'
  plan.articles.push({ outletId: outlet.id, outletName: outlet.name, url, ...facts, state })
}
