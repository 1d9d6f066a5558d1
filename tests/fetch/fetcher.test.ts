import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import type { FetcherOptions } from '../../src/fetch/options.ts'
import type { Fetcher, FetchOutcome } from '../../src/fetch/outcome.ts'
import { type BadInternet, goodAfter, PAGE, startBadInternet } from './bad-internet.ts'

const FAST: FetcherOptions = {
  allowPrivate: true,
  perHostDelayMs: 0,
  retryDelayMs: 2,
  maxRetries: 2,
  connectTimeoutMs: 500,
  headersTimeoutMs: 500,
  bodyTimeoutMs: 500,
  totalTimeoutMs: 5000,
  maxBodyBytes: 1_000_000,
}

const open: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(open.map((resource) => resource.close())))

let internet: BadInternet
beforeAll(async () => {
  internet = await startBadInternet()
})
afterAll(() => internet.close())

function fetcherWith(options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({ ...FAST, ...options })
  open.push(fetcher)
  return fetcher
}

async function internetWith(pages: Parameters<typeof startBadInternet>[0]): Promise<BadInternet> {
  const server = await startBadInternet(pages)
  open.push(server)
  return server
}

const fetchFrom = (path: string, options?: FetcherOptions): Promise<FetchOutcome> =>
  fetcherWith(options).fetch(internet.origin + path)

const codeOf = (outcome: FetchOutcome): string => (outcome.kind === 'failed' ? outcome.problem.code : outcome.kind)

const snapshotOf = (outcome: FetchOutcome) => {
  if (outcome.kind !== 'fetched') throw new Error(`not fetched: ${JSON.stringify(outcome)}`)
  return outcome.snapshot
}

const textOf = (outcome: FetchOutcome): string => Buffer.from(snapshotOf(outcome).body).toString()

describe('a page', () => {
  test('comes back as its bytes with the HTTP facts', async () => {
    const snapshot = snapshotOf(await fetchFrom('/page'))
    expect(snapshot).toMatchObject({
      requestedUrl: `${internet.origin}/page`,
      url: `${internet.origin}/page`,
      redirects: [],
      status: 200,
      sha256: createHash('sha256').update(PAGE).digest('hex'),
      validators: { etag: '"v1"', lastModified: 'Wed, 24 Sep 2025 14:20:00 GMT' },
    })
    expect(snapshot.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(Buffer.from(snapshot.body).toString()).toBe(PAGE)
    expect(snapshot.fetchedAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/)
  })

  test.each(['/gzip', '/brotli'])('is decompressed: %s', async (path) => {
    expect(textOf(await fetchFrom(path))).toBe(PAGE)
  })

  test.each([{ etag: '"v1"' }, { lastModified: 'Wed, 24 Sep 2025 14:20:00 GMT' }])(
    'that is known costs a 304: %o',
    async (known) => {
      const url = `${internet.origin}/page`
      const outcome = await fetcherWith().fetch(url, known)
      expect(outcome).toMatchObject({ kind: 'unchanged', url, status: 304, validators: { etag: '"v1"' } })
    },
  )

  test('that changed is fetched though it was known', async () => {
    expect(textOf(await fetcherWith().fetch(`${internet.origin}/page`, { etag: '"v0"' }))).toBe(PAGE)
  })

  test('is asked for with name, version and contact, without cookies', async () => {
    const server = await internetWith({ '/cookie': { headers: { 'set-cookie': 'a=b' }, body: PAGE } })
    const fetcher = fetcherWith({ contact: 'https://example.org/about' })
    await fetcher.fetch(`${server.origin}/cookie`)
    await fetcher.fetch(`${server.origin}/cookie`)
    const { headers } = server.visits[1]!
    expect(headers['user-agent']).toMatch(/^claimtrail\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/about\)$/)
    expect(headers.cookie).toBeUndefined()
  })
})

describe('redirects', () => {
  test('are followed and recorded', async () => {
    const { origin } = internet
    expect(snapshotOf(await fetchFrom('/redirect/3'))).toMatchObject({
      requestedUrl: `${origin}/redirect/3`,
      url: `${origin}/page`,
      redirects: [`${origin}/redirect/2`, `${origin}/redirect/1`, `${origin}/page`],
    })
  })

  test.each([
    ['/loop/a', 'redirect_loop'],
    ['/long-way', 'redirect_limit'],
    ['/to-nowhere', 'redirect_broken'],
    ['/to-nonsense', 'redirect_broken'],
    ['/to-file', 'address_refused'],
    ['/to-password', 'address_refused'],
    ['/to-missing', 'http_status'],
  ])('that lead astray are a problem of the address asked for: %s', async (path, code) => {
    const outcome = await fetchFrom(path)
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code, stage: 'fetch', input: internet.origin + path } })
    expect(JSON.stringify(outcome)).not.toContain('secret')
  })
})

