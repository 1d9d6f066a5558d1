import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isOfOneEvent,
  isStated,
  periodFault,
  sameStart,
  windowInWords,
  windowRelation,
} from '../../src/compare/window.ts'
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

test.each([
  ['2024-12-31..2024-01-01', 'ends (2024-01-01) before it begins (2024-12-31)'],
  ['2023-02-29..2023-12-31', 'names a day that no calendar has (2023-02-29)'],
  ['2024-01-01..2024-01-01', undefined],
  ['2024-01-01..', undefined],
  ['..', undefined],
])('what is wrong with %s: %s', (days, fault) => {
  expect(periodFault(period(days))).toBe(fault)
})

test.each([
  ['2024-11-13..2024-11-13', true],
  ['2024-11-13..2024-11-15', true],
  ['2024-11-13..2024-11-16', false],
  ['2024-11-13..', false],
])('%s is the window of one event: %s', (days, isOne) => {
  expect(isOfOneEvent(period(days))).toBe(isOne)
})

test.each([
  ['2024-11-13..2024-11-13', '2024-11-13'],
  ['2024-11-13..2024-11-16', '2024-11-13..2024-11-16'],
  ['2024-11-13..', 'since 2024-11-13'],
  ['..2024-11-13', 'until 2024-11-13'],
])('%s in words: %s', (days, words) => {
  expect(windowInWords(period(days))).toBe(words)
})

describe('set laws', () => {
  const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
  const window = fc.tuple(fc.nat(60), fc.nat(40)).map(([first, length]) => ({ first, last: first + length }))
  const asPeriod = ({ first, last }: { first: number; last: number }) => period(`${day(first)}..${day(last)}`)
  const MIRRORED = { a_within_b: 'b_within_a', b_within_a: 'a_within_b' } as Record<string, string>

  test('the other way round is the mirrored relation', () => {
    fc.assert(
      fc.property(window, window, (a, b) => {
        const found = windowRelation(asPeriod(a), asPeriod(b))
        expect(windowRelation(asPeriod(b), asPeriod(a))).toBe(MIRRORED[found] ?? found)
      }),
    )
  })

  test('the relation is that of the sets of days', () => {
    fc.assert(
      fc.property(window, window, (a, b) => {
        const days = (w: typeof a) => Array.from({ length: w.last - w.first + 1 }, (_, i) => w.first + i)
        const [inBoth, ofA, ofB] = [days(a).filter((n) => days(b).includes(n)).length, days(a).length, days(b).length]
        const expected =
          inBoth === 0
            ? 'disjoint'
            : inBoth === ofA && inBoth === ofB
              ? 'same'
              : inBoth === ofA
                ? 'a_within_b'
                : inBoth === ofB
                  ? 'b_within_a'
                  : 'overlap'
        expect(windowRelation(asPeriod(a), asPeriod(b))).toBe(expected)
      }),
    )
  })
})
