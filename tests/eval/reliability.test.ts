import { expect, test } from 'vitest'
import { calibrationError, type Judgment, reliability } from './reliability.ts'

/** So many claims, the right ones spread evenly among them. */
const judgments = (n: number, right: number, p: number, level: Judgment['level'] = 'medium'): Judgment[] =>
  Array.from({ length: n }, (_, i) => ({
    p,
    level,
    right: Math.floor(((i + 1) * right) / n) > Math.floor((i * right) / n),
  }))

test('a level is worth the share of its claims that are right, within an interval that narrows with more claims', () => {
  const [few] = reliability(judgments(10, 9, 0.9))
  const [many] = reliability(judgments(1000, 900, 0.9))
  expect(few).toMatchObject({ level: 'medium', n: 10, precision: 0.9 })
  expect(few!.low).toBeCloseTo(0.596, 2)
  expect(few!.high).toBeCloseTo(0.982, 2)
  expect(many!.low).toBeGreaterThan(few!.low)
})

test('levels without claims are left out', () => {
  expect(reliability([])).toEqual([])
})

test('claims that are right as often as they say have no calibration error', () => {
  expect(calibrationError(judgments(100, 90, 0.9))).toBeCloseTo(0, 5)
  expect(calibrationError(judgments(100, 50, 0.9))).toBeCloseTo(0.4, 5)
  expect(calibrationError([])).toBe(0)
})
