import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { planRun } from '../../src/pipeline/plan-run.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { type BadInternet, type Pages, startBadInternet } from '../fetch/bad-internet.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { article, content, everything, pipeline, query, rss, run } from './world.ts'

let internet: BadInternet
afterEach(() => internet.close())

async function world(pages: Pages, yaml: string) {
  internet = await startBadInternet(pages)
  return pipeline(temporaryFolder(), yaml.replaceAll('ORIGIN', internet.origin))
}

const FEED = 'sources: [{feed: ORIGIN/feed.xml}]\n'
const paths = (from = 0): string[] => internet.visits.slice(from).map(({ path }) => path)
const titles = (database: string): unknown[] => query(database, 'select title from versions order by title').flat()

/** A feed that answers 304 to who knows it. */
const known =
  (body: string): Pages[string] =>
  (request, response) => {
    if (request.headers['if-none-match'] === '"f1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"f1"' }).end(body)
  }

const dated = (...pages: readonly (readonly [link: string, date: string])[]): string =>
  `<rss version="2.0"><channel><title>T</title>${pages.map(([link, date]) => `<item><link>${link}</link><pubDate>${date}</pubDate></item>`).join('')}</channel></rss>`

const PAGES: Pages = {
  '/feed.xml': known(rss('/a', '/b', '/c').body as string),
  '/a': article(40),
  '/b': article(50, 'Nice'),
  '/c': article(60, 'Nantes'),
}

describe('a run that is limited', () => {
  test('to so many articles leaves the rest to the next one', async () => {
    const config = await world(PAGES, FEED)
    await run(config, () => ({ scope: { limit: 2 } }))
    expect(paths()).toEqual(['/feed.xml', '/a', '/b'])
    await run(config)
    expect(titles(config.database)).toEqual(['Fire in Lyon', 'Fire in Nantes', 'Fire in Nice'])
  })

  test('to recent articles does not ask for older ones, by feed or page, and does not forget them', async () => {
    const feed = dated(['/a', 'Wed, 24 Sep 2025 14:20:00 GMT'], ['/b', '2025-03-04'], ['/c', ''])
    const config = await world({ ...PAGES, '/feed.xml': known(feed) }, FEED)
    await run(config, () => ({ scope: { since: '2025-09-01' } }))
    expect(paths()).toEqual(['/feed.xml', '/a', '/c'])
    expect(titles(config.database)).toEqual([])
    await run(config)
    expect(titles(config.database)).toEqual(['Fire in Lyon', 'Fire in Nantes', 'Fire in Nice'])
  })

  test('to an outlet reads its sources, and its articles out of sources of nobody', async () => {
    const yaml = `sources:\n- {feed: ORIGIN/feed.xml, outlet: sample-wire}\n- {urls: [ORIGIN/c, 'http://localhost:1/x']}\n`
    const config = await world(PAGES, yaml)
    const { report } = await run(config, () => ({ scope: { outlets: ['127.0.0.1'] } }))
    expect(paths()).toEqual(['/c'])
    expect(report.outlets.map(({ outletId }) => outletId)).toEqual(['127.0.0.1'])
  })
})

describe('pages that were left out', () => {
  test('are read when other words are kept, though neither feed nor page changed', async () => {
    const config = await world(PAGES, `${FEED}keep: {mentioning: [Nice]}\n`)
    await run(config)
    await run(config)
    expect(titles(config.database)).toEqual(['Fire in Nice'])
    await run({ ...config, keep: { mentioning: ['Nantes'] } })
    expect(titles(config.database)).toEqual(['Fire in Nantes', 'Fire in Nice'])
  })
})

describe('stored pages', () => {
  const age = (file: string) => {
    const db = new Database(file)
    db.exec(`update versions set extractor_version = '0.0.1'; delete from claims; delete from mentions`)
    db.close()
  }

  test('that an older claimtrail read are read again without being fetched', async () => {
    const config = await world(PAGES, FEED)
    await run(config)
    const before = content(config.database)
    age(config.database)
    const visits = internet.visits.length
    const { report } = await run(config)
    expect(report.rereadVersions).toBe(3)
    expect(paths(visits)).toEqual(['/feed.xml'])
    expect(content(config.database)).toEqual(before)
    expect((await run(config)).report.rereadVersions).toBe(0)
  })

  test('are no edit of the outlet when they are read otherwise', async () => {
    const config = await world({ ...PAGES, '/feed.xml': rss('/a') }, FEED)
    await run(config)
    const db = new Database(config.database)
    db.exec(`update versions set extractor_version = '0.0.1', text = 'Menu. ' || text, text_sha256 = 'old'`)
    db.close()
    await run(config)
    expect(
      query(config.database, "select version, text like 'Menu%', extractor_version <> '0.0.1' from versions"),
    ).toEqual([[1, 0, 1]])
  })

  test('keep their reviews when all are read again', async () => {
    const config = await world(PAGES, FEED)
    const { report } = await run(config)
    const store = openSqliteStore(config.database)
    await store.addReview(
      { claimId: report.newClaimIds[0]!, decision: 'accept', reviewer: 'Ana' },
      '2025-09-24T12:00:00Z',
    )
    await store.close()
    const before = content(config.database)
    expect((await run(config, () => ({ scope: { again: true } }))).report.rereadVersions).toBe(3)
    expect(content(config.database)).toEqual(before)
    expect(query(config.database, 'select decision from reviews')).toEqual([['accept']])
  })
})

