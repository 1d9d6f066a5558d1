import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberToWords, numberWordValue, readNumberWords, wordsToNumber } from '../../src/text/number-words.ts'

describe('number words', () => {
  test.each([
    ['seven', 7],
    ['twenty-one', 21],
    ['fifty - two', 52],
    ['three hundred and two', 302],
    ['two hundred and two thousand', 202_000],
    ['hundred thousand', 100_000],
    ['four hundred million', 400_000_000],
    ['three lakh crore', 3e12],
    ['three dozen', 36],
    ['three hundred and two dozen', 324],
    ['twenty-one trillion and three hundred', 21_000_000_000_300],
  ])('%s is %d', (words, value) => {
    expect(wordsToNumber(words)).toBe(value)
  })

  test.each(['one one', 'ten two', 'twenty twelve', 'a lot', '', 'two and two', 'hundreds'])(
    '%j is no single number',
    (words) => {
      expect(wordsToNumber(words)).toBeUndefined()
    },
  )

  test('reading stops where the number ends', () => {
    expect(readNumberWords('killed sixty-two people', 7)).toMatchObject({ value: 62, end: 16 })
    expect(readNumberWords('two and two make four', 0)).toMatchObject({ value: 2, end: 3 })
    expect(readNumberWords('people', 0)).toBeUndefined()
  })

  test('what stands before the last "and" is kept', () => {
    expect(readNumberWords('six million and two thirds', 0)?.beforeAnd).toEqual({ value: 6e6, end: 11, next: 16 })
  })

  test('one word has a value of its own', () => {
    expect(numberWordValue('Twelve')).toBe(12)
    expect(numberWordValue('table')).toBeUndefined()
  })

  test('only whole numbers below a quadrillion are put into words', () => {
    expect(numberToWords(302)).toBe('three hundred and two')
    expect(numberToWords(1_000_021)).toBe('one million and twenty-one')
    for (const value of [-1, 1.5, 1e15, Number.NaN]) expect(numberToWords(value)).toBeUndefined()
  })

  test('every number survives the way into words and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        expect(wordsToNumber(numberToWords(value)!)).toBe(value)
      }),
    )
  })
})
