import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'

/** Who takes part in the last dated event of the text. */
function who(text: string): readonly string[] | undefined {
  const { claims } = extract({ text, published: '2024-11-14' })
  return claims.findLast((claim) => claim.kind === 'event')?.who
}

test.each([
  ['the people named', 'Police arrested Mohsen Karimi on Monday.', ['Mohsen Karimi']],
  ['whom a pronoun means', 'Mohsen Karimi is a baker. He was arrested on Monday.', ['Mohsen Karimi']],
  ['the subject in the text’s own words', 'The old bridge collapsed on Monday.', ['old bridge']],
  [
    'subject and object',
    'Iranian authorities hanged four prisoners on Monday.',
    ['Iranian authorities', 'four prisoners'],
  ],
  ['no place that somebody goes to', 'The minister will visit Charlotte on Sunday.', []],
  ['a country that acts', 'Iran executed four prisoners on Monday.', ['Iran', 'four prisoners']],
  ['not who only speaks of it', 'Four prisoners were hanged on Monday, Mohsen Karimi said.', ['Four prisoners']],
])('%s', (_told, text, names) => {
  expect(who(text)).toEqual(names)
})

test('a verb is never taken along as a subject', () => {
  expect(who('The figure already surpasses the record of executions in 2024.')).not.toContain(
    'figure already surpasses the record',
  )
})
