import { describe, expect, it } from 'vitest'
import type { PlaceMention } from '../../src/model/mention.ts'
import { resolvePlaces } from '../../src/places/resolve-places.ts'
import { recognizeNames } from '../../src/recognize/names/recognize-names.ts'
import { readDocument } from '../../src/text/document.ts'

function placesIn(text: string) {
  const document = readDocument({ text })
  return resolvePlaces(document, recognizeNames(document))
}
const find = (text: string, words: string) => placesIn(text).findLast((place) => place.text === words)

describe('places', () => {
  it.each([
    ['He died in Zahedan.', 'Zahedan', { placeKind: 'city', country: 'IR', geonames: 1159301, precision: 'exact' }],
    ['He lives in Sudan.', 'Sudan', { placeKind: 'country', country: 'SD' }],
    ['A flood in Alborz Province killed two.', 'Alborz Province', { placeKind: 'region', country: 'IR' }],
    ['Ships left the Red Sea today.', 'Red Sea', { placeKind: 'other' }],
    ['Shells fell on the Donbas today, in Ukraine.', 'Donbas', { placeKind: 'region', country: 'UA' }],
    ['They drove to Paris, Texas, on Monday.', 'Paris', { placeKind: 'city', country: 'US' }],
    ['They drove to Paris on Monday.', 'Paris', { placeKind: 'city', country: 'FR' }],
    ['They live in Birmingham, Ala., with a dog.', 'Birmingham', { country: 'US' }],
    ['They live in Birmingham with a dog.', 'Birmingham', { country: 'GB' }],
    ['Voters in Georgia and in Atlanta chose. Atlanta waited.', 'Georgia', { country: 'US', placeKind: 'region' }],
    ['Tbilisi is quiet. Protests in Georgia went on.', 'Georgia', { country: 'GE', placeKind: 'country' }],
    ['They met in W. Columbia, S.C., yesterday.', 'W. Columbia', { country: 'US', geonames: 4600541 }],
    ['They met in Washington yesterday.', 'Washington', { country: 'US', placeKind: 'city', geonames: 4140963 }],
    ['They met in Newcastle yesterday.', 'Newcastle', { country: 'GB', placeKind: 'city' }],
    ['They met in Manchester yesterday.', 'Manchester', { country: 'GB', placeKind: 'city' }],
    ['They met in Manchester yesterday. Jamaica waits, and Jamaica hopes.', 'Manchester', { country: 'JM' }],
    ['They met in Bethlehem yesterday.', 'Bethlehem', { country: 'PS' }],
  ])('%s %s', (text, words, expected) => {
    expect(find(text, words)).toMatchObject(expected)
  })
})

describe('towns of many namesakes', () => {
  it.each([
    ['by a county that has one', 'Henderson County deputies met in Athens.', 'Athens', 'US'],
    ['by towns beside it', 'Fires burned in Corsicana, Waxahachie and Athens.', 'Athens', 'US'],
    ['by itself', 'They met in Athens.', 'Athens', 'GR'],
    ['by words of a country', 'The sheriff met a councilman in Alexandria on property taxes.', 'Alexandria', 'US'],
    ['by the biggest', 'They met in Alexandria.', 'Alexandria', 'EG'],
  ])('are told apart %s', (_told, text, words, country) => {
    expect(find(text, words)?.country).toBe(country)
  })

  it('by a district that lends its bare name', () => {
    const barrow = (text: string, ...names: string[]) =>
      resolvePlaces(
        readDocument({ text }),
        names.map((name) => placeMention(text, name)),
      ).find((place) => place.text === 'Barrow')
    expect(barrow('Schools in Barrow County and in Barrow closed.', 'Barrow County', 'Barrow')?.lat).toBeCloseTo(34, 0)
    expect(barrow('Schools in Barrow closed.', 'Barrow')?.lat).not.toBeCloseTo(34, 0)
  })

  it('by the place that a longer name begins with', () => {
    expect(find('The Zahedan Fire Station burned.', 'Zahedan Fire Station')).toMatchObject({ country: 'IR' })
    expect(find('They live in Memphis Street.', 'Memphis Street')).not.toHaveProperty('lat')
  })
})

