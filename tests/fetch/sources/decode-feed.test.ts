import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeFeed } from '../../../src/fetch/sources/decode-feed.ts'

const declared = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`

test.each([
  ['UTF-8 without a word', declared('utf-8', 'Zürich'), 'utf-8', ''],
  ['windows-1252 as declared', declared('windows-1252', '“Zürich”'), 'windows-1252', 'text/xml'],
  ['ISO 8859-1 with curly quotes', declared('ISO-8859-1', '“Zürich”'), 'windows-1252', ''],
  ['by HTTP header alone', '<t>Тегеран</t>', 'koi8-r', 'text/xml; charset="KOI8-R"'],
  ['UTF-8 that the server calls latin-1', '<t>Zürich</t>', 'utf-8', 'text/xml; charset=iso-8859-1'],
  ['UTF-8 that the declaration calls UTF-16', declared('utf-16', 'Zürich'), 'utf-8', ''],
  ['windows-1252 that both call UTF-8', declared('utf-8', '“Zürich”'), 'windows-1252', 'text/xml; charset=utf-8'],
  ['an encoding that does not exist', declared('x-none', '“Zürich”'), 'windows-1252', ''],
  ['Japanese in seven bits', declared('iso-2022-jp', 'abc'), 'ascii', ''],
  ['Shift_JIS', declared('Shift_JIS', '東京'), 'shift_jis', ''],
])('%s', (_, text, encoding, contentType) => {
  expect(decodeFeed(iconv.encode(text, encoding), contentType)).toBe(text)
})

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark says %s, whatever else is said', (encoding) => {
  const bytes = iconv.encode('<t>Zürich</t>', encoding, { addBOM: true })
  expect(decodeFeed(bytes, 'text/xml; charset=iso-8859-1')).toBe('<t>Zürich</t>')
})
