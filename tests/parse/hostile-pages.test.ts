import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/parse/parse-page.ts'

const SENTENCE = 'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.'
const ARTICLE = `<article><h1>Rivers rise for a third day</h1>${[1, 2, 3, 4, 5].map((day) => `<p>Day ${day}: ${SENTENCE}</p>`).join('')}</article>`
const page = (before: string, after = ''): string =>
  `<html lang="en"><head><title>Rivers</title></head><body>${before}${ARTICLE}${after}</body></html>`
const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="v"`).join(' ')
/** Each takes under 2 s on one core; twice that leaves room for a busy machine. */
const LIMIT_MS = 4000

/** The same sizes as in the wild; each page holds one small article. */
const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['50,000 nested boxes', page('<div>'.repeat(50_000))],
  ['50,000 nested boxes that close themselves', page('<div/>'.repeat(50_000))],
  ['20,000 unclosed bold tags', page('<b>'.repeat(20_000))],
  ['tags closed out of turn', page('<b><i>x</b>'.repeat(20_000))],
  ['3,000 nested tables', page('<table><tr><td>'.repeat(3000))],
  ['64,000 paragraphs', page('', '<p>Words of a short kind.</p>'.repeat(64_000))],
  ['3 MB of links', page('<a href="/elsewhere/and/further">A link to it</a> '.repeat(65_000))],
  ['100,000 attributes', page(`<div ${attributes}>`)],
  [
    'a million spaces in the title',
    page('').replace('Rivers</title>', `${' '.repeat(1_000_000)}x |${' '.repeat(9)}</title>`),
  ],
  ['a byline of 500 KB', page(`<div class="byline">By ${'Jane Doe and '.repeat(40_000)}</div>`)],
  ['200,000 line breaks', page('', '<br>'.repeat(200_000))],
  ['20,000 spans', page('', '<span>a</span>'.repeat(20_000))],
  ['a million opening brackets', page('<'.repeat(1_000_000))],
  ['unfinished comments', page('', '<!--'.repeat(100_000))],
  ['unfinished attributes', page('', '<a href="'.repeat(100_000))],
  ['JSON-LD nested a million deep', page(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`)],
  ['JSON-LD of commas', page(`<script type="application/ld+json">{${', '.repeat(500_000)}</script>`)],
  ['100,000 dates', page('', '<time datetime="x">1</time>'.repeat(100_000))],
  ['a paragraph of capitals', page('', `<p>${'A'.repeat(1_000_000)}</p>`)],
]

describe('a hostile page is read in time and gives its article', () => {
  test.each(PAGES)('%s', (_, html) => {
    const body = new TextEncoder().encode(html)
    const start = performance.now()
    const { article } = parsePage({ body, url: 'https://herald.example/a' })
    expect(performance.now() - start).toBeLessThan(LIMIT_MS)
    expect(article?.text).toContain(`Day 3: ${SENTENCE}`)
  })
})

const FRAGMENT = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="article-body">',
  '</div>',
  '<h1>',
  '</h1>',
  '<br>',
  '<table><tr><td>',
  '<a href="/x">',
  '<li>',
  '<script type="application/ld+json">',
  '</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '"',
  "'",
  '<',
  '>',
  '&#x0;',
  '&amp;',
  '\0',
  '\ufeff',
  '{"@type":"Article","author":',
  '<meta property="og:title" content="',
  '<time datetime="2025-02-31">',
  SENTENCE,
)

describe('whatever comes in', () => {
  test('broken HTML never throws, and blocks lie within the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(FRAGMENT, fc.string()), { maxLength: 60 }), (parts) => {
        const { article, problems } = parsePage({
          body: new TextEncoder().encode(parts.join('')),
          contentType: 'text/html',
        })
        expect(article !== undefined || problems.length > 0).toBe(true)
        for (const { start, end } of article?.blocks ?? [])
          expect(article?.text.slice(start, end).length).toBe(end - start)
      }),
      { numRuns: 300 },
    )
  })

  test('bytes never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.option(fc.string(), { nil: undefined }),
        (body, contentType) => {
          const { article, problems } = parsePage({ body, ...(contentType === undefined ? {} : { contentType }) })
          expect(article !== undefined || problems.length > 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
