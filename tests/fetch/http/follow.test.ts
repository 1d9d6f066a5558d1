import { expect, test } from 'vitest'
import type { HttpResponse } from '../../../src/fetch/http/exchange.ts'
import { follow } from '../../../src/fetch/http/follow.ts'

const START = 'https://example.org/a'

test.each([
  'http://127.0.0.1/admin',
  'http://[::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost/',
  '//10.0.0.1/x',
  'file:///etc/passwd',
  'data:text/html,x',
])('a public site cannot lead us to %s', async (location) => {
  const visited: string[] = []
  const outcome = await follow(START, { maxRedirects: 5, allowPrivate: false }, async (url): Promise<HttpResponse> => {
    visited.push(url)
    return { kind: 'response', status: 302, headers: { location }, body: new Uint8Array(), elapsedMs: 1 }
  })
  expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'address_refused', input: START } })
  expect(visited).toEqual([START])
})
