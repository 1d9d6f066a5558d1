import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFeed } from '../../../src/fetch/sources/decode-feed.ts'
import { feedDate } from '../../../src/fetch/sources/feed-date.ts'
import { parseFeed } from '../../../src/fetch/sources/parse-feed.ts'
import { parseSitemap } from '../../../src/fetch/sources/parse-sitemap.ts'
import { plainText } from '../../../src/fetch/sources/plain-text.ts'

const DOCUMENTS = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
<item><title>Six &amp; <![CDATA[<b>seven</b>]]> hurt</title><link>/news/1</link><guid isPermaLink="false">7</guid><pubDate>Wed, 24 Sep 2025 14:20:00 +0200</pubDate></item>
<item><title>Fire</title><link>https://quay.example/2</link><dc:date>2025-09-24</dc:date></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">&lt;i&gt;Six&lt;/i&gt;</title>
<link rel="alternate" type="text/html" href="news/1"/><id>urn:1</id><published>2025-09-24T10:00:00Z</published><updated>2025-09-25T10:00:00Z</updated></entry></feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>N</title></channel>
<item rdf:about="http://quay.example/1"><title>Six hurt</title><link>http://quay.example/1</link></item></rdf:RDF>`,
  '{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "1", "url": "/news/1", "title": "Six hurt", "date_published": "2025-09-24"}]}',
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://quay.example/1</loc><lastmod>2025-09-24</lastmod></url><url><loc>/2</loc></url></urlset>`,
]

/** What breaks parsers: unclosed, repeated and misplaced pieces of markup. */
const PIECES = [
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&#x110000;',
  '&lt',
  '"',
  '<',
  '>',
  '\0',
  '\ufeff',
  '<?xml',
  '{',
  ']',
  '</rss>',
  'null',
  '<url><loc>',
  '<entry/>',
  '\ud800',
]

const mutated = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.constantFrom('', ...PIECES), fc.nat(200)),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([document, edits]) =>
    edits.reduce((text, [place, length, piece, times]) => {
      const at = Math.floor(place * text.length)
      return `${text.slice(0, at)}${piece.repeat(piece === '' ? 0 : (times % 20) + 1)}${text.slice(at + length)}`
    }, document),
  )

const LONGEST_MS = 1_000

test('whatever happens to a feed or sitemap, reading it neither throws nor hangs', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const started = performance.now()
      for (const { link, title, published } of parseFeed(text)?.entries ?? []) {
        for (const field of [link, title, published]) expect(['string', 'undefined']).toContain(typeof field)
        expect(typeof plainText(title ?? '')).toBe('string')
        expect(feedDate(published) ?? '2025').toMatch(/^\d{4}/)
      }
      for (const { loc } of parseSitemap(text)?.entries ?? []) expect(loc.trim()).not.toBe('')
      expect(performance.now() - started).toBeLessThan(LONGEST_MS)
    }),
    { numRuns: 400 },
  )
})

test('whatever bytes come, they become text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 60 }), (bytes, contentType) => {
      const text = decodeFeed(bytes, contentType)
      expect(typeof text).toBe('string')
      parseFeed(text)
      parseSitemap(text)
    }),
    { numRuns: 400 },
  )
})
