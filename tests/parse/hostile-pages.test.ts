import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/parse/parse-page.ts'

const SENTENCE = 'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.'
const ARTICLE = `<article><h1>Rivers rise for a third day</h1>${[1, 2, 3, 4, 5].map((day) => `<p>Day ${day}: ${SENTENCE}</p>`).join('')}</article>`
const page = (before: string, after = ''): string =>
  `<html lang="en"><head><title>Rivers</title></head><body>${before}${ARTICLE}${after}</body></html>`
const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="v"`).join(' ')
/** Each takes under 2 s of a core; twice that leaves room for a busy machine. Wall time would measure the machine's other work. */
const LIMIT_MS = 4000

const cpuMsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The same sizes as in the wild; each page holds one small article. */
const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['50,000 nested boxes', page('<div>'.repeat(50_000))],
  ['50,000 nested boxes that close themselves', page('<div/>'.repeat(50_000))],
  ['20,000 unclosed bold tags', page('<b>'.repeat(20_000))],
  ['tags closed out of turn', page('<b><i>x</b>'.repeat(20_000))],
  ['3,000 nested tables', page('<table><tr><td>'.repeat(3000))],
  ['64,000 paragraphs', page('', '<p>Words of a short kind.</p>'.repeat(64_000))],
  ['10 MB of links', page('', '<a href="/elsewhere/and/further">A link to it</a> '.repeat(218_000))],
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
  ['12 MB of commas', page('', `<p>${', '.repeat(6_000_000)}</p>`)],
  ['a script of 12 MB', page(`<script>${'x = 1;\n'.repeat(1_700_000)}</script>`)],
  ['JSON-LD of 12 MB', page(`<script type="application/ld+json">{${','.repeat(12_000_000)}</script>`)],
  ['an attribute of 12 MB', page(`<i class="${','.repeat(12_000_000)}">x</i>`)],
  ['a class of a million words', page(`<div class="${'promo '.repeat(1_000_000)}">x</div>`)],
  [
    'a live blog of 5,000 updates',
    page(
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Rivers rise for a third day"}</script>',
      `<article><time datetime="2025-09-24T10:00:00Z">10:00</time><p>${SENTENCE}</p></article>`.repeat(5000),
    ),
  ],
  ['5,000 hidden boxes', page('', `<div hidden><p>${SENTENCE.repeat(10)}</p></div>`.repeat(5000))],
  ['dates in other words', page(`<p class="date">${'12 de 2025 '.repeat(100_000)}</p>`)],
  ['bylines in other words', page(`<p class="byline">${'Por Ana Pérez y '.repeat(100_000)}</p>`)],
  ['a paragraph of capitals', page('', `<p>${'A'.repeat(1_000_000)}</p>`)],
]

describe('a hostile page is read in time and gives its article', () => {
  test.each(PAGES)('%s', (_, html) => {
    const body = new TextEncoder().encode(html)
    const start = process.cpuUsage()
    const { article } = parsePage({ body, url: 'https://herald.example/a' })
    expect(cpuMsSince(start)).toBeLessThan(LIMIT_MS)
    expect(article?.text).toContain(`Day 3: ${SENTENCE}`)
  })
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Inputs without an article, as hostile as the others. */
const NO_ARTICLES: readonly (readonly [name: string, body: Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['10 MB of zeros', new Uint8Array(10_000_000)],
  ['10 MB of bytes', Uint8Array.from({ length: 10_000_000 }, (_, i) => (i * 7919 + (i >> 8)) % 256)],
  ['JSON nested five million deep', bytesOf('['.repeat(5_000_000) + ']'.repeat(5_000_000))],
  ['JSON of a million objects', bytesOf(`[${'{"a":1},'.repeat(1_000_000)}{}]`)],
]

describe('a hostile input without an article is a problem in time', () => {
  test.each(NO_ARTICLES)('%s', (_, body) => {
    const start = process.cpuUsage()
    const { article, problems } = parsePage({ body, url: 'https://herald.example/a' })
    expect(cpuMsSince(start)).toBeLessThan(LIMIT_MS)
    expect(article).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'no_text', input: 'https://herald.example/a' }])
  })
})

test('the worst page takes less than 500 MB', () => {
  // A process of its own with that limit: the memory of this one holds the other pages.
  const script = `
    const { parsePage } = await import('./src/parse/parse-page.ts')
    const links = '<a href="/elsewhere/and/further">A link to it</a> '.repeat(218000)
    const body = Buffer.from('<html><body><article>' + '<p>${SENTENCE}</p>'.repeat(5) + '</article>' + links + '</body></html>')
    const { article } = parsePage({ body })
    console.log(article.text.length, process.resourceUsage().maxRSS)`
  const { stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=400', '--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  )
  const [length, maxRssKb] = stdout.trim().split(' ').map(Number)
  expect(length).toBeGreaterThanOrEqual(SENTENCE.length)
  expect(maxRssKb).toBeLessThan(500_000)
})

/** A real-looking page, which is then damaged. */
const WHOLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rivers rise | Sample Herald</title>
<meta property="article:published_time" content="2025-09-24T10:00:00+02:00"><link rel="canonical" href="https://herald.example/a">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Rivers rise","author":[{"@type":"Person","name":"Jane Doe"}],"datePublished":"2025-09-24T10:00:00+02:00"},{"@type":"LiveBlogPosting","liveBlogUpdate":[{"articleBody":"${SENTENCE}","datePublished":"2025-09-24"}]}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>${ARTICLE}<p class="byline">By <a rel="author" href="/author/jane">Jane Doe</a></p><time datetime="2025-09-24T10:00:00+02:00">today</time>
<table><tr><td>12</td><td>boats</td></tr></table><figure><figcaption>A boat.</figcaption></figure><aside hidden>${SENTENCE}</aside><!-- end --></body></html>`

/** What can happen to a page on its way: a stretch is lost, doubled, moved, or something strange gets in. */
const DAMAGE = fc.record({
  at: fc.nat({ max: WHOLE.length }),
  length: fc.nat({ max: 400 }),
  what: fc.constantFrom('cut', 'double', 'move', 'insert', 'upper', 'swap'),
  strange: fc.oneof(
    fc.constantFrom('<', '>', '"', "'", '</', '<!--', ']]>', '&', '\0', '<p', '{', '\\u0000', '\ud800'),
    fc.string(),
  ),
})

function damaged(
  page: string,
  { at, length, what, strange }: typeof DAMAGE extends fc.Arbitrary<infer D> ? D : never,
): string {
  const [before, part, after] = [page.slice(0, at), page.slice(at, at + length), page.slice(at + length)]
  if (what === 'cut') return before + after
  if (what === 'double') return before + part.repeat(20) + after
  if (what === 'move') return part + before + after
  if (what === 'upper') return before + part.toUpperCase() + after
  if (what === 'swap') return after + part + before
  return before + strange + part + after
}

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

  test('a damaged page never throws nor hangs', () => {
    fc.assert(
      fc.property(fc.array(DAMAGE, { minLength: 1, maxLength: 8 }), (damages) => {
        const start = process.cpuUsage()
        const { article, problems } = parsePage({
          body: bytesOf(damages.reduce(damaged, WHOLE)),
          contentType: 'text/html',
        })
        expect(cpuMsSince(start)).toBeLessThan(LIMIT_MS)
        expect(article !== undefined || problems.length > 0).toBe(true)
        for (const { start: from, end } of article?.blocks ?? [])
          expect(article?.text.slice(from, end)).toMatch(/^\S[^\n]*\S$|^\S$/)
      }),
      { numRuns: 400 },
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
