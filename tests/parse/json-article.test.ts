import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/parse/parse-page.ts'

const P = [
  'Rivers rose for a third day on Monday, and 64 people were taken to safety by boat, the mayor said.',
  'The bridge will stay closed until the last of the cars has been taken out of the water, she added.',
  'Forecasters expect the rain to end on Wednesday, though more may fall in the hills above the town.',
]
const read = (value: unknown, contentType?: string) =>
  parsePage({
    body: new TextEncoder().encode(JSON.stringify(value)),
    url: 'https://herald.example/api/1',
    ...(contentType ? { contentType } : {}),
  })

describe('an article served as JSON', () => {
  test.each([
    [
      'by schema.org',
      {
        '@type': 'NewsArticle',
        headline: 'Rivers rise',
        articleBody: P.join('\n'),
        datePublished: '2025-09-24',
        author: 'Jane Doe',
      },
    ],
    [
      'by a content system, deep inside',
      {
        status: 'ok',
        posts: [
          {
            title: { rendered: 'Rivers rise' },
            content: { rendered: P.map((text) => `<p>${text}</p>`).join('') },
            date: '2025-09-24',
            author: [{ name: 'Jane Doe' }],
          },
        ],
      },
    ],
  ])('%s', (_, value) => {
    for (const contentType of ['application/json', 'text/html', undefined])
      expect(read(value, contentType === 'text/html' ? undefined : contentType).article).toMatchObject({
        text: P.join('\n'),
        title: 'Rivers rise',
        published: '2025-09-24',
        authors: ['Jane Doe'],
        reading: { body: 'json' },
      })
  })

  test('is no article when it holds no text', () => {
    const { article, problems } = read({ results: [{ id: 1, name: 'x' }] }, 'application/json')
    expect(article).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'no_text', input: 'https://herald.example/api/1' }])
  })
})