describe.concurrent('a bad answer is a problem', () => {
  test.each([
    ['/missing', 'http_status', false],
    ['/always-304', 'http_status', true],
    ['/silent', 'timeout', true],
    ['/stall', 'timeout', true],
    ['/drip', 'too_slow', true],
    ['/reset', 'connection_failed', true],
    ['/short', 'connection_failed', true],
    ['/hang-up', 'connection_failed', true],
    ['/not-http', 'response_broken', true],
    ['/many-headers', 'headers_too_large', false],
    ['/gzip-cut', 'response_broken', true],
    ['/gzip-broken', 'response_broken', true],
    ['/zstd', 'encoding_unknown', false],
    ['/gzip-bomb', 'body_too_large', false],
    ['/gzip-bomb-twice', 'body_too_large', false],
    ['/flood', 'body_too_large', false],
  ])('%s: %s', async (path, code, retryable) => {
    const outcome = await fetchFrom(path, { maxRetries: 0, totalTimeoutMs: path === '/drip' ? 300 : 5000 })
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { code, retryable, stage: 'fetch', input: internet.origin + path },
    })
    expect(outcome.kind === 'failed' && outcome.problem.message).toContain(internet.origin + path)
  })

  test('and leaves the connection free for the next request', async () => {
    const fetcher = fetcherWith({ maxRetries: 0 })
    for (const path of ['/zstd', '/gzip-bomb', '/flood', '/gzip-broken']) await fetcher.fetch(internet.origin + path)
    expect(codeOf(await fetcher.fetch(`${internet.origin}/page`))).toBe('fetched')
  })

  test('a port where nobody listens', async () => {
    const server = await startBadInternet()
    await server.close()
    expect(codeOf(await fetcherWith({ maxRetries: 0 }).fetch(`${server.origin}/page`))).toBe('robots_unreachable')
  })
})

