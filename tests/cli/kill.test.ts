import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { content, query } from '../pipeline/world.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { start } from './child.ts'

/**
 * How often a run is killed, and over how many articles it goes: a few, so that `npm test` stays quick. `npm run test:kill` kills 50 times
 * over 500 articles, which takes some minutes; run it after changing how articles are stored, remembered or compared.
 */
const KILLS = Number(process.env.KILLS ?? 5)
const ARTICLES = Number(process.env.ARTICLES ?? 48)

const TOWNS = ['Lyon', 'Porto', 'Leeds', 'Graz', 'Turin', 'Osaka', 'Tampa', 'Quito', 'Accra', 'Perth', 'Delhi', 'Brno']
const SOURCES = ['files', 'feed', 'warc', 'jsonl'] as const

/** The Nth article: every fourth town has two articles that can be compared. */
const textOf = (n: number): string => {
  const town = TOWNS[n % TOWNS.length]
  return `At least ${10 + n} people were killed in a fire in ${town} on Monday, the mayor said. Ana Lind, ${20 + (n % 60)}, was pulled out of house ${n}.
Firemen worked through the night, and the street was still closed on Tuesday morning.`
}

const pageOf = (n: number): string => `<html><head><title>Fire ${n}</title>
<meta property="article:published_time" content="2025-03-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00Z"></head>
<body><article><h1>Fire ${n}</h1>${textOf(n)
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`

async function recordOf(n: number): Promise<Uint8Array> {
  const http = { statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'content-type': 'text/html' } }
  const address = { url: `https://quay.example/${n}`, date: '2025-03-30T00:00:00Z', type: 'response' as const }
  return WARCSerializer.serialize(
    WARCRecord.create({ ...address, ...http, warcHeaders: {} }, [Buffer.from(pageOf(n))]),
    {
      gzip: true,
    },
  )
}

/** A folder with a quarter of the articles in each kind of local source, and a pipeline over it. */
async function world(): Promise<string> {
  const folder = temporaryFolder()
  const of = (kind: (typeof SOURCES)[number]) =>
    Array.from({ length: ARTICLES }, (_, n) => n).filter((n) => SOURCES[n % SOURCES.length] === kind)
  for (const kind of ['files', 'feed']) mkdirSync(join(folder, kind))
  for (const n of of('files')) writeFileSync(join(folder, 'files', `${n}.html`), pageOf(n))
  for (const n of of('feed')) writeFileSync(join(folder, 'feed', `${n}.html`), pageOf(n))
  const items = of('feed').map((n) => `<item><link>feed/${n}.html</link></item>`)
  writeFileSync(
    join(folder, 'feed.xml'),
    `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`,
  )
  writeFileSync(join(folder, 'a.warc.gz'), Buffer.concat(await Promise.all(of('warc').map(recordOf))))
  const lines = of('jsonl').map((n) =>
    JSON.stringify({ id: n, text: textOf(n), published: '2025-03-03', outlet: 'Quay' }),
  )
  writeFileSync(join(folder, 'a.jsonl'), lines.join('\n'))
  const sources = '[{files: "files/*.html"}, {feed: feed.xml}, {warc: a.warc.gz}, {jsonl: a.jsonl}]'
  writeFileSync(join(folder, 'p.yaml'), `name: Fires\ndatabase: unused.db\nsources: ${sources}\n`)
  return folder
}

test(`a run that is killed ${KILLS} times comes to the same end as one that is not`, {
  timeout: 1_800_000,
}, async () => {
  const folder = await world()
  const run = (database: string) => start(['run', join(folder, 'p.yaml'), '--db', database])
  const [undisturbed, disturbed] = [join(folder, 'undisturbed.db'), join(folder, 'disturbed.db')]
  const whole = run(undisturbed)
  const startedAtMs = performance.now()
  await whole.says('new version of')
  const firstAfterMs = performance.now() - startedAtMs
  expect(await whole.ended).toMatchObject({ code: 0 })
  const lastAfterMs = performance.now() - startedAtMs
  expect(query(undisturbed, 'select count(*) from versions')).toEqual([[ARTICLES]])

  const moments: number[] = []
  onTestFinished(({ task }) => {
    if (task.result?.state === 'fail') console.error(`killed after ${moments.join(', ')} ms`)
  })
  for (let kill = 0; kill < KILLS; kill++) {
    // From a little before the first article on; each next run has less left to do.
    const afterMs = firstAfterMs * 0.8 + Math.random() * (lastAfterMs - firstAfterMs) * Math.min(0.5, 3 / KILLS)
    moments.push(Math.round(afterMs))
    const killed = run(disturbed)
    await Promise.race([sleep(afterMs), killed.ended])
    killed.process.kill('SIGKILL')
    await killed.ended
  }
  expect(await run(disturbed).ended).toMatchObject({ code: 0 })
  expect(query(disturbed, 'pragma integrity_check')).toEqual([['ok']])
  expect(query(disturbed, 'pragma foreign_key_check')).toEqual([])
  expect(content(disturbed)).toEqual(content(undisturbed))
})