/** The last place of that name in the text, as a tagger would have it. */
function placeMention(text: string, name: string): PlaceMention {
  const start = text.lastIndexOf(name)
  return { kind: 'place', start, end: start + name.length, text: name, name, placeKind: 'other', p: 0.9 }
}

describe('names that no gazetteer holds', () => {
  const story = 'Crews worked in Lahore and again in Lahore. Lahore slept.'

  it('lie near the towns of a local story', () => {
    expect(find(`${story} A fire burned at Zorvan Square.`, 'Zorvan Square')).toMatchObject({
      country: 'PK',
      precision: 'container',
      reasons: ['near other places'],
    })
  })

  it.each([
    ['in a story from all over the map', 'They met in Oslo, in Lahore, in Lima and at Zorvan Square.'],
    ['with one town named once', 'They met in Lahore and at Zorvan Square.'],
  ])('lie nowhere %s', (_told, text) => {
    expect(find(text, 'Zorvan Square')).not.toHaveProperty('lat')
  })
})

describe('facilities', () => {
  it('lie in the place that the text states', () => {
    expect(find('He was held in Ghezel Hesar Prison in Alborz Province.', 'Ghezel Hesar Prison')).toMatchObject({
      placeKind: 'facility',
      within: 'Alborz Province',
      precision: 'container',
      country: 'IR',
      lat: 35.9298,
    })
  })

  it('lie in the place of their name', () => {
    expect(find('He was held in Zahedan Central Prison.', 'Zahedan Central Prison')).toMatchObject({
      placeKind: 'facility',
      precision: 'container',
      country: 'IR',
      lat: 29.4963,
    })
  })

  it('are known by their short form afterwards', () => {
    const text = 'He was held in Ghezel Hesar Prison in Alborz Province. Three men died in Ghezel Hesar today.'
    expect(find(text, 'Ghezel Hesar')).toMatchObject({
      name: 'Ghezel Hesar Prison',
      placeKind: 'facility',
      country: 'IR',
    })
  })

  it('keep no coordinates when nothing says where they are', () => {
    const prison = find('He was held in Zorvan Prison.', 'Zorvan Prison')
    expect(prison).toMatchObject({ placeKind: 'facility' })
    expect(prison).not.toHaveProperty('lat')
    expect(prison).not.toHaveProperty('precision')
  })
})

describe('ambiguous places', () => {
  it('keep their candidates, the chosen one first', () => {
    const { candidates = [], lat } = find('They met in Springfield yesterday.', 'Springfield') ?? {}
    expect(candidates.length).toBeGreaterThanOrEqual(2)
    expect(candidates[0]?.lat).toBe(lat)
    expect(new Set(candidates.map(({ division }) => division)).size).toBe(candidates.length)
    expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 1)
  })

  it.each([
    ['They met in Springfield, Illinois, yesterday.', 'Springfield'],
    ['They met in Isfahan yesterday.', 'Isfahan'],
    ['They met in Zorvan yesterday.', 'Zorvan'],
  ])('%s: %s has none', (text, name) => {
    expect(find(text, name)).not.toHaveProperty('candidates')
  })

  it('are rather in the country of the outlet', () => {
    const text = 'They met in Worcester yesterday.'
    const document = readDocument({ text, outletCountry: 'GB' })
    expect(find(text, 'Worcester')).toMatchObject({ country: 'US' })
    expect(resolvePlaces(document, recognizeNames(document))).toMatchObject([{ text: 'Worcester', country: 'GB' }])
  })
})

it.each([
  ['Men died in Sudan’s Darfur.', 'Darfur', 'Sudan'],
  ['Men died in Karaj, Iran.', 'Karaj', 'Iran'],
  ['Men of Sudan met in Darfur.', 'Darfur', undefined],
])('%s %s lies in %s', (text, words, container) => {
  expect(find(text, words)?.within).toBe(container)
})

