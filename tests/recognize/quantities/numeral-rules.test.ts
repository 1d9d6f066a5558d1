import { describe, expect, test } from 'vitest'
import { NUMERAL_RULES } from '../../../src/recognize/quantities/read-numerals.ts'

describe.each(NUMERAL_RULES)('$id', ({ read, examples }) => {
  test.each(examples)('%s', (phrase, expected) => {
    const reading = firstReading(read, phrase)
    if (expected === null) expect(reading).toBeUndefined()
    else {
      const [low, high] = typeof expected === 'number' ? [expected, expected] : expected
      expect(reading?.low).toBeCloseTo(low, 9)
      if (high === undefined) expect(reading?.high).toBeUndefined()
      else expect(reading?.high).toBeCloseTo(high, 9)
    }
  })

  test('has at least two counter-examples', () => {
    expect(examples.filter(([, expected]) => expected === null).length).toBeGreaterThanOrEqual(2)
  })
})

function firstReading(read: (typeof NUMERAL_RULES)[number]['read'], phrase: string) {
  for (let start = 0; start < phrase.length; start += 1) {
    const reading = read(phrase, start)
    if (reading) return reading
  }
  return undefined
}
