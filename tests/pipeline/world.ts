import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import type { FetcherOptions } from '../../src/fetch/options.ts'
import { loadPipeline, type PipelineConfig } from '../../src/pipeline/config.ts'
import { type RunReport, runPipeline } from '../../src/pipeline/run.ts'
import type { RunTools } from '../../src/pipeline/run-context.ts'
import type { RunEvent } from '../../src/pipeline/run-events.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Answer } from '../fetch/bad-internet.ts'

/** A fetcher that does not let a test wait. */
const FAST: FetcherOptions = {
  allowPrivate: true,
  perHostDelayMs: 0,
  retryDelayMs: 2,
  maxRetries: 1,
  totalTimeoutMs: 400,
}

/** Every outlet of the sample world, as a pipeline file names them. */
export const SAMPLE_OUTLETS = '[sample-herald, sample-wire, sample-monitor, sample-courier, sample-gazette]'

/** An RSS feed that names these addresses. */
export const rss = (...links: readonly string[]): Answer => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Test</title>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`,
})

/** A page with one small article: a figure, a place, a day. */
export const article = (toll: number, town = 'Lyon'): Answer => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>Fire in ${town}</title><meta property="article:published_time" content="2025-03-04T10:00:00Z"></head>
<body><article><h1>Fire in ${town}</h1><p>At least ${toll} people were killed in a fire in ${town} on Monday, the mayor said.</p>
<p>Firemen worked through the night, and the street was still closed on Tuesday morning.</p></article></body></html>`,
})

/** The pipeline file of that content in the folder, checked. */
export function pipeline(folder: string, yaml: string): PipelineConfig {
  const file = join(folder, 'pipeline.yaml')
  writeFileSync(file, `name: Test\ndatabase: ${join(folder, 'claims.db')}\n${yaml}`)
  const loaded = loadPipeline(file)
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

interface Ran {
  readonly report: RunReport
  readonly events: readonly RunEvent[]
}

/** Runs the pipeline over its database with real tools, some of them changed. */
export async function run(
  config: PipelineConfig,
  change: (tools: RunTools) => Partial<RunTools> = () => ({}),
): Promise<Ran> {
  const store = openSqliteStore(config.database)
  const fetcher = createFetcher(FAST)
  const events: RunEvent[] = []
  const now = () => new Date().toISOString()
  const tools: RunTools = { store, fetcher, now, tell: (event) => void events.push(event) }
  try {
    return { report: await runPipeline(config, { ...tools, ...change(tools) }), events }
  } finally {
    await fetcher.close()
    await store.close()
  }
}

/** Rows of a statement over the database. */
export function query(file: string, statement: string): unknown[][] {
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(statement).raw().all() as unknown[][]
  } finally {
    db.close()
  }
}

const TABLES =
  'outlets articles versions mentions claims claim_people claim_changes relations reviews resources problems'

/** Everything in the database but its runs, row by row. */
export const everything = (file: string): unknown[] =>
  TABLES.split(' ').map((table) => [table, query(file, `select * from ${table}`)])

/** What was read, without the numbers and times of rows, which depend on who came first. */
export const content = (file: string): unknown[] => [
  query(
    file,
    `select outlet_id, url, version, text_sha256, is_current from versions
     join articles on articles.id = article_id order by url, version`,
  ),
  query(
    file,
    `select outlet_id, url, version, claim_id, kind, value, quote_start, confidence_p, is_compared from claims
     join versions on versions.id = version_id join articles on articles.id = article_id order by url, version, claim_id`,
  ),
  query(file, 'select kind, a, b, reasons from relations order by a, b'),
]