describe('a feed that fails run after run', () => {
  test('is left alone for a while, and asked when all is read again', async () => {
    const config = await world({ '/feed.xml': { status: 500 } }, FEED)
    const visits = async (again = false) => {
      const before = internet.visits.length
      const { report, events } = await run(config, () => ({ scope: { again } }))
      const told = events.some(({ kind }) => kind === 'resting')
      return [internet.visits.length > before, report.problems.length, report.restingFeeds, told]
    }
    expect(await visits()).toEqual([true, 1, 0, false])
    expect(await visits()).toEqual([true, 1, 0, false])
    expect(await visits()).toEqual([false, 0, 1, true])
    expect(await visits(true)).toEqual([true, 1, 0, false])
    expect(query(config.database, 'select failures, problem from feeds')).toEqual([[3, 'http_status']])
  })
})

test('a page that its server calls fresh is not asked for', async () => {
  const fresh = { 'cache-control': 'max-age=600', etag: '"1"' }
  const config = await world(
    { '/feed.xml': rss('/a'), '/a': { ...article(40), headers: { 'content-type': 'text/html', ...fresh } } },
    FEED,
  )
  await run(config)
  await run(config)
  expect(paths()).toEqual(['/feed.xml', '/a', '/feed.xml'])
})

test('an AMP page gives way to the page that it is another form of', async () => {
  const amp = `<html amp><head><link rel="canonical" href="/a"></head>${article(40).body}`
  const evil = '<html amp><head><link rel="canonical" href="http://localhost:1/a"></head><article>'
  const config = await world(
    {
      '/feed.xml': rss('/amp/a', '/evil'),
      '/amp/a': { body: amp },
      '/a': article(40),
      '/evil': { body: `${evil}${article(50, 'Nice').body}` },
    },
    FEED,
  )
  await run(config)
  const { origin } = internet
  expect(
    query(
      config.database,
      'select url, requested_url, fetched_url, redirects from versions join articles on articles.id = article_id',
    ),
  ).toEqual([
    [`${origin}/a`, `${origin}/amp/a`, `${origin}/a`, JSON.stringify([`${origin}/a`])],
    [`${origin}/evil`, `${origin}/evil`, `${origin}/evil`, '[]'],
  ])
})

describe('a plan', () => {
  test('tells what a run would fetch, and stores nothing', async () => {
    const config = await world(
      { ...PAGES, '/gone.xml': { status: 404 } },
      `sources:\n- {feed: ORIGIN/feed.xml}\n- {feed: ORIGIN/gone.xml}\n`,
    )
    await run(config, () => ({ scope: { limit: 1 } }))
    const before = everything(config.database)
    const store = openSqliteStore(config.database, { readonly: true })
    const fetcher = createFetcher({ allowPrivate: true, perHostDelayMs: 0, maxRetries: 0 })
    const plan = await planRun(config, { store, fetcher, now: () => new Date().toISOString(), scope: {} })
    await Promise.all([fetcher.close(), store.close()])
    expect(plan.articles.map(({ url, state }) => [url.slice(internet.origin.length), state])).toEqual([
      ['/a', 'known'],
      ['/b', 'new'],
      ['/c', 'new'],
    ])
    expect(plan.problems).toMatchObject([{ code: 'http_status' }])
    expect(everything(config.database)).toEqual(before)
  })
})

describe('JSON lines in a pipeline', () => {
  test('are articles of the outlets that they name, with exactly the text given', async () => {
    const folder = temporaryFolder()
    const lines = [
      {
        id: 1,
        text: 'At least  40 people died\n\nin Lyon.',
        outlet: 'Harbor Post',
        published: '2025-03-04',
        title: 'Fire',
      },
      { id: 2, text: '' },
      { id: 3, html: article(50, 'Nice').body, outlet: 'BBC News', url: 'https://quay.example/3' },
    ]
    writeFileSync(join(folder, 'a.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    internet = await startBadInternet()
    const config = pipeline(folder, 'sources: [{jsonl: "*.jsonl"}]\n')
    const { report } = await run(config)
    expect(report.problems).toMatchObject([{ code: 'invalid_line', stage: 'parse' }])
    expect(
      query(
        config.database,
        'select outlet_id, text, title, published from versions join articles on articles.id = article_id',
      ).slice(0, 1),
    ).toEqual([['harbor-post', lines[0]!.text, 'Fire', '2025-03-04']])
    expect(query(config.database, 'select outlet_id, url from articles order by id')[1]).toEqual([
      'bbc',
      'https://quay.example/3',
    ])
    const again = await run(config)
    expect(again.report.outlets.flatMap(({ newVersions }) => newVersions)).not.toContain(1)
  })
})
