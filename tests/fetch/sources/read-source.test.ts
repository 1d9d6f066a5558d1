import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { readSource } from '../../../src/fetch/sources/read-source.ts'
import type { Recollection } from '../../../src/fetch/sources/source-reader.ts'
import type { Validators } from '../../../src/model/snapshot.ts'
import type { Source, SourceReading } from '../../../src/model/source.ts'
import { type Answer, type BadInternet, startBadInternet } from '../bad-internet.ts'

const rss = (content: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${content}</channel></rss>`
const entry = (link: string, title = 'Six hurt'): string => `<item><title>${title}</title><link>${link}</link></item>`
const xml = (body: string | Uint8Array): Answer => ({ headers: { 'content-type': 'text/xml' }, body })

const BOMB = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss(entry('/1', '&b;'))}`
const OLD_DOCTYPE = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">`

const FEEDS: Readonly<Record<string, Answer>> = {
  '/rss': xml(
    rss(`<item><title>Six &amp;amp; <![CDATA[<b>seven</b>]]> hurt</title><link> /news/1?utm_source=rss#top </link>
      <pubDate>Wed, 24 Sep 2025 14:20:00 +0200</pubDate></item>
      <item><title>No link, but a permanent id</title><guid>http://example.org/2</guid></item>
      <item><title>Again</title><link>/news/1</link></item>`),
  ),
  '/atom':
    xml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">&lt;i&gt;Six&lt;/i&gt; hurt</title>
    <link rel="enclosure" href="/audio.mp3"/><link rel="alternate" type="application/json" href="/1.json"/><link href="news/1"/>
    <published>2025-09-24T10:00:00Z</published><updated>2025-09-25T10:00:00Z</updated></entry></feed>`),
  '/rdf': xml(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>News</title></channel>
    <item rdf:about="http://example.org/1"><title>Six hurt</title><link>http://example.org/1</link><dc:date>2025-09</dc:date></item></rdf:RDF>`),
  '/json': {
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [{ id: '1', url: '/news/1', title: 'Six hurt', date_published: '2025-09-24' }],
    }),
  },
  '/latin': xml(
    iconv.encode(
      `<?xml version="1.0" encoding="iso-8859-1"?>${rss(entry('/1', '“Sûreté”')).slice(21)}`,
      'windows-1252',
    ),
  ),
  '/old': xml(OLD_DOCTYPE + rss(entry('/1', 'Caf&eacute;'))),
  '/about-xml': xml(rss(entry('/1', 'Six hurt</title><description><![CDATA[<!ENTITY a "ha">]]></description><title>'))),
  '/moved/feed': { status: 301, headers: { location: '/elsewhere/feed' } },
  '/elsewhere/feed': xml(rss(entry('page'))),
  '/huge': xml(rss(Array.from({ length: 10_000 }, (_, n) => entry(`/news/${n}`)).join(''))),
  '/known': { status: 304, headers: { etag: '"v2"' } },
  '/empty': xml(''),
  '/blank': xml(' \n '),
  '/no-entries': xml(rss('')),
  '/web-page': {
    body: '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
  },
  '/web-page-without-feed': { body: '<html><body>Subscribe!</body></html>' },
  '/bomb': xml(BOMB),
  '/words': xml('there is nothing to see here'),
  '/other-xml': xml('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/other-json': { body: '{"error": "no"}' },
  '/binary': xml(Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)),
  '/deep': xml(rss('<a>'.repeat(100_000))),
  '/cut-off': xml(rss(entry('/1') + entry('/2')).slice(0, -40)),
  '/one-broken': xml(rss(`${entry('/1')}<item><title>Oh <br> no</item>${entry('/3')}`)),
  '/traps': xml(rss(entry('file:///etc/passwd') + entry('javascript:alert(1)') + entry('http://') + entry('/1'))),
}

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-'))
const fetcher = createFetcher({ allowPrivate: true, perHostDelayMs: 0, maxRetries: 0, maxBodyBytes: 2_000_000 })
let internet: BadInternet
beforeAll(async () => {
  internet = await startBadInternet(FEEDS)
})
afterAll(async () => {
  await fetcher.close()
  await internet.close()
  rmSync(folder, { recursive: true })
})

/** The only reading of a source that has one. */
async function readOnly(source: Source, known: Recollection = {}): Promise<SourceReading> {
  const readings: SourceReading[] = []
  const reader = { fetcher, recall: async () => known, now: () => '2025-09-24T12:00:00.000Z' }
  for await (const reading of readSource(source, reader)) readings.push(reading)
  expect(readings).toHaveLength(1)
  return readings[0]!
}

const read = (path: string, validators: Validators = {}): Promise<SourceReading> =>
  readOnly({ kind: 'feed', url: internet.origin + path, outlet: 'sample' }, { validators })

const pathsOf = ({ references }: SourceReading): string[] =>
  references.map(({ url }) => url.replace(internet.origin, ''))

