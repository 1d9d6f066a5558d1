import { describe, expect, test } from 'vitest'
import { ofKind } from '../claims/claims-of.ts'

const lengthIn = (text: string) => ofKind(text, 'figure').find(({ rule }) => rule.startsWith('duration'))

describe('a duration that is a fact of its own', () => {
  test.each([
    ['He was left hanging for 28 seconds.', 28, 'second', 'exact', 'hanging'],
    ['He spent the next seven years in prison.', 7, 'year', 'exact', 'in prison'],
    ['The search that took over 100 hours is over.', 100, 'hour', 'more_than', 'search'],
    ['The operation has been going on for more than 85 hours.', 85, 'hour', 'more_than', 'operation'],
    ['Crews worked around the clock for three days.', 3, 'day', 'exact', 'worked'],
    ['They had dug for about two hours.', 2, 'hour', 'about', 'dug'],
    ['The road was shut for six hours.', 6, 'hour', 'exact', 'shut'],
    ['Hostages are held for 70 days on average.', 70, 'day', 'exact', 'held'],
    ['The town has been under siege for 19 months.', 19, 'month', 'exact', 'under siege'],
    ['She left after 27 years of service.', 27, 'year', 'exact', 'service'],
    ['It adds 75 minutes to the journey.', 75, 'minute', 'exact', 'journey'],
    ['Voting was extended by two hours.', 2, 'hour', 'exact', 'Voting'],
    ['He was banned for nine months for missing a test.', 9, 'month', 'exact', 'banned'],
    ['Her son has not had a music lesson for seven weeks.', 7, 'week', 'exact', 'music lesson'],
    ['He left his wife of 20 years pleading for help.', 20, 'year', 'exact', 'wife'],
    ['He spent 20 years pleading for help.', 20, 'year', 'exact', 'pleading'],
    ['He faces a minimum of 25 years.', 25, 'year', 'at_least', undefined],
    ['The village had none for three years.', 3, 'year', 'exact', undefined],
    ['She received a 12-year sentence.', 12, 'year', 'exact', 'sentence'],
  ])('%s', (text, amount, unit, bound, counted) => {
    const claim = lengthIn(text)
    expect([claim?.low ?? claim?.high, claim?.unit, claim?.bound, claim?.counted]).toEqual([
      amount,
      unit,
      bound,
      counted,
    ])
  })
})

test.each([
  ['the past', 'Forty people were hanged in the past nine months.'],
  ['a distance in time', 'The trial ended three weeks ago.'],
  ['a distance from an event', 'He was freed two days later.'],
  ['a time limit', 'The town must be left within 24 hours.'],
  ['a comparison', 'It was the worst storm in more than three decades.'],
  ['what is left of a year', 'The toll is higher, with three months of the year still to go.'],
  ['a rate', 'They counted nine hangings a day.'],
  ['a vague length', 'She waited for years.'],
])('%s is a window and no figure', (_told, text) => {
  expect(lengthIn(text)).toBeUndefined()
})
