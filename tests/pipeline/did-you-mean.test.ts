import { expect, test } from 'vitest'
import { didYouMean } from '../../src/pipeline/did-you-mean.ts'

test.each([
  ['cvs', ", did you mean 'csv'?"],
  ['HTML', ", did you mean 'html'?"],
  ['jsnl', ", did you mean 'jsonl'?"],
  ['parquet', ' (valid: csv, html, jsonl)'],
])('%s%s', (word, ending) => expect(didYouMean(word, ['csv', 'html', 'jsonl'])).toBe(ending))

test.each([
  ['perHostDelay', ", did you mean 'perHostDelaySeconds'?"],
  ['hostsDelaySeconds', ", did you mean 'perHostDelaySeconds'?"],
  ['se', ' (valid: perHostDelaySeconds)'],
])('a long word may be shortened, and farther off than a short one: %s%s', (word, ending) => {
  expect(didYouMean(word, ['perHostDelaySeconds'])).toBe(ending)
})

test('nothing is said where nothing is valid', () => expect(didYouMean('x', [])).toBe(''))
