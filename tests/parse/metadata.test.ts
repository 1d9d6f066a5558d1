import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { authorNames } from '../../src/parse/metadata/author-names.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'

const BODY = `<p>Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.</p>
<p>The bridge will stay closed until the last of the cars has been taken out of the water, she added.</p>`
const URL = 'https://www.herald.example/news/rivers-rise'
const META_DAY = '<meta property="article:published_time" content="2025-09-24T10:00:00Z">'
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const read = (head: string, top = '', url = URL): Article | undefined =>
  parseHtml(`<html><head>${head}</head><body><article>${top}${BODY}</article></body></html>`, { url }).article

describe('the title', () => {
  test.each([
    [
      'is the heading',
      '<title>Rivers rise | Sample Herald</title>',
      '<h1>Rivers rise for a third day</h1>',
      'Rivers rise for a third day',
    ],
    [
      'is the heading that says what the other titles say',
      '<title>Rivers rise again</title>',
      '<h1>Sample Herald</h1><h1>Rivers rise once more</h1>',
      'Rivers rise once more',
    ],
    [
      'loses a label that stands inside the heading',
      '<meta property="og:title" content="Rivers rise for a third day">',
      '<h1><span>Weather</span> <span>Rivers rise for a third day</span></h1>',
      'Rivers rise for a third day',
    ],
    [
      'loses the name of the site',
      '<meta property="og:site_name" content="Sample Herald"><title>Rivers rise – Sample Herald</title>',
      '',
      'Rivers rise',
    ],
    ['keeps a tail that is no site', '<title>Rivers rise – and rise</title>', '', 'Rivers rise – and rise'],
    [
      'comes from JSON-LD when there is no heading',
      jsonLd({ '@type': 'NewsArticle', headline: 'Rain &amp; rivers' }),
      '',
      'Rain & rivers',
    ],
  ])('%s', (_, head, top, title) => {
    expect(read(head, top)?.title).toBe(title)
  })
})

describe('the address', () => {
  test.each([
    ['is the canonical one, made absolute', '<link rel="canonical" href="/a">', 'https://www.herald.example/a'],
    [
      'is og:url without a canonical one',
      '<meta property="og:url" content="https://herald.example/b">',
      'https://herald.example/b',
    ],
    ['is never the home page', '<link rel="canonical" href="https://www.herald.example/">', URL],
    ['is never a script', '<link rel="canonical" href="javascript:alert(1)">', URL],
    [
      'has no tracking parameters',
      '<link rel="canonical" href="/a?id=7&utm_source=feed&fbclid=1#top">',
      'https://www.herald.example/a?id=7',
    ],
    ['is the one that answered when the page names none', '', URL],
  ])('%s', (_, head, url) => {
    expect(read(head)?.url).toBe(url)
  })
})

