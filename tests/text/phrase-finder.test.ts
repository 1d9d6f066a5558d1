import { expect, test } from 'vitest'
import { phraseFinder } from '../../src/text/phrase-finder.ts'

const find = phraseFinder(
  new Map([
    ['death', 'noun'],
    ['put to death', 'act'],
    ["didn't", 'negation'],
    ['strike', 'attack'],
  ]),
)

const found = (text: string): string[] =>
  find(text, { start: 0, end: text.length }).map(({ start, end, phrase, meaning }) => {
    expect(text.slice(start, end)).toBe(phrase)
    return `${phrase}=${meaning}`
  })

test.each([
  ['the longest phrase wins', 'They were put to death.', ['put to death=act']],
  ['whatever the case', 'Put To Death at dawn', ['Put To Death=act']],
  ['words apart are words', 'He put a death notice in.', ['death=noun']],
  ['at word boundaries only', 'deathly strikes', []],
  ['beside a hyphen', 'air-strike', ['strike=attack']],
  ['with an apostrophe', "It didn't.", ["didn't=negation"]],
  ['at the very end', 'a strike', ['strike=attack']],
  ['in nothing, nothing', '', []],
])('%s', (_told, text, phrases) => {
  expect(found(text)).toEqual(phrases)
})

test('only inside the span, with offsets that count from the text', () => {
  const text = 'strike, strike, strike'
  expect(find(text, { start: 8, end: 14 })).toEqual([{ start: 8, end: 14, phrase: 'strike', meaning: 'attack' }])
})
