import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createPace } from '../../src/cli/pace.ts'
import { createProgress } from '../../src/cli/progress.ts'

/** A clock that goes on by so many milliseconds with each step of a pace. */
function paceOf(steps: number, stepMs: number) {
  let nowMs = 0
  const pace = createPace(() => nowMs)
  for (let step = 0; step < steps; step++) {
    nowMs += stepMs
    pace.step()
  }
  return pace
}

test.each([
  [3, 100, 50, ''],
  [10, 100, 50, '10.0/s, 5 s left'],
  [10, 2_000, 60, '30/min, 2 min left'],
  [10, 20_000, 400, '3.0/min, 2 h 13 min left'],
  [10, 100, 0, '10.0/s'],
  [1_000, 100, 600, '10.0/s, 60 s left'],
])('after %d steps of %d ms each, %d that are left take: %s', (steps, stepMs, left, words) => {
  expect(paceOf(steps, stepMs).words(left)).toBe(words)
})

test('a long run that is piped tells now and then how it goes, outlet by outlet', () => {
  let nowMs = 0
  const stderr = new PassThrough()
  const terminal = { stdin: Readable.from([]), stdout: new PassThrough(), stderr, env: {}, now: () => new Date(0) }
  const { tell } = createProgress(terminal, () => nowMs)
  tell({ kind: 'found', outlet: 'Quay', articles: 40, unchanged: false })
  tell({ kind: 'found', outlet: 'Hill', articles: 2, unchanged: false })
  tell({ kind: 'found', outlet: 'other outlets', listedIn: 'https://any.example/rss', articles: 0, unchanged: false })
  for (let n = 0; n < 20; n++) {
    nowMs += 2_000
    tell({ kind: 'article', outlet: n < 2 ? 'Hill' : 'Quay', url: 'https://quay.example/', outcome: 'unchanged' })
  }
  expect(String(stderr.read()).split('\n')).toEqual([
    'Quay: 40 articles listed',
    'Hill: 2 articles listed',
    'https://any.example/rss: 0 articles listed',
    'progress: 15/42 articles · 30/min, 54 s left · Quay 13/40',
    '',
  ])
})
