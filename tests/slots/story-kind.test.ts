import { describe, expect, test } from 'vitest'
import { kindOfOpening, STORY_RULES } from '../../src/slots/story-kind.ts'
import { figure } from '../claims/claims-of.ts'

describe.each(STORY_RULES.map((rule) => [rule.kind, rule] as const))('a story of a %s', (_kind, { kind, examples }) => {
  test.each(examples)('%s %s', (opening, expected) => {
    expect(kindOfOpening(opening)).toBe(expected)
  })

  test('has examples and at least two counter-examples', () => {
    expect(examples.some(([, expected]) => expected === kind)).toBe(true)
    expect(examples.filter(([, expected]) => expected === null).length).toBeGreaterThanOrEqual(2)
  })
})

const placeOf = (text: string, words = '40') => figure(text, words)?.place?.name

describe('figures hold nowhere', () => {
  test.each([
    ['of a company', 'The chip maker said its sales fell in Lahore.\nProfit was 40 million euros.'],
    [
      'of a company whose shares are traded somewhere',
      'The chip maker said sales fell. Its shares rose in Lahore. It has 40 labs.',
    ],
    ['of a life', 'Obituary: Ada Lund\nAda Lund grew up in Lahore.\nShe wrote 40 books.'],
    ['of a court case', 'A man was jailed for fraud in Lahore.\nHe made 40 transfers.'],
  ])('%s', (_told, text) => {
    expect(placeOf(text)).toBeUndefined()
  })

  test.each([
    ['where a company’s figure says so', 'The chip maker said sales fell.\nSome 40 posts are in Lahore.', 'Lahore'],
    [
      'of the trial itself',
      'A man was jailed for fraud in Lahore.\nThe jury heard 40 days of evidence at the trial.',
      'Lahore',
    ],
    ['of an event', 'A fire broke out in Lahore.\nHe made 40 transfers.', 'Lahore'],
  ])('but not %s', (_told, text, place) => {
    expect(placeOf(text)).toBe(place)
  })
})
