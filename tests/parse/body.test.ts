import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/parse/parse-html.ts'

const P = [
  'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.',
  'The bridge will stay closed until the last of the cars has been taken out of the water, she added.',
  'Forecasters expect the rain to end on Wednesday, though more may fall in the hills above the town.',
] as const
const paragraphs = P.map((text) => `<p>${text}</p>`).join('')
const OTHER =
  'Elsewhere, a football club has bought a goalkeeper, and its chairman said that he was pleased with the price.'
const read = (body: string): string | undefined =>
  parseHtml(`<html lang="en"><body>${body}</body></html>`).article?.text

describe('the body leaves out', () => {
  test.each([
    ['an aside', `<article>${paragraphs}<aside><p>${OTHER}</p></aside></article>`],
    ['related stories by class name', `<div>${paragraphs}<div class="relatedStories"><p>${OTHER}</p></div></div>`],
    ['hidden text', `<article><p style="display: none">${OTHER}</p>${paragraphs}</article>`],
    [
      'a list of links',
      `<article>${paragraphs}<ul><li><a href="/1">A goalkeeper is sold</a></li><li><a href="/2">A club is bought</a></li></ul></article>`,
    ],
    [
      'captions',
      `<article><figure><figcaption>A boat, seen from the bridge on Monday.</figcaption></figure>${paragraphs}</article>`,
    ],
    [
      'a repeated title',
      `<article><h1>Rivers rise for a third day</h1><h2>Rivers rise for a third day</h2>${paragraphs}</article>`,
    ],
    ['a heading over nothing', `<article>${paragraphs}<h3>More stories</h3></article>`],
    [
      'another article on the page',
      `<article><h1>Rivers rise for a third day</h1>${paragraphs}</article><article><h2>A club buys</h2><p>${OTHER}</p><p>${OTHER} Again.</p></article>`,
    ],
    ['comments', `<article>${paragraphs}</article><section id="comments"><p>${OTHER}</p></section>`],
    [
      'scripts and templates',
      `<article>${paragraphs}<script>var a = "${OTHER}"</script><template><p>${OTHER}</p></template></article>`,
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toBe(P.join('\n'))
  })
})

describe('the body keeps', () => {
  test.each([
    ['paragraphs broken by <br><br>', `<div class="story-body">${P.join('<br> <br>')}</div>`, P.join('\n')],
    [
      'bodies in parts',
      P.map((text) => `<div class="article-body"><p>${text}</p></div>`).join('<div class="ad">Buy</div>'),
      P.join('\n'),
    ],
    ['an article in a box with a misleading name', `<div class="sidebar-promo">${paragraphs}</div>`, P.join('\n')],
    [
      'headings over paragraphs',
      `<article><p>${P[0]}</p><h2>The bridge</h2><p>${P[1]}</p><p>${P[2]}</p></article>`,
      [P[0], 'The bridge', P[1], P[2]].join('\n'),
    ],
    [
      'links and emphasis in running text',
      `<article><p>Rivers rose for a <a href="/x">third <b>day</b></a> on Monday, said the mayor of the town.</p>${paragraphs}</article>`,
      ['Rivers rose for a third day on Monday, said the mayor of the town.', ...P].join('\n'),
    ],
    [
      'curly quotes, and white space tidied',
      `<article>${paragraphs}<p>“Nobody\n is&nbsp;missing,”   she\u200b said of the ‘third’ day.</p></article>`,
      [...P, '“Nobody is missing,” she said of the ‘third’ day.'].join('\n'),
    ],
  ])('%s', (_, body, text) => {
    expect(read(body)).toBe(text)
  })

  test('table rows, list items and quotes as blocks of their kind', () => {
    const body = `<article>${paragraphs}<blockquote><p>We saw the water come over the wall, and we ran.</p></blockquote>
      <ul><li>Two dams in the hills are nearly full, says the office.</li></ul><table><tr><th>Town</th><th>Boats</th></tr><tr><td>Riverton</td><td>12</td></tr></table></article>`
    const { article } = parseHtml(body)
    const blocks = article?.blocks?.slice(3).map(({ kind, start, end }) => [kind, article.text.slice(start, end)])
    expect(blocks).toEqual([
      ['quote', 'We saw the water come over the wall, and we ran.'],
      ['list_item', 'Two dams in the hills are nearly full, says the office.'],
      ['table_row', 'Town | Boats'],
      ['table_row', 'Riverton | 12'],
    ])
  })
})

test('JSON-LD is read where the page itself holds little', () => {
  const node = { '@type': 'NewsArticle', articleBody: P.join('\n\n') }
  const html = `<script type="application/ld+json">${JSON.stringify(node)}</script><p>Please enable scripts to read on.</p>`
  const { article } = parseHtml(html)
  expect([article?.text, article?.reading?.body]).toEqual([P.join('\n'), 'jsonld'])
})
