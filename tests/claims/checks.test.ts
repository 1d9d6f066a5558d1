import { describe, expect, test } from 'vitest'
import { figure, ofKind } from './claims-of.ts'

const ageFlags = (text: string) => ofKind(text, 'age').flatMap(({ flags }) => flags ?? [])

describe('ages and days that go together', () => {
  test.each([
    [
      'fit',
      'Karim Aziz, 26, was executed on 13 November 2024. Aziz was arrested on 12 October 2018, when he was 20.',
      [],
    ],
    [
      'do not fit',
      'Karim Aziz, 31, was executed on 13 November 2024. Aziz was arrested on 12 October 2018, when he was 20.',
      ['ages_disagree: 20 on 2018-10-12 makes 26 or 27 on 2024-11-13, not 31 (6 full years lie between).'],
    ],
    [
      'make somebody 17 or 18 when arrested',
      'Karim Aziz, 24, was executed on 13 November 2024. Aziz was arrested on 12 October 2018.',
      [
        'possible_minor: 24 on 2024-11-13 makes 17 or 18 when arrested on 2018-10-12 (6 full years before); the offence was no later.',
      ],
    ],
    [
      'say that somebody was 16 when arrested',
      'Karim Aziz was arrested on 12 October 2018, when he was 16.',
      ['possible_minor: 16 when arrested on 2018-10-12; the offence was no later.'],
    ],
    ['make a child of a victim, not of an accused', 'Tim Lund, 9, was killed on 13 November 2024.', []],
    ['make an adult', 'Karim Aziz, 40, was arrested on 12 October 2018.', []],
  ])('%s', (_told, text, flags) => {
    expect([...new Set(ageFlags(text))]).toEqual(flags)
  })
})

describe('time in prison', () => {
  const told = (years: string) =>
    `Karim Aziz was arrested on 12 October 2018. He spent the next ${years} years in prison. Aziz was executed on 13 November 2024.`

  test('that does not fit between arrest and end is flagged with the arithmetic', () => {
    expect(figure(told('nine'), 'nine')?.flags).toEqual([
      'time_does_not_fit: 9 years in prison between 2018-10-12 and 2024-11-13, which are 6.1 years apart.',
    ])
  })

  test('that fits is not', () => {
    expect(figure(told('six'), 'six')?.flags).toBeUndefined()
  })
})

describe('a part', () => {
  test.each([
    ['The fire killed 12 people, including 7 children.', '7', '12'],
    ['The fire killed 12 people, among them 7 children.', '7', '12'],
    ['Police held 12 men, 7 of whom were freed.', '7', '12'],
    ['The fire killed 12 people. Of those, 7 were children.', '7', '12'],
    ['The fire injured 12 people, including 4 men and 7 women.', '7', '12'],
  ])('"%s" knows its whole', (text, part, whole) => {
    expect(figure(text, part)?.partOf).toBe(figure(text, whole)?.id)
  })

  test.each([
    ['The fire killed 12 people. The building had 7 floors.', '7'],
    ['The fire killed 12 people and injured 7.', '7'],
  ])('"%s" has none', (text, words) => {
    expect(figure(text, words)?.partOf).toBeUndefined()
  })
})

test('"none of the five executions" counts five, not none', () => {
  const figures = ofKind('None of the five executions had been announced.', 'figure')
  expect(figures.map(({ low, measure }) => [low, measure])).toEqual([[5, 'executions']])
})
