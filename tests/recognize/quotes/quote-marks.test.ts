import { expect, test } from 'vitest'
import { findQuotations } from '../../../src/recognize/quotes/quote-marks.ts'

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['“We left,” she said.', ['“We left,”']],
  ['"We left," she said. "All of us."', ['"We left,"', '"All of us."']],
  ["''We left,'' she said.", ["''We left,''"]],
  ["'We left,' she said.", ["'We left,'"]],
  ['‘We left,’ she said.', ['‘We left,’']],
  ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”']],
  ["The ministers' plan wasn't theirs.", []],
  ["Rock 'n' roll in the '90s.", ["'n'"]],
  ['“We left.\n“All of us,” she said.', ['“We left.', '“All of us,”']],
  ['Nothing here.', []],
])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test('a paragraph that ends inside a quotation leaves it open', () => {
  expect(findQuotations('“We left.\n“All,” she said.').map(({ open }) => open)).toEqual([true, false])
})
