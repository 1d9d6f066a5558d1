import { describe, expect, it } from 'vitest'
import type { FigureClaim } from '../../src/model/claim.ts'
import { changedFigures, type StatedFigure } from '../../src/store/sqlite/match-figures.ts'
import { type Draft, extractionOf, figure } from './small-extraction.ts'

type Sentence = readonly [string, ...Draft[]]

const stated = (sentences: readonly Sentence[]): StatedFigure[] => {
  const { article, claims } = extractionOf({ sentences })
  return claims.map((claim, row) => ({
    row,
    claim: claim as FigureClaim,
    sentenceText: article.text.slice(claim.sentence.start, claim.sentence.end),
  }))
}

const changes = (before: readonly Sentence[], after: readonly Sentence[]): string[] =>
  changedFigures(stated(before), stated(after)).map((pair) => `${pair.before.claim.text} > ${pair.after.claim.text}`)

const dead = (quote: string, low: number, counted = 'people') => figure(quote, { low, counted })

const CASES: readonly [string, readonly Sentence[], readonly Sentence[], string[]][] = [
  ['a changed value', [['Fire killed 5.', dead('5', 5)]], [['Fire killed 6.', dead('6', 6)]], ['5 > 6']],
  ['an unchanged value', [['Fire killed 5.', dead('5', 5)]], [['The fire killed 5.', dead('5', 5)]], []],
  [
    'a dropped bound',
    [['Fire killed over 5.', figure('over 5', { low: 5, bound: 'more_than' })]],
    [['Fire killed 5.', dead('5', 5)]],
    ['over 5 > 5'],
  ],
  [
    'another measure',
    [['Fire killed 5.', dead('5', 5)]],
    [['Fire killed 6.', figure('6', { low: 6, measure: 'injuries' })]],
    [],
  ],
  ['another unit', [['Fire cost 5.', dead('5', 5)]], [['Fire cost 6.', figure('6', { low: 6, unit: 'USD' })]], []],
  [
    'a sentence about something else',
    [['Fire killed 5.', dead('5', 5)]],
    [['Nobody but 6 swimmers drowned.', dead('6', 6)]],
    [],
  ],
  ['a figure that is gone', [['Fire killed 5.', dead('5', 5)]], [], []],
  [
    'two figures of one sentence, told apart by what they count',
    [['Fire killed 5 men and 7 dogs.', dead('5', 5, 'men'), dead('7', 7, 'dogs')]],
    [['Fire killed 7 men and 9 dogs.', dead('7', 7, 'men'), dead('9', 9, 'dogs')]],
    ['5 > 7', '7 > 9'],
  ],
  [
    'two figures of one sentence, of which one is the same',
    [['Fire killed 5 here, 7 there.', dead('5', 5), dead('7', 7)]],
    [['Fire killed 5 here, 8 there.', dead('5', 5), dead('8', 8)]],
    ['7 > 8'],
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
    ['7 > 8'],
  ],
]

describe('figures of two versions', () => {
  it.each(CASES)('%s', (_name, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})
