import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/store/store-error.ts'
import { type BadInternet, goodAfter, type Pages, startBadInternet } from '../fetch/bad-internet.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { article, content, everything, pipeline, query, rss, run } from './world.ts'

let internet: BadInternet
afterEach(() => internet.close())

/** A pipeline over these pages; `yaml` names addresses as "ORIGIN/feed.xml". */
async function world(pages: Pages, yaml: string) {
  internet = await startBadInternet(pages)
  return pipeline(temporaryFolder(), yaml.replaceAll('ORIGIN', internet.origin))
}

const FEED = 'sources: [{feed: ORIGIN/feed.xml}]\n'

const paths = (from = 0): string[] => internet.visits.slice(from).map(({ path }) => path)

/** A feed that answers 304 to who knows it. */
const withEtag =
  (...links: readonly string[]): Pages[string] =>
  (request, response) => {
    if (request.headers['if-none-match'] === '"f1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"f1"' }).end(rss(...links).body)
  }

describe('a run over a web server', () => {
  test('stores what a feed names, and an unchanged feed costs one 304', async () => {
    const config = await world(
      { '/feed.xml': withEtag('/a', '/b'), '/a': article(40), '/b': article(50, 'Nice') },
      FEED,
    )
    const { report } = await run(config)
    expect(report.outlets).toMatchObject([{ outletId: '127.0.0.1', articles: 2, newVersions: 2, problems: 0 }])
    expect(paths()).toEqual(['/feed.xml', '/a', '/b'])
    const before = everything(config.database)
    const again = await run(config)
    expect(paths(3)).toEqual(['/feed.xml'])
    expect(again.report).toMatchObject({ unchangedFeeds: 1, problems: [] })
    expect(everything(config.database)).toEqual(before)
  })

  test('stores a changed page as a second version and says what changed', async () => {
    let toll = 40
    const config = await world(
      { '/feed.xml': rss('/a'), '/a': (_, response) => void response.end(article(toll).body) },
      FEED,
    )
    await run(config)
    toll = 44
    const { report } = await run(config)
    expect(report.outlets).toMatchObject([{ articles: 1, newVersions: 1 }])
    expect(report.disagreements.map(({ relation }) => relation.kind)).toEqual(['revises'])
    expect(query(config.database, 'select version, is_current from versions')).toEqual([
      [1, 0],
      [2, 1],
    ])
  })

  test('keeps one article that two feeds name under one outlet', async () => {
    const config = await world(
      { '/feed.xml': rss('/a'), '/other.xml': rss('/a'), '/a': article(40) },
      'sources:\n- {feed: ORIGIN/feed.xml, outlet: sample-wire}\n- {feed: ORIGIN/other.xml, outlet: sample-herald}\n',
    )
    await run(config)
    await run(config)
    expect(query(config.database, 'select count(*) from articles')).toEqual([[1]])
    expect(paths().filter((path) => path === '/a')).toHaveLength(2)
  })

  test('gives an article to the outlet whose host it is on, whoever names it', async () => {
    const folder = temporaryFolder()
    const config = await world({ '/feed.xml': rss('/a'), '/a': article(40) }, FEED)
    const local = { id: 'quay', name: 'Quay', hosts: ['127.0.0.1'], feeds: [] }
    const sources = config.sources.map((source) => ({ ...source, outlet: 'sample-wire' }))
    const database = join(folder, 'claims.db')
    const { report } = await run({ ...config, database, sources, outlets: [...config.outlets, local] })
    expect(report.outlets.map(({ outletId, newVersions }) => [outletId, newVersions])).toEqual([
      ['sample-wire', 0],
      ['quay', 1],
    ])
  })

  test('keeps only what holds a word of the pipeline, and no more of a feed than it wants', async () => {
    const config = await world(
      { '/feed.xml': rss('/a', '/b', '/c'), '/a': article(40), '/b': article(50, 'Nice'), '/c': article(60, 'Nantes') },
      `${FEED}keep: {mentioning: [NICE]}\nfetch: {maxArticlesPerSource: 2}\n`,
    )
    await run(config)
    expect(query(config.database, 'select title from versions')).toEqual([['Fire in Nice']])
    expect(paths()).toEqual(['/feed.xml', '/a', '/b'])
  })
})

