import { describe, expect, test } from 'vitest'
import { figure, ofKind } from './claims-of.ts'

const textsIn = (text: string) => ofKind(text, 'figure').map((claim) => claim.text)

describe('figures', () => {
  test('carry value, bound, unit, counted thing and measure with their words', () => {
    const claim = figure('At least 1,051 people have been executed in Iran since July 2024.')
    expect(claim).toMatchObject({
      low: 1051,
      bound: 'at_least',
      unit: 'count',
      counted: 'people',
      measure: 'executions',
      modality: 'asserted',
      negated: false,
    })
    expect(claim).not.toHaveProperty('high')
    expect(claim?.evidence.map(({ slot, text }) => `${slot}: ${text}`)).toEqual([
      'value: At least 1,051',
      'counted: people',
      'measure: executed',
      'period: since July 2024',
      'place: Iran',
    ])
  })

  test('of halves and thirds are shares in percent', () => {
    expect(figure('Half of the voters stayed at home.')).toMatchObject({ low: 50, high: 50, unit: 'percent' })
  })

  test.each([
    ['The firm agreed to pay $9 million.', undefined],
    ['The firm paid a fine of $9 million.', 'fine'],
  ])('of money count no deeds: %s', (text, counted) => {
    expect(figure(text)?.counted).toBe(counted)
  })

  test('of magnitude measure the earthquake, and not what it does', () => {
    expect(figure('A magnitude 6.1 earthquake struck eastern Nepal.')?.counted).toBe('earthquake')
  })

  test('count no months', () => {
    expect(figure('Inflation stood at 40 percent in August 2025.')?.counted).not.toBe('August')
  })

  test.each([
    ['few who speak', 'Two officials said the bridge was closed.', []],
    ['many who speak', 'Forty prisoners said they had been beaten.', ['Forty']],
    ['whoever is one of many', 'He was one of at least 40 people shot.', ['at least 40']],
    ['a part that is one', 'The mayor freed one of 40 bears.', ['one', '40']],
    ['no score', 'Bergen beat Oslo 3-1 in May.', []],
    ['no age', 'The death of a 13-year-old shook the town.', []],
    ['those who are spoken of', 'The mayor said two bridges were closed.', ['two']],
  ])('of %s', (_told, text, figures) => {
    expect(textsIn(text)).toEqual(figures)
  })

  test('nobody states have no source, for the outlet speaks', () => {
    expect(figure('The storm killed 40 people.')).not.toHaveProperty('source')
    expect(figure('Police said the storm killed 40 people.')?.source?.name).toBe('Police')
  })
})
