import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrated } from '../../src/confidence/calibration.ts'

const KNOTS = [
  { given: 0.5, observed: 0.4 },
  { given: 0.9, observed: 0.8 },
]

test.each([
  [0, 0],
  [0.25, 0.2],
  [0.5, 0.4],
  [0.7, 0.6],
  [0.9, 0.8],
  // Beyond what was seen nothing is surer than what was seen.
  [0.95, 0.8],
  [1, 0.8],
])('%d is worth %d', (given, observed) => {
  expect(calibrated(given, KNOTS)).toBeCloseTo(observed)
})

test('without knots a probability is what it is', () => {
  expect(calibrated(0.7, [])).toBe(0.7)
})

test('never falls as the probability rises', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(p, p, (a, b) => {
      expect(calibrated(Math.min(a, b))).toBeLessThanOrEqual(calibrated(Math.max(a, b)))
    }),
  )
})
