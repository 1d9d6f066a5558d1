/**
 * `npm run bench`: fills a store with generated claims, then measures what one more article costs, with its comparison, and how
 * long each view takes to show its first page. `npm run bench -- CLAIMS FILE` for other sizes, or to keep the file.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { relationsOfClaim, sumUpGroup } from '../../src/pipeline/relate-new-claims.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { generatedVersion } from './generated-store.ts'

const CLAIMS = Number(process.argv[2] ?? 1_000_000)
const CLAIMS_OF_ARTICLE = 30
const MEASURED_ARTICLES = 40
/** Articles at the end that are compared while the store is filled, so that views have relations and groups to show. */
const COMPARED_SHARE = 0.02

const VIEWS = [
  'disagreements',
  'echoes',
  'support',
  'qualifier_losses',
  'changes',
  'outlet_profile',
  'person_variants',
  'event_tolls',
]
const PAGE = 100

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'))
const file = process.argv[3] ?? join(folder, 'bench.db')
try {
  await bench()
} finally {
  rmSync(folder, { recursive: true })
}

async function bench(): Promise<void> {
  const store = openSqliteStore(file)
  const runId = await store.startRun({ pipeline: 'bench', startedAt: '2025-01-01T00:00:00Z' })
  const articles = Math.ceil(CLAIMS / CLAIMS_OF_ARTICLE)
  await fill(store, runId, articles)
  await measure(store, runId, articles)
  await store.close()
  say(`file size per 1,000 claims: ${(statSync(file).size / 1e6 / (CLAIMS / 1000)).toFixed(2)} MB`)
  timeViews()
}

async function fill(store: Store, runId: number, articles: number): Promise<void> {
  const started = Date.now()
  const plain = Math.floor(articles * (1 - COMPARED_SHARE))
  for (let number = 0; number < plain; number++) {
    await store.saveVersion(generatedVersion(runId, number))
    if (number % 1000 === 999) await markCompared(store, number, plain, started)
  }
  await store.saveRelations([], await store.claimsToCompare())
  for (let number = plain; number < articles; number++) await saveAndCompare(store, runId, number)
  const keys = await store.staleGroups()
  const [summed] = await timed(async () => {
    for (const key of keys) await sumUpGroup(store, key)
  })
  say(
    `filled with ${(articles * CLAIMS_OF_ARTICLE).toLocaleString('en')} claims in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  say(
    `summing up one of ${keys.length.toLocaleString('en')} groups of figures: ${(summed / keys.length).toFixed(2)} ms`,
  )
}

async function markCompared(store: Store, number: number, articles: number, started: number): Promise<void> {
  await store.saveRelations([], await store.claimsToCompare())
  if (number % 5000 === 4999)
    say(`  ${number + 1} of ${articles} articles, ${Math.round((Date.now() - started) / 1000)} s`)
}

/** One article stored, its claims compared: milliseconds of each, as CPU time of this process. */
async function saveAndCompare(
  store: Store,
  runId: number,
  number: number,
): Promise<{ save: number; compare: number; claims: number }> {
  const version = generatedVersion(runId, number)
  const [save, saved] = await timed(() => store.saveVersion(version))
  const [compare] = await timed(async () => {
    for (const id of saved.claimIds) await store.saveRelations(await relationsOfClaim(store, id), [id])
  })
  return { save, compare, claims: saved.claimIds.length }
}

async function measure(store: Store, runId: number, articles: number): Promise<void> {
  let [save, compare, claims] = [0, 0, 0]
  for (let number = articles; number < articles + MEASURED_ARTICLES; number++) {
    const cost = await saveAndCompare(store, runId, number)
    save += cost.save
    compare += cost.compare
    claims += cost.claims
  }
  say(`per new claim: stored in ${(save / claims).toFixed(2)} ms, compared in ${(compare / claims).toFixed(2)} ms`)
}

/** CPU milliseconds that the work took, and what it gave. */
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000, result]
}

function timeViews(): void {
  const db = new Database(file, { readonly: true })
  for (const view of VIEWS) {
    const statement = db.prepare(`select * from ${view} limit ${PAGE}`)
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      statement.all()
      return performance.now() - start
    })
    const all = db.prepare(`select count(*) from ${view}`).pluck()
    say(
      `view ${view}: ${Math.min(...times).toFixed(1)} ms for the first ${PAGE} rows, ${times[0]!.toFixed(1)} ms the first time (${Number(all.get()).toLocaleString('en')} rows)`,
    )
  }
  db.close()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
