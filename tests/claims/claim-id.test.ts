import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'

const idsOf = (text: string, url = 'https://example.org/a') =>
  extract({ text, url, published: '2025-09-24' }).claims.map(({ id }) => id)

const SENTENCE = 'Police arrested 40 people on Monday.'

test('ids are twelve hex digits, all different, and the same on every run', () => {
  const ids = idsOf(SENTENCE)
  expect(ids.length).toBeGreaterThan(1)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
  expect(idsOf(SENTENCE)).toEqual(ids)
})

test('a sentence keeps its ids when the text around it changes', () => {
  expect(idsOf(`A new first line.\n${SENTENCE}\nA new last line.`)).toEqual(expect.arrayContaining(idsOf(SENTENCE)))
})

test('equal sentences of one article are told apart by their order', () => {
  const ids = idsOf(`${SENTENCE}\n${SENTENCE}`)
  expect(new Set(ids).size).toBe(2 * idsOf(SENTENCE).length)
  expect(ids).toEqual(expect.arrayContaining(idsOf(SENTENCE)))
})

test.each([
  ['another article', idsOf(SENTENCE, 'https://example.org/b')],
  ['another number', idsOf(SENTENCE.replace('40', '41'))],
  ['other words', idsOf(SENTENCE.replace('arrested', 'freed'))],
])('%s has other ids', (_told, ids) => {
  expect(ids.filter((id) => idsOf(SENTENCE).includes(id))).toEqual([])
})
