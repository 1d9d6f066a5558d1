import { describe, expect, test } from 'vitest'
import { countryWideWords } from '../../src/slots/country-wide.ts'
import { isPlaceless } from '../../src/slots/placeless.ts'
import { figure } from '../claims/claims-of.ts'

const placeOf = (text: string, words = '40') => figure(text, words)?.place?.name
const FIRE = 'A fire broke out in Lahore on Monday.\nCrowds watched in Lahore.\n'

describe('the scene answers for', () => {
  test.each([
    ['what is counted there', `${FIRE}It hurt 40 people.`, 'Lahore'],
    ['a statistic of the same place', `${FIRE}Last year 40 people died there.`, 'Lahore'],
    [
      'a statistic in a story about one',
      'Fires in Lahore killed 90 people in 2024.\nIn 2023 they killed 40.',
      'Lahore',
    ],
  ])('%s', (_told, text, place) => {
    expect(placeOf(text)).toBe(place)
  })
})

describe('the scene does not answer for', () => {
  test.each([
    ['a statistic of a year', `${FIRE}So far this year 40 people have died in fires.`, undefined],
    ['the whole country', `${FIRE}Fires killed 40 people across the country. Pakistan mourns.`, 'Pakistan'],
    ['the people of the country', `${FIRE}Pakistan mourns. An estimated 40 Pakistanis die so.`, 'Pakistan'],
    ['a count of countries', `${FIRE}Helpers came from 40 countries.`, undefined],
    [
      'where only a part is',
      'Ebola killed nine people in Gabon.\nIt has 60 new cases, most of them in Franceville.\nHelpers saw 40 more.',
      'Gabon',
    ],
    ['what another country reports', 'Ebola killed nine people in Gabon.\nUganda reported 40 cases.', 'Uganda'],
    [
      'what the country of the scene does',
      'A fire broke out in Minsk.\nPeople watched in Minsk. Belarus holds 40 prisoners.',
      'Belarus',
    ],
    ['two countries at once', `${FIRE}Helpers counted 40 such fires in India and Nepal.`, undefined],
  ])('%s', (_told, text, place) => {
    expect(placeOf(text)).toBe(place)
  })
})

describe('where somebody sits is no scene', () => {
  test.each([
    'Iran hanged nine men. The toll is 40, according to Sun Rights, a monitoring group in Norway.\nIran waits.',
    'Iran hanged nine men, said Sun Rights, a charity based in Norway.\nIran waits.\nIt counted 40 deaths.',
    'Iran hanged nine men, the Norway-based Observatory said.\nIran waits.\nIt counted 40 deaths.',
    'Iran hanged nine men.\nIran waits.\nAn analyst in Norway knows of 40 deaths.',
  ])('%s', (text) => {
    expect(placeOf(text)).toBe('Iran')
  })

  test('but where a group struck is', () => {
    expect(placeOf('An armed group killed 40 people in Norway.')).toBe('Norway')
  })
})

describe('a place that opens a sentence', () => {
  test('goes on to the end of its paragraph', () => {
    const text = `${FIRE}In Karachi, crews rested. Rain fell. Some 40 people slept in tents.`
    expect(placeOf(text)).toBe('Karachi')
    expect(placeOf(text.replace(' Some', '\nSome'))).toBe('Lahore')
  })
})

test.each([
  ['Women in Dublin pay 40 euros; in Leitrim they pay nine.', 'Dublin'],
  ['A bus from Lima to Puno fell into a ravine near Cusco, killing 40.', 'Cusco'],
  ['Rebels killed 40 people in Sudan’s Darfur.', 'Darfur'],
  ['A fire broke out in Lahore. Nine men were taken to hospitals in Multan. It hurt 40 more.', 'Lahore'],
  ['A fire broke out in Lahore. Nine men slept in Multan. They had 40 beds.', 'Multan'],
  ['MULTAN - A court on Friday jailed 40 men.', 'MULTAN'],
])('%s %s', (text, place) => {
  expect(placeOf(text)).toBe(place)
})

test.each([
  ['shots were heard across the country', 'across the country'],
  ['schools closed nationwide', 'nationwide'],
  ['rain fell in the country’s south', undefined],
  ['they went across country', undefined],
])('%s %s', (sentence, words) => {
  expect(countryWideWords(sentence, { start: 0, end: sentence.length })).toBe(words)
})

test.each([
  ['He is a father of 40.', true],
  ['She is survived by 40 grandchildren.', true],
  ['It works in 40 languages.', true],
  ['The driver has 40 years of service.', true],
  ['The storm killed 40 children.', false],
  ['The father lost 40 cows.', false],
  ['He waited 40 years for it.', false],
])('%s placeless: %s', (text, placeless) => {
  const start = text.indexOf('40')
  const end = text.includes('40 years') ? start + '40 years'.length : start + 2
  expect(isPlaceless(text, { start, end })).toBe(placeless)
})
