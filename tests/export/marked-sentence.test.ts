import { describe, expect, test } from 'vitest'
import { markedSentence } from '../../src/export/marked-sentence.ts'
import { age, figure, stored } from './sample-claims.ts'

const marked = (...args: Parameters<typeof markedSentence>) =>
  markedSentence(...args).map(({ text, slot }) => (slot ? `[${slot}: ${text}]` : text))

describe('a marked sentence', () => {
  test('shows the value and what supports each slot', () => {
    expect(marked(stored())).toEqual([
      '[value: At least 1,051]',
      ' ',
      '[counted: executions]',
      ' have been counted in Iran ',
      '[period: since July 2024]',
      ', monitors say.',
    ])
  })

  test('counts from the sentence, not from the article', () => {
    const claim = { ...age, start: 510, end: 512, text: '26', sentence: { start: 500, end: 518 } }
    expect(marked(stored({ claim, sentenceText: 'Ivo Kern, 26, won.' }))).toEqual([
      'Ivo Kern, ',
      '[value: 26]',
      ', won.',
    ])
  })

  test('passes over evidence of another sentence', () => {
    const claim = { ...figure, evidence: [{ slot: 'place', start: 400, end: 404, text: 'Iran' }] }
    expect(marked(stored({ claim }))).toHaveLength(2)
  })

  test('cuts where evidence overlaps, the value first', () => {
    const claim = { ...figure, evidence: [{ slot: 'counted', start: 9, end: 25, text: '1,051 executions' }] }
    expect(marked(stored({ claim })).slice(0, 2).join('|')).toBe('[value: At least ]|[value: 1,051]')
    expect(marked(stored({ claim }))[2]).toBe('[counted:  executions]')
  })

  test('joins to the sentence again', () => {
    const { sentenceText } = stored()
    expect(
      markedSentence(stored())
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentenceText)
  })
})
