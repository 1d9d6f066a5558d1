import { expect, test } from 'vitest'
import { disagreements } from '../../src/compare/disagreements.ts'
import { relate } from '../../src/compare/relate.ts'
import type { StoredClaim } from '../../src/model/record.ts'
import { age, figure } from './stored-claims.ts'

const courier = { outlet: 'Courier' } as const

/** All relations among the claims, told. */
function told(...claims: readonly StoredClaim[]): string[] {
  const relations = claims.flatMap((a, i) => claims.slice(i + 1).flatMap((b) => relate(a, b) ?? []))
  return disagreements(relations, new Map(claims.map((stored) => [stored.claim.id, stored]))).map(({ words }) => words)
}

test('a silent change is told first, then conflicts, then lost bounds', () => {
  const words = told(
    figure({ value: '972', source: 'Amnesty International', outlet: 'Monitor', url: 'https://m.example/1' }),
    figure({ ...courier, value: '975', source: 'Iran Human Rights' }),
    figure({ version: 1, current: false, value: '>=960', sentence: 'at least 960' }),
    figure({ version: 2, value: '>=975', source: 'Iran Human Rights', sentence: 'at least 975' }),
  )
  expect(words.map((line) => line.slice(0, 62))).toEqual([
    'Executions, Iran, 2024-01-01..2024-12-31: Herald changed a fig',
    expect.stringContaining('Executions, Iran, 2024-01-01..2024-12-31: '),
    expect.stringContaining('Executions, Iran, 2024-01-01..2024-12-31: '),
    expect.stringContaining('Executions, Iran, 2024-01-01..2024-12-31: '),
  ])
  expect(words.findIndex((line) => line.includes('both cannot be true'))).toBeLessThan(
    words.findIndex((line) => line.includes('Courier prints')),
  )
})

test('ages are told by the name of the person', () => {
  const day = { asOf: '2024-11-13' }
  expect(told(age('Ahmad Alizadeh', 26, day), age('Ahmad Alizadeh', 27, { ...courier, ...day }))).toEqual([
    expect.stringMatching(
      /^Ahmad Alizadeh: (?:Herald|Courier) says Ahmad Alizadeh was 2[67], (?:Herald|Courier) says 2[67]\.$/,
    ),
  ])
})

test('two articles that differ in many figures of one kind are told once', () => {
  const pair = (value: string, window: string) => [
    figure({ value, window }),
    figure({ ...courier, value: `${value}0`, window }),
  ]
  expect(told(...pair('10', '2023-01-01..2023-12-31'), ...pair('20', '2022-01-01..2022-12-31'))).toHaveLength(1)
})

test('what repeats a told topic comes last', () => {
  const day = { asOf: '2024-11-13' }
  const words = told(
    age('Ahmad Alizadeh', 26, day),
    age('Ahmad Alizadeh', 27, { ...courier, ...day }),
    age('Ahmad Alizadeh', 27, { outlet: 'Monitor', ...day }),
    figure({ value: '>=1000', source: 'Iran Human Rights' }),
    figure({ ...courier, value: '1000' }),
  )
  expect(words.map((line) => line.split(':')[0])).toEqual([
    'Ahmad Alizadeh',
    'Executions, Iran, 2024-01-01..2024-12-31',
    'Ahmad Alizadeh',
  ])
})

test('agreement, echo and copies are no disagreements', () => {
  expect(told(figure({ source: 'Iran Human Rights' }), figure({ ...courier, source: 'Iran Human Rights' }))).toEqual([])
})

test('a relation to a claim that is not at hand is passed over', () => {
  expect(disagreements([{ kind: 'conflicts', a: 'x', b: 'y', reasons: ['Gone.'] }], new Map())).toEqual([])
})
