import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { contractLines } from '../../src/cli/contract.ts'
import { parsePage } from '../../src/parse/parse-page.ts'
import { readableBlocks, readablePart, restUnread } from '../../src/parse/readable-part.ts'

const MOST = 1_200_000
const SENTENCE = 'Six people were hurt when a bridge fell on the road to the sample village. '

test.each([
  ['a text at the limit stays whole', 'x'.repeat(MOST), MOST],
  ['a word at the edge goes', `${'x'.repeat(MOST - 3)} words`, MOST - 3],
  ['a word that ends at the edge stays', `${'x'.repeat(MOST - 6)} words more`, MOST],
  ['one endless word is cut', 'x'.repeat(2 * MOST), MOST],
  ['no character is cut in half', `${'x'.repeat(MOST - 1)}😀`, MOST - 1],
])('%s', (_, text, length) => {
  expect(readablePart(text)).toBe(text.slice(0, length))
})

test('blocks end where the text does', () => {
  const text = `${'x'.repeat(MOST - 20)} ${'word '.repeat(20)}`
  const blocks = [
    { kind: 'paragraph', start: 0, end: MOST - 20 },
    { kind: 'paragraph', start: MOST - 19, end: MOST + 30 },
    { kind: 'paragraph', start: MOST + 31, end: MOST + 80 },
  ] as const
  const fitting = readableBlocks({ text, blocks })
  expect(fitting.blocks.map(({ end }) => end)).toEqual([MOST - 20, fitting.text.length])
})

test('a text that is read whole has no problem', () => {
  expect(restUnread(SENTENCE, 'https://example.org/a')).toEqual([])
})

test.each([
  ['text/plain', (body: string) => body],
  ['text/html', (body: string) => `<article><h1>A bridge fell</h1><p>${body}</p></article>`],
])('a page that is too long is read in part, and says so: %s', (contentType, pageOf) => {
  const body = Buffer.from(pageOf(SENTENCE.repeat(20_000)))
  const { article, problems } = parsePage({ body, contentType, url: 'https://example.org/a' })
  expect(article!.text.length).toBeLessThanOrEqual(MOST)
  expect(article!.text).toMatch(/^Six people were hurt/)
  expect(problems).toMatchObject([{ code: 'text_too_long', input: 'https://example.org/a' }])
  expect(problems[0]!.message).toMatch(/1,499,999 characters.*split it/)
})

test('a line of the contract that is too long is read in part, and says so', async () => {
  const text = `The road was closed. ${'x'.repeat(MOST)}`
  const input = Readable.from([Buffer.from(`${JSON.stringify({ id: 'a', text })}\n`)])
  for await (const { line, failed } of contractLines(input)) {
    expect(failed).toBe(false)
    expect(JSON.parse(line)).toMatchObject({ id: 'a', problems: [{ code: 'text_too_long' }] })
  }
})
