import { describe, expect, test } from 'vitest'
import { figureGroup } from '../../src/compare/figure-group.ts'
import { sameOrganization } from '../../src/compare/root-source.ts'
import { rootsOf, supportOf } from '../../src/compare/support.ts'
import { figureGroupKey } from '../../src/model/figure-group-key.ts'
import { figure } from './stored-claims.ts'

const IHR = 'Iran Human Rights'

describe('support', () => {
  test.each([
    ['nobody cited', [figure(), figure({ outlet: 'Courier' })], 'unattributed'],
    ['one source', [figure({ source: IHR }), figure({ outlet: 'Courier', source: 'IHR' })], 'single_root'],
    ['two sources', [figure({ source: IHR }), figure({ outlet: 'Courier', source: 'Amnesty' })], 'multi_root'],
    [
      'a named and an anonymous one',
      [figure({ source: IHR }), figure({ source: 'activists', anonymous: true })],
      'single_root',
    ],
    ['one agency', [figure({ agencies: ['AFP'] }), figure({ outlet: 'Courier', agencies: ['AFP'] })], 'single_root'],
    ['an agency on its own wire', [figure({ outlet: 'AFP', agencies: ['AFP'] })], 'unattributed'],
    ['the source itself', [figure({ outlet: IHR, source: IHR }), figure({ source: IHR })], 'primary_document'],
    ['a document', [figure({ source: 'a court filing' })], 'primary_document'],
    ['no current text', [figure({ source: IHR, current: false })], 'withdrawn'],
    ['nothing', [], 'withdrawn'],
  ] as const)('%s', (_told, figures, grade) => {
    expect(supportOf(figures, false)).toBe(grade)
  })

  test('a conflict makes it contested', () => {
    expect(supportOf([figure({ source: IHR })], true)).toBe('contested')
  })

  test('a rejected figure supports nothing', () => {
    expect(supportOf([{ ...figure({ source: IHR }), status: 'reject' }], false)).toBe('withdrawn')
  })
})

test.each([
  ['Iran Human Rights', 'IHR', true],
  ['Iran Human Rights (IHR)', 'IHR', true],
  ['United Nations', 'the U.N.', true],
  ['Iran Human Rights Monitor', 'Iran Human Rights', false],
  ['Iran HRM', 'IHR', false],
  ['Police', 'Prison Officers', false],
  ['World Health Organization', 'WHO', true],
])('%s and %s: %s', (a, b, same) => {
  expect(sameOrganization(a, b)).toBe(same)
  expect(sameOrganization(b, a)).toBe(same)
})

test('an organization counts once under all its names', () => {
  const claims = ['IHR', IHR, 'the Iran Human Rights group', 'Amnesty International'].map((source) =>
    figure({ source }),
  )
  expect(rootsOf([...claims, figure()])).toEqual(['IHR', 'Amnesty International'])
})

describe('a group of figures', () => {
  const day = { measure: 'deaths', window: '2025-03-03..2025-03-03', place: 'Lyon', country: 'FR' } as const
  const told = (outlet: string, published: string, value: string) => figure({ ...day, outlet, published, value })
  const figures = [
    told('Herald', '2025-03-03', '>=4'),
    told('Courier', '2025-03-04', '7'),
    told('Monitor', '2025-03-05', '6'),
  ]
  const key = figureGroupKey(figures[0]!.claim)!

  test('tells who was first and last, the lowest and the highest', () => {
    expect(figureGroup(key, figures, false)).toMatchObject({
      measure: 'deaths',
      place: 'Lyon',
      isEvent: true,
      support: 'unattributed',
      claims: 3,
      outlets: 3,
      lowest: 4,
      highest: 7,
      overTime: [{ outlet: 'Herald', value: '≥ 4' }, { outlet: 'Courier' }, { outlet: 'Monitor', value: '= 6' }],
    })
  })

  test('forgets what is rejected, and itself when nothing is left', () => {
    const rejected = figures.map((claim) => ({ ...claim, status: 'reject' as const }))
    expect(figureGroup(key, [figures[0]!, ...rejected.slice(1)], false)).toMatchObject({ claims: 1, highest: 4 })
    expect(figureGroup(key, rejected, false)).toBeUndefined()
  })

  test('of a year is no event', () => {
    const year = figure()
    expect(figureGroup(figureGroupKey(year.claim)!, [year], false)).toMatchObject({ isEvent: false })
  })

  test('keeps the first and the latest of many points', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      told(`Paper ${i}`, `2025-03-${String(3 + (i % 20)).padStart(2, '0')}`, '5'),
    )
    const points = figureGroup(key, many, false)?.overTime ?? []
    expect(points).toHaveLength(40)
    expect([points[0]?.outlet, points.at(-1)?.outlet]).toEqual(['Paper 0', 'Paper 99'])
  })
})
