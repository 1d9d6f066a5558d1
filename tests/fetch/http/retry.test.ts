import { expect, test } from 'vitest'
import { failureOf } from '../../../src/fetch/http/failure.ts'
import { nextStep, retryAfterMs } from '../../../src/fetch/http/retry.ts'
import { DEFAULTS } from '../../../src/fetch/options.ts'

const SETTINGS = { ...DEFAULTS, userAgent: 'test' }
const NOW = Date.parse('2025-09-24T14:20:00Z')

test.each([
  ['120', 120_000],
  [' 5 ', 5_000],
  ['Wed, 24 Sep 2025 14:21:00 GMT', 60_000],
  ['Wed, 24 Sep 2025 14:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %o is %o ms', (value, expected) => {
  expect(retryAfterMs(value, NOW)).toBe(expected)
})

const error = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOTFOUND', 'host_unknown', 'done'],
  ['EAI_AGAIN', 'connection_failed', 'wait'],
  ['ECONNREFUSED', 'connection_failed', 'wait'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'wait'],
  ['CERT_HAS_EXPIRED', 'tls_failed', 'done'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls_failed', 'done'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_failed', 'done'],
  ['PRIVATE_ADDRESS', 'address_refused', 'done'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'response_broken', 'wait'],
])('%s is %s, then %s', (code, problem, step) => {
  const failure = failureOf(error(code), 'https://example.org/', SETTINGS)
  expect(failure.problem.code).toBe(problem)
  expect(nextStep(failure, 0, SETTINGS).kind).toBe(step)
})

test('waits grow, with chance in them, up to half a minute', () => {
  const failure = failureOf(error('ECONNRESET'), 'https://example.org/', SETTINGS)
  const bounds = [
    [0, 500, 1_000],
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [12, 15_000, 30_000],
  ] as const
  for (const [attempt, least, most] of bounds) {
    const step = nextStep(failure, attempt, { ...SETTINGS, maxRetries: 99 })
    const delayMs = step.kind === 'wait' ? step.delayMs : Number.NaN
    expect(delayMs).toBeGreaterThanOrEqual(least)
    expect(delayMs).toBeLessThanOrEqual(most)
  }
})
