import { describe, expect, test } from 'vitest'
import type { Claim, FigureClaim } from '../../src/model/claim.ts'
import { amountInWords, claimInWords } from '../../src/model/claim-in-words.ts'
import { age, event, figure, person } from '../export/sample-claims.ts'

describe('a claim in words', () => {
  const { period: _period, place: _place, source: _source, ...bare } = figure
  const { counted: _counted, ...uncounted } = bare
  const rows: readonly (readonly [string, Claim])[] = [
    ['executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran · source: monitors', figure],
    ['executions ≥ 1,051', bare],
    ['executions ≥ 1,051 people', { ...bare, counted: 'people' }],
    ['executions ≥ 1,051 · since 2024-07-01', { ...bare, period: { from: '2024-07-01', basis: 'stated', p: 1 } }],
    ['executions ≥ 1,051 · until 2024-07-01', { ...bare, period: { to: '2024-07-01', basis: 'stated', p: 1 } }],
    ['executions ≥ 1,051 · in the spring', { ...bare, period: { text: 'in the spring', basis: 'stated', p: 1 } }],
    [
      'executions ≥ 1,051 · rate over 2025-09-17..2025-09-24',
      { ...bare, period: { from: '2025-09-17', to: '2025-09-24', kind: 'rate', basis: 'stated', p: 1 } },
    ],
    ['runners ≥ 1,051', { ...bare, measure: 'other', counted: 'runners' }],
    ['figure ≥ 1,051', { ...uncounted, measure: 'other' }],
    ['executions ≥ 1,051 · alleged · negated', { ...bare, modality: 'alleged', negated: true }],
    ['Ivo Kern: age 26', age],
    ['Ivo Kern: age 40–49 · as of 2024-11-13', { ...age, low: 40, high: 49, asOf: '2024-11-13' }],
    ['arrested: Ivo Kern · 2018-10-12', event],
    ['arrested · 2018-10-12', { ...event, who: [] }],
    ['Ada Moll: director, Quay Trust', person],
  ]
  test.each(rows)('%s', (words, claim) => expect(claimInWords(claim)).toBe(words))
})

describe('an amount in words', () => {
  type Amount = Pick<FigureClaim, 'low' | 'high' | 'bound' | 'unit' | 'change' | 'text'>
  const rows: readonly (readonly [string, Partial<Amount>])[] = [
    ['= 975', { low: 975, high: 975, bound: 'exact' }],
    ['> 9', { low: 9, bound: 'more_than' }],
    ['≤ 30', { high: 30, bound: 'at_most' }],
    ['< 30', { low: 0, high: 30, bound: 'less_than' }],
    ['≈ 40', { low: 40, high: 40, bound: 'about' }],
    ['20–30', { low: 20, high: 30, bound: 'range' }],
    ['≥ 24', { low: 24, bound: 'vague' }],
    ['“scores”', { bound: 'vague', text: 'scores' }],
    ['= 4.2%', { low: 4.2, high: 4.2, bound: 'exact', unit: 'percent' }],
    ['≈ 3 per 1,000 births', { low: 3, high: 3, bound: 'about', unit: 'count per 1,000 births' }],
    ['up = 4.2%', { low: 4.2, high: 4.2, bound: 'exact', unit: 'percent', change: 'up' }],
    ['= 1,200,000,000 USD', { low: 1.2e9, high: 1.2e9, bound: 'exact', unit: 'USD' }],
    ['= 70 USD per barrel', { low: 70, high: 70, bound: 'exact', unit: 'USD per barrel' }],
    ['= 28 seconds', { low: 28, high: 28, bound: 'exact', unit: 'second' }],
    ['= 1 second', { low: 1, high: 1, bound: 'exact', unit: 'second' }],
    ['= 90 kilometres per hour', { low: 90, high: 90, bound: 'exact', unit: 'kilometre per hour' }],
    ['= 6 feet', { low: 6, high: 6, bound: 'exact', unit: 'foot' }],
    ['= -3', { low: -3, high: -3, bound: 'exact' }],
  ]
  test.each(rows)('%s', (words, amount) => {
    expect(amountInWords({ unit: 'count', text: '', bound: 'exact', ...amount })).toBe(words)
  })
})
