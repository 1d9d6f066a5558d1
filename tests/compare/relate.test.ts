import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalOf, meet } from '../../src/compare/interval.ts'
import { relate } from '../../src/compare/relate.ts'
import { relationsOf } from '../../src/compare/relations-of.ts'
import type { Relation, RelationKind } from '../../src/model/relation.ts'
import { RELATION_CORPUS } from './relation-corpus.ts'
import { age, figure } from './stored-claims.ts'

const inShort = (relation: Relation | undefined): string | undefined =>
  relation?.kind === 'incomparable' ? `incomparable: ${relation.field}` : relation?.kind

describe('how two claims stand', () => {
  test.each(RELATION_CORPUS)('%s', (_told, a, b, expected) => {
    expect(inShort(relate(a, b))).toBe(expected)
  })

  test.each(RELATION_CORPUS)('%s, the other way round', (_told, a, b) => {
    expect(relate(b, a)).toEqual(relate(a, b))
  })
})

describe('the corpus', () => {
  test('has at least 120 pairs and every relation', () => {
    const kinds: readonly RelationKind[] =
      'same_text echo qualifier_lost revises updates retracts agrees compatible conflicts tension incomparable'.split(
        ' ',
      ) as RelationKind[]
    expect(RELATION_CORPUS.length).toBeGreaterThanOrEqual(120)
    expect(new Set(RELATION_CORPUS.flatMap(([, a, b]) => relate(a, b)?.kind ?? []))).toEqual(new Set(kinds))
  })

  test('every relation says why in whole sentences', () => {
    for (const [, a, b] of RELATION_CORPUS) {
      for (const reason of relate(a, b)?.reasons ?? ['None.']) expect(reason).toMatch(/^\S.{3,}\.$/)
    }
  })
})

describe('who is a and who b', () => {
  const IHR = 'Iran Human Rights'
  const of = (relation: Relation | undefined) => [relation?.kind, relation?.a, relation?.b]
  const courier = { id: 'courier', outlet: 'Courier' } as const

  test('the bare number comes first where a qualifier was lost', () => {
    const [bounded, bare] = [
      figure({ id: 'herald', source: IHR, value: '>=1000' }),
      figure({ ...courier, value: '1000' }),
    ]
    expect(of(relate(bounded, bare))).toEqual(['qualifier_lost', 'courier', 'herald'])
  })

  test('the later one comes first where a bound was changed, a figure updated, a version revised', () => {
    const [before, after] = ['2025-09-01', '2025-09-02']
    const bounded = figure({ id: 'herald', source: IHR, value: '>=1000', published: before })
    expect(of(relate(bounded, figure({ ...courier, source: IHR, value: '>1000', published: after })))).toEqual([
      'qualifier_lost',
      'courier',
      'herald',
    ])
    const versions = [
      figure({ id: 'old', version: 1, current: false }),
      figure({ id: 'new', version: 2, value: '980' }),
    ]
    expect(of(relate(versions[0]!, versions[1]!))).toEqual(['revises', 'new', 'old'])
  })

  test('the part comes first where it is set against its whole', () => {
    const [part, whole] = [
      figure({ id: 'part', place: 'Evin Prison', value: '2000' }),
      figure({ ...courier, id: 'whole' }),
    ]
    expect(of(relate(whole, part))).toEqual(['tension', 'part', 'whole'])
  })
})

test('spellings, ages and arithmetic are told in the reasons', () => {
  const a = age('Mohsen Alizadeh', 26, { asOf: '2024-11-13' })
  const b = age('Mohsin Ali-Zadeh', 20, { outlet: 'Courier', asOf: '2018-10-12' })
  expect(relate(a, b)?.reasons.join(' ')).toMatch(/20 on 2018-10-12 makes 26 or 27 on 2024-11-13.*writes/)
})

test('a claim is not related to itself', () => {
  const one = figure({ id: 'x' })
  expect(relate(one, { ...one, version: 2 })).toBeUndefined()
})

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
  const value = fc
    .tuple(fc.constantFrom('', '>=', '>', '<', '<=', '~'), fc.integer({ min: 1, max: 60 }))
    .map(([sign, n]) => `${sign}${n}`)
  const words = fc.record({
    value,
    outlet: fc.constantFrom('Herald', 'Courier', 'Gazette'),
    window: fc.oneof(
      fc.constant(''),
      fc.tuple(day, day).map((days) => days.join('..')),
    ),
    place: fc.constantFrom('', 'Iran', 'Shiraz', 'Zahedan Prison'),
    source: fc.constantFrom('', 'Iran Human Rights', 'IHR', 'Amnesty International'),
    counted: fc.constantFrom('', 'people', 'women', 'soldiers'),
    modality: fc.constantFrom('asserted', 'alleged', 'expected'),
    published: day,
    negated: fc.boolean(),
  })
  const claim = words.map((given) => figure(given as never))

  test('a relation is the same on every run and in both orders', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const found = relate(a, b)
        expect(relate(a, b)).toEqual(found)
        expect(relate(b, a)).toEqual(found)
      }),
    )
  })

  test('no two figures of other articles crash, and each relation has its reason', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const found = relate(a, b)
        if (a.articleUrl === b.articleUrl) return
        expect(found?.reasons.length).toBeGreaterThan(0)
        expect(found?.kind === 'incomparable').toBe(found?.field !== undefined)
      }),
    )
  })

  test('only asserted values that no number satisfies conflict', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        if (relate(a, b)?.kind !== 'conflicts') return
        expect(meet(intervalOf(a.claim), intervalOf(b.claim))).toBe(false)
        expect([a, b].every(({ claim: { negated, modality } }) => !negated && modality === 'asserted')).toBe(true)
      }),
    )
  })

  test('a claim of another measure changes no relation', () => {
    fc.assert(
      fc.property(claim, fc.array(claim, { maxLength: 6 }), claim, (own, others, irrelevant) => {
        const aside = { ...irrelevant, claim: { ...irrelevant.claim, measure: 'protests' } }
        expect(relationsOf(own, [...others, aside])).toEqual(relationsOf(own, others))
        expect(relationsOf(own, [aside, ...others])).toEqual(relationsOf(own, others))
      }),
    )
  })
})