describe('the date of publication', () => {
  const META = '<meta property="article:published_time" content="2025-09-24T00:20:41Z">'
  test.each([
    [
      'JSON-LD in a graph',
      jsonLd({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', datePublished: '2025-09-24' }] }),
      '',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":"Article",\n"headline":"Rain\nagain","datePublished":"2025-09-24",}</script>',
      '',
      URL,
      '2025-09-24',
      1,
    ],
    ['meta and the address agree', META, '', `${URL}/2025/09/24/`, '2025-09-24T00:20:41Z', 2],
    ['two that agree outweigh one', META, '<time>Sept. 22, 2025</time>', `${URL}/2025/sep/22/`, '2025-09-22', 2],
    [
      'a local time gets the zone of the stated instant',
      META,
      '<time>Sept. 23, 2025, 8:20 pm</time>',
      `${URL}/2025/09/23/`,
      '2025-09-23T20:20:00-04:00',
      2,
    ],
    ['a line under the heading', '', '<h1>Rivers rise again</h1><div>24 September 2025</div>', URL, '2025-09-24', 1],
    [
      'the instant is told in the local time that the page shows',
      '<meta property="article:published_time" content="2025-09-24T00:20:41Z">',
      '<p class="date">Sept. 23, 2025, 8:20 pm</p>',
      URL,
      '2025-09-23T20:20:00-04:00',
      1,
    ],
    [
      'the article of the page, not its richer teasers',
      `<link rel="canonical" href="${URL}">${jsonLd({
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'NewsArticle', headline: 'Rain', datePublished: '2024-01-01', articleBody: 'x', author: 'A B' },
        ],
      })}${jsonLd({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': URL }, datePublished: '2025-09-24' })}`,
      '',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'the page of the film',
      jsonLd([{ '@type': 'VideoObject', name: 'Rivers', uploadDate: '2025-09-24T10:00:00+02:00' }]),
      '',
      URL,
      '2025-09-24T10:00:00+02:00',
      1,
    ],
    [
      'a typed value',
      jsonLd({ '@type': ['Report', 'NewsArticle'], datePublished: { '@value': '2025-09-24' } }),
      '',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'not a year of nothing',
      jsonLd({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00Z' }),
      '<h1>Rivers rise again</h1><p>Sept. 24, 2025</p>',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'the time of publication, not the nearer one of a change',
      '',
      '<h1>Rivers rise again</h1><p>Updated <time datetime="2025-09-26">Friday</time> Published <time datetime="2025-09-24">Wednesday</time></p>',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'a line that tells of both',
      '',
      '<h1>Rivers rise again</h1><p class="date">Updated 26 Sept 2025, published 24 Sept 2025</p>',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'a printed issue is dated ahead',
      '<meta property="article:published_time" content="2025-09-22">',
      '<p class="date">September 29, 2025 Issue</p>',
      `${URL}/2025/09/29/`,
      '2025-09-22',
      1,
    ],
    [
      'words in no box of their own',
      '',
      '<h1>Rivers rise again</h1><span>Wed 24 Sep 2025</span><span>Last modified on 25 Sep 2025</span>',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'a Spanish line',
      '',
      '<h1>Suben los ríos</h1><p class="fecha">24 de septiembre de 2025</p>',
      URL,
      '2025-09-24',
      1,
    ],
    [
      'the last change where nothing else is dated',
      jsonLd({ '@type': 'NewsArticle', dateModified: '2025-09-24T10:00:00Z' }),
      '',
      URL,
      '2025-09-24T10:00:00Z',
      1,
    ],
    [
      'a date among related links is another story',
      '',
      `<h1>Rivers rise again</h1><div class="related"><time>1 May 2020</time></div>`,
      URL,
      undefined,
      undefined,
    ],
  ])('%s', (_, head, top, url, published, origins) => {
    const article = read(head, top, url)
    expect([article?.published, article?.reading?.dateOrigins]).toEqual([published, origins])
  })

  test('comes from the feed when the page is silent', () => {
    const hint = { published: '2025-09-24T14:20:00Z', title: 'Rivers rise' }
    expect(parseHtml(`<body>${BODY}</body>`, { hint }).article).toMatchObject(hint)
  })

  test('stands in the dateline when nothing else tells', () => {
    const { article } = parseHtml(
      `<body><p>GENEVA, 15 November 2024 (Sample Wire) - The talks began.</p>${BODY}</body>`,
    )
    expect([article?.published, article?.reading?.dateOrigins]).toEqual(['2024-11-15', 1])
  })

  test('is kept apart from the last change', () => {
    const node = { '@type': 'NewsArticle', datePublished: '2025-09-24', dateModified: '2025-09-25T10:00:00Z' }
    expect(read(jsonLd(node))).toMatchObject({ published: '2025-09-24', modified: '2025-09-25T10:00:00Z' })
  })
})

describe('authors', () => {
  test.each([
    [
      'JSON-LD before the page',
      jsonLd({ '@type': 'Article', author: [{ name: 'Jane Doe' }, { name: 'John Roe' }] }),
      '<p class="byline">By X Y</p>',
      ['Jane Doe', 'John Roe'],
    ],
    [
      'JSON-LD by reference',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#j' } },
          { '@id': '#j', '@type': 'Person', name: 'Jane Doe' },
        ],
      }),
      '',
      ['Jane Doe'],
    ],
    [
      'no organization beside a person',
      jsonLd({
        '@type': 'Article',
        author: [
          { '@type': 'Organization', name: 'Desk' },
          { '@type': 'Person', name: 'Jane Doe' },
        ],
      }),
      '',
      ['Jane Doe'],
    ],
    [
      'the byline when meta names the site',
      '<meta property="og:site_name" content="Sample Herald"><meta name="author" content="Sample Herald">',
      '<a rel="author" href="/a">Jane Doe</a>',
      ['Jane Doe'],
    ],
    ['the byline near the heading', '', '<h1>Rivers rise again</h1><a href="/author/jane">Jane Doe</a>', ['Jane Doe']],
    [
      'the byline when it names more than JSON-LD',
      jsonLd({ '@type': 'NewsArticle', author: { name: 'Jane Doe' } }),
      '<p class="byline">By Jane Doe, John Roe and Ann Poe</p>',
      ['Jane Doe', 'John Roe', 'Ann Poe'],
    ],
    [
      'the byline when meta names who owns the copyright',
      '<meta name="author" content="Sample Holding"><meta name="copyright" content="Copyright (c) Sample Holding 2025">',
      '<span itemprop="author">Jane Doe</span>',
      ['Jane Doe'],
    ],
    [
      'the outlet when nobody is named',
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'NewsMediaOrganization', name: 'Sample Herald' } }),
      '',
      ['Sample Herald'],
    ],
    ['staff when nobody is named', '<meta name="author" content="Staff Reports">', '', ['Staff Reports']],
    ['a string', jsonLd({ '@type': 'NewsArticle', author: 'Jane Doe and John Roe' }), '', ['Jane Doe', 'John Roe']],
    [
      'not the address that stands for one',
      jsonLd({ '@type': 'NewsArticle', author: { url: 'https://herald.example/by/jane' } }),
      '<a href="/by/jane">Jane Doe</a>',
      ['Jane Doe'],
    ],
    [
      'people of a list in a list, by given and family name',
      jsonLd({ '@type': 'NewsArticle', author: [[{ givenName: 'Jane', familyName: 'Doe' }]] }),
      '',
      ['Jane Doe'],
    ],
    [
      'the byline that only its component is named for',
      '<meta name="author" content="Sample Herald"><meta property="og:site_name" content="Sample Herald">',
      '<h1>Rivers rise again</h1><div class="css-1x9" data-testid="byline-contributors"><span>Jane Doe</span></div>',
      ['Jane Doe'],
    ],
    ['nobody in comments', '', '<div class="comments"><span class="author-name">Troll One</span></div>', undefined],
  ])('%s', (_, head, top, authors) => {
    expect(read(head, top)?.authors).toEqual(authors)
  })

  test.each([
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['ByJane Doe', ['Jane Doe']],
    ['Story by: Jane Doe in Riverton', ['Jane Doe']],
    ['Jane Doe, political editor', ['Jane Doe']],
    ['Byron Doe', ['Byron Doe']],
    ['Staff', []],
    ['https://herald.example/author/jane', []],
    ['Updated 24 Sept', []],
    ['Jane Doe, CNN Business', ['Jane Doe']],
    ['Jane Doe, Sample Herald', ['Jane Doe']],
    ['Jane Doe, MD, PhD', ['Jane Doe']],
    ['Jane Doe and AFP', ['Jane Doe']],
    ['JANE DOE and JOHN ROE Associated Press', ['JANE DOE', 'JOHN ROE']],
    ['AFP', ['AFP']],
    ['Jane Doe Published 7:07 PM EST Nov 19, 2025', ['Jane Doe']],
    ['by Jane Doe Monday, November 18, 2025', ['Jane Doe']],
    ['JANE DOE 18 NOV 2025', ['JANE DOE']],
    ['Analysis by Jane Doe', ['Jane Doe']],
    ['Byby JANE DOE', ['JANE DOE']],
    ['Jane Doe Jr.', ['Jane Doe Jr.']],
    ['Por Ana Pérez y Luis Gil', ['Ana Pérez', 'Luis Gil']],
    ['Von Anna Muster und Max Beispiel', ['Anna Muster', 'Max Beispiel']],
    ['Von Trapp', ['Von Trapp']],
    ['Par Jeanne Dupont et Jean Durand', ['Jeanne Dupont', 'Jean Durand']],
    ['Di Maria Rossi', ['Maria Rossi']],
    ['Автор: Иван Петров и Анна Иванова', ['Иван Петров', 'Анна Иванова']],
    ['بقلم: أحمد علي', ['أحمد علي']],
    ['新华社记者 张三 李四', ['张三', '李四']],
    ['作者：王五', ['王五']],
    ['홍길동 기자', ['홍길동']],
    ['Redacción', []],
    ['Doe, Jane', ['Jane Doe']],
    ['Dec 1st', []],
    ['La rédaction', []],
    ['By Jane Doe | Staff writer | jane@herald.example', ['Jane Doe']],
    ['Jane Doe in Riverton and agencies', ['Jane Doe']],
    ['Jane Doe and News Agencies', ['Jane Doe']],
    ['Par Luc Petit avec AFP', ['Luc Petit']],
    ['Jane Doe with Reuters', ['Jane Doe']],
    ['Por Con Doe', ['Con Doe']],
  ])('%j names %j', (byline, names) => {
    expect(authorNames(byline)).toEqual(names)
  })
})

