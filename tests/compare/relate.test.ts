import { describe, expect, test } from 'vitest'
import { relate } from '../../src/compare/relate.ts'
import type { RelationKind } from '../../src/model/relation.ts'
import { age, type FigureWords, figure } from './stored-claims.ts'

type Row = readonly [told: string, a: FigureWords, b: FigureWords, kind: RelationKind | undefined]

const IHR = 'Iran Human Rights'
const AMNESTY = 'Amnesty International'
const courier = { outlet: 'Courier' } as const
const COPIED = 'At least 64 people were put to death in a single week of September, the monitors wrote.'

const FIGURES: readonly Row[] = [
  // One text
  ['a copied sentence with the same number', { sentence: COPIED }, { ...courier, sentence: COPIED }, 'same_text'],
  [
    'the same opening, then other words',
    { sentence: COPIED },
    { ...courier, sentence: 'At least 64 people were hanged.' },
    'compatible',
  ],

  // One voice
  ['two outlets, one root, one number', { source: IHR }, { ...courier, source: IHR }, 'echo'],
  [
    'one root under a longer name',
    { source: IHR },
    { ...courier, source: 'the Norway-based Iran Human Rights organization' },
    'echo',
  ],
  ['one agency wrote both', { agencies: ['AFP'] }, { ...courier, agencies: ['AFP'] }, 'echo'],
  ['one root, two numbers', { source: IHR }, { ...courier, source: IHR, value: '972' }, 'conflicts'],

  // A bound that got lost
  [
    '"at least" dropped, same root',
    { source: IHR, value: '>=1000' },
    { ...courier, source: IHR, value: '1000' },
    'qualifier_lost',
  ],
  [
    '"at least" dropped, root dropped too',
    { source: IHR, value: '>=1000' },
    { ...courier, value: '1000' },
    'qualifier_lost',
  ],
  [
    'other roots: nothing was dropped',
    { source: IHR, value: '>=1000' },
    { ...courier, source: AMNESTY, value: '1000' },
    'compatible',
  ],
  [
    'another window: nothing was dropped',
    { source: IHR, value: '>=1000' },
    { ...courier, source: IHR, value: '1000', window: '2023-01-01..2023-12-31' },
    undefined,
  ],
  ['both bounded', { source: IHR, value: '>=1000' }, { ...courier, source: IHR, value: '>1000' }, 'compatible'],

  // Later counts from the same day
  [
    'a later count from the same day, higher',
    { source: IHR, value: '>=900', window: 'since 2024-07-01..2025-08-01', published: '2025-08-01' },
    { ...courier, source: IHR, value: '>=1051', window: 'since 2024-07-01..2025-09-24' },
    'updates',
  ],
  [
    'a later count from the same day, lower',
    { source: IHR, value: '>=1100', window: 'since 2024-07-01..2025-08-01', published: '2025-08-01' },
    { ...courier, source: IHR, value: '>=1051', window: 'since 2024-07-01..2025-09-24' },
    'retracts',
  ],
  [
    'another root counts on its own',
    { source: AMNESTY, value: '>=900', window: 'since 2024-07-01..2025-08-01', published: '2025-08-01' },
    { ...courier, source: IHR, value: '>=1051', window: 'since 2024-07-01..2025-09-24' },
    undefined,
  ],

  // Same window
  ['two independent roots, one number', { source: IHR }, { ...courier, source: AMNESTY }, 'agrees'],
  [
    'an anonymous root is not known to be another one',
    { source: IHR },
    { ...courier, source: 'activists', anonymous: true },
    'compatible',
  ],
  ["in the outlets' own voices", {}, courier, 'compatible'],
  ['intervals that meet', { value: '>=900' }, { ...courier, value: '975' }, 'compatible'],
  ['"about" reaches a tenth either way', { value: '~1000' }, { ...courier, value: '1100' }, 'compatible'],
  ['"about" reaches no further', { value: '~1000' }, { ...courier, value: '1101' }, 'conflicts'],
  ['numbers that exclude each other', { value: '975' }, { ...courier, value: '972' }, 'conflicts'],
  ['"more than 975" excludes 975', { value: '>975' }, { ...courier, value: '975' }, 'conflicts'],
  [
    '"at least 975" does not, and its root is not the one that is cited',
    { value: '>=975' },
    { ...courier, value: '975', source: IHR },
    'compatible',
  ],
  ['one window inferred', { value: '975' }, { ...courier, value: '972', basis: 'inferred' }, 'tension'],

  // Windows within windows
  [
    'a part larger than its whole',
    { value: '>=200', window: '2024-03-01..2024-03-31' },
    { ...courier, value: '150' },
    'tension',
  ],
  [
    'a part smaller than its whole',
    { value: '>=20', window: '2024-03-01..2024-03-31' },
    { ...courier, value: '150' },
    undefined,
  ],
  [
    'a whole without upper end holds any part',
    { value: '>=200', window: '2024-03-01..2024-03-31' },
    { ...courier, value: '>=150' },
    undefined,
  ],
  ['disjoint windows', { window: '2023-01-01..2023-12-31' }, { ...courier, value: '972' }, undefined],

  // Not the same thing
  ['other measures', { measure: 'deaths' }, courier, undefined],
  ['no measure of ours', { measure: 'other' }, { ...courier, measure: 'other' }, undefined],
  ['other countries', { place: 'China', country: 'CN' }, courier, undefined],
  ['a place unknown', { place: '' }, courier, undefined],
  [
    'a prison and its country, other numbers',
    { place: 'Zahedan Central Prison' },
    { ...courier, value: '1200' },
    undefined,
  ],
  ['a rate and a count', { rate: true, value: '>9' }, { ...courier, value: '64' }, undefined],
  ['a forecast', { modality: 'expected', value: '1200' }, courier, undefined],
  ['a denied figure', { negated: true, value: '1200' }, courier, undefined],
  ['two figures of one version of one article', { value: '975' }, { value: '972' }, undefined],
]

