import { expect, test } from 'vitest'
import type { FigureClaim } from '../../src/model/claim.ts'
import { levelOf, weakestPart } from '../../src/model/weakest-part.ts'
import { person, figure as sample } from '../export/sample-claims.ts'

/** The sample figure with these probabilities: it has a period, a place and a source of 0.95. */
const withP = (p: number, changes: Partial<FigureClaim> = {}): FigureClaim => ({
  ...sample,
  confidence: { ...sample.confidence, p },
  ...changes,
})
const period = { ...sample.period!, p: 0.8 }
const place = { ...sample.place!, p: 0.55 }

test.each([
  ['a claim whose slots are surer', withP(0.93), { part: 'claim', p: 0.93, level: 'medium' }],
  ['a claim with a place that was inferred', withP(0.93, { place, period }), { part: 'place', p: 0.55, level: 'low' }],
  ['a claim with a doubtful period', withP(0.93, { period }), { part: 'period', p: 0.8, level: 'low' }],
  ['a claim with a sure core', withP(0.99), { part: 'period', p: 0.95, level: 'medium' }],
  ['a claim without slots', person, { part: 'claim', p: 0.93, level: 'medium' }],
])('%s is as sure as its weakest part', (_told, claim, weakest) => {
  expect(weakestPart(claim)).toEqual(weakest)
})

test.each([
  [0.98, 'high'],
  [0.97, 'high'],
  [0.969, 'medium'],
  [0.85, 'medium'],
  [0.5, 'low'],
  [0, 'low'],
])('%d is %s', (p, level) => {
  expect(levelOf(p)).toBe(level)
})
