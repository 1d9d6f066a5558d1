import { expect, test } from 'vitest'
import { readDocument } from '../../src/text/document.ts'

const sentencesOf = (...[article]: Parameters<typeof readDocument>): string[] =>
  readDocument(article).sentences.map(({ start, end }) => article.text.slice(start, end))

test('a dateline is a sentence of its own', () => {
  const text = 'PARIS, Sept 24 (Sample Wire) - Four men died. They were miners.'
  expect(sentencesOf({ text, dateline: { start: 0, end: 30 } })).toEqual([
    'PARIS, Sept 24 (Sample Wire) -',
    'Four men died.',
    'They were miners.',
  ])
})

test('a text that is nothing but a dateline stays whole', () => {
  expect(sentencesOf({ text: 'PARIS -', dateline: { start: 0, end: 7 } })).toEqual(['PARIS -'])
})

test.each([
  ['2025-09-24', '2025-09-24'],
  ['2025-09-24T14:20:00Z', '2025-09-24'],
  ['September 2025', undefined],
  [undefined, undefined],
])('published %s is the reference day %s', (published, reference) => {
  expect(readDocument({ text: 'Rain.', ...(published ? { published } : {}) }).reference).toBe(reference)
})