describe('a figure that leaves somebody out', () => {
  const printed = (outlet: string, sentence: string, number: string, value: string) => {
    const record = figure({ outlet, sentence, value })
    return { ...record, claim: { ...record.claim, text: number, end: number.length } }
  }
  const all = printed('Monitor', 'Five men were hanged that day in the north.', 'Five', '5')

  test.each([
    ['others', 'Four others were put to death with him.', undefined],
    ['other prisoners', 'Four other prisoners died at dawn.', undefined],
    ['more', 'Four more people went to the gallows.', undefined],
    ['more than', 'Four more than a year ago were hanged.', 'conflicts'],
    ['all', 'Four prisoners were led out.', 'conflicts'],
  ] as const)('%s', (_told, sentence, kind) => {
    expect(relate(printed('Courier', sentence, 'Four', '4'), all)?.kind).toBe(kind)
  })

  test('two that leave the same one out can be compared', () => {
    const one = printed('Courier', 'Four others were put to death with him.', 'Four', '4')
    const two = printed('Wire', 'Three more people went to the gallows.', 'Three', '3')
    expect(relate(one, two)?.kind).toBe('conflicts')
  })
})

describe('figures', () => {
  test.each(FIGURES)('%s', (_told, a, b, kind) => {
    const [x, y] = [figure({ id: 'x', ...a }), figure({ id: 'y', ...b })]
    expect(relate(x, y)?.kind).toBe(kind)
  })

  test.each(FIGURES)('%s, the other way round', (_told, a, b) => {
    const [x, y] = [figure({ id: 'x', ...a }), figure({ id: 'y', ...b })]
    expect(relate(y, x)).toEqual(relate(x, y))
  })

  test('every relation says why in a whole sentence', () => {
    const told = FIGURES.flatMap(([, a, b]) => relate(figure(a), figure(b))?.reasons ?? [])
    expect(told.length).toBeGreaterThan(15)
    for (const reason of told) expect(reason).toMatch(/^[A-Z\d≥≤<>≈=“"].*[.]$|^\S.*\.$/)
  })

  test('a claim is not related to itself', () => {
    const one = figure({ id: 'x' })
    expect(relate(one, { ...one, version: 2 })).toBeUndefined()
  })
})

describe('changes between versions of one article', () => {
  const old = { version: 1, current: false, value: '>=975' } as const

  test('a number of the same window that changed is a revision, the newer text first', () => {
    const relation = relate(figure({ id: 'old', ...old }), figure({ id: 'new', version: 2, value: '>=1000' }))
    expect(relation).toMatchObject({ kind: 'revises', a: 'new', b: 'old' })
  })

  test('a dropped bound is a revision', () => {
    expect(relate(figure(old), figure({ version: 2, value: '975' }))?.kind).toBe('revises')
  })

  test('the same figure in new words is none', () => {
    expect(relate(figure(old), figure({ version: 2, value: '>=975' }))).toBeUndefined()
  })

  test('what the newer version still says was not replaced', () => {
    expect(relate(figure({ ...old, current: true }), figure({ version: 2, value: '>=1000' }))).toBeUndefined()
  })

  test('a figure of another window in other words was not replaced', () => {
    const other = figure({ version: 2, value: '64', window: '2025-09-17..2025-09-24' })
    expect(relate(figure(old), other)).toBeUndefined()
  })
})

describe('ages', () => {
  const day = '2024-11-13'
  type AgeRow = readonly [string, ReturnType<typeof age>, ReturnType<typeof age>, RelationKind | undefined]

  const AGES: readonly AgeRow[] = [
    [
      'two ages on one day',
      age('Ahmad Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 27, { ...courier, asOf: day }),
      'conflicts',
    ],
    [
      'one age on one day',
      age('Ahmad Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 26, { ...courier, asOf: day }),
      'compatible',
    ],
    [
      'ages on two days',
      age('Ahmad Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 20, { ...courier, asOf: '2018-10-12' }),
      undefined,
    ],
    [
      'two spellings of one name',
      age('Mohsen Alizadeh', 26, { asOf: day }),
      age('Mohsin Ali-Zadeh', 26, { ...courier, asOf: day }),
      'compatible',
    ],
    ['a day unknown, near', age('Ahmad Alizadeh', 26, { asOf: day }), age('Ahmad Alizadeh', 27, courier), 'tension'],
    ['a day unknown, far', age('Ahmad Alizadeh', 26, { asOf: day }), age('Ahmad Alizadeh', 20, courier), undefined],
    [
      'an initial for the first name',
      age('A. Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 27, { ...courier, asOf: day }),
      'conflicts',
    ],
    [
      'another first name',
      age('Zahra Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 27, { ...courier, asOf: day }),
      undefined,
    ],
    [
      'only a surname',
      age('Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 27, { ...courier, asOf: day }),
      undefined,
    ],
    [
      'inside one article',
      age('Ahmad Alizadeh', 26, { asOf: day }),
      age('Ahmad Alizadeh', 27, { asOf: day }),
      undefined,
    ],
  ]

  test.each(AGES)('%s', (_told, a, b, kind) => {
    expect(relate(a, b)?.kind).toBe(kind)
    expect(relate(b, a)).toEqual(relate(a, b))
  })

  test('an age and a figure have nothing to do with each other', () => {
    expect(relate(age('Ahmad Alizadeh', 26), figure(courier))).toBeUndefined()
  })
})
