import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { Article } from '../../src/model/article.ts'

/** Signals of the first figure of a text. */
function signals(text: string, facts: Partial<Article> = {}): string[] {
  const figure = extract({ text, published: '2025-09-24', ...facts }).claims.find(({ kind }) => kind === 'figure')
  return figure?.confidence.reasons.map(({ signal }) => signal) ?? []
}

describe('what speaks for a claim and against it', () => {
  test.each([
    ['Police said 40 people were arrested in Kabul.', ['source.cited', 'cue.say']],
    ['Police confirmed that 40 people were arrested in Kabul.', ['source.cited', 'cue.confirm']],
    ['The ministry estimated that 40 people were killed in Kabul.', ['cue.estimate']],
    ['Police arrested 40 people in Kabul.', ['source.none', 'period.none']],
    ['Police arrested 40 people in Kabul on 3 March 2025.', ['period.stated']],
    ['Police arrested 40 people in Kabul last week.', ['period.relative']],
  ])('%s', (text, expected) => {
    expect(signals(text)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['40 held in Kabul', true],
    ['4,012 held in Kabul', false],
    ['Held in Kabul', false],
  ])('a headline with the same number: %s', (title, agrees) => {
    expect(signals('Police arrested 40 people in Kabul.', { title }).includes('headline.agrees')).toBe(agrees)
  })

  test.each<[NonNullable<Article['reading']>, boolean]>([
    [{ body: 'prose' }, false],
    [{ body: 'readability' }, true],
    [{ body: 'prose', limits: ['paywall'] }, true],
  ])('a page that was hard to read: %j', (reading, weak) => {
    expect(signals('Police arrested 40 people in Kabul.', { reading }).includes('reading.weak')).toBe(weak)
  })
})
