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

const PAGES: readonly (readonly [charset: string, text: string])[] = [
  ['windows-1251', 'Вода в реке поднимается третий день, 64 человека вывезли на лодках, мост закрыт.'],
  ['koi8-r', 'Вода в реке поднимается третий день, 64 человека вывезли на лодках, мост закрыт.'],
  ['windows-1256', 'ارتفعت مياه النهر لليوم الثالث، ونقل 64 شخصا بالقوارب، ولا يزال الجسر مغلقا.'],
  ['gb18030', '河水连续第三天上涨，六十四人乘船离开，大桥仍然关闭，市长说。'],
  ['big5', '河水連續第三天上漲，六十四人乘船離開，大橋仍然關閉，市長說。'],
  ['shift_jis', '川は三日続けて増水し、六十四人がボートで運ばれ、橋は閉まっている。'],
  ['euc-jp', '川は三日続けて増水し、六十四人がボートで運ばれ、橋は閉まっている。'],
  ['euc-kr', '강물이 사흘째 불어나 예순네 명이 배로 옮겨졌고 다리는 아직 막혀 있다.'],
  ['utf-16le', 'Rivers rose for a third day, the mayor said.'],
  ['utf-16be', 'Вода в реке поднимается третий день.'],
]

test.each(PAGES)('a page in %s without a label is detected', (charset, text) => {
  const page = `<html><head><title>${text}</title></head><body><div class="article-body"><p>${text}</p></div></body></html>`
  expect(decode(iconv.encode(page, charset))).toEqual({ text: page, charset, reason: 'detected' })
})

test.each(['base64', 'hex', 'utf-7', 'binary', 'utf-16', 'x-user-defined'])(
  'the label %s never reaches a decoder',
  (label) => {
    expect(decode(encoded('utf-8'), `text/html; charset=${label}`)).toMatchObject({ text: WORDS, charset: 'utf-8' })
    const labeled = encoded('windows-1252', `<meta charset="${label}">${WORDS}`)
    expect(decode(labeled)).toMatchObject({ charset: 'windows-1252', reason: 'default' })
  },
)

test('an old label stands for its standard name', () => {
  expect(decode(iconv.encode('大桥', 'gbk'), 'text/html; charset=GB2312')).toMatchObject({
    text: '大桥',
    charset: 'gbk',
  })
  const bytes = Buffer.from('1b244242673636', 'hex')
  expect(decode(bytes, 'text/html; charset=ISO-2022-JP')).toMatchObject({ text: '大橋', charset: 'iso-2022-jp' })
})
