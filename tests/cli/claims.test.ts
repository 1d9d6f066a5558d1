import { describe, expect, test } from 'vitest'
import type { StoredClaim } from '../../src/model/record.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()

const claims = (...args: string[]) => run(['claims', '--db', sample().database, ...args])

async function listed(...args: string[]): Promise<StoredClaim[]> {
  const { out } = await claims('--json', ...args)
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

describe('claims', () => {
  test('has a header, aligned columns, a closing line and no spaces at line ends', async () => {
    const { code, out, err } = await claims('--measure', 'executions')
    const lines = out.split('\n')
    const start = lines[0]!.indexOf('says')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines[0]).toMatch(/^claim {9}sure {9}published {3}outlet {12}says$/)
    for (const line of lines.slice(1, -3)) expect(line.slice(start - 2, start + 11)).toMatch(/^ {2}executions/)
    expect(lines.at(-2)).toMatch(/^\d+ claims\. The whole trail of one: claimtrail explain CLAIM$/)
    expect(out).not.toMatch(/[ \t]$/m)
  })

  test('fits the terminal', async () => {
    const { out } = await run(['claims', '--db', sample().database], { columns: 60, env: { NO_COLOR: '1' } })
    const table = out.split('\n').slice(0, -3)
    expect(Math.max(...table.map((line) => [...line].length))).toBe(60)
    expect(table.some((line) => line.endsWith('…'))).toBe(true)
  })

  test.each([
    [{ columns: 80 }, true],
    [{ columns: 80, env: { NO_COLOR: '1' } }, false],
    [{ columns: 80, env: { TERM: 'dumb' } }, false],
    [{}, false],
  ])('has colors only where they are seen: %o', async (options, colored) => {
    const { out } = await run(['claims', '--limit', '1', '--db', sample().database], options)
    expect(out.includes('\u001b[')).toBe(colored)
  })

  test('are filtered by all conditions together', async () => {
    const conditions = ['--kind', 'figure', '--measure', 'Executions', '--outlet', 'sample herald', '--place', 'IR']
    const found = await listed(...conditions, '--since', '2025-01-01', '--min-confidence', '0.5')
    expect(found.length).toBeGreaterThan(1)
    for (const { claim, outletId, published } of found) {
      expect(claim).toMatchObject({ kind: 'figure', measure: 'executions', place: { country: 'IR' } })
      expect(outletId).toBe('sample-herald')
      expect(published! >= '2025').toBe(true)
      expect(claim.confidence.p).toBeGreaterThanOrEqual(0.5)
    }
  })

  test.each([
    ['--relation', 'disagreement'],
    ['--relation', 'qualifier_lost'],
    ['--max-confidence', '0.5'],
    ['--until', '2024-12-31'],
  ])('are fewer with %s %s', async (...filter) => {
    const found = await listed(...filter)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan((await listed()).length)
    expect(await listed(...filter, '--status', 'reject')).toEqual([])
  })

  test('are found by person', async () => {
    const found = await listed('--person', 'alizadeh', '--kind', 'age')
    expect(new Set(found.map(({ claim }) => claim.kind === 'age' && claim.low))).toEqual(new Set([26, 20, 27]))
  })

  test('of older versions only when asked for', async () => {
    const [now, ever] = [
      await claims('--measure', 'executions'),
      await claims('--measure', 'executions', '--superseded'),
    ]
    expect(now.out).not.toContain('≥ 975')
    expect(ever.out).toMatch(/≥ 975 .*\[only in version 1\]/)
  })

  test('that nobody made are said to be none', async () => {
    expect((await claims('--person', 'Nobody')).out).toBe('No claim fits. Fewer filters show more.\n')
  })

  test.each([
    ["unknown kind 'figur', did you mean 'figure'?", '--kind', 'figur'],
    ["unknown measure 'executons', did you mean 'executions'?", '--measure', 'executons'],
    ["'2024-02-30' is no day; write it as YYYY-MM-DD, such as 2024-11-13", '--since', '2024-02-30'],
    ["'high' is no probability; give a number from 0 to 1, such as 0.9", '--min-confidence', 'high'],
    ["'0' is no count; give a whole number from 1, such as 20", '--limit', '0'],
    ["unknown option '--mesure', did you mean '--measure'? See --help.", '--mesure', 'deaths'],
  ])('refuses wrong words: %s', async (message, ...args) => {
    expect(await claims(...args)).toEqual({ code: 2, out: '', err: `claimtrail: ${message}\n` })
  })
})

describe('compare', () => {
  const compare = (...args: string[]) => run(['compare', '--db', sample().database, ...args])

  test('tells disagreements in words, then sets figures side by side', async () => {
    const { code, out } = await compare('--measure', 'executions')
    expect(code).toBe(0)
    expect(out).toMatch(/^Where they disagree\n {2}- /)
    expect(out).toMatch(/^executions · Iran · 2025-01-01\.\.2025-09-30 {2}\(3 outlets, 2 sources cited: multi root\)$/m)
    expect(out).toMatch(/^ {2}= 1,000 {2}Sample Gazette {2}2025-09-24 {2}Iran Human Rights +[0-9a-f]{12} {2}“/m)
    expect(out).not.toMatch(/[ \t]$/m)
  })

  test('fits the terminal', async () => {
    const { out } = await run(['compare', '--db', sample().database], { columns: 70, env: { NO_COLOR: '1' } })
    const figures = out.split('\n').filter((line) => /^ {2}[^-]/.test(line))
    expect(Math.max(...figures.map((line) => [...line].length))).toBeLessThanOrEqual(70)
  })

  test('gives groups as JSON lines', async () => {
    const { out } = await compare('--json', '--outlet', 'sample-wire')
    const groups = out.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
    expect(groups.map(({ measure }) => measure)).toContain('executions')
    for (const group of groups) expect(group).toMatchObject({ outlets: 1, support: expect.any(String) })
  })

  test('says when there is nothing to compare', async () => {
    expect((await compare('--measure', 'rescued')).out).toMatch(/^No figures fit\./)
    expect(await compare('--kind', 'age')).toMatchObject({ code: 2, err: expect.stringContaining('figures') })
  })
})
