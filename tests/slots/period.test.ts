import { describe, expect, test } from 'vitest'
import { figure } from '../claims/claims-of.ts'

/** "2024-07-01..2025-09-24 relative", "..2024-12-31 stated"; undefined when the figure has no period. */
function periodOf(text: string, words = '40'): string | undefined {
  const period = figure(text, words)?.period
  return period && `${period.from ?? ''}..${period.to ?? ''} ${period.basis}`
}

describe('the period of a figure', () => {
  test.each([
    ['since', 'At least 40 people have been executed since July 2024.', '2024-07-01..2025-09-24 relative'],
    ['a year', 'Police arrested 40 people in 2024.', '2024-01-01..2024-12-31 stated'],
    ['a day', 'Police arrested 40 people on 3 March 2024.', '2024-03-03..2024-03-03 stated'],
    ['a weekday', 'Police arrested 40 people on Monday.', '2025-09-22..2025-09-22 relative'],
    ['between', 'Between January and March 2024 the group counted 40 deaths.', '2024-01-01..2024-03-31 stated'],
    ['until', 'The group had counted 40 deaths until the end of May 2024.', '..2024-05-31 stated'],
    ['before the end', 'The bank will sell 40 ships before the end of 2026.', '..2026-12-31 stated'],
    ['by', 'The bank will sell 40 ships by the end of 2026.', '..2026-12-31 stated'],
    ['until what is ahead', 'The bank will feed 40 ships until June 2026.', '2025-09-24..2026-06-30 relative'],
    ['before', 'It had counted 40 deaths before 1 May 2024.', '..2024-04-30 stated'],
    ['the nearer of two dates', 'It counted 40 deaths in 2023 and 50 in 2024.', '2023-01-01..2023-12-31 stated'],
    [
      'the event that a date dates',
      'The group has counted 40 deaths since the president took office on 8 July 2024.',
      '2024-07-08..2025-09-24 relative',
    ],
    [
      'the sentence before',
      'The storm came ashore on 3 March 2024. It killed 40 people.',
      '2024-03-03..2024-03-03 inferred',
    ],
  ])('%s', (_told, text, period) => {
    expect(periodOf(text)).toBe(period)
  })

  test.each([
    ['no date', 'Police arrested 40 people.'],
    ['a new paragraph on what holds now', 'The storm came ashore on 3 March 2024.\nNow 40 people are homeless.'],
    ['a size', 'The pit dug in 2024 is 40 metres deep.'],
    ['two dates in the sentence before', 'The storms of 3 March 2024 and 5 May 2024 passed. They killed 40 people.'],
  ])('is absent with %s', (_told, text) => {
    expect(periodOf(text)).toBeUndefined()
  })

  test('of a rate is the window over which it holds', () => {
    expect(figure('In 2024 the group counted more than 40 hangings per day.')?.period).toMatchObject({
      kind: 'rate',
      from: '2024-01-01',
    })
  })

  test('"in a week" is no rate', () => {
    expect(figure('In 2024 the bank sold 40 ships in a week.')?.period?.kind).toBe('cumulative')
  })

  test('of one day is an incident, of a year cumulative', () => {
    expect(figure('Police arrested 40 people on 3 March 2024.')?.period?.kind).toBe('incident')
    expect(figure('Police arrested 40 people in 2024.')?.period?.kind).toBe('cumulative')
  })

  test('comes with its words as evidence', () => {
    const claim = figure('At least 40 people have been executed since July 2024.')
    expect(claim?.evidence.find(({ slot }) => slot === 'period')?.text).toBe('since July 2024')
  })
})
