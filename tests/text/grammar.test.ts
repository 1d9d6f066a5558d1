import { expect, test } from 'vitest'
import { nounPhrases } from '../../src/text/grammar.ts'

test.each([
  ['The judiciary chief spoke last month.', ['judiciary chief']],
  ['A gunman opened fire on the crowd.', ['gunman', 'fire', 'crowd']],
  ['Iranian authorities hanged four prisoners.', ['Iranian authorities', 'four prisoners']],
  ['The campaign of hangings began.', ['campaign', 'hangings']],
  ['A strike closed the port.', ['strike', 'port']],
  ['The executed men had appealed.', ['executed men']],
  ['He fell.', []],
  ['Ran and fell and slept.', []],
  ['', []],
])('%s', (text, phrases) => {
  const found = nounPhrases(text, { start: 0, end: text.length })
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(phrases)
})

test('offsets count from the text, not from the span', () => {
  const text = 'It rained. The old bridge collapsed.'
  expect(nounPhrases(text, { start: 11, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
    'old bridge',
  ])
})