describe('bad input is one problem each, and the run goes on', () => {
  const latin = Buffer.from(String(article(70, 'Orléans').body), 'latin1')
  const bad: Pages = {
    '/feed.xml': withEtag('/good', '/missing', '/no-text', '/empty', '/moved', '/latin', '/busy', '/silent', '/short'),
    '/good': article(40),
    '/no-text': { headers: { 'content-type': 'text/html' }, body: '<html><body><nav>Home</nav></body></html>' },
    '/empty': { headers: { 'content-type': 'text/html' } },
    '/moved': { status: 301, headers: { location: '/moved-here' } },
    '/moved-here': article(50, 'Nice'),
    '/latin': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: latin },
    '/busy': goodAfter(1, { status: 429, headers: { 'retry-after': '0' } }, article(60, 'Nantes')),
  }
  const expected = [
    ['http_status', '/missing'],
    ['no_text', '/no-text'],
    ['no_text', '/empty'],
    ['wrong_charset', '/latin'],
    ['too_slow', '/silent'],
    ['connection_failed', '/short'],
  ]

  test('on pages', async () => {
    const config = await world(bad, FEED)
    const { report } = await run(config)
    expect(report.problems.map(({ code, input }) => [code, input?.slice(internet.origin.length)])).toEqual(expected)
    for (const { message, input } of report.problems) expect(message).toMatch(new RegExp(`^${input} .*[;,] `))
    expect(query(config.database, 'select code from problems').flat()).toEqual(expected.map(([code]) => code))
    expect(query(config.database, 'select title from versions').flat()).toEqual([
      'Fire in Lyon',
      'Fire in Nice',
      'Fire in Orléans',
      'Fire in Nantes',
    ])

    const before = content(config.database)
    await run(config)
    expect(content(config.database)).toEqual(before)
    expect(paths().filter((path) => path === '/feed.xml')).toHaveLength(2)
  })

  test('on a feed, which still costs one 304 when its failures will not pass', async () => {
    const config = await world({ ...bad, '/feed.xml': withEtag('/good', '/missing', '/no-text') }, FEED)
    expect((await run(config)).report.problems).toHaveLength(2)
    const visits = internet.visits.length
    expect((await run(config)).report.problems).toHaveLength(0)
    expect(paths(visits)).toEqual(['/feed.xml'])
  })

  test('in sources', async () => {
    const config = await world(
      {
        '/empty.xml': {},
        '/hollow.xml': rss(),
        '/page.xml': article(40),
        '/good.xml': rss('/good'),
        '/good': article(40),
      },
      `sources:
- {feed: ORIGIN/empty.xml}
- {feed: ORIGIN/hollow.xml}
- {feed: ORIGIN/page.xml}
- {feed: ORIGIN/gone.xml}
- {urls: ['https://', no-such-page.html]}
- {files: 'none/*.html'}
- {feed: ORIGIN/good.xml}
`,
    )
    const { report } = await run(config)
    expect(report.problems.map(({ code }) => code).sort()).toEqual([
      'address_refused',
      'feed_empty',
      'feed_empty',
      'feed_unreadable',
      'file_missing',
      'http_status',
      'no_files',
    ])
    expect(query(config.database, 'select count(*) from versions')).toEqual([[1]])
  })

  test('in a sheet that cannot be written', async () => {
    const config = await world({ '/feed.xml': rss('/a'), '/a': article(40) }, FEED)
    const to = join(config.file, 'sheet.csv')
    const { report } = await run({ ...config, export: [{ format: 'csv', to }] })
    expect(report.problems).toMatchObject([{ code: 'sheet_not_written', stage: 'export', input: to }])
  })
})

describe('a mistake of our own', () => {
  const PAGES: Pages = { '/feed.xml': withEtag('/a', '/b'), '/a': article(40), '/b': article(50, 'Nice') }

  test('in storing one article is a problem, and the feed is read again', async () => {
    const config = await world(PAGES, FEED)
    const { report } = await run(config, ({ store }) => ({
      store: {
        ...store,
        saveVersion: async (version) => {
          if (version.snapshot.url.endsWith('/a')) throw new StoreError('wrong_span', 'claim 1 is not in the text')
          return store.saveVersion(version)
        },
      },
    }))
    expect(report.problems).toMatchObject([
      { code: 'wrong_span', stage: 'store', retryable: true, input: `${internet.origin}/a` },
    ])
    expect(query(config.database, 'select title from versions')).toEqual([['Fire in Nice']])
    await run(config)
    expect(query(config.database, 'select title from versions order by id')).toEqual([
      ['Fire in Nice'],
      ['Fire in Lyon'],
    ])
  })

  test.each([
    [false, 1],
    [true, 2],
  ])('in reading one article is a problem; its stack only with debug: %s', async (debug, lines) => {
    const config = await world(PAGES, FEED)
    const { report } = await run(config, ({ fetcher }) => ({
      debug,
      fetcher: {
        ...fetcher,
        fetch: async (url, known) => {
          const outcome = await fetcher.fetch(url, known)
          if (outcome.kind !== 'fetched' || !url.endsWith('/b')) return outcome
          return { ...outcome, snapshot: { ...outcome.snapshot, body: undefined as unknown as Uint8Array } }
        },
      },
    }))
    expect(report.problems).toMatchObject([{ code: 'internal_error', stage: 'fetch', input: `${internet.origin}/b` }])
    expect(report.problems[0]?.message.split('\n').slice(0, 2)).toHaveLength(lines)
    expect(query(config.database, 'select title from versions')).toEqual([['Fire in Lyon']])
  })

  test('in a store that takes nothing ends the run with its error, and nothing more is begun', async () => {
    const config = await world(PAGES, FEED)
    const full = () => Promise.reject(new Error('disk full'))
    const broken = run(config, ({ store }) => ({ store: { ...store, saveVersion: full, saveProblem: full } }))
    await expect(broken).rejects.toThrow('disk full')
    expect(paths()).toEqual(['/feed.xml', '/a'])
  })
})

test('an interrupted run finishes the article in hand, and the next one goes on from there', async () => {
  const config = await world({ '/feed.xml': withEtag('/a', '/b'), '/a': article(40), '/b': article(50, 'Nice') }, FEED)
  const interruption = new AbortController()
  const first = await run(config, ({ tell }) => ({
    signal: interruption.signal,
    tell: (event) => {
      tell(event)
      if (event.kind === 'found') interruption.abort()
    },
  }))
  expect(first.report).toMatchObject({ interrupted: true })
  expect(query(config.database, 'select count(*) from versions')).toEqual([[0]])
  const { report } = await run(config)
  expect(report).toMatchObject({ interrupted: false, outlets: [{ newVersions: 2 }] })
})
