import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { parseSitemap } from '../../../src/fetch/sources/parse-sitemap.ts'
import { readSource } from '../../../src/fetch/sources/read-source.ts'
import type { SitemapSource, SourceReading } from '../../../src/model/source.ts'
import { type BadInternet, startBadInternet } from '../bad-internet.ts'

const NAMESPACES = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`
const page = (path: string, lastmod = ''): string =>
  `<url><loc>${path}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`
const urlset = (...pages: readonly string[]): string =>
  `<?xml version="1.0"?><urlset ${NAMESPACES}>${pages.join('')}</urlset>`
const index = (...sitemaps: readonly string[]): string =>
  `<sitemapindex ${NAMESPACES}>${sitemaps.map((content) => `<sitemap>${content}</sitemap>`).join('')}</sitemapindex>`

const SITEMAPS = {
  '/plain.xml': urlset(
    page('/old', '2025-08-01'),
    page('/undated'),
    page('/new?utm_source=map', '2025-09-23T08:00:00Z'),
  ),
  '/news.xml':
    urlset(`<url><loc> /fire </loc><news:news><news:publication><news:name>Quay</news:name></news:publication>
    <news:publication_date>2025-09-24T06:00:00Z</news:publication_date><news:title>Six &amp; seven hurt</news:title></news:news>
    <image:image><image:loc>/fire.jpg</image:loc></image:image></url>`),
  '/index.xml': index(
    '<loc>/july.xml</loc><lastmod>2025-07-31</lastmod>',
    '<loc>/index.xml</loc>',
    '<loc>/packed.xml.gz</loc><lastmod>2025-09-24</lastmod>',
    '<loc>/plain.xml</loc><lastmod>2025-09-23</lastmod>',
  ),
  '/july.xml': urlset(page('/july', '2025-07-31')),
  '/damaged.xml': urlset(page('/a'), page('/b')).slice(0, -20),
  '/bomb.xml': `<!DOCTYPE u [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${urlset(page('/a&b;'))}`,
  '/page.xml': '<html><body>Not here</body></html>',
  '/empty.xml': '',
}

const fetcher = createFetcher({ allowPrivate: true, perHostDelayMs: 0, maxRetries: 0 })
let internet: BadInternet
beforeAll(async () => {
  const pages = Object.entries(SITEMAPS).map(([path, body]) => [path, { body }])
  const packed = {
    headers: { 'content-type': 'application/gzip' },
    body: gzipSync(urlset(page('/packed', '2025-09-24'))),
  }
  const bomb = { body: gzipSync(Buffer.alloc(60_000_000)) }
  internet = await startBadInternet({ ...Object.fromEntries(pages), '/packed.xml.gz': packed, '/bomb.xml.gz': bomb })
})
afterAll(async () => {
  await fetcher.close()
  await internet.close()
})

async function read(path: string, window?: SitemapSource['window']): Promise<SourceReading[]> {
  const readings: SourceReading[] = []
  const source: SitemapSource = { kind: 'sitemap', url: internet.origin + path, ...(window ? { window } : {}) }
  const reader = { fetcher, recall: async () => ({}), now: () => '2025-09-24T12:00:00.000Z' }
  for await (const reading of readSource(source, reader)) readings.push(reading)
  return readings
}

const paths = (readings: readonly SourceReading[]): string[] =>
  readings.flatMap(({ references }) => references.map(({ url }) => url.replace(internet.origin, '')))

test.each([
  ['/plain.xml', undefined, ['/new', '/old', '/undated']],
  ['/plain.xml', { since: '2025-09-01' }, ['/new', '/undated']],
  ['/plain.xml', { until: '2025-09-01' }, ['/old', '/undated']],
  ['/plain.xml', { days: 2 }, ['/new', '/undated']],
  ['/packed.xml.gz', undefined, ['/packed']],
  ['/index.xml', undefined, ['/packed', '/new', '/old', '/undated', '/july']],
  ['/index.xml', { since: '2025-09-01' }, ['/packed', '/new', '/undated']],
  ['/damaged.xml', undefined, ['/a']],
])('%s with window %o names %o', async (path, window, expected) => {
  const readings = await read(path, window)
  expect(paths(readings)).toEqual(expected)
  expect(readings.flatMap(({ problems }) => problems)).toEqual([])
})

test('a news sitemap tells title and date, and no pictures', async () => {
  const [reading] = await read('/news.xml')
  expect(reading?.references).toEqual([
    {
      url: `${internet.origin}/fire`,
      title: 'Six & seven hurt',
      published: '2025-09-24T06:00:00Z',
      foundIn: `${internet.origin}/news.xml`,
    },
  ])
})

/** A sitemap with one stretch replaced by what does not belong there. */
const damagedSitemap = fc
  .tuple(
    fc.constantFrom(SITEMAPS['/plain.xml'], SITEMAPS['/news.xml'], SITEMAPS['/index.xml']),
    fc.nat(500),
    fc.nat(60),
    fc.array(
      fc.constantFrom('<url>', '</url>', '<loc>', '<![CDATA[', '<!--', ']]>', '&#x110000;', '"', '<', '\0', '\ud800'),
    ),
  )
  .map(([sitemap, start, length, pieces]) => sitemap.slice(0, start) + pieces.join('') + sitemap.slice(start + length))

test('no damage to a sitemap makes reading it throw, and every entry has an address', () => {
  fc.assert(
    fc.property(
      damagedSitemap,
      (sitemap) => parseSitemap(sitemap)?.entries.every(({ loc }) => loc.trim() !== '') ?? true,
    ),
    { numRuns: 400 },
  )
})

test.each([
  ['open entries', `<urlset>${'<url><loc>/a'.repeat(200_000)}`],
  ['tags without end', `<urlset>${'<url '.repeat(200_000)}`],
  ['ampersands', `<urlset><url><loc>${'&'.repeat(1_000_000)}</loc></url></urlset>`],
  ['pages', `<urlset>${page('/a').repeat(200_000)}</urlset>`],
])('a flood of %s is over in three seconds', (_, sitemap) => {
  const before = process.cpuUsage()
  expect((parseSitemap(sitemap)?.entries ?? []).length).toBeLessThanOrEqual(50_000)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000)
})

test('entities of its own are not expanded', async () => {
  expect(paths(await read('/bomb.xml'))).toEqual(['/a&b;'])
})

test.each(['/page.xml', '/empty.xml', '/bomb.xml.gz'])('what is no sitemap is a problem: %s', async (path) => {
  const [reading] = await read(path)
  expect(reading?.problems).toMatchObject([{ code: 'sitemap_unreadable', input: internet.origin + path }])
})
