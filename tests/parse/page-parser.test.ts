import { afterAll, describe, expect, test } from 'vitest'
import { createPageParser } from '../../src/parse/page-parser.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const url = 'https://herald.example/a'

describe('a page that misbehaves', () => {
  const parser = createPageParser({
    timeLimitMs: 1500,
    memoryLimitMb: 40,
    worker: new URL('workers/misbehaving.mjs', import.meta.url),
  })
  afterAll(() => parser.close())

  test.each([
    ['hang', 'parse_timeout'],
    ['grow', 'parse_memory'],
  ])('%s ends as the problem %s, and the next page is read', async (wish, code) => {
    const [bad, good] = await Promise.all([
      parser.parse({ body: bytes(wish), url }),
      parser.parse({ body: bytes('Rivers rose.'), url }),
    ])
    expect(bad).toMatchObject({ problems: [{ code, stage: 'parse', retryable: false, input: url }] })
    expect(good.article?.text).toBe('Rivers rose.')
    expect((await parser.parse({ body: bytes('Rain.'), url })).article?.text).toBe('Rain.')
  })

  test('a mistake of our own is thrown to the caller', async () => {
    await expect(parser.parse({ body: bytes('throw'), url })).rejects.toThrow('cannot read this')
  })
})

test('real pages are read in the worker as they are here', async () => {
  const parser = createPageParser()
  const page = `<html lang="en"><body><article><h1>Rivers rise for a third day</h1>${'<p>The mayor said that 64 people were taken to safety by boat on Monday.</p><p>The bridge is closed.</p>'}</article></body></html>`
  const read = await parser.parse({
    body: bytes(page),
    contentType: 'text/html',
    url,
    hint: { published: '2025-09-24' },
  })
  await parser.close()
  expect(read.article).toMatchObject({ title: 'Rivers rise for a third day', published: '2025-09-24', url })
})
