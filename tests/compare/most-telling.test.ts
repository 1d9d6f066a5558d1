import { expect, test } from 'vitest'
import { mostTelling } from '../../src/compare/most-telling.ts'
import type { Relation, RelationKind } from '../../src/model/relation.ts'

const relations = (kind: RelationKind, count: number): Relation[] =>
  Array.from({ length: count }, (_, i) => ({ kind, a: 'a', b: `${kind}-${i}`, reasons: [] }))

test('a few of each kind are kept, the first ones', () => {
  const kept = mostTelling([...relations('echo', 200), ...relations('conflicts', 2)])
  expect(kept.map(({ b }) => b)).toEqual([
    'echo-0',
    'echo-1',
    'echo-2',
    'echo-3',
    'echo-4',
    'conflicts-0',
    'conflicts-1',
  ])
})

test('of none, none', () => {
  expect(mostTelling([])).toEqual([])
})
