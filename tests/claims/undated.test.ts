import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { articleOfText } from '../../src/parse/article-of-text.ts'

test('in an undated article the day of another event is a doubtful one', () => {
  const text =
    'The court had Karim Aziz hanged on 13 November 2024.\nOn the same day as his execution, guards hanged four other prisoners.'
  const { claims } = extract(articleOfText(text, {}))
  const four = claims.find((claim) => claim.kind === 'figure' && claim.text === 'four')
  expect(four).toMatchObject({ flags: ['day_of_another_event'], period: { from: '2024-11-13', basis: 'inferred' } })
  expect(four?.confidence.level).toBe('low')
  expect(four?.kind === 'figure' ? four.period?.p : 1).toBeLessThan(0.5)
})
