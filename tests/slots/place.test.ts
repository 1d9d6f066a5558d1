import { describe, expect, test } from 'vitest'
import { figure, ofKind } from '../claims/claims-of.ts'

const placeOf = (text: string, words = '40') => figure(text, words)?.place

describe('the place of a figure', () => {
  test.each([
    ['the locative of its sentence', 'Floods killed 40 people in Lahore.', 'Lahore', 'stated'],
    ['its subject', 'Iran executed 40 people.', 'Iran', 'stated'],
    ['a facility', 'Guards hurt 40 men in Zahedan Central Prison.', 'Zahedan Central Prison', 'stated'],
    ['a demonym', 'Germany held its breath in Germany. Iranian courts sentenced 40 people.', 'Iran', 'inferred'],
    [
      'the sentence before',
      'Germany is calm. A storm hit the coast in Portugal. It killed 40 people. Germany and Germany watch.',
      'Portugal',
      'inferred',
    ],
    [
      'the scene of the article',
      'A fire broke out in Lahore on Monday.\nHundreds watched in Lahore.\nThe fire killed 40 people.',
      'Lahore',
      'inferred',
    ],
    [
      'the country that the article names most',
      'Iran is tense. Iran waits.\nThe group counted 40 executions.',
      'Iran',
      'inferred',
    ],
  ])('is %s', (_told, text, name, basis) => {
    expect(placeOf(text)).toMatchObject({ name, basis })
  })

  test.each([
    ['no place at all', 'The storm killed 40 people.'],
    ['an organization’s seat', 'The Norway-based group counted 40 deaths.'],
    ['where the speaker sits', 'The group, a charity in Oslo, said 40 people had died.'],
    ['a street', 'Five cars stood near Third Avenue when 40 people came.'],
    ['a dateline far away', 'PARIS (AFP) - The storm killed 40 people.'],
    ['a house that is paid for', 'The fund bought the Savoy Hotel for 40 million euros.'],
    ['where a thing was invented', 'The bar, invented in Switzerland, is sold in boxes of 40.'],
  ])('is absent with %s', (_told, text) => {
    expect(placeOf(text)?.basis).not.toBe('stated')
  })

  test('of a size is the scene, but never just the country', () => {
    expect(placeOf('Germany argues. Germany votes.\nThe pit is 40 metres deep.')).toBeUndefined()
    expect(
      placeOf('A boy fell into a pit in Lahore.\nCrowds stood in Lahore.\nThe pit is 40 metres deep.'),
    ).toMatchObject({ name: 'Lahore' })
  })

  test('is not what the caption of a picture shows', () => {
    const text = 'Cars by the pit\nA crane in Lahore. (Ana Silva/Reuters) The pit is 40 metres deep. Cars stood by.'
    expect(placeOf(text)).toBeUndefined()
    expect(placeOf(text.replace('(Ana Silva/Reuters) ', ''))).toMatchObject({ name: 'Lahore' })
    expect(placeOf(text.replace('(Ana Silva/Reuters)', '(and in no other town)'))).toMatchObject({ name: 'Lahore' })
  })

  test('of places one in another is the inner one', () => {
    expect(placeOf('Rescuers found 40 people in Zhongmeng Village of Lixian County in Hebei.')?.name).toBe(
      'Zhongmeng Village',
    )
  })

  test('takes its name in full from elsewhere', () => {
    const text =
      'Three men were moved to Ghezel Hesar Prison in Alborz Province.\nGuards hurt 40 prisoners in Ghezel Hesar.'
    expect(placeOf(text)?.name).toBe('Ghezel Hesar Prison')
  })
})

describe('the scene of an article', () => {
  const inferred = (text: string) => ofKind(`${text}\nThe fire killed 40 people.`, 'figure').at(-1)?.place?.name

  test('is none where towns far apart are named', () => {
    expect(
      inferred(
        'Fires again.\nNobody slept.\nNobody spoke.\nA fire was in Lahore.\nA fire was in Karachi.\nPakistan mourns.',
      ),
    ).toBe('Pakistan')
  })

  test('is no town that only helps to find another', () => {
    expect(
      inferred(
        'Iran waits. Iran hopes. Three men sat in Ghezel Hesar Prison, west of Tehran. A man sat in Zahedan. Iran waits.',
      ),
    ).toBe('Iran')
  })

  test.each([
    ['that its lede names', 'A fire broke out in Lahore.\nAnother broke out in Karachi.\nPakistan mourns.', 'Lahore'],
    ['that the lede says was struck', 'A quake shook central Sulawesi. Help came from Jakarta.', 'Sulawesi'],
    ['where its lede stays', 'A bus from Lima to Cusco fell into a ravine near Puno. Lima mourns.', 'Puno'],
    ['with its kind', 'A bus crashed in Puno province. Peru mourns.', 'Puno province'],
  ])('is the place %s', (_told, text, place) => {
    expect(inferred(text)).toBe(place)
  })

  test.each([
    ['a seat', 'A fire broke out in Lahore. A group based in Oslo counted 40 deaths.', 'Lahore'],
    ['a place of saying', 'A fire broke out in Lahore. It killed 40 people, an official said in Oslo.', 'Lahore'],
    ['the place of a part', 'A fire broke out in Lahore. So far 40 people died, 12 of them in Oslo.', 'Lahore'],
    ['a direction', 'A fire broke out in Lahore. Some 40 people died west of Multan.', 'Lahore'],
  ])('answers before %s', (_told, text, place) => {
    expect(placeOf(text)?.name).toBe(place)
  })

  test('is no town that a story about a country names once', () => {
    expect(
      inferred('Britain waits. Britain votes. Britain worries. A man in Loughborough watches. Britain waits.'),
    ).toBe('Britain')
  })
})
