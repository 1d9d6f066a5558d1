import { expect, test } from 'vitest'
import { isotonicKnots } from './isotonic.ts'

/** So many outcomes of one probability, of which so many are right. */
const outcomes = (p: number, n: number, right: number) =>
  Array.from({ length: n }, (_, index) => ({ p, right: index < right }))

test('shares that rise are kept', () => {
  const knots = isotonicKnots([...outcomes(0.3, 30, 6), ...outcomes(0.6, 30, 15)])
  expect(knots.map(({ given }) => given)).toEqual([expect.closeTo(0.3), expect.closeTo(0.6)])
  expect(knots.map(({ observed }) => observed)).toEqual([expect.closeTo(7 / 32), expect.closeTo(16 / 32)])
})

test('shares that fall are pooled', () => {
  const knots = isotonicKnots([...outcomes(0.3, 30, 24), ...outcomes(0.6, 30, 12), ...outcomes(0.9, 30, 27)])
  expect(knots).toHaveLength(2)
  expect(knots[0]?.observed).toBeCloseTo(37 / 62)
})

test('no level of `high` without the claims to bear it out', () => {
  expect(isotonicKnots(outcomes(0.99, 60, 60))[0]?.observed).toBeLessThan(0.97)
  expect(isotonicKnots(outcomes(0.99, 200, 199))[0]?.observed).toBeGreaterThan(0.97)
})

test('too few outcomes say nothing', () => {
  expect(isotonicKnots(outcomes(0.9, 29, 20))).toEqual([])
})
