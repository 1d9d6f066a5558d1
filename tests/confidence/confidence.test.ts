import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidenceOf } from '../../src/confidence/confidence.ts'
import { SIGNALS, type Signal } from '../../src/confidence/signals.ts'
import { levelOf } from '../../src/model/weakest-part.ts'
import { figure } from '../claims/claims-of.ts'

const signals = fc.subarray(Object.keys(SIGNALS) as Signal[])

test('a probability is the logistic of the weights of all its reasons, the recognition first', () => {
  const { p, reasons } = confidenceOf(['base.figure', 'counted.missing'], 0.9)
  expect(reasons.filter(({ signal }) => signal !== 'calibration')).toEqual([
    { signal: 'recognition', weight: 2.197 },
    { signal: 'base.figure', weight: SIGNALS['base.figure'] },
    { signal: 'counted.missing', weight: SIGNALS['counted.missing'] },
  ])
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  expect(p).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2)
})

test.each([0, 1, -1, 2])('a recognition of %d is no certainty', (recognition) => {
  const { p } = confidenceOf([], recognition)
  expect(p).toBeGreaterThan(0)
  expect(p).toBeLessThan(1)
})

test('any signals give a probability between 0 and 1 and its level', () => {
  fc.assert(
    fc.property(signals, fc.double({ min: -1, max: 2, noNaN: true }), (names, recognition) => {
      const { p, level } = confidenceOf(names, recognition)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
      expect(level).toBe(levelOf(p))
    }),
  )
})

test('a level is never lower for a higher probability', () => {
  const order = ['low', 'medium', 'high']
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(order.indexOf(levelOf(high))).toBeGreaterThanOrEqual(order.indexOf(levelOf(low)))
    }),
  )
})

describe('a claim is the surer', () => {
  const p = (text: string) => figure(text)?.confidence.p ?? 0
  test.each([
    ['with its thing counted', 'The police arrested 40 men.', 'The police counted 40.'],
    ['with its measure named', 'The police arrested 40 men.', 'The police own 40 horses.'],
    ['with a number than with a vague word', 'The police arrested 40 men.', 'The police arrested dozens of men.'],
  ])('%s', (_told, surer, lessSure) => {
    expect(p(surer)).toBeGreaterThan(p(lessSure))
  })
})
