import { afterEach, describe, expect, test } from 'vitest'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { type BadInternet, type Pages, startBadInternet } from '../fetch/bad-internet.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { article, pipeline, query, rss, run } from './world.ts'

let internet: BadInternet
afterEach(() => internet.close())

async function world(pages: Pages, feeds: readonly string[]) {
  internet = await startBadInternet(pages)
  const sources = feeds.map((feed) => `- {feed: ${internet.origin}${feed}}\n`)
  return pipeline(temporaryFolder(), `sources:\n${sources.join('')}`)
}

/** Codes of the stored problems by the path of their input. */
const stored = (database: string): Record<string, unknown> =>
  Object.fromEntries(
    query(database, 'select input, code from problems').map(([input, code]) => [
      String(input).slice(internet.origin.length),
      code,
    ]),
  )

const titles = (database: string): unknown[] => query(database, 'select title from versions order by id').flat()

const pageWith = (headers: Readonly<Record<string, string>>, toll = 40) => ({
  ...article(toll),
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
})

/** What each bad page ends as. */
const BAD: Readonly<Record<string, string>> = {
  '/drip': 'too_slow',
  '/silent': 'too_slow',
  '/stall': 'too_slow',
  '/reset': 'connection_failed',
  '/short': 'connection_failed',
  '/hang-up': 'connection_failed',
  '/not-http': 'response_broken',
  '/many-headers': 'headers_too_large',
  '/gzip-cut': 'response_broken',
  '/gzip-broken': 'response_broken',
  '/gzip-bomb': 'body_too_large',
  '/gzip-bomb-twice': 'body_too_large',
  '/flood': 'body_too_large',
  '/zstd': 'encoding_unknown',
  '/loop/a': 'redirect_loop',
  '/long-way': 'redirect_limit',
  '/to-nowhere': 'redirect_broken',
  '/to-file': 'address_refused',
  '/to-password': 'address_refused',
  '/always-304': 'http_status',
  '/missing': 'http_status',
  '/error': 'http_status',
  '/long-length': 'response_broken',
}

test('every bad page is a stored problem, and the good ones between them are read', async () => {
  const links = Object.keys(BAD).flatMap((path, n) => (n === 10 ? ['/good', path] : [path]))
  const pages: Pages = {
    '/feed.xml': rss('/first', ...links, '/last'),
    '/first': article(40),
    '/good': article(50, 'Nice'),
    '/last': article(60, 'Nantes'),
    '/error': { status: 500 },
    // More bytes than announced: what follows is no answer to anything.
    '/long-length': (request) =>
      void request.socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nno chunk\r\n',
      ),
  }
  const config = await world(pages, ['/feed.xml'])
  const fetcher = createFetcher({
    allowPrivate: true,
    perHostDelayMs: 0,
    maxRetries: 0,
    totalTimeoutMs: 400,
    maxBodyBytes: 1_000_000,
  })
  const { report } = await run(config, () => ({ fetcher })).finally(() => fetcher.close())
  expect(stored(config.database)).toEqual(BAD)
  expect(report.problems).toHaveLength(Object.keys(BAD).length)
  expect(titles(config.database)).toEqual(['Fire in Lyon', 'Fire in Nice', 'Fire in Nantes'])
  expect(query(config.database, 'select count(*) from runs where finished_at is not null')).toEqual([[1]])
})

describe('feeds', () => {
  test('that are bad are a stored problem each', async () => {
    const pages: Pages = {
      '/huge.xml': { body: Buffer.alloc(50_000_000, '<item>') },
      '/bomb.xml': {
        body: '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
      },
      '/good.xml': rss('/good'),
      '/good': article(40),
    }
    const config = await world(pages, ['/huge.xml', '/bomb.xml', '/drip', '/loop/a', '/good.xml'])
    const options = {
      allowPrivate: true,
      perHostDelayMs: 0,
      maxRetries: 0,
      totalTimeoutMs: 5_000,
      maxBodyBytes: 1_000_000,
    }
    const fetcher = createFetcher(options)
    await run(config, () => ({ fetcher })).finally(() => fetcher.close())
    expect(stored(config.database)).toEqual({
      '/huge.xml': 'body_too_large',
      '/bomb.xml': 'feed_unsafe',
      '/drip': 'too_slow',
      '/loop/a': 'redirect_loop',
    })
    expect(titles(config.database)).toEqual(['Fire in Lyon'])
  })

  test('of 10,000 entries are read as far as the pipeline wants', async () => {
    const links = Array.from({ length: 10_000 }, (_, n) => `/${n}`)
    const config = await world({ '/feed.xml': rss(...links), '/0': article(40), '/1': article(50, 'Nice') }, [
      '/feed.xml',
    ])
    const { report } = await run({ ...config, maxArticlesPerSource: 2 })
    expect(report.problems).toEqual([])
    expect(titles(config.database)).toEqual(['Fire in Lyon', 'Fire in Nice'])
  })
})

test('a storm of 429 is not answered with a storm of requests', async () => {
  const links = Array.from({ length: 40 }, (_, n) => `/${n}`)
  const storm = Object.fromEntries(links.map((path) => [path, { status: 429 }]))
  const config = await world({ ...storm, '/feed.xml': rss(...links) }, ['/feed.xml'])
  const { report } = await run(config)
  expect(report.problems).toHaveLength(40)
  expect(report.problems.map(({ code }) => code)).toEqual([
    'http_status',
    'http_status',
    ...Array(38).fill('rate_limited'),
  ])
  // The feed, and two pages twice.
  expect(internet.visits).toHaveLength(5)
})

test('a robots.txt that fails keeps everything away, as stored problems', async () => {
  const config = await world({ '/robots.txt': { status: 500 }, '/feed.xml': rss('/a') }, ['/feed.xml'])
  await run(config)
  expect(stored(config.database)).toEqual({ '/feed.xml': 'robots_unreachable' })
  expect(internet.visits).toEqual([])
})

test.each(['Fri, 31 Dec 2099 23:59:59 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday', '-1'])(
  'a page with the clock-skewed date %s is asked for with that date, and a change is seen',
  async (lastModified) => {
    let toll = 40
    const seen: unknown[] = []
    const config = await world(
      {
        '/feed.xml': rss('/a'),
        '/a': (request, response) => {
          seen.push(request.headers['if-modified-since'])
          const { headers, body } = pageWith({ 'last-modified': lastModified }, toll)
          response.writeHead(200, headers).end(body)
        },
      },
      ['/feed.xml'],
    )
    await run(config)
    toll = 44
    await run(config)
    expect(seen).toEqual([undefined, lastModified])
    expect(query(config.database, 'select max(version) from versions')).toEqual([[2]])
  },
)

test('a 304 to who knows nothing is a problem, and the page is read when the server comes to itself', async () => {
  let is304 = true
  const config = await world(
    {
      '/feed.xml': rss('/a'),
      '/a': (_, response) => void (is304 ? response.writeHead(304).end() : response.end(article(40).body)),
    },
    ['/feed.xml'],
  )
  await run(config)
  expect(stored(config.database)).toEqual({ '/a': 'http_status' })
  is304 = false
  await run(config)
  expect(titles(config.database)).toEqual(['Fire in Lyon'])
})
