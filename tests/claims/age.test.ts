import { describe, expect, test } from 'vitest'
import { ofKind } from './claims-of.ts'

const agesIn = (text: string) => ofKind(text, 'age').map(({ person, low, asOf }) => [person, low, asOf])

describe('the day at which an age held', () => {
  test.each([
    [
      'an arrest beside "when he was"',
      'Karim Aziz was arrested on 12 October 2018, when he was 20.',
      [['Karim Aziz', 20, '2018-10-12']],
    ],
    [
      'the event of the sentence before "at the time"',
      'Karim Aziz was arrested on 12 October 2018. At the time, he was only 20 years old.',
      [['Karim Aziz', 20, '2018-10-12']],
    ],
    [
      'the death of whoever died',
      'Karim Aziz, 26, was executed on 13 November 2024.',
      [['Karim Aziz', 26, '2024-11-13']],
    ],
    [
      'not an arrest that an apposition has nothing to do with',
      'Karim Aziz, 26, had been arrested on 12 October 2018.',
      [['Karim Aziz', 26, undefined]],
    ],
    ['nothing where no event is dated', 'Karim Aziz, 26, is a baker.', [['Karim Aziz', 26, undefined]]],
  ])('%s', (_told, text, ages) => {
    expect(agesIn(text)).toEqual(ages)
  })
})

test('an age of nobody is no claim', () => {
  expect(agesIn('The school takes pupils aged 6.').filter(([person]) => person === undefined)).toEqual([])
})