describe('a feed', () => {
  test.each([
    ['/rss', { url: '/news/1', title: 'Six & seven hurt', published: '2025-09-24T14:20:00+02:00' }],
    ['/atom', { url: '/news/1', title: 'Six hurt', published: '2025-09-24T10:00:00Z' }],
    ['/rdf', { url: 'http://example.org/1', title: 'Six hurt', published: '2025-09' }],
    ['/json', { url: '/news/1', title: 'Six hurt', published: '2025-09-24' }],
    ['/latin', { url: '/1', title: '“Sûreté”' }],
    ['/old', { url: '/1', title: 'Café' }],
    ['/about-xml', { url: '/1', title: 'Six hurt' }],
    ['/moved/feed', { url: '/elsewhere/page', title: 'Six hurt' }],
  ])('%s names its articles in full', async (path, { url, ...rest }) => {
    const reading = await read(path)
    expect(reading).toMatchObject({ unchanged: false, problems: [] })
    expect(reading.references[0]).toEqual({
      url: new URL(url, internet.origin).href,
      ...rest,
      outlet: 'sample',
      foundIn: internet.origin + path,
    })
  })

  test('names each article once, in its order', async () => {
    expect(pathsOf(await read('/rss'))).toEqual(['/news/1', 'http://example.org/2'])
  })

  test('may be very long', async () => {
    expect((await read('/huge')).references).toHaveLength(10_000)
  })

  test('that did not change gives nothing to do and what to remember', async () => {
    const known = { etag: '"v1"', lastModified: 'Wed, 24 Sep 2025 14:20:00 GMT' }
    expect(await read('/known', known)).toEqual({
      url: `${internet.origin}/known`,
      references: [],
      problems: [],
      unchanged: true,
      validators: { ...known, etag: '"v2"' },
    })
  })

  test('on this machine may name files of this machine', async () => {
    const path = join(folder, 'feed.xml')
    writeFileSync(path, rss(entry('pages/a.html')))
    const { references } = await readOnly({ kind: 'feed', url: pathToFileURL(path).href })
    expect(references[0]?.url).toBe(pathToFileURL(join(folder, 'pages/a.html')).href)
  })
})

describe('a bad feed is a problem that names it', () => {
  test.each([
    ['/empty', 'feed_empty', []],
    ['/blank', 'feed_empty', []],
    ['/no-entries', 'feed_empty', []],
    ['/web-page', 'feed_unreadable', []],
    ['/web-page-without-feed', 'feed_unreadable', []],
    ['/bomb', 'feed_unsafe', []],
    ['/words', 'feed_unreadable', []],
    ['/other-xml', 'feed_unreadable', []],
    ['/other-json', 'feed_unreadable', []],
    ['/binary', 'feed_unreadable', []],
    ['/deep', 'feed_unreadable', []],
    ['/missing', 'http_status', []],
    ['/flood', 'body_too_large', []],
    ['/cut-off', 'feed_damaged', ['/1']],
    ['/one-broken', 'feed_damaged', ['/1', '/3']],
    ['/traps', 'feed_links_missing', ['/1']],
  ])('%s: %s', async (path, code, left) => {
    const reading = await read(path)
    expect(reading.problems).toMatchObject([{ code, stage: 'fetch', input: internet.origin + path }])
    expect(reading.problems[0]!.message).toContain(internet.origin + path)
    expect(pathsOf(reading)).toEqual(left)
    expect(reading.validators).toEqual(left.length > 0 ? {} : undefined)
  })

  test('and says which feed the page names', async () => {
    expect((await read('/web-page')).problems[0]!.message).toContain(`it names ${internet.origin}/rss as its feed`)
  })
})

describe('addresses', () => {
  test('are taken in their order, each once; what is none is a problem', async () => {
    const urls = [
      'https://example.org/b',
      'https://example.org/a?utm_source=x',
      'nonsense',
      'https://EXAMPLE.org/a',
      'mailto:a@b.c',
    ]
    const reading = await readOnly({ kind: 'urls', urls, outlet: 'sample' })
    expect(reading.references).toEqual([
      { url: 'https://example.org/b', outlet: 'sample', foundIn: 'urls' },
      { url: 'https://example.org/a', outlet: 'sample', foundIn: 'urls' },
    ])
    expect(reading.problems.map(({ input }) => input)).toEqual(['nonsense', 'mailto:a@b.c'])
  })
})

describe('files', () => {
  const pages = join(folder, 'pages (1) [x]')
  beforeAll(() => {
    mkdirSync(join(pages, 'deep er'), { recursive: true })
    for (const name of ['b.html', 'a.html', 'deep er/c.html', 'd.txt']) writeFileSync(join(pages, name), 'x')
  })

  test.each([
    ['**/*.html', ['a.html', 'b.html', 'deep er/c.html']],
    ['*.{html,txt}', ['a.html', 'b.html', 'd.txt']],
    ['a.html', ['a.html']],
  ])('%s are found in the order of their paths', async (glob, expected) => {
    const urls = expected.map((name) => pathToFileURL(join(pages, name)).href)
    for (const pattern of [join(pages, glob), `file://${join(pages, glob)}`]) {
      const reading = await readOnly({ kind: 'files', glob: pattern })
      expect(reading).toMatchObject({ problems: [], unchanged: false })
      expect(reading.references.map(({ url }) => url)).toEqual(urls)
    }
  })

  test.each(['/proc/**', '/dev/*', '/sys/**/x', '/proc/self/../*/environ', 'file:///dev/**'])(
    'are not looked for where the system keeps what never ends: %s',
    async (glob) => {
      const reading = await readOnly({ kind: 'files', glob })
      expect(reading.references).toEqual([])
      expect(reading.problems).toMatchObject([{ code: 'no_files' }])
    },
  )

  test('that are not there are a problem', async () => {
    const glob = join(pages, '*.pdf')
    const reading = await readOnly({ kind: 'files', glob })
    expect(reading.problems).toMatchObject([{ code: 'no_files', input: glob }])
  })
})