describe('passing failures are tried again', () => {
  test.each([
    ['503 without a word', { status: 503 }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
  ])('%s', async (_, first) => {
    const server = await internetWith({ '/flaky': goodAfter(2, first) })
    expect(textOf(await fetcherWith().fetch(`${server.origin}/flaky`))).toBe(PAGE)
    expect(server.visits).toHaveLength(3)
  })

  test('until the attempts are used up', async () => {
    const server = await internetWith({ '/flaky': goodAfter(9, { status: 500 }) })
    expect(await fetcherWith().fetch(`${server.origin}/flaky`)).toMatchObject({
      problem: { code: 'http_status', retryable: true },
    })
    expect(server.visits).toHaveLength(3)
  })

  test('not before Retry-After says', async () => {
    const server = await internetWith({ '/busy': goodAfter(1, { status: 429, headers: { 'retry-after': '1' } }) })
    expect(codeOf(await fetcherWith().fetch(`${server.origin}/busy`))).toBe('fetched')
    expect(server.visits[1]!.at - server.visits[0]!.at).toBeGreaterThan(990)
  })

  test('but a host that wants a long rest gets it, for all its addresses', async () => {
    const server = await internetWith({ '/busy': { status: 429, headers: { 'retry-after': '3600' } } })
    const fetcher = fetcherWith()
    expect(codeOf(await fetcher.fetch(`${server.origin}/busy`))).toBe('rate_limited')
    expect(codeOf(await fetcher.fetch(`${server.origin}/page`))).toBe('rate_limited')
    expect(server.visits).toHaveLength(1)
  })

  test('a 404 is final', async () => {
    const server = await internetWith({})
    await fetcherWith().fetch(`${server.origin}/missing`)
    expect(server.visits).toHaveLength(1)
  })
})

describe('politeness', () => {
  test('one host gets one request at a time with a pause between', async () => {
    const server = await internetWith({})
    const fetcher = fetcherWith({ perHostDelayMs: 30 })
    await Promise.all([1, 2, 3, 4].map((n) => fetcher.fetch(`${server.origin}/page?n=${n}`)))
    const pauses = server.visits.slice(1).map((visit, index) => visit.at - server.visits[index]!.at)
    expect(server.mostAtOnce()).toBe(1)
    expect(server.robotsVisits).toHaveLength(1)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(28)
  })

  test.each([1, 2])('no more than %d requests are under way at once, whatever the hosts', async (concurrency) => {
    const server = await internetWith({})
    const fetcher = fetcherWith({ concurrency })
    const hosts = [server.origin, server.origin.replace('127.0.0.1', 'localhost')]
    await Promise.all(hosts.map((origin) => fetcher.fetch(`${origin}/slow`)))
    expect(server.mostAtOnce()).toBe(concurrency)
  })

  test('hosts do not wait for each other', async () => {
    const slow = await internetWith({})
    const fetcher = fetcherWith({ totalTimeoutMs: 1000, maxRetries: 0 })
    const waiting = fetcher.fetch(`${slow.origin}/drip`)
    expect(
      codeOf(await Promise.race([waiting, fetcher.fetch(`${internet.origin.replace('127.0.0.1', 'localhost')}/page`)])),
    ).toBe('fetched')
    await waiting
  })
})

describe('robots.txt', () => {
  const ROBOTS = 'User-agent: *\nDisallow: /private\nAllow: /private/open$\nCrawl-delay: 9\n'
  const robots = (body: string, status = 200) => ({
    '/robots.txt': { body, status },
    '/private': { body: PAGE },
    '/private/open': { body: PAGE },
  })

  test('is asked once and obeyed', async () => {
    const server = await internetWith(robots(ROBOTS))
    const fetcher = fetcherWith({ maxCrawlDelayMs: 0 })
    expect(codeOf(await fetcher.fetch(`${server.origin}/private`))).toBe('robots_disallow')
    expect(codeOf(await fetcher.fetch(`${server.origin}/private/open`))).toBe('fetched')
    expect(codeOf(await fetcher.fetch(`${server.origin}/page`))).toBe('fetched')
    expect(server.robotsVisits).toHaveLength(1)
    expect(server.visits.map(({ path }) => path)).toEqual(['/private/open', '/page'])
  })

  test('is asked for an address that a redirect leads to', async () => {
    const away = { status: 302, headers: { location: '/private' } }
    const server = await internetWith({ ...robots(ROBOTS), '/away': away })
    expect(codeOf(await fetcherWith({ maxCrawlDelayMs: 0 }).fetch(`${server.origin}/away`))).toBe('robots_disallow')
  })

  test('sets the pause, up to a limit', async () => {
    const server = await internetWith(robots(ROBOTS))
    const fetcher = fetcherWith({ maxCrawlDelayMs: 60 })
    await Promise.all([fetcher.fetch(`${server.origin}/page`), fetcher.fetch(`${server.origin}/page?2`)])
    expect(server.visits[1]!.at - server.visits[0]!.at).toBeGreaterThanOrEqual(58)
  })

  test.each([
    [
      'our own group comes before the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: ClaimTrail\nDisallow:\n',
      200,
      'fetched',
    ],
    ['a group for us keeps us away', 'User-agent: claimtrail\nUser-agent: x\nDisallow: /\n', 200, 'robots_disallow'],
    ['a group for others does not concern us', 'User-agent: otherbot\nDisallow: /\n', 200, 'fetched'],
    ['none at all allows everything', '', 404, 'fetched'],
    ['one that is forbidden allows everything', '', 403, 'fetched'],
    ['one that is HTML allows everything', '<html>User-agent</html>', 200, 'fetched'],
    ['one that fails forbids everything for now', '', 503, 'robots_unreachable'],
    ['what comes after 500 KiB does not count', `${'#'.repeat(600_000)}\nUser-agent: *\nDisallow: /`, 200, 'fetched'],
  ])('%s', async (_, body, status, code) => {
    const server = await internetWith(robots(body, status))
    expect(codeOf(await fetcherWith().fetch(`${server.origin}/page`))).toBe(code)
  })

  test('of an enemy costs neither minutes nor gigabytes', async () => {
    const names = Array.from({ length: 16_000 }, (_, n) => `User-agent: b${n}`).join('\n')
    const server = await internetWith(
      robots(`${names}\n${'Disallow: /x\n'.repeat(18_000)}Disallow: ${'*a'.repeat(10_000)}`),
    )
    const started = performance.now()
    expect(codeOf(await fetcherWith().fetch(`${server.origin}/page?${'a'.repeat(1900)}`))).toBe('fetched')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('addresses that are not for us', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://169.254.169.254/',
    'http://localhost:8080/',
    'http://db.localhost./',
    'http://10.1.2.3/',
    'ftp://example.org/rss',
    'javascript:alert(1)',
    'http://user:secret@example.org/',
    `http://example.org/${'x'.repeat(3000)}`,
    'example.org/rss',
    '',
  ])('are refused: %s', async (url) => {
    const outcome = await fetcherWith({ allowPrivate: false }).fetch(url)
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'address_refused', retryable: false } })
    expect(JSON.stringify(outcome)).not.toContain('secret')
  })
})

describe('closing', () => {
  test('ends what is running and what waits', async () => {
    const fetcher = fetcherWith({ headersTimeoutMs: 5000, totalTimeoutMs: 5000, perHostDelayMs: 5000 })
    const running = fetcher.fetch(`${internet.origin}/silent`)
    const waiting = fetcher.fetch(`${internet.origin}/page`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await fetcher.close()
    expect([codeOf(await running), codeOf(await waiting)]).toEqual(['fetcher_closed', 'fetcher_closed'])
    expect(codeOf(await fetcher.fetch(`${internet.origin}/page`))).toBe('fetcher_closed')
  })
})
