import { expect, test } from 'vitest'
import { isStated, sameStart, windowRelation } from '../../src/compare/window.ts'
import type { PeriodSlot } from '../../src/model/claim.ts'

/** "2024-01-01..2024-12-31" as a period; a missing side is open. */
function period(days: string): PeriodSlot {
  const [from, to] = days.split('..')
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), basis: 'stated', p: 0.9 }
}

test.each([
  ['2024-01-01..2024-12-31', '2024-01-01..2024-12-31', 'same'],
  ['2024-03-01..2024-03-31', '2024-01-01..2024-12-31', 'a_within_b'],
  ['2024-01-01..2024-12-31', '2024-03-01..2024-03-31', 'b_within_a'],
  ['2024-01-01..2024-06-30', '2024-06-30..2024-12-31', 'overlap'],
  ['2024-01-01..2024-06-29', '2024-06-30..2024-12-31', 'disjoint'],
  ['2024-07-01..', '2024-01-01..', 'a_within_b'],
  ['..2024-07-01', '2024-07-02..', 'disjoint'],
  ['2024-12-31..2024-01-01', '2024-01-01..2024-12-31', 'unknown'],
  ['..', '2024-01-01..2024-12-31', 'unknown'],
])('%s against %s: %s', (a, b, relation) => {
  expect(windowRelation(period(a), period(b))).toBe(relation)
})

test('no period at all is unknown', () => {
  expect(windowRelation(undefined, period('2024-01-01..2024-12-31'))).toBe('unknown')
})

test('windows that begin on one day do so whatever their ends', () => {
  expect(sameStart(period('2024-07-01..2025-08-01'), period('2024-07-01..2025-09-24'))).toBe(true)
  expect(sameStart(period('..2025-08-01'), period('..2025-09-24'))).toBe(false)
  expect(sameStart(undefined, undefined)).toBe(false)
})

test('an inferred window is not stated, nor is none', () => {
  expect(isStated(period('2024-01-01..2024-12-31'))).toBe(true)
  expect(isStated({ ...period('2024-01-01..2024-12-31'), basis: 'inferred' })).toBe(false)
  expect(isStated(undefined)).toBe(false)
})