describe('reasons', () => {
  it.each([
    ['They met in Karaj, Iran, yesterday.', 'Karaj', 'stated container'],
    ['Iranian men met in Shiraz yesterday.', 'Shiraz', 'country of the article'],
    ['They met in Washington yesterday.', 'Washington', 'usual meaning'],
    ['They met in Tehran and Karaj.', 'Karaj', 'near other places'],
  ])('%s: %s by %s', (text, name, reason) => {
    expect(find(text, name)?.reasons).toContain(reason)
  })

  it('are none for an unknown place', () => {
    expect(find('They met in Zorvan yesterday.', 'Zorvan')).not.toHaveProperty('reasons')
  })
})

it('gives a country the name that the article uses most', () => {
  const text = 'Iran answered. The Islamic Republic of Iran waited. Iran denied it.'
  expect(new Set(placesIn(text).map((place) => place.name))).toEqual(new Set(['Iran']))
})

describe('a place inside a name', () => {
  it.each([
    ['The Lahore Police Department spoke.', ['Lahore']],
    ['Students of the University of Auckland marched.', ['Auckland']],
    ['The Beijing News reported it.', []],
    ['Iran Human Rights counted them.', []],
    ['The Lahore Press Club closed.', []],
  ])('%s %j', (text, names) => {
    expect(placesIn(text).map((place) => place.name)).toEqual(names)
  })
})

describe('the name in full', () => {
  it.each([
    ['Floods hit Hebei. The Hebei province waits.', 'Hebei', 'Hebei province'],
    ['Floods hit Mopti region. Later Mopti waited.', 'Mopti', 'Mopti region'],
    ['Floods hit Hebei. Provinces wait.', 'Hebei', 'Hebei'],
    ['They met in Lahore city.', 'Lahore', 'Lahore'],
    ['They met in Lahore hospital wards.', 'Lahore', 'Lahore'],
  ])('%s %s', (text, words, name) => {
    expect(find(text, words)).toMatchObject({ text: words, name })
  })

  it('is that of the container too', () => {
    expect(find('Floods hit Baoding, in Hebei province.', 'Baoding')?.within).toBe('Hebei province')
  })
})

describe('position', () => {
  it.each([
    ['He died in Karaj.', 'Karaj', 'locative'],
    ['He fled to southern Lebanon.', 'Lebanon', 'locative'],
    ['He died in the city of Karaj.', 'Karaj', 'locative'],
    ['He died in Karaj, Iran.', 'Iran', 'locative'],
    ['Men died in Sudan’s Darfur.', 'Darfur', 'locative'],
    ['Men died on Lake Victoria.', 'Lake Victoria', 'locative'],
    ['They pressed on Lebanon to answer.', 'Lebanon', 'other'],
    ['They lost before a Lahore court.', 'Lahore', 'locative'],
    ['News of the day\nMULTAN — Nine men met.', 'MULTAN', 'dateline'],
    ['Nine men met.\nLahore was calm - until noon.', 'Lahore', 'subject'],
    ['Men died in Karaj and Tehran.', 'Tehran', 'locative'],
    ['Iran executed two men.', 'Iran', 'subject'],
    ['Iran has executed two men.', 'Iran', 'subject'],
    ['TEHRAN, Iran (AP) — Two men died.', 'TEHRAN', 'dateline'],
    ['They praised Iran, then left.', 'Iran', 'other'],
  ])('%s %s', (text, words, position) => {
    expect(find(text, words)?.position).toBe(position)
  })
})

it('resolves the same text to the same places every time', () => {
  const text = 'Men from Springfield, Ill., met in Georgia. Springfield won, and so did Columbus.'
  expect(placesIn(text)).toEqual(placesIn(text))
})

it('takes time in proportion to the number of places', () => {
  const time = (count: number): number => {
    const document = readDocument({ text: 'He went from Karaj to Tehran, Iran. '.repeat(count) })
    const names = recognizeNames(document)
    const start = performance.now()
    resolvePlaces(document, names)
    return performance.now() - start
  }
  time(100)
  const some = time(2_000)
  expect(time(8_000)).toBeLessThan(Math.max(500, some * 8))
})
