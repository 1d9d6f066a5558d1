/**
 * `npm run bench-pages -- FILE`: how long each review page takes over a store, such as the one that `npm run bench -- 1000000 FILE`
 * keeps, as CPU time of this process, and how many bytes it has. The third visit counts: a reviewer stays all day.
 */
import { openSqliteDesk } from '../../src/store/sqlite/desk/open-desk.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { createReviewApp } from '../../src/web/app.ts'

const VISITS = 3

const file = process.argv[2] ?? 'data/sample.db'
const store = openSqliteStore(file)
const desk = openSqliteDesk(file)
const tools = { desk, store, reviewer: 'bench', measures: [], now: () => '', complain: console.error }
const app = createReviewApp(tools, () => 4114)

for (const path of await paths()) {
  let shown = ''
  for (let visit = 0; visit < VISITS; visit++) shown = await visitOnce(path)
  console.log(`${path.padEnd(76)} ${shown}`)
}
await desk.close()
await store.close()

async function visitOnce(path: string): Promise<string> {
  const before = process.cpuUsage()
  const answer = await app.request(`http://127.0.0.1:4114${path}`, { headers: { host: '127.0.0.1:4114' } })
  const { length } = await answer.text()
  const { user, system } = process.cpuUsage(before)
  return `${answer.status} ${((user + system) / 1000).toFixed(0).padStart(6)} ms ${(length / 1000).toFixed(0).padStart(6)} kB`
}

/** Every page, about things that the store holds; the queue in the ways that ask most of an index. */
async function paths(): Promise<string[]> {
  const [claim] = await desk.queue({ kind: 'figure' }, { order: 'newest', most: 1 })
  const [often = 'deaths', seldom = often] = await desk.measures()
  const [country = 'IR'] = await desk.countriesOf(often)
  const outlet = encodeURIComponent((await desk.outlets())[0]?.id ?? '')
  const person = encodeURIComponent((await desk.latestNames(1))[0] ?? '')
  return [
    '/queue',
    `/queue?at=${claim?.claim.id}`,
    '/queue?order=unsure',
    '/queue?order=conflicts',
    '/queue?relation=conflicts',
    '/queue?relation=retracts',
    '/queue?status=reject',
    `/queue?measure=${seldom}&place=${country}&order=unsure`,
    `/queue?outlet=${outlet}&measure=${often}&place=${country}&order=conflicts`,
    `/queue?person=${person}`,
    `/queue?measure=${often}&min=0.97&since=2024-01-01`,
    `/claims?status=any&after=${claim?.claim.id}`,
    `/bulk?measure=${often}&place=${country}&min=0.99`,
    '/audit?sample=7f3a',
    `/compare?measure=${often}&place=${country}`,
    '/changes',
    '/people',
    `/people?name=${person}`,
    '/outlets',
    `/outlets/${outlet}`,
    '/runs',
    '/runs/1',
    '/search?q=people',
    '/article/1',
  ]
}
