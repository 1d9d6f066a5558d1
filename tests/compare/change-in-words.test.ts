import { expect, test } from 'vitest'
import { changeInWords } from '../../src/compare/change-in-words.ts'
import type { ChangeKind, StoredClaim } from '../../src/model/record.ts'
import { age, event, figure } from './stored-claims.ts'

const inWords = (
  kind: ChangeKind,
  before: StoredClaim | undefined,
  after: StoredClaim | undefined,
  note?: string,
): string =>
  changeInWords({
    kind,
    outletId: 'herald',
    outletName: 'Herald',
    articleUrl: 'https://herald.example/one',
    changedAt: '2025-09-24T14:20:00Z',
    ...(before && { before }),
    ...(after && { after }),
    ...(note && { note }),
  })

const AT = 'at 14:20 UTC on 24 Sep 2025'

test.each([
  [
    'value_changed',
    figure({ value: '>=975' }),
    figure({ value: '>=1000' }),
    `Herald changed ≥ 975 to ≥ 1,000 executions ${AT}, no note.`,
  ],
  [
    'bound_dropped',
    figure({ value: '>=975' }),
    figure({ value: '975' }),
    `Herald dropped the bound of ≥ 975 executions, now 975 ${AT}, no note.`,
  ],
  [
    'bound_changed',
    figure({ value: '975' }),
    figure({ value: '~975' }),
    `Herald changed 975 to ≈ 975 executions ${AT}, no note.`,
  ],
  [
    'source_dropped',
    figure({ source: 'IHR' }),
    figure(),
    `Herald no longer cites IHR for 975 executions ${AT}, no note.`,
  ],
  [
    'source_changed',
    figure({ source: 'IHR' }),
    figure({ source: 'Amnesty' }),
    `Herald cites Amnesty instead of IHR for 975 executions ${AT}, no note.`,
  ],
  [
    'period_changed',
    figure(),
    figure({ window: '2023-01-01..2023-12-31' }),
    `Herald changed the period of 975 executions from 2024-01-01..2024-12-31 to 2023-01-01..2023-12-31 ${AT}, no note.`,
  ],
  ['name_respelt', age('Ivo Lind', 52), age('Ivo Lynd', 52), `Herald spells Ivo Lind Ivo Lynd now ${AT}, no note.`],
  [
    'value_changed',
    age('Ivo Lind', 52),
    age('Ivo Lind', 53),
    `Herald changed 52 to 53 as the age of Ivo Lind ${AT}, no note.`,
  ],
  [
    'value_changed',
    event('hanged', ['Ivo Lind'], '2024-11-13'),
    event('hanged', ['Ivo Lind'], '2024-11-14'),
    `Herald changed 2024-11-13 to 2024-11-14 as the day of “hanged” ${AT}, no note.`,
  ],
  [
    'value_changed',
    figure({ measure: 'other', counted: 'diggers', value: '60' }),
    figure({ measure: 'other', counted: 'diggers', value: '80' }),
    `Herald changed 60 to 80 diggers ${AT}, no note.`,
  ],
  ['removed', figure(), undefined, `Herald removed “executions = 975 · 2024-01-01..2024-12-31 · Iran” ${AT}, no note.`],
  ['added', undefined, figure(), `Herald added “executions = 975 · 2024-01-01..2024-12-31 · Iran” ${AT}, no note.`],
] as const)('%s', (kind, before, after, words) => {
  expect(inWords(kind, before, after)).toBe(words)
})

test('a declared change is told with its note', () => {
  expect(inWords('value_changed', figure({ value: '5' }), figure({ value: '6' }), 'Correction: the toll is six.')).toBe(
    `Herald changed 5 to 6 executions ${AT}, with a note: “Correction: the toll is six”.`,
  )
})
