import { describe, expect, it } from 'vitest'
import { sentenceIndexAt, splitSentences } from '../../src/text/sentences.ts'

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['He died. They left.', ['He died.', 'They left.']],
    ['Mr. Silva left. Ana stayed.', ['Mr. Silva left.', 'Ana stayed.']],
    ['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['“Go.” She went.', ['“Go.”', 'She went.']],
    ['J. K. Dale wrote.', ['J. K. Dale wrote.']],
    ['St. Louis is far. No. 5 won.', ['St. Louis is far.', 'No. 5 won.']],
    ['It cost 3.5 million. Ana paid.', ['It cost 3.5 million.', 'Ana paid.']],
    ['A headline\nThe text', ['A headline', 'The text']],
    ['Wait… Then go!', ['Wait…', 'Then go!']],
    ['Crews at the old mill The blaze began at dawn.', ['Crews at the old mill', 'The blaze began at dawn.']],
    ['Divers search the lake More than 40 boats joined.', ['Divers search the lake', 'More than 40 boats joined.']],
    ['He sang The long road home.', ['He sang The long road home.']],
    ['They flew to The hague.', ['They flew to The hague.']],
    ['  \n ', []],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  it.each([
    [0, 0],
    [5, 0],
    [8, 0],
    [9, 1],
    [99, 1],
  ])('finds the sentence of offset %i', (offset, index) => {
    expect(sentenceIndexAt(splitSentences('He died. They left.'), offset)).toBe(index)
  })

  it('gives -1 before the first sentence', () => {
    expect(sentenceIndexAt(splitSentences('  He died.'), 1)).toBe(-1)
  })
})
