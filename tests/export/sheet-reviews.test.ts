import { describe, expect, test } from 'vitest'
import { reviewOfRow, type SheetRow } from '../../src/export/sheet-reviews.ts'
import { claimInWords } from '../../src/model/claim-in-words.ts'
import type { Review } from '../../src/model/review.ts'
import { figure, stored } from './sample-claims.ts'

const ORIGIN = { reviewer: 'Ada', sheetSha256: 'ab' }
const ROW: SheetRow = { id: 'c1', claim: claimInWords(figure), status: 'open', verdict: '', note: '', last_review: '' }
const read = (changes: SheetRow, now = stored()) => reviewOfRow({ ...ROW, ...changes }, now, ORIGIN)

const REVIEW: Review = {
  id: 7,
  claimId: 'c1',
  decision: 'accept',
  reviewer: 'Ben',
  note: 'Seen.',
  reviewedAt: '',
  hash: '',
}
const decided = stored({ status: 'accept', review: REVIEW })
const shown = { status: 'accept', note: 'Seen.', reviewer: 'Ben', last_review: '7' }

describe('a row of a filled-in sheet', () => {
  test.each<[string, SheetRow, object]>([
    ['a decision', { status: 'accept' }, { decision: 'accept' }],
    ['a decision in capitals', { status: 'Reject' }, { decision: 'reject' }],
    [
      'a verdict alone, which decides nothing',
      { verdict: 'misleading' },
      { decision: 'reopen', verdict: 'misleading' },
    ],
    [
      'all at once',
      { status: 'accept', verdict: 'True', note: 'Asked them.' },
      { decision: 'accept', verdict: 'true', note: 'Asked them.' },
    ],
    ['another name', { status: 'accept', reviewer: 'Cleo' }, { decision: 'accept', reviewer: 'Cleo' }],
    ['a note that a CSV sheet made harmless', { note: "'=SUM(A1)" }, { decision: 'reopen', note: '=SUM(A1)' }],
  ])('is a review: %s', (_told, changes, review) => {
    expect(read(changes)).toEqual({
      kind: 'review',
      seen: 0,
      review: { claimId: 'c1', reviewer: 'Ada', sheetSha256: 'ab', ...review },
    })
  })

  test('is nothing new when nobody wrote into it', () => {
    expect(read({})).toEqual({ kind: 'same' })
    expect(read(shown, decided)).toEqual({ kind: 'same' })
  })

  test('reopens a claim that was decided', () => {
    expect(read({ ...shown, status: 'open' }, decided)).toMatchObject({
      seen: 7,
      review: { decision: 'reopen', reviewer: 'Ada' },
    })
  })

  test('keeps the corrections of an amended claim', () => {
    const amended = stored({ status: 'amend', review: { ...REVIEW, decision: 'amend', amendments: { low: 1000 } } })
    expect(read({ ...shown, status: 'amend', verdict: 'false' }, amended)).toMatchObject({
      review: { decision: 'amend', amendments: { low: 1000 }, verdict: 'false' },
    })
  })

  test.each<[string, SheetRow, ReturnType<typeof stored>?]>([
    ["status 'yes' is none of open, accept, reject, amend", { status: 'yes' }],
    ["verdict 'perhaps' is none of true, mostly true, misleading, false, unproven", { verdict: 'perhaps' }],
    ['it now reads: executions ≥ 1,051', { claim: 'executions ≥ 975', status: 'accept' }],
    [
      'the article no longer says so: a newer version has taken its place',
      { status: 'accept' },
      stored({ current: false }),
    ],
    ['Ben has decided on it since (accept)', { status: 'reject' }, decided],
    ['a sheet cannot say how to amend', { status: 'amend' }],
  ])('is refused: %s', (why, changes, now) => {
    expect(read(changes, now)).toEqual({ kind: 'refused', why: expect.stringContaining(why) })
  })

  test('of an unknown claim is refused', () => {
    expect(reviewOfRow(ROW, undefined, ORIGIN)).toEqual({
      kind: 'refused',
      why: "there is no claim 'c1' in the database",
    })
  })
})
