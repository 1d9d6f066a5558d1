import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFeed } from '../../../src/fetch/sources/decode-feed.ts'
import { feedDate } from '../../../src/fetch/sources/feed-date.ts'
import { parseFeed } from '../../../src/fetch/sources/parse-feed.ts'
import { plainText } from '../../../src/fetch/sources/plain-text.ts'

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
<item><title>Six &amp; <![CDATA[<b>seven</b>]]></title><link>/1</link><guid isPermaLink="false">x</guid><dc:date>2025-09-24</dc:date></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">&lt;i&gt;Six</title><link href="/1"/><updated>2025</updated></entry></feed>`
const JSON_FEED =
  '{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","url":"/1","title":"Six"}]}'

const SNIPPETS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</item>',
  '<item>',
  '<entry>',
  '&#x110000;',
  '{',
  '[',
  '\0',
  '\ud800',
]

/** A feed with one stretch replaced by what does not belong there. */
const damagedFeed = fc
  .tuple(
    fc.constantFrom(RSS, ATOM, JSON_FEED),
    fc.nat(500),
    fc.nat(60),
    fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 6 }),
  )
  .map(([feed, start, length, snippets]) => feed.slice(0, start) + snippets.join('') + feed.slice(start + length))

const ITEM = '<item><title>Six</title><link>http://quay.example/1</link></item>'

test.each([
  [
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">${ITEM}</rdf:RDF>`,
  ],
  ['RSS 0.91', `<rss version="0.91"><channel><title>Quay</title>${ITEM}</channel></rss>`],
  ['RSS without a version', `<rss><channel>${ITEM}</channel></rss>`],
  [
    'RSS in capitals',
    `<RSS VERSION="2.0"><CHANNEL>${ITEM.toUpperCase().replace('HTTP://QUAY.EXAMPLE/1', 'http://quay.example/1').replace('SIX', 'Six')}</CHANNEL></RSS>`,
  ],
  ['RSS with its items outside', `<rss version="2.0"><channel><title>Quay</title></channel>${ITEM}</rss>`],
  [
    'RSS after a warning',
    `\nWarning: too many connections\n<?xml version="1.0"?><rss version="2.0"><channel>${ITEM}</channel></rss>`,
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Six</title><link rel="alternate" type="text/html" href="http://quay.example/1"/></entry></feed>',
  ],
  [
    'Atom with a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Six</a:title><a:link href="http://quay.example/1"/></a:entry></a:feed>',
  ],
  [
    'JSON Feed 1',
    '{"version": "https://jsonfeed.org/version/1", "title": "Quay", "items": [{"id": "http://quay.example/1", "title": "Six"}]}',
  ],
])('%s is read', (_, feed) => {
  expect(parseFeed(feed)).toEqual({ entries: [{ link: 'http://quay.example/1', title: 'Six' }], whole: true })
})

test('no damage to a feed makes reading it throw', () => {
  fc.assert(
    fc.property(damagedFeed, (feed) => {
      for (const entry of parseFeed(decodeFeed(Buffer.from(feed)))?.entries ?? []) {
        plainText(entry.title ?? '')
        feedDate(entry.published)
      }
    }),
    { numRuns: 400 },
  )
})

test('no bytes make decoding throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.string(),
      (bytes, label) => typeof decodeFeed(bytes, `text/xml; charset=${label}`) === 'string',
    ),
  )
})

test.each([
  ['names without end', '<a'.repeat(200_000)],
  ['open tags', `<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`],
  ['open items', `<rss version="2.0"><channel>${'<item>'.repeat(200_000)}`],
  ['small broken items', `<rss version="2.0"><channel>${'<item><br></item>'.repeat(50_000)}`],
  ['CDATA', `<rss version="2.0"><channel><item><title>${'<![CDATA['.repeat(100_000)}`],
  ['comments', `<rss version="2.0"><channel>${'<!--'.repeat(200_000)}`],
  ['attributes', `<rss ${'a="b" '.repeat(100_000)}><channel></channel></rss>`],
  ['white space', `${' '.repeat(1_000_000)}<rss>`],
  ['ampersands', `<rss version="2.0"><channel><item><title>${'&'.repeat(500_000)}</title></item></channel></rss>`],
  ['brackets', '['.repeat(500_000)],
])('a flood of %s is over in two seconds', (_, text) => {
  const before = process.cpuUsage()
  parseFeed(decodeFeed(Buffer.from(text)))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000)
})
