import { expect, it } from 'vitest'
import { reviewHash } from '../../src/store/sqlite/review-hash.ts'

const review = {
  id: 1,
  claimId: 'ab12',
  decision: 'amend',
  reviewer: 'Zoë',
  note: 'line\n2',
  amendments: { low: 13, counted: 'people', high: 2.5 },
  reviewedAt: '2024-03-02T10:00:00Z',
} as const

it('hashes a review as any other program can: SHA-256 over sorted, tight JSON in UTF-8', () => {
  // Python: sha256(json.dumps(review | {"previousHash": ""}, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
  expect(reviewHash(review, '')).toBe('c60391044cada67bec7fdbe93e2fd246b53ab3cc83aaa675823d7653a8c637a3')
})

it('depends on the review before and on every field, not on the order of fields', () => {
  const reordered = { ...Object.fromEntries(Object.entries(review).reverse()) } as typeof review
  expect(reviewHash(reordered, '')).toBe(reviewHash(review, ''))
  expect(reviewHash(review, 'a')).not.toBe(reviewHash(review, ''))
  expect(reviewHash({ ...review, note: 'line 2' }, '')).not.toBe(reviewHash(review, ''))
})
