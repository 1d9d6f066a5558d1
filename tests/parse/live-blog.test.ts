import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/model/article.ts'
import { parseHtml } from '../../src/parse/parse-html.ts'

const MORNING =
  'The mayor said that 12 people were taken to safety by boat yesterday, and that nobody was missing in the town.'
const EVENING =
  'Two more people were found alive on the roof of the mill, where they had waited for help since yesterday.'
const UPDATES = [
  { headline: 'Two found on a roof', datePublished: '2025-09-26T19:40:00+02:00', articleBody: EVENING },
  { headline: 'Twelve are safe', datePublished: '2025-09-24T08:10:00+02:00', articleBody: MORNING },
].map((update) => ({ '@type': 'BlogPosting', ...update }))
const page = (liveBlogUpdate: readonly object[], body: string): Article =>
  parseHtml(
    `<html lang="en"><head><script type="application/ld+json">${JSON.stringify({
      '@type': 'LiveBlogPosting',
      headline: 'Rivers rise: as it happened',
      datePublished: '2025-09-24T07:00:00+02:00',
      liveBlogUpdate,
    })}</script></head><body><main><h1>Rivers rise: as it happened</h1>${body}</main></body></html>`,
  ).article!
const shown = UPDATES.map(
  ({ headline, datePublished, articleBody }) =>
    `<article><h2>${headline}</h2><time datetime="${datePublished}">${datePublished.slice(11, 16)}</time><div><p>${articleBody}</p></div></article>`,
).join('')

const timesOf = ({ text, blocks = [] }: Article) =>
  blocks.map(({ start, end, published }) => [text.slice(start, end), published])
const TIMES = UPDATES.flatMap(({ headline, articleBody, datePublished }) => [
  [headline, datePublished],
  [articleBody, datePublished],
])

describe('each update of a live blog has its own time', () => {
  test('as JSON-LD states it', () => {
    expect(timesOf(page(UPDATES, ''))).toEqual(TIMES)
  })

  test('as the page shows it', () => {
    expect(timesOf(page([], shown))).toEqual(TIMES)
  })

  test('and the blog is published when it began', () => {
    expect(page(UPDATES, shown)).toMatchObject({
      published: '2025-09-24T07:00:00+02:00',
      title: 'Rivers rise: as it happened',
      reading: { body: 'live-blog' },
    })
  })
})

test('what an update says of yesterday counts from its own day', () => {
  const { mentions } = extract(page(UPDATES, shown))
  const days = mentions.flatMap((mention) =>
    mention.kind === 'date' && mention.text === 'yesterday' ? [mention.value] : [],
  )
  expect(days).toEqual(['2025-09-25', '2025-09-23'])
})
