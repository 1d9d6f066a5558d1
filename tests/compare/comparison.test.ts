import { expect, test } from 'vitest'
import { comparisonGroups } from '../../src/compare/comparison.ts'
import { age, figure } from './stored-claims.ts'

const courier = { outlet: 'Courier' } as const

test('figures on one measure, place and window stand in one group, with outlets and roots counted', () => {
  const groups = comparisonGroups([
    figure({ source: 'Iran Human Rights' }),
    figure({ ...courier, source: 'the Iran Human Rights organization' }),
    figure({ outlet: 'Monitor' }),
    figure({ measure: 'deaths' }),
  ])
  expect(groups.map(({ measure, outlets, roots }) => [measure, outlets, roots])).toEqual([
    ['executions', 3, 1],
    ['deaths', 1, 0],
  ])
})

test('an agency is cited by those who print it, not by itself', () => {
  const wire = figure({ outlet: 'Wire', agencies: ['Wire'] })
  expect(comparisonGroups([wire])[0]?.roots).toBe(0)
  expect(comparisonGroups([wire, figure({ ...courier, agencies: ['Wire'] })])[0]?.roots).toBe(1)
})

test('windows since one day are one group, whenever they were closed', () => {
  const groups = comparisonGroups([
    figure({ window: 'since 2024-07-01..2025-09-24' }),
    figure({ ...courier, window: 'since 2024-07-01..2025-10-01' }),
    figure({ ...courier, window: '2024-07-01..2025-10-01' }),
  ])
  expect(groups.map(({ period, figures }) => [period, figures.length])).toEqual([
    ['since 2024-07-01', 2],
    ['2024-07-01..2025-10-01', 1],
  ])
})

test.each([
  ['no window', { window: '' }, 'no stated period'],
  ['one day', { window: '2024-11-13..2024-11-13' }, '2024-11-13'],
  ['an open end', { window: '..2024-11-13' }, '..2024-11-13'],
  ['a rate', { rate: true }, 'rate over 2024-01-01..2024-12-31'],
])('a group is named by its window: %s', (_told, words, period) => {
  expect(comparisonGroups([figure(words)])[0]?.period).toBe(period)
})

test('a place unknown is said to be so', () => {
  expect(comparisonGroups([figure({ place: '' })])[0]?.place).toBe('anywhere')
})

test('what is not counted is not compared', () => {
  expect(comparisonGroups([figure({ measure: 'other' }), age('Ahmad Alizadeh', 26)])).toEqual([])
})