describe('every candidate is kept with its origin', () => {
  const HEAD = `${jsonLd({ '@type': 'NewsArticle', headline: 'Rivers rise', datePublished: '2025-09-24', author: 'Jane Doe' })}
    <meta property="og:title" content="Rivers keep rising"><meta property="article:published_time" content="2025-09-24T10:00:00Z">`
  const article = read(HEAD, '<h1>Rivers rise again</h1><p class="byline">By John Roe</p>', `${URL}/2025/09/25/`)

  test('of title, authors and day', () => {
    expect(article?.reading?.candidates).toEqual({
      title: [
        { origin: 'h1', value: 'Rivers rise again' },
        { origin: 'json-ld', value: 'Rivers rise' },
        { origin: 'og', value: 'Rivers keep rising' },
      ],
      authors: [
        { origin: 'json-ld', value: ['Jane Doe'] },
        { origin: 'byline', value: ['John Roe'] },
      ],
      published: [
        { origin: 'json-ld', value: '2025-09-24' },
        { origin: 'meta', value: '2025-09-24T10:00:00Z' },
        { origin: 'url', value: '2025-09-25' },
      ],
    })
  })

  test.each([
    ['three that agree', META_DAY, `<time datetime="2025-09-24">x</time>`, `${URL}/2025/09/24/`, 0.98],
    ['two that agree', META_DAY, '', `${URL}/2025/09/24/`, 0.96],
    ['one alone', META_DAY, '', URL, 0.85],
    ['one against another', META_DAY, '', `${URL}/2025/09/20/`, 0.36],
    ['only the last change', jsonLd({ '@type': 'NewsArticle', dateModified: '2025-09-24' }), '', URL, 0.6],
  ])('and %s make the day as sure as measured', (_, head, top, url, p) => {
    expect(read(head, top, url)?.reading?.dateP).toBe(p)
  })
})
