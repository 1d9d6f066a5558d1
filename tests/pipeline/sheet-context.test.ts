import { describe, expect, test } from 'vitest'
import type { ClaimFilter } from '../../src/model/record.ts'
import { sheetContext } from '../../src/pipeline/sheet-context.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { sampleDatabase } from '../cli/sample.ts'

const sample = sampleDatabase()
const FACTS = { title: 'Claims', generatedAt: '2025-09-26T08:00:00Z' }

async function context(filter: ClaimFilter) {
  const store = openSqliteStore(sample().database, { readonly: true })
  const { isOnSheet, disagreements, revisions, pictures } = await sheetContext(store, filter, FACTS)
  const ids: string[] = []
  for await (const { claim } of store.claims(filter)) ids.push(claim.id)
  const drawn = await pictures()
  await store.close()
  return { isOnSheet, disagreements, revisions, drawn, ids }
}

describe('what a sheet says apart from its claims', () => {
  test.each<ClaimFilter>([{}, { outlet: 'sample-gazette' }, { kind: 'age' }, { limit: 30 }])(
    'is about them: %o',
    async (filter) => {
      const { isOnSheet, disagreements, revisions, drawn, ids } = await context(filter)
      expect(disagreements.length).toBeGreaterThan(0)
      for (const { a, b } of disagreements) {
        expect(ids.includes(a.claim.id) || ids.includes(b.claim.id)).toBe(true)
        for (const { claim } of [a, b]) expect(isOnSheet(claim.id)).toBe(ids.includes(claim.id))
      }
      for (const { after } of revisions) expect(ids).toContain(after.claim.id)
      for (const { claimId } of drawn.flatMap(({ figures }) => figures)) expect(ids).toContain(claimId)
    },
  )

  test('draws what two outlets or more say on one measure and place', async () => {
    const { drawn } = await context({ measure: 'executions' })
    expect(drawn[0]).toMatchObject({ title: 'executions, Iran' })
    expect(new Set(drawn[0]!.figures.map(({ outletName }) => outletName)).size).toBeGreaterThan(2)
    expect(drawn[0]!.figures.find(({ low }) => low === 1051)).toMatchObject({
      open: 'up',
      from: '2024-07-01',
      root: expect.stringContaining('monitors'),
    })
    expect((await context({ measure: 'executions', outlet: 'sample-wire' })).drawn).toEqual([])
  })
})
