import { describe, expect, test } from 'vitest'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()

describe('compare', () => {
  const compare = (...args: string[]) => run(['compare', '--db', sample().database, ...args])

  test('sets outlets against sources, and draws the windows', async () => {
    const { out } = await compare('--measure', 'executions', '--place', 'IR')
    expect(out).toMatch(/^ +Iran HRM +Iran Human Rights$/m)
    expect(out).toMatch(/^ {4}Sample Monitor {2}≥ 1,000$/m)
    expect(out).toMatch(/^When: executions · Iran {2}2024-01-01 to 2025-09-30$/m)
    expect(out).toMatch(/^ {2}2024-01-01\.\.2024-12-31 {2}█+·+ {2}.*= 97[25]/m)
  })

  test('tells who was first, latest, lowest and highest', async () => {
    const { out } = await compare('--measure', 'executions', '--period', '2024-11-13')
    expect(out).toMatch(/^ {4}first = 4 \(Sample Wire, 2024-11-14\), latest = [45] \(.*; lowest [34], highest 5$/m)
  })

  test.each([
    ['2025', /2025-01-01\.\.2025-09-30/, /2024-01-01\.\.2024-12-31/],
    ['2024-11', /2024-11-13/, /2025-01-01/],
    ['2024-01-01..2024-12-31', /2024-01-01\.\.2024-12-31/, /2025-01-01/],
  ])('takes a period: %s', async (period, shown, hidden) => {
    const { out } = await compare('--measure', 'executions', '--period', period)
    const groups = out.split('\n').filter((line) => line.startsWith('executions'))
    expect(groups.join('\n')).toMatch(shown)
    expect(groups.join('\n')).not.toMatch(hidden)
  })

  test.each(['2025-13', 'September', '2025..2024', ''])('answers a period that is none: "%s"', async (period) => {
    expect(await compare('--period', period)).toMatchObject({ code: 2, err: expect.stringContaining('is no period') })
  })

  test('makes a page that opens offline, with a picture', async () => {
    const { out } = await compare('--measure', 'executions', '--format', 'html')
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).toContain('<h1>Figures compared: executions</h1>')
    expect(out).toContain('<svg role="img"')
    expect(out).toContain('<th scope="col">Iran Human Rights</th>')
    expect(out).not.toMatch(/<script|src=|href=/)
  })

  test('--format json is --json', async () => {
    expect((await compare('--format', 'json')).out).toBe((await compare('--json')).out)
  })

  test('says of what a share or sum of money is, and leaves out shares of nothing told', async () => {
    const { out } = await compare('--place', 'Tehran')
    expect(out).toMatch(/^percentage of \p{L}+ · Tehran/mu)
    expect(out).not.toMatch(/^(?:percentage|money|change) ·/m)
  })

  test('shows what a reviewer amended, and leaves out what was rejected', async () => {
    const id = /([0-9a-f]{12}) {2}“1,000”/.exec((await compare('--measure', 'executions')).out)?.[1] ?? ''
    const review = (...args: string[]) => run(['review', id, ...args, '--db', sample().database])
    await review('amend', '--set', 'bound=at_least')
    expect((await compare('--measure', 'executions')).out).toMatch(/^ {2}≥ 1,000 {2}Sample Gazette .*\[amended\]$/m)
    expect((await run(['claims', '--db', sample().database, '--outlet', 'sample-gazette'])).out).toMatch(
      /executions ≥ 1,000 people.*\[amended\]/,
    )
    await review('reject')
    const { out } = await compare('--measure', 'executions')
    expect(out).not.toContain(id)
    expect(out).not.toContain('Sample Gazette prints “1,000 people”')
  })

  test('suggests the outlet that was meant', async () => {
    expect(await compare('--outlet', 'sample-harald')).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean 'sample-herald'?"),
    })
  })
})

describe('changes', () => {
  const changes = (...args: string[]) => run(['changes', '--db', sample().database, ...args])

  test('tells a change in one sentence', async () => {
    const { code, out } = await changes()
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Sample Herald changed ≥ 975 to ≥ 1,000 executions at \d\d:\d\d UTC on \d{1,2} \p{L}{3} 20\d\d, no note\.$/mu,
    )
    expect(out).toMatch(/^ {2}Iran hangings pass 1,000 in nine months \[[0-9a-f]{12} > [0-9a-f]{12}\]$/m)
  })

  test('as JSON lines', async () => {
    expect(JSON.parse((await changes('--json', '--limit', '1')).out)).toMatchObject({
      kind: 'value_changed',
      outletId: 'sample-herald',
      before: { claim: { low: 975 } },
      after: { claim: { low: 1000 } },
    })
  })

  test('filters by outlet, day and silence', async () => {
    const all = (await changes()).out
    expect((await changes('--outlet', 'sample herald', '--silent')).out).toBe(all)
    expect((await changes('--outlet', 'sample-wire')).out).toMatch(/^No change fits\./)
    expect((await changes('--since', '2999-01-01')).out).toMatch(/^No change fits\./)
    expect(await changes('--since', 'yesterday')).toMatchObject({ code: 2 })
  })

  test('suggests the outlet that was meant, and shows examples', async () => {
    expect((await changes('--outlet', 'sample-wir')).err).toContain("did you mean 'sample-wire'?")
    expect((await run(['changes', '--help'])).out).toContain('Examples:')
  })
})
