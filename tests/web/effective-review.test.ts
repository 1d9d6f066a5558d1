import { describe, expect, test } from 'vitest'
import type { Review } from '../../src/model/review.ts'
import { amendedSlots, effectiveReview, takingBack } from '../../src/web/queue/effective-review.ts'

/** "1 Ana accept", "3 Ana back 1": reviews in short. */
const reviews = (...lines: readonly string[]): Review[] =>
  lines.map((line) => {
    const [id, reviewer = '', decision, takesBack] = line.split(' ')
    const base = { id: Number(id), claimId: 'c', reviewer, reviewedAt: '', hash: '' }
    if (decision === 'back') return { ...base, decision: 'reopen', takesBack: Number(takesBack) }
    if (decision === 'amend') return { ...base, decision, amendments: { low: Number(id) } }
    return { ...base, decision: decision as 'accept' }
  })

describe('the review that holds', () => {
  test.each([
    ['none', [], undefined],
    ['the last', ['1 Ana accept', '2 Ben reject'], 2],
    ['the one before, when the last is taken back', ['1 Ana accept', '2 Ben reject', '3 Ben back 2'], 1],
    ['none, when all are taken back', ['1 Ana accept', '2 Ana back 1'], undefined],
    ['the newest, whatever was taken back before', ['1 Ana accept', '2 Ana back 1', '3 Ben amend'], 3],
  ])('is %s', (_name, lines, id) => {
    expect(effectiveReview(reviews(...lines))?.id).toBe(id)
  })
})

describe('taking back', () => {
  test.each([
    ['opens the claim', ['1 Ana accept'], 1, { decision: 'reopen', takesBack: 1 }],
    ['brings back what was decided before', ['1 Ben reject', '2 Ana accept'], 2, { decision: 'reject', takesBack: 2 }],
    ['brings back corrections', ['1 Ben amend', '2 Ana accept'], 2, { decision: 'amend', amendments: { low: 1 } }],
    ['is no use when somebody has decided since', ['1 Ana accept', '2 Ben reject'], 1, undefined],
  ])('%s', (_name, lines, id, expected) => {
    const all = reviews(...lines)
    const back = takingBack(all.find((review) => review.id === id)!, all)
    if (expected === undefined) expect(back).toBeUndefined()
    else expect(back).toMatchObject(expected)
  })
})

test('amendedSlots are those of the correction that holds', () => {
  expect(amendedSlots(reviews('1 Ana amend'))).toEqual({ low: 1 })
  expect(amendedSlots(reviews('1 Ana amend', '2 Ana accept'))).toEqual({})
  expect(amendedSlots([])).toEqual({})
})
