import { describe, expect, test } from 'vitest'
import { placeLookup } from '../../src/store/sqlite/desk/places.ts'

describe('placeLookup', () => {
  test.each([
    ['Iran', 'IR'],
    ['iran', 'IR'],
    [' New Zealand ', 'NZ'],
    ['IR', 'IR'],
    ['UK', 'GB'],
    ['Russia', 'RU'],
    ['ZZ', 'ZZ'],
  ])('takes "%s" for the country %s', (words, code) => {
    expect(placeLookup(words)).toEqual({ kind: 'country', code })
  })

  test.each(['Zahedan', 'Ghezel Hesar Prison', 'ir', 'Iranian', '"><b>', ''])('takes "%s" for a name', (words) => {
    expect(placeLookup(words)).toEqual({ kind: 'name', name: words })
  })
})
