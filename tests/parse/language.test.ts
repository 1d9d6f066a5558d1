import { expect, test } from 'vitest'
import { withLanguage } from '../../src/parse/language.ts'

const ENGLISH =
  'The mayor said that the bridge would stay closed until the last of the cars had been taken out of the water.'
const GERMAN =
  'Der Bürgermeister sagte, die Brücke bleibe gesperrt, bis das letzte Auto aus dem Wasser geholt worden sei.'
const JAPANESE = '市長は、最後の車が水から引き上げられるまで橋は閉鎖されると述べた。'.repeat(8)

test.each([
  ['an English text without a label', ENGLISH, undefined, 'en', 0],
  ['an English text in British English', ENGLISH, 'en-GB', 'en-GB', 0],
  ['an English text in a German template', ENGLISH, 'de', 'en', 0],
  ['a German text', GERMAN, 'de', 'de', 1],
  ['a German text in an English template', GERMAN, 'en', 'und', 1],
  ['a Japanese text without a label', JAPANESE, undefined, 'und', 1],
  ['a text too short to tell, labelled', 'Rain.', 'en', 'en', 0],
  ['a text too short to tell', 'Rain.', undefined, undefined, 0],
])('%s', (_, text, declared, language, problems) => {
  const read = withLanguage({ text, url: 'https://herald.example/a', ...(declared ? { language: declared } : {}) })
  expect(read.article.language).toBe(language)
  expect(read.problems.map(({ code }) => code)).toEqual(Array(problems).fill('language_not_supported'))
})
