import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createFetcher } from '../../src/fetch/fetcher.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-'))
const path = join(folder, 'a page.HTML')
const url = pathToFileURL(path).href
const fetcher = createFetcher({ maxBodyBytes: 1000 })

beforeEach(() => writeFileSync(path, '<p>Six</p>'))
afterAll(async () => {
  await fetcher.close()
  rmSync(folder, { recursive: true })
})

test('a file comes back as if a server had sent it', async () => {
  utimesSync(path, new Date(), new Date('2025-09-24T14:20:00Z'))
  expect(await fetcher.fetch(url)).toMatchObject({
    kind: 'fetched',
    snapshot: {
      requestedUrl: url,
      url,
      redirects: [],
      status: 200,
      headers: { 'content-type': 'text/html', 'last-modified': 'Wed, 24 Sep 2025 14:20:00 GMT' },
      validators: { etag: expect.stringMatching(/^"sha256-[0-9a-f]{64}"$/) },
    },
  })
})

test('an unchanged file is a 304, however new its date; a changed one is fetched', async () => {
  const first = await fetcher.fetch(url)
  const { validators } = first.kind === 'fetched' ? first.snapshot : { validators: {} }
  utimesSync(path, new Date(), new Date('2030-01-01T00:00:00Z'))
  expect(await fetcher.fetch(url, validators)).toMatchObject({ kind: 'unchanged', url, status: 304 })
  writeFileSync(path, '<p>Seven</p>')
  expect(await fetcher.fetch(url, validators)).toMatchObject({ kind: 'fetched' })
})

test('a missing file is a problem that names the path and the next step', async () => {
  const missing = join(folder, 'gone.html')
  expect(await fetcher.fetch(pathToFileURL(missing).href)).toEqual({
    kind: 'failed',
    problem: {
      code: 'file_missing',
      stage: 'fetch',
      message: `there is no file ${missing}; check the path in the pipeline`,
      retryable: false,
      input: pathToFileURL(missing).href,
    },
  })
})

test.each([
  ['a folder', pathToFileURL(folder).href, 'file_unreadable'],
  ['a file below a file', `${url}/x`, 'file_missing'],
  ['a file of another machine', 'file://server/share/a.html', 'file_unreadable'],
  ['an encoded slash', 'file:///a%2Fb', 'file_unreadable'],
])('%s is a problem', async (_, address, code) => {
  expect(await fetcher.fetch(address)).toMatchObject({ kind: 'failed', problem: { code, input: address } })
})

test('a file over the size limit is a problem', async () => {
  writeFileSync(path, 'x'.repeat(1001))
  expect(await fetcher.fetch(url)).toMatchObject({ kind: 'failed', problem: { code: 'body_too_large' } })
})
