import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { createFetcher } from '../../../src/fetch/fetcher.ts'
import { readSource } from '../../../src/fetch/sources/read-source.ts'
import type { Recollection } from '../../../src/fetch/sources/source-reader.ts'
import type { SourceReading } from '../../../src/model/source.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'

const fetcher = createFetcher()
afterAll(() => fetcher.close())

interface Page {
  readonly url?: string
  readonly type?: 'response' | 'request' | 'resource' | 'metadata'
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function record(
  { url = 'https://quay.example/1', type = 'response', status = '200 OK', headers, body = 'Six hurt' }: Page,
  gzip: boolean,
) {
  async function* payload() {
    yield Buffer.from(body as string)
  }
  const http = type === 'response' || type === 'request'
  const made = WARCRecord.create(
    {
      url,
      type,
      date: '2025-09-24T06:00:00Z',
      warcHeaders: {},
      ...(http ? { httpHeaders: { 'Content-Type': 'text/html', ...headers }, statusline: `HTTP/1.1 ${status}` } : {}),
    },
    payload(),
  )
  return WARCSerializer.serialize(made, { gzip })
}

async function warc(pages: readonly Page[], gzip = true): Promise<string> {
  const file = join(temporaryFolder(), gzip ? 'a.warc.gz' : 'a.warc')
  writeFileSync(file, Buffer.concat(await Promise.all(pages.map((page) => record(page, gzip)))))
  return file
}

async function read(kind: 'warc' | 'jsonl', file: string, known: Recollection = {}): Promise<SourceReading[]> {
  const readings: SourceReading[] = []
  const reader = { fetcher, recall: async () => known, now: () => '2025-09-24T12:00:00.000Z' }
  for await (const reading of readSource({ kind, glob: file }, reader)) readings.push(reading)
  return readings
}

const texts = (readings: readonly SourceReading[]): string[] =>
  readings.flatMap(({ references }) => references.map(({ snapshot }) => Buffer.from(snapshot!.body).toString()))
const codes = (readings: readonly SourceReading[]): string[] =>
  readings.flatMap(({ problems }) => problems.map(({ code }) => code))
const many = (count: number): Page[] =>
  Array.from({ length: count }, (_, n) => ({ url: `https://quay.example/${n}`, body: `page ${n}` }))

describe.each([true, false])('a web archive, gzip: %s', (gzip) => {
  test('gives pages as if they had been fetched', async () => {
    const file = await warc([{ url: 'https://quay.example/1?utm_source=x', body: '<p>Six hurt' }], gzip)
    const [reading] = await read('warc', file)
    expect(reading?.references).toMatchObject([
      {
        url: 'https://quay.example/1',
        foundIn: pathToFileURL(file).href,
        snapshot: {
          requestedUrl: 'https://quay.example/1?utm_source=x',
          status: 200,
          headers: { 'content-type': 'text/html' },
          fetchedAt: '2025-09-24T06:00:00.000Z',
        },
      },
    ])
  })

  test('gives only good responses with text', async () => {
    const file = await warc(
      [
        { type: 'request', body: '' },
        { status: '404 Not Found' },
        { status: '301 Moved', headers: { Location: '/2' } },
        { headers: { 'Content-Type': 'image/png' }, body: 'picture' },
        { type: 'metadata', body: 'fetchTimeMs: 12' },
        { url: 'urn:x:1' },
        { body: 'the page' },
      ],
      gzip,
    )
    expect(texts(await read('warc', file))).toEqual(['the page'])
  })

  test('undoes the encodings of pages, also of those that are stored without', async () => {
    const file = await warc(
      [
        { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('packed') },
        { headers: { 'Content-Encoding': 'br' }, body: brotliCompressSync('brewed') },
        { headers: { 'Content-Encoding': 'gzip' }, body: '<p>not packed at all' },
        { headers: { 'Transfer-Encoding': 'chunked' }, body: '4\r\nin t\r\n5\r\nwo pi\r\n0\r\n\r\n' },
        { headers: { 'Transfer-Encoding': 'chunked' }, body: '<p>in one piece' },
      ],
      gzip,
    )
    expect(texts(await read('warc', file))).toEqual([
      'packed',
      'brewed',
      '<p>not packed at all',
      'in two pi',
      '<p>in one piece',
    ])
  })

  test('leaves out a bomb, and goes on after it', async () => {
    const bomb = { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) }
    const readings = await read('warc', await warc([bomb, { body: 'Z'.repeat(21_000_000) }, { body: 'after' }], gzip))
    expect(codes(readings)).toEqual(['record_unreadable', 'record_unreadable'])
    expect(texts(readings)).toEqual(['after'])
  })

  test('is read on from every place where a run may have stopped', async () => {
    const file = await warc(many(50), gzip)
    const readings = await read('warc', file)
    expect(readings.map(({ references }) => references.length)).toEqual([20, 20, 10])
    for (const [done, { position, sha256 }] of readings.entries()) {
      const rest = await read('warc', file, { position: position!, sha256: sha256! })
      expect(texts(rest)).toEqual(texts(readings.slice(done + 1)))
    }
  })

  test('that grew is read on, and one that is another begins anew', async () => {
    const file = await warc(many(3), gzip)
    const [{ position, sha256 } = {}] = await read('warc', file)
    const known = { position: position!, sha256: sha256! }
    expect(await read('warc', file, known)).toMatchObject([{ unchanged: true, references: [] }])
    appendFileSync(file, await record({ body: 'late' }, gzip))
    expect(texts(await read('warc', file, known))).toEqual(['late'])
    writeFileSync(file, Buffer.concat([await record({ body: 'other' }, gzip), readFileSync(file)]))
    expect(texts(await read('warc', file, known))).toHaveLength(5)
  })

  test('that is cut off gives what comes before the cut', async () => {
    const file = await warc(many(30), gzip)
    truncateSync(file, readFileSync(file).length - 150)
    const readings = await read('warc', file)
    expect(texts(readings).slice(0, 25)).toEqual(many(25).map(({ body }) => body))
  })
})

