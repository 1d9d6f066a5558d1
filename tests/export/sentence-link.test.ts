import { expect, test } from 'vitest'
import { sentenceLink } from '../../src/export/sentence-link.ts'

const PAGE = 'https://a.example/x'

const rows: readonly (readonly [sentence: string, fragment: string])[] = [
  ['At least 64, she said.', 'At%20least%2064%2C%20she%20said.'],
  ['A 12-day war', 'A%2012%2Dday%20war'],
  ['  two\n lines ', 'two%20lines'],
  ['half \ud800 a pair', 'half%20%EF%BF%BD%20a%20pair'],
  [
    `one two three four five ${'and more '.repeat(20)}six seven eight nine ten`,
    'one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten',
  ],
]

test.each(rows)('%j opens at its words', (sentence, fragment) => {
  expect(sentenceLink(PAGE, sentence)).toBe(`${PAGE}#:~:text=${fragment}`)
})

test('a fragment of the address gives way', () => {
  expect(sentenceLink(`${PAGE}#comments`, 'Six.')).toBe(`${PAGE}#:~:text=Six.`)
})
