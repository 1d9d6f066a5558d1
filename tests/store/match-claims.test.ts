import { describe, expect, it, test } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { changeNote } from '../../src/store/sqlite/change-note.ts'
import { changedClaims, type StatedClaim } from '../../src/store/sqlite/match-claims.ts'
import { age, type Draft, event, extractionOf, figure, person } from './small-extraction.ts'

type Sentence = readonly [string, ...Draft[]]

const stated = (sentences: readonly Sentence[], url: string): StatedClaim[] => {
  const { article, claims } = extractionOf({ sentences, url })
  return claims.map((claim, row) => ({
    row,
    claim,
    sentenceText: article.text.slice(claim.sentence.start, claim.sentence.end),
  }))
}

const words = (claim: Claim | undefined): string => claim?.text ?? 'nothing'

/** As if both texts stood at one address: the same sentence, words and value give the same id. */
const changes = (before: readonly Sentence[], after: readonly Sentence[]): string[] =>
  changedClaims(stated(before, 'https://one.example/'), stated(after, 'https://one.example/')).map(
    (change) => `${change.kind}: ${words(change.before?.claim)} > ${words(change.after?.claim)}`,
  )

const dead = (quote: string, low: number, counted = 'people') => figure(quote, { low, counted })
const source = (name: string) => ({ source: { name, kind: 'named', direct: false, basis: 'stated', p: 1 } }) as const
const in2024 = { period: { from: '2024-01-01', to: '2024-12-31', basis: 'stated', p: 1 } } as const

const CASES: readonly [string, readonly Sentence[], readonly Sentence[], string[]][] = [
  ['a changed value', [['Fire killed 5.', dead('5', 5)]], [['Fire killed 6.', dead('6', 6)]], ['value_changed: 5 > 6']],
  ['an unchanged value', [['Fire killed 5.', dead('5', 5)]], [['The fire killed 5.', dead('5', 5)]], []],
  [
    'a dropped bound',
    [['Fire killed over 5.', figure('over 5', { low: 5, high: undefined as never, bound: 'more_than' })]],
    [['Fire killed 5.', dead('5', 5)]],
    ['bound_dropped: over 5 > 5'],
  ],
  [
    'a bound put in',
    [['Fire killed 5.', dead('5', 5)]],
    [['Fire killed over 5.', figure('over 5', { low: 5, high: undefined as never, bound: 'more_than' })]],
    ['bound_changed: 5 > over 5'],
  ],
  [
    'a dropped source in a sentence written anew',
    [['Fire killed 5, Dana Oru said.', figure('5', { low: 5, ...source('Dana Oru') })]],
    [['Fire killed 5 that night.', figure('5', { low: 5 })]],
    ['source_dropped: 5 > 5'],
  ],
  [
    'a dropped source in a like sentence',
    [['A fire in Bree killed 5, Oru said.', figure('5', { low: 5, ...source('Oru') })]],
    [['A fire in Bree killed 5.', figure('5', { low: 5 })]],
    ['source_dropped: 5 > 5'],
  ],
  [
    'another source',
    [['A fire in Bree killed 5, Oru said.', figure('5', { low: 5, ...source('Oru') })]],
    [['A fire in Bree killed 5, Lind said.', figure('5', { low: 5, ...source('Lind') })]],
    ['source_changed: 5 > 5'],
  ],
  [
    'another period',
    [['Fires killed 5 in all of 2024.', figure('5', { low: 5, ...in2024 })]],
    [
      [
        'Fires killed 5 in all of 2023.',
        figure('5', { low: 5, period: { ...in2024.period, from: '2023-01-01', to: '2023-12-31' } }),
      ],
    ],
    ['period_changed: 5 > 5'],
  ],
  [
    'a period inferred otherwise is no change',
    [['Fires killed 5 in all.', figure('5', { low: 5, period: { ...in2024.period, basis: 'inferred' } })]],
    [['The fires killed 5 in all.', figure('5', { low: 5 })]],
    [],
  ],
  [
    'a name spelled anew',
    [['Ivo Lind, 52, was found.', age('52', 'Ivo Lind', 52)]],
    [['Ivo Lynd, 52, was found.', age('52', 'Ivo Lynd', 52)]],
    ['name_respelt: 52 > 52'],
  ],
  [
    'an age',
    [['Ivo Lind, 52, was found.', age('52', 'Ivo Lind', 52)]],
    [['Ivo Lind, 53, was found.', age('53', 'Ivo Lind', 53)]],
    ['value_changed: 52 > 53'],
  ],
  [
    'somebody else of an age',
    [['Ivo Lind, 52, was found.', age('52', 'Ivo Lind', 52)]],
    [['Tama Rewi, 52, was found.', age('52', 'Tama Rewi', 52)]],
    ['removed: 52 > nothing', 'added: nothing > 52'],
  ],
  [
    'the day of an event',
    [['He was found on Friday.', event('found', '2024-03-01', ['Ivo Lind'])]],
    [['He was found on Saturday.', event('found', '2024-03-02', ['Ivo Lind'])]],
    ['value_changed: found > found'],
  ],
  [
    'a role',
    [['Ivo Lind, mayor, slept.', person('mayor', 'Ivo Lind', { role: 'mayor' })]],
    [['Ivo Lind, sheriff, slept.', person('sheriff', 'Ivo Lind', { role: 'sheriff' })]],
    ['value_changed: mayor > sheriff'],
  ],
  [
    'another measure',
    [['Fire killed 5.', dead('5', 5)]],
    [['Fire hurt 6.', figure('6', { low: 6, measure: 'injuries' })]],
    ['removed: 5 > nothing', 'added: nothing > 6'],
  ],
  [
    'a sentence about something else',
    [['Fire killed 5.', dead('5', 5)]],
    [['Nobody but 6 swimmers drowned.', dead('6', 6)]],
    ['removed: 5 > nothing', 'added: nothing > 6'],
  ],
  ['a figure that is gone', [['Fire killed 5.', dead('5', 5)]], [], ['removed: 5 > nothing']],
  [
    'what a note of correction repeats',
    [],
    [['Correction: an earlier version of this article gave 5.', dead('5', 5)]],
    [],
  ],
  ['a figure that is new', [], [['Fire killed 5.', dead('5', 5)]], ['added: nothing > 5']],
  [
    'one of whose reading nobody is sure, gone',
    [['Fire killed 5.', figure('5', { low: 5, confidence: { p: 0.3, level: 'low', reasons: [] } })]],
    [],
    [],
  ],
  [
    'two figures of one sentence, told apart by what they count',
    [['Fire killed 5 men and 7 dogs.', dead('5', 5, 'men'), dead('7', 7, 'dogs')]],
    [['Fire killed 7 men and 9 dogs.', dead('7', 7, 'men'), dead('9', 9, 'dogs')]],
    ['value_changed: 5 > 7', 'value_changed: 7 > 9'],
  ],
  [
    'two figures of one sentence, of which one is the same',
    [['Fire killed 5 here, 7 there.', dead('5', 5), dead('7', 7)]],
    [['Fire killed 5 here, 8 there.', dead('5', 5), dead('8', 8)]],
    ['value_changed: 7 > 8'],
  ],
  [
    'sentences that changed places',
    [
      ['Fire in Bree killed 5.', dead('5', 5)],
      ['Flood in Tuck took 7.', dead('7', 7)],
    ],
    [
      ['Flood in Tuck took 8.', dead('8', 8)],
      ['Fire in Bree killed 5.', dead('5', 5)],
    ],
    ['value_changed: 7 > 8'],
  ],
]

