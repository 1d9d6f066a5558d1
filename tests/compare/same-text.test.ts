import { expect, test } from 'vitest'
import { isSameText } from '../../src/compare/same-text.ts'

test.each([
  [
    'word for word',
    'Four men were hanged at dawn in the prison yard.',
    'Four men were hanged at dawn in the prison yard.',
    true,
  ],
  [
    'inside a longer one',
    'Four men were hanged at dawn in the prison yard.',
    'On Monday four men were hanged at dawn in the prison yard, the group said.',
    true,
  ],
  [
    'but for one word',
    'Four men were hanged at dawn in the yard of the central prison on Monday.',
    'Four men were hanged at dawn in the yard of the central prison on Tuesday.',
    true,
  ],
  [
    'in other words',
    'Four men were hanged at dawn in the prison yard.',
    'At first light the prison put four prisoners to death.',
    false,
  ],
  ['a few words alike', 'Four men were hanged.', 'Four men were freed.', false],
  ['punctuation and case aside', 'Four men, they said, were HANGED.', 'four men they said were hanged', true],
])('%s', (_told, a, b, same) => {
  expect(isSameText(a, b)).toBe(same)
  expect(isSameText(b, a)).toBe(same)
})
