import { describe, expect, it } from 'vitest'
import { countriesOfCues } from '../../src/places/country-cues.ts'
import { resolvePlaces } from '../../src/places/resolve-places.ts'
import { recognizeNames } from '../../src/recognize/names/recognize-names.ts'
import { readDocument } from '../../src/text/document.ts'

describe('words that speak of a country', () => {
  it.each([
    ['The grand jury heard a state trooper.', ['US', 'US']],
    ['The sheriff met the other sheriff.', ['US']],
    ['The Sheriff’s office closed.', ['US']],
    ['It cost two lakh rupees.', ['IN']],
    ['The Crown Court sat.', ['GB']],
    ['The jury is grand.', []],
    ['', []],
  ])('%s %s', (text, countries) => {
    expect(countriesOfCues(text)).toEqual(countries)
  })
})

it('they decide where a town of many lies', () => {
  const document = (text: string) => readDocument({ text })
  const country = (text: string) =>
    resolvePlaces(document(text), recognizeNames(document(text))).find((place) => place.text === 'Worcester')?.country
  expect(country('The Crown Court sat in Worcester on Monday.')).toBe('GB')
  expect(country('They sat in Worcester on Monday.')).toBe('US')
})
