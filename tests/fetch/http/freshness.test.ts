import { expect, test } from 'vitest'
import { freshUntil } from '../../../src/fetch/http/freshness.ts'

const NOW = Date.parse('2025-09-24T12:00:00Z')

test.each([
  [{ 'cache-control': 'public, max-age=300' }, 300],
  [{ 'cache-control': 'max-age="300"' }, 300],
  [{ 'cache-control': 'max-age=300', age: '60' }, 240],
  [{ 'cache-control': 'max-age=300', age: '600' }, 0],
  [{ 'cache-control': 'max-age=31536000' }, 86_400],
  [{ 'cache-control': 'no-cache, max-age=300' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 's-maxage=300' }, 0],
  [
    { 'cache-control': 'max-age=0', expires: 'Wed, 24 Sep 2025 13:00:00 GMT', date: 'Wed, 24 Sep 2025 12:00:00 GMT' },
    0,
  ],
  // Clocks that are a year ahead are only compared with themselves.
  [{ expires: 'Thu, 24 Sep 2026 12:10:00 GMT', date: 'Thu, 24 Sep 2026 12:00:00 GMT' }, 600],
  [{ expires: '0', date: 'Wed, 24 Sep 2025 12:00:00 GMT' }, 0],
  [{ expires: 'Wed, 24 Sep 2025 12:10:00 GMT' }, 0],
  [{}, 0],
])('%o holds for %d seconds', (headers, seconds) => {
  const until = seconds > 0 ? new Date(NOW + seconds * 1000).toISOString() : undefined
  expect(freshUntil(headers as Record<string, string>, NOW)).toBe(until)
})
