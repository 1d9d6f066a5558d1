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

describe('kin and whoever speaks are nobody named', () => {
  test.each([
    ['“My father began his studies at age 16,” Ines Brandt said.', [['father', 16, undefined]]],
    ['Lena Brandt grew up in Graz. His sister left school at 15.', [['sister', 15, undefined]]],
    ['Lena Brandt sang. His sister, Ana Silva, was 14 when she left.', [['Ana Silva', 14, undefined]]],
    ['Lena Brandt opened a cafe. Once, in my early 20s, I went there.', []],
    ['Lena Brandt opened a cafe. I was 16 when it closed.', []],
    [
      'She has three children, aged 4, 6 and 11.',
      [
        ['children', 4, undefined],
        ['children', 6, undefined],
        ['children', 11, undefined],
      ],
    ],
    ['Lena Brandt opened a cafe in her early 20s.', [['Lena Brandt', 20, undefined]]],
  ])('%s', (text, ages) => {
    expect(agesIn(text)).toEqual(ages)
  })
})

test('an age of nobody is no claim', () => {
  expect(agesIn('The school takes pupils aged 6.').filter(([person]) => person === undefined)).toEqual([])
})
