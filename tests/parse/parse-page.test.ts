import { describe, expect, test } from 'vitest'
import { articleOfText } from '../../src/parse/article-of-text.ts'
import { parsePage, parseText } from '../../src/parse/parse-page.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const PARAGRAPHS = [
  'SAMPLEVILLE, Ruritania (Sample Wire) — Rivers rose for a third day on Monday, and 64 people were taken to safety by boat.',
  'The mayor said that the bridge would stay closed “until the last car is out”, and that nobody was missing.',
  'Forecasters expect the rain to end on Wednesday, though more may fall in the hills, where two dams are nearly full.',
]
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${body}<footer>© 2025 Sample Herald</footer></body></html>`
const ARTICLE = page(
  `<article><h1>Sample rivers rise for a third day</h1><p class="byline">By Jane Doe and John Roe</p>
  <time datetime="2025-09-24T14:20:00Z">24 September 2025</time>
  ${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
  <figure><img src="a.jpg"><figcaption>A boat on the market square.</figcaption></figure>
  <p>Advertisement</p></article>`,
  '<title>Sample rivers rise for a third day | Sample Herald</title><meta property="og:site_name" content="Sample Herald"><link rel="canonical" href="/2025/09/24/rivers">',
)

describe('an HTML page', () => {
  const { article, problems } = parsePage({
    body: bytes(ARTICLE),
    url: 'https://herald.example/2025/09/24/rivers?utm=1',
  })

  test('becomes an article with one text and its metadata', () => {
    expect(problems).toEqual([])
    expect(article).toMatchObject({
      text: PARAGRAPHS.join('\n'),
      title: 'Sample rivers rise for a third day',
      authors: ['Jane Doe', 'John Roe'],
      published: '2025-09-24T14:20:00Z',
      outlet: 'Sample Herald',
      url: 'https://herald.example/2025/09/24/rivers',
      language: 'en',
      dateline: { place: 'SAMPLEVILLE, Ruritania', agency: 'Sample Wire' },
      reading: { body: 'prose', charset: 'utf-8 (valid utf-8)', dateOrigins: 2 },
    })
  })

  test('has blocks whose ranges cover the text', () => {
    expect(article?.blocks?.map(({ start, end }) => article.text.slice(start, end))).toEqual(PARAGRAPHS)
  })
})

test.each([
  ['text/html', ARTICLE],
  ['text/plain', 'One line.'],
])('%s of an outlet has its country', (contentType, page) => {
  const outlet = { id: 'herald', name: 'Herald', country: 'GB', hosts: ['herald.example'], feeds: [] }
  expect(parsePage({ body: bytes(page), contentType, outlet }).article).toMatchObject({ outletCountry: 'GB' })
})

describe('plain text', () => {
  test('is an article of tidy paragraphs', () => {
    const { article } = parsePage({ body: bytes('  One  line.\r\n\r\nAnother.\n'), contentType: 'text/plain' })
    expect(article?.text).toBe('One line.\nAnother.')
  })
})

test('the text of the contract stays exactly as given', () => {
  const text = '  RIVERTON (AP) —  Two  spaces.\r\n\r\n'
  const article = articleOfText(text, { published: '2025-09-24', outlet: 'Sample Herald' })
  expect(article).toMatchObject({ text, published: '2025-09-24', outlet: 'Sample Herald', agencies: ['AP'] })
  expect(text.slice(article.dateline?.start, article.dateline?.end)).toBe('RIVERTON (AP) —')
})

test('what a feed says of a text file serves', () => {
  const { article } = parseText(PARAGRAPHS.join('\n'), { hint: { title: 'Rivers rise', published: '2025-09-24' } })
  expect(article).toMatchObject({ title: 'Rivers rise', published: '2025-09-24', language: 'en' })
})

describe('input without an article gives a problem that names it', () => {
  test.each([
    ['an empty body', ''],
    ['white space', ' \n\t '],
    ['a page without text', page('<div></div>')],
    ['a list of links', page('<ul><li><a href="/1">One story</a></li><li><a href="/2">Another story</a></li></ul>')],
    ['binary junk', '\u0000\u0001\u0002PNG\u0003\u0004\u0005\u0006'],
    [
      'a feed',
      `<?xml version="1.0"?><rss version="2.0"><channel><description>${PARAGRAPHS[0]}</description></channel></rss>`,
    ],
    ['a PDF', `%PDF-1.7 ${PARAGRAPHS[0]}`],
  ])('%s', (_, body) => {
    const { article, problems } = parsePage({ body: bytes(body), url: 'https://herald.example/empty' })
    expect(article).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'no_text', stage: 'parse', retryable: false, input: 'https://herald.example/empty' },
    ])
    expect(problems[0]?.message).toContain('https://herald.example/empty')
  })
})
