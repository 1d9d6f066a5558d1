import { expect, test } from 'vitest'
import { cueAt, inflect } from '../../../src/recognize/quotes/cues.ts'
import { readPassages } from '../../../src/recognize/quotes/words.ts'

test.each([
  ['vow', [], ['vow', 'vows', 'vowed', 'vowing']],
  ['deny', [], ['deny', 'denies', 'denied', 'denying']],
  ['stress', [], ['stress', 'stresses', 'stressed', 'stressing']],
  ['agree', [], ['agree', 'agrees', 'agreed', 'agreeing']],
  ['say', ['says', 'said', 'saying'], ['say', 'says', 'said', 'saying']],
] as const)('%s is inflected', (verb, irregular, forms) => {
  expect(inflect(verb, irregular).map(([form]) => form)).toEqual(forms)
})

test.each([
  ['called for calm', 'call for'],
  ['called her', 'call'],
  ['said so', 'say'],
  ['walked home', undefined],
])('at the start of "%s" the cue is %s', (text, lemma) => {
  const [passage] = readPassages(text, [{ start: 0, end: text.length }], [])
  expect(cueAt(passage!.words, 0)?.cue.lemma).toBe(lemma)
})
