import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'

const tokensOf = (text: string) => tokenize(text, splitSentences(text))

describe('tokens', () => {
  it.each([
    ['Mr. Eje’i left', ['Mr.', 'Eje’i', 'left']],
    ['O’Brien and al-Rahbi', ['O’Brien', 'and', 'al-Rahbi']],
    ['Amiry-Moghaddam said', ['Amiry-Moghaddam', 'said']],
    ['in the U.S. today', ['in', 'the', 'U.S.', 'today']],
    ['Charleston, W.Va.', ['Charleston', ',', 'W.Va.']],
    ['J. K. Rowling', ['J.', 'K.', 'Rowling']],
    ['Iran’s prisons', ['Iran', '’s', 'prisons']],
    ['Iran-backed men', ['Iran', '-backed', 'men']],
    ['Tsai Ing-wen', ['Tsai', 'Ing-wen']],
    ['anti-Iranian acts', ['anti-', 'Iranian', 'acts']],
    ['D-Ohio', ['D-', 'Ohio']],
    ['1,051.5 on the 12th', ['1,051.5', 'on', 'the', '12th']],
    ['see https://example.org/a?b now', ['see', 'https://example.org/a?b', 'now']],
    ['ana@example.org and @ana', ['ana@example.org', 'and', '@ana']],
    ['(IHR)', ['(', 'IHR', ')']],
    ['one\n\ntwo', ['one', '\n\n', 'two']],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(expected)
  })

  it.each([
    ['iran', 'lower'],
    ['Iran', 'capitalized'],
    ['al-Rahbi', 'capitalized'],
    ['Amiry-Moghaddam', 'capitalized'],
    ['IHR', 'upper'],
    ['U.S.', 'upper'],
    ['J', 'initial'],
    ['McKay', 'mixed'],
    ['iPhone', 'mixed'],
    ['27', 'none'],
  ])('%s is written %s', (text, shape) => {
    expect(tokensOf(text)[0]?.shape).toBe(shape)
  })

  it('marks the first word of a sentence, a quotation and a label’s text', () => {
    const starts = tokensOf('He left. She said: “Never again.” In Karaj').filter((token) => token.startsSentence)
    expect(starts.map((token) => token.text)).toEqual(['He', 'She', 'Never', 'In'])
  })

  it('holds its own words at its offsets, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of tokensOf(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
      }),
    )
  })
})