test.each(['', 'this is no archive', '\u001f\u008b broken', `WARC/1.0\r\n${'x'.repeat(10_000)}`])(
  'what is no archive is a problem: %#',
  async (content) => {
    const file = join(temporaryFolder(), 'a.warc')
    writeFileSync(file, content, 'latin1')
    expect(codes(await read('warc', file))).toEqual(['archive_unreadable'])
  },
)

describe('JSON lines', () => {
  const lines = (...content: readonly unknown[]): string => {
    const file = join(temporaryFolder(), 'a.jsonl')
    writeFileSync(file, content.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\r\n`).join(''))
    return file
  }

  test('are articles with the facts that they give', async () => {
    const line = {
      id: 7,
      text: 'Six hurt',
      url: 'https://quay.example/1#top',
      outlet: 'Quay',
      title: 'Fire',
      published: '2025-09-24',
    }
    const file = lines(line, { id: 'b c', html: '<p>Six' }, '', { text: 'no id' })
    const url = pathToFileURL(file).href
    const [reading] = await read('jsonl', file)
    expect(reading?.references).toMatchObject([
      { url: 'https://quay.example/1', outletName: 'Quay', title: 'Fire', published: '2025-09-24', foundIn: url },
      { url: `${url}#b%20c` },
      { url: expect.stringMatching(/#byte=\d+$/) },
    ])
  })

  test('that are unusable are one problem each', async () => {
    const readings = await read(
      'jsonl',
      lines('{"text": ', '[1]', '"words"', { text: 'x'.repeat(21_000_000) }, { id: 1, text: 'good' }),
    )
    expect(codes(readings)).toEqual(['invalid_line', 'invalid_line', 'invalid_line'])
    expect(texts(readings)).toHaveLength(2)
  })

  test('are read on where a run stopped', async () => {
    const file = lines(...Array.from({ length: 50 }, (_, id) => ({ id, text: `line ${id}` })))
    const readings = await read('jsonl', file)
    const { position, sha256 } = readings[0]!
    expect(texts(await read('jsonl', file, { position: position!, sha256: sha256! }))).toEqual(texts(readings.slice(1)))
  })
})
