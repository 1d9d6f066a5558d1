import { describe, expect, test } from 'vitest'
import { homeCurrency } from '../../../src/recognize/quantities/money.ts'
import { EXCLUSION_RULES, surroundingsOf } from '../../../src/recognize/quantities/not-quantities.ts'
import { readNumerals } from '../../../src/recognize/quantities/read-numerals.ts'
import { withUnit } from '../../../src/recognize/quantities/units.ts'

describe.each(EXCLUSION_RULES)('$id', ({ test: excludes, examples }) => {
  test.each(examples)('%s: %s', (phrase, excluded) => {
    const home = homeCurrency({ text: phrase })
    const numbers = readNumerals(phrase).map((numeral) => withUnit(phrase, numeral, home))
    expect(numbers.some((number) => excludes(surroundingsOf(phrase, number)))).toBe(excluded)
  })

  test('has at least two counter-examples', () => {
    expect(examples.filter(([, excluded]) => !excluded).length).toBeGreaterThanOrEqual(2)
  })
})
