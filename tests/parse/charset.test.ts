import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode } from '../../src/parse/charset.ts'

const WORDS = '“Señor” said “no” – €5'
const encoded = (charset: string, text = WORDS): Uint8Array => iconv.encode(text, charset)
const META = '<meta charset="windows-1252">'

test.each([
  [
    'a byte order mark before all else',
    encoded('utf-8', `\ufeff${WORDS}`),
    'text/html; charset=latin1',
    'utf-8',
    'byte order mark',
  ],
  ['the header', encoded('windows-1252'), 'text/html; charset=ISO-8859-1', 'windows-1252', 'http'],
  ['utf-8 in the header', encoded('utf-8'), 'text/html; charset="UTF-8"', 'utf-8', 'http'],
  ['valid utf-8 without a label', encoded('utf-8'), undefined, 'utf-8', 'valid utf-8'],
  [
    'a header that is wrong, when the bytes are no utf-8',
    encoded('windows-1252', META + WORDS),
    'text/html; charset=utf-8',
    'windows-1252',
    'meta',
  ],
  [
    'windows-1252 for a utf-8 that is none',
    encoded('windows-1252'),
    'text/html; charset=utf-8',
    'windows-1252',
    'mislabeled',
  ],
  ['meta', encoded('windows-1252', META + WORDS), 'text/html', 'windows-1252', 'meta'],
  ['windows-1252 when nothing tells', encoded('windows-1252'), undefined, 'windows-1252', 'default'],
  [
    'windows-1252 for an unknown label',
    encoded('windows-1252'),
    'text/html; charset=klingon',
    'windows-1252',
    'default',
  ],
])('%s decides', (_, bytes, contentType, charset, reason) => {
  const decoded = decode(bytes, contentType)
  expect(decoded).toMatchObject({ charset, reason })
  expect(decoded.text.replace(META, '')).toBe(WORDS)
})

test('utf-8 with a damaged letter stays utf-8', () => {
  const bytes = Buffer.concat([Buffer.from('Señor '), Buffer.from([0xe9]), Buffer.from(' no')])
  expect(decode(bytes, 'text/html; charset=utf-8')).toMatchObject({ text: 'Señor \ufffd no', reason: 'mislabeled' })
})