describe('claims of two versions', () => {
  it.each(CASES)('%s', (_name, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})

test('a long article rewritten from end to end is matched within a second', () => {
  const text = (verb: string): Sentence[] =>
    Array.from({ length: 300 }, (_, i) => [
      `Fire ${verb} ${i + 5} people in town ${verb}${i}.`,
      dead(`${i + 5} people`, i + 5),
    ])
  const start = process.cpuUsage().user
  changes(text('killed'), text('hurt'))
  expect(process.cpuUsage().user - start).toBeLessThan(2_000_000)
})

describe('a note that declares a change', () => {
  const TOLD = 'Fire killed 6 people.'
  it.each([
    ['Correction: an earlier version of this article gave 5.'],
    ['This article was amended on 3 March to correct the toll.'],
    ['This story has been updated with the new toll.'],
    ['Editor’s note: the toll was wrong.'],
    ['Updated at 14:20.'],
    ['Update: six people are dead.'],
    ['An earlier version of this story gave another toll.'],
    ['Clarification: six people died.'],
    ['Corrections and clarifications'],
  ])('%s', (note) => {
    expect(changeNote('Fire killed 5 people.', `${TOLD}\n${note}`)).toBe(note)
  })

  it.each([
    ['The department of corrections was told.'],
    ['He has amended his ways.'],
    ['Officials updated nobody.'],
    ['The house of correction burned.'],
    ['She wrote the update herself.'],
  ])('is none: %s', (sentence) => {
    expect(changeNote('Fire killed 5 people.', `${TOLD} ${sentence}`)).toBeUndefined()
  })

  it('does not count when the older text had it already', () => {
    const note = 'Correction: the town is Bree.'
    expect(changeNote(`Fire killed 5 people.\n${note}`, `${TOLD}\n${note}`)).toBeUndefined()
  })
})
