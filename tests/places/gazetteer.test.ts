import { describe, expect, it } from 'vitest'
import { countryNamed, countryOfDemonym, isDemonym } from '../../src/places/countries.ts'
import { gazetteer } from '../../src/places/gazetteer.ts'
import { prominence } from '../../src/places/prominence.ts'
import { regionNamed } from '../../src/places/regions.ts'

describe('gazetteer', () => {
  it.each([
    ['zahedan', 'seat', 'IR', 1159301],
    ['tehran', 'region', 'IR', undefined],
    ['paris', 'capital', 'FR', 2988507],
    ['kiev', 'capital', 'UA', 703448],
    ['el fasher', 'seat', 'SD', 379555],
    ['alborz province', 'region', 'IR', undefined],
  ])('knows %s first as a %s of %s', (name, kind, country, geonames) => {
    expect(gazetteer().find(name)[0]).toMatchObject({ class: kind, country, ...(geonames ? { geonames } : {}) })
  })

  it.each(['ghezel hesar', '', 'Zahedan', 'x'.repeat(300), 'zahedan '])('does not know "%s"', (name) => {
    expect(gazetteer().find(name)).toEqual([])
  })

  it('puts a country in the middle of its towns', () => {
    expect(gazetteer().countryCentre('IR')).toMatchObject({ lat: 33.71, lon: 51.88 })
    expect(gazetteer().countryCentre('ZZ')).toBeUndefined()
  })
})

it.each([
  ['iran', 4],
  ['red sea', 4],
  ['lagos', 3],
  ['bucha', 2],
  ['borodianka', 1],
  ['ghezel hesar', 0],
])('rates %s %i', (name, expected) => {
  expect(prominence(name)).toBe(expected)
})

it('knows countries and demonyms by every usual name', () => {
  expect(['iran', 'u.s', 'us', 'dr congo', 'uae'].map(countryNamed)).toEqual(['IR', 'US', 'US', 'CD', 'AE'])
  expect(['iranian', 'kurdish', 'karaj'].map(countryOfDemonym)).toEqual(['IR', undefined, undefined])
  expect(['iranian', 'kurdish', 'karaj'].map(isDemonym)).toEqual([true, true, false])
  expect(regionNamed('donbas')).toMatchObject({ country: 'UA', kind: 'region' })
})
