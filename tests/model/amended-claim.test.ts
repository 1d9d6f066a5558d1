import { expect, test } from 'vitest'
import { amendedClaim } from '../../src/model/amended-claim.ts'
import { claimInWords } from '../../src/model/claim-in-words.ts'
import { age, event, figure } from '../compare/stored-claims.ts'

const thousand = figure({ value: '1000' })

test.each([
  [{ bound: 'at_least' }, 'executions ≥ 1,000 · 2024-01-01..2024-12-31 · Iran'],
  [{ bound: 'at_most' }, 'executions ≤ 1,000 · 2024-01-01..2024-12-31 · Iran'],
  [{ low: 1051 }, 'executions = 1,051 · 2024-01-01..2024-12-31 · Iran'],
  [{ low: 1000, high: 1100, bound: 'range' }, 'executions 1,000–1,100 · 2024-01-01..2024-12-31 · Iran'],
  [{ measure: 'arrests' }, 'arrests = 1,000 · 2024-01-01..2024-12-31 · Iran'],
  [{ from: '2023-01-01', to: '2023-12-31' }, 'executions = 1,000 · 2023-01-01..2023-12-31 · Iran'],
  [{ place: 'Evin Prison', source: 'IHR' }, 'executions = 1,000 · 2024-01-01..2024-12-31 · Evin Prison · source: IHR'],
])('%o', (amendments, words) => {
  expect(claimInWords(amendedClaim({ ...thousand, amendments }))).toBe(words)
})

test('an age, and who an event is about and when', () => {
  const lind = age('Ivo Lind', 52, { place: '' })
  expect(claimInWords(amendedClaim({ ...lind, amendments: { low: 53, high: 53 } }))).toBe('Ivo Lind: age 53')
  const hanged = event('hanged', ['Ivo Lind'], '2024-11-13', { place: '' })
  const amendments = { who: 'Tama Rewi, Ivo Lynd', from: '2024-11-14', to: '2024-11-14' }
  expect(claimInWords(amendedClaim({ ...hanged, amendments }))).toBe('hanged: Tama Rewi, Ivo Lynd · 2024-11-14')
})

test('a claim that nobody amended stays as it was read', () => {
  expect(amendedClaim(thousand)).toBe(thousand.claim)
})
