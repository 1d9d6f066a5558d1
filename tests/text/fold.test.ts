import { expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'

it.each([
  ['Eje’i', 'ejei'],
  ['Amiry-Moghaddam', 'amiry moghaddam'],
  ['São Paulo', 'sao paulo'],
  ['Erdoğan', 'erdogan'],
  ['Łódź', 'lodz'],
  ['U.S.', 'u.s.'],
  ['', ''],
])('folds %s to "%s"', (text, key) => {
  expect(fold(text)).toBe(key)
})
