import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/model/article.ts'

const article: Article = {
  text: 'At least 40 people were killed in Lyon last month, police said. In 2019, 12 people were killed there.',
  published: '2025-09-24',
}
const weak: Article = { ...article, reading: { body: 'prose', dateP: 0.48 } }

const pOf = (given: Article, words: string): number | undefined =>
  extract(given).mentions.find((mention) => mention.kind === 'date' && mention.text.includes(words))?.p

const periodP = (given: Article, low: number): number | undefined =>
  extract(given).claims.flatMap((claim) => (claim.kind === 'figure' && claim.low === low ? [claim.period?.p] : []))[0]

test('what is computed from a doubtful day of publication is no surer than that day', () => {
  expect(pOf(weak, 'last month')).toBeCloseTo((pOf(article, 'last month') ?? 0) / 2)
  expect(periodP(weak, 40)).toBeCloseTo((periodP(article, 40) ?? 0) / 2)
})

test('what is stated in full is as sure as ever', () => {
  expect(pOf(weak, '2019')).toBe(pOf(article, '2019'))
  expect(periodP(weak, 12)).toBe(periodP(article, 12))
})

test('a day on which two origins agree weakens nothing', () => {
  expect(pOf({ ...article, reading: { body: 'prose', dateP: 0.96 } }, 'last month')).toBe(pOf(article, 'last month'))
})
