import { beforeAll, describe, expect, test } from 'vitest'
import type { StoredClaim } from '../../src/model/record.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()
const env = { CLAIMTRAIL_REVIEWER: 'ana' }
const claimtrail = (...args: string[]) => run([...args, '--db', sample().database], { env })

async function claimOf(...filters: string[]): Promise<string> {
  const { out } = await claimtrail('claims', '--json', '--limit', '1', ...filters)
  return (JSON.parse(out) as StoredClaim).claim.id
}

let figure: string
let person: string
beforeAll(async () => {
  figure = await claimOf('--measure', 'executions', '--outlet', 'sample-gazette', '--since', '2025-09-01')
  person = await claimOf('--kind', 'person')
})

describe('explain', () => {
  test('shows where a claim comes from, what supports it and what others say', async () => {
    const { code, out } = await claimtrail('explain', figure)
    expect(code).toBe(0)
    expect(out).toMatch(/^executions = 1,000/)
    expect(out).toContain(`figure ${figure}, open`)
    expect(out).toMatch(/“.*\[1,000\|value\]/)
    for (const line of [
      /^ {2}outlet {6}Sample Gazette \(sample-gazette\)$/m,
      /^ {2}address {5}https:\/\/sample-gazette\.example\//m,
      /^ {2}fetched {5}file:.*\/data\/sample\/gazette\//m,
      /^ {2}fetched at {2}\d{4}-.*Z$/m,
      /^ {2}sha256 {6}[0-9a-f]{64}$/m,
      /^ {2}version {5}1 of 1$/m,
      /^ {2}said by {5}Iran Human Rights → Sample Gazette$/m,
      /^ {2}period {6}2025-01-01 to 2025-09-30 \(“/m,
      /^Confidence 0\.\d{3} \((high|medium|low)\), by rule /m,
      /^ {2}\d+ % of \d+ such claims were right in unseen annotated articles \(95 %: \d+ % to \d+ %\)$/m,
      /^ {2}\+\d\.\d\d {2}\S+/m,
      /^ {2}qualifier lost {1,3}Sample Herald, [0-9a-f]{12}: executions ≥ 1,000/m,
      /^ {2}incomparable {3}\d+ more, which differ in .*window \d+.*; --json has them$/m,
      /^Reviews\n {2}none yet$/m,
    ])
      expect(out).toMatch(line)
  })

  test('takes the beginning of an id, in either case', async () => {
    expect((await claimtrail('explain', figure.slice(0, 9).toUpperCase())).out).toContain(figure)
  })

  test('gives the whole trail as one JSON document', async () => {
    const trail = JSON.parse((await claimtrail('explain', figure, '--json')).out)
    expect(trail).toMatchObject({ claim: { id: figure }, httpStatus: 200, versions: [{ version: 1 }], reviews: [] })
  })

  test.each([
    ['zzz', "no claim 'zzz'; list them with 'claimtrail claims --superseded'"],
    ['', "'' begins several claims ("],
  ])('refuses an id that is none or many: "%s"', async (id, message) => {
    const { code, err } = await claimtrail('explain', id)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('review', () => {
  test('is shown afterwards in explain and claims, the last decision first', async () => {
    const accepted = await claimtrail('review', figure, 'accept')
    expect(accepted.out).toMatch(new RegExp(`^${figure} is accepted by ana: executions = 1,000`))
    const note = 'the report says at least'
    await claimtrail(
      'review',
      figure,
      'amend',
      '--set',
      'bound=at_least',
      'low=1,000',
      '--note',
      note,
      '--reviewer',
      'bo',
    )
    const { out } = await claimtrail('explain', figure)
    expect(out).toContain(`figure ${figure}, amended`)
    expect(out).toMatch(/^ {2}2025-09-26T08:00:00\.000Z {2}accepted by ana$/m)
    expect(out).toContain(`amended by bo · bound = at_least, low = 1000 · “${note}”`)
    expect((await claimtrail('claims')).out).toMatch(new RegExp(`^${figure}.* \\[amended\\]$`, 'm'))
  })

  test('can reject', async () => {
    await claimtrail('review', person, 'reject')
    expect((await claimtrail('claims', '--kind', 'person')).out).toMatch(
      new RegExp(`^${person}.* \\[rejected\\]$`, 'm'),
    )
  })

  test.each([
    ["unknown decision 'acept', did you mean 'accept'?", ['acept']],
    ['amend needs at least one corrected slot, such as --set low=1051', ['amend']],
    ['--set goes with amend, not with accept', ['accept', '--set', 'low=3']],
    ["'low' corrects nothing; write it as slot=value, such as low=1051", ['amend', '--set', 'low']],
    ["claims of kind figure have no slot 'lo', did you mean 'low'?", ['amend', '--set', 'lo=3']],
    [
      "claims of kind figure have no slot 'constructor' (valid: low, high, bound, unit, counted, measure, from, to, place, source)",
      ['amend', '--set', 'constructor=3'],
    ],
    ["'many' is no number; write it as 1051 or 1,051", ['amend', '--set', 'low=many']],
    ["'May' is no day; write it as YYYY-MM-DD, such as 2024-11-13", ['amend', '--set', 'from=May']],
    ["unknown bound 'atleast', did you mean 'at_least'?", ['amend', '--set', 'bound=atleast']],
    ["unknown measure 'execution', did you mean 'executions'?", ['amend', '--set', 'measure=execution']],
  ])('refuses what cannot be: %s', async (message, args) => {
    const before = await claimtrail('explain', figure, '--json')
    expect(await claimtrail('review', figure, ...args)).toEqual({ code: 2, out: '', err: `claimtrail: ${message}\n` })
    expect(await claimtrail('explain', figure, '--json')).toEqual(before)
  })
})
