import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { SHEET_COLUMNS } from '../../../src/export/sheet-columns.ts'
import { xlsx } from '../../../src/export/xlsx/xlsx.ts'
import type { Disagreement, SheetClaim } from '../../../src/model/record.ts'
import { age, CONTEXT, event, stored, stream } from '../sample-claims.ts'

async function sheets(claims: readonly SheetClaim[], disagreements: readonly Disagreement[] = []) {
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsx.write(stream(...claims), { ...CONTEXT, disagreements }))
    chunks.push(chunk as Uint8Array)
  return readWorkbook(Buffer.concat(chunks))
}

/** The first claim's cells by column. */
async function row(claim: SheetClaim): Promise<Record<string, unknown>> {
  const [claims] = await sheets([claim])
  const [names = [], cells = []] = claims?.data ?? []
  return Object.fromEntries(names.map((name, index) => [String(name), toTheSecond(cells[index])]))
}

/** The reader cuts off what a fraction of a day cannot say exactly. */
const toTheSecond = (cell: unknown): unknown =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell

describe('a spreadsheet', () => {
  test('has real dates and numbers', async () => {
    expect(await row(stored())).toMatchObject({
      claim: 'executions ≥ 1,051 · 2024-07-01..2025-09-24 · Iran · source: monitors',
      status: 'open',
      verdict: null,
      low: 1051,
      from: new Date('2024-07-01'),
      to: new Date('2025-09-24'),
      published: new Date('2025-09-24T09:05:00Z'),
      confidence: 0.93,
      level: 'medium',
      url: 'https://sample-wire.example/a',
      reasons: '+ bound stated',
    })
  })

  test('tells a day of publication without inventing a time', async () => {
    expect((await row(stored({ published: '2025-09-24' }))).published).toEqual(new Date('2025-09-24'))
  })

  test('shows what was decided, found and noted, and what it does not sit well with', async () => {
    const review = {
      id: 1,
      claimId: 'c1',
      decision: 'accept',
      reviewer: 'Ada',
      note: 'Seen.',
      reviewedAt: '',
      hash: '',
    } as const
    const against = [{ kind: 'conflicts', other: stored({ outletName: 'Sample Herald', claim: age }) }] as const
    expect(
      await row(stored({ status: 'accept', judgment: { ...review, verdict: 'mostly true' }, review, against })),
    ).toMatchObject({
      status: 'accept',
      verdict: 'mostly true',
      reviewer: 'Ada',
      note: 'Seen.',
      conflicts: 'conflicts: Sample Herald, Ivo Kern: age 26',
    })
  })

  test('is claims, disagreements and what the columns mean, as often as it is asked for', async () => {
    const pair = {
      relation: { kind: 'qualifier_lost', a: 'c1', b: 'c2', reasons: [] },
      a: stored(),
      b: stored(),
      words: 'One lost “at least”.',
    } as const
    for (const claims of [[stored(), stored({ claim: event })], [stored()]]) {
      const [first, second, third] = await sheets(claims, [pair])
      expect(first?.data).toHaveLength(claims.length + 1)
      expect(second?.data[1]?.slice(0, 3)).toEqual(['One lost “at least”.', 'qualifier lost', 'Sample Wire'])
      expect(third?.data.map(([name]) => name)).toEqual(expect.arrayContaining(SHEET_COLUMNS.map(({ name }) => name)))
    }
  })
})
