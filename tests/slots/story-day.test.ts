import { describe, expect, test } from 'vitest'
import { figure } from '../claims/claims-of.ts'

const periodOf = (text: string, words = '40'): string | undefined => {
  const period = figure(text, words)?.period
  return period && `${period.from ?? ''}..${period.to ?? ''}`
}

describe('a count without a date of its own', () => {
  const LEDE = 'A bus fell into a ravine on Monday.\n'

  test.each([
    ['of what happened', `${LEDE}It carried 40 people.`],
    ['behind an attribution', 'A bus fell into a ravine on Monday, officials said.\nSome 40 people were hurt.'],
    ['in spoken words', `${LEDE}“I heard 40 shouts,” said one driver.`],
  ])('%s is of the day of the story', (_told, text) => {
    expect(periodOf(text)).toBe('2025-09-22..2025-09-22')
  })

  test.each([
    ['that holds now', `${LEDE}Some 40 people are still in hospital.`],
    ['of what may come', `${LEDE}The cost could reach 40 dollars each.`],
    ['that had been before', `${LEDE}The driver had been warned 40 times.`],
    ['of other years', `${LEDE}Such falls killed 40 people last year.`, '2024-01-01..2024-12-31'],
    ['of what did not happen', `${LEDE}Some 40 people did not make it to the bus.`],
    ['of a size', `${LEDE}The ravine was 40 metres deep.`],
    ['of a story of words', 'A court sentenced the driver on Monday.\nHe drove 40 people.'],
    ['of a story told on a day', 'Nurses spoke out, they said on Monday.\nThey counted 40 beds.'],
  ])('%s is not', (_told, text, period?: string) => {
    expect(periodOf(text)).toBe(period)
  })
})

describe('a part of what was counted before', () => {
  test.each([
    ['Of those', 'Police arrested 90 people in May. Of those, 40 were freed.', '2025-05-01..2025-05-31'],
    ['of the', 'Police made 90 arrests in May. Only 40 of the arrests were announced.', '2025-05-01..2025-05-31'],
    ['the remaining', 'Police made 90 arrests in May. Nobody knows the remaining 40.', '2025-05-01..2025-05-31'],
    ['the first', 'It counted 90 raids in May and 80 in April. They led to 40 deaths.', '2025-05-01..2025-05-31'],
    ['its own date', 'Police made 90 arrests in May. Of those, 40 ended in June.', '2025-06-01..2025-06-30'],
    ['no part', 'Police made 90 arrests in May. The town has 40 cells.', undefined],
    ['no whole', 'The city is calm. Of those, 40 were freed.', undefined],
  ])('has its window: %s', (_told, text, period) => {
    expect(periodOf(text)).toBe(period)
  })

  test('counts what the whole counts', () => {
    expect(figure('Police made 90 arrests in May. Only 40 of the 90 were announced.', '40')?.measure).toBe('arrests')
  })
})

describe('a date that is no figure’s', () => {
  test.each([
    ['a comparison', 'In 2024 police shot 40 people, far more than in 2020.', '2024-01-01..2024-12-31'],
    ['a change', 'The rate is 40 percent, up 3 points on 2023.', undefined],
    ['a record', 'A crowd of 40 came, the biggest since 2019.', undefined],
    [
      'what a record was broken for',
      'It was the worst fire since May 2019, when 40 people died.',
      '2019-05-01..2019-05-31',
    ],
    ['a present clause', 'The firm was founded in 1921 and has 40 shops.', undefined],
    ['a dateline', '(Watchline, 3 March 2025) - Some 40 men were hanged in 2024.', '2024-01-01..2024-12-31'],
    ['at least, which is no record', 'It has killed at least 40 people since May 2025.', '2025-05-01..2025-09-24'],
    ['a plan without end', 'The tax will hit 40 firms from 1 November.', '2025-11-01..'],
    ['a deed by size', 'The bus fell 40 metres on Monday.', '2025-09-22..2025-09-22'],
    ['a conversion', 'The bus fell 12 metres (40 feet) on Monday.', '2025-09-22..2025-09-22'],
  ])('%s', (_told, text, period) => {
    expect(periodOf(text)).toBe(period)
  })
})
