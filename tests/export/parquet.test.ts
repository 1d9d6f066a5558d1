import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { parquet } from '../../src/export/parquet.ts'
import { SHEET_COLUMNS } from '../../src/export/sheet-columns.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { age, CONTEXT, event, person, stored, stream } from './sample-claims.ts'

async function sheet(...claims: readonly SheetClaim[]): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of parquet.write(stream(...claims), CONTEXT)) chunks.push(chunk as Uint8Array)
  const bytes = Buffer.concat(chunks)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** The rows as a reader that is not ours sees them. */
const rowsOf = async (...claims: readonly SheetClaim[]) => parquetReadObjects({ file: await sheet(...claims) })

describe('a Parquet sheet', () => {
  test('gives a figure with typed columns, and null for what it does not say', async () => {
    const [row] = await rowsOf(stored())
    expect(row).toMatchObject({
      id: 'c1',
      kind: 'figure',
      low: 1051,
      high: null,
      from: new Date('2024-07-01'),
      to: new Date('2025-09-24'),
      fetched_at: new Date('2025-09-25T06:00:30Z'),
      published: '2025-09-24T09:05:00Z',
      negated: false,
      current: true,
      confidence: 0.93,
      person: null,
    })
  })

  test('has every column of the sheet, in its order, for claims of all kinds', async () => {
    const claims = [stored({ claim: age }), stored({ claim: event }), stored({ claim: person })]
    const { schema } = parquetMetadata(await sheet(...claims))
    expect(schema.slice(1).map(({ name }) => name)).toEqual(SHEET_COLUMNS.map(({ name }) => name))
    expect(await rowsOf(...claims)).toMatchObject([
      { kind: 'age', person: 'Ivo Kern' },
      { kind: 'event', person: 'Ivo Kern' },
      { kind: 'person', person: 'Ada Moll' },
    ])
  })

  test('without claims is a table without rows', async () => {
    expect(await rowsOf()).toEqual([])
  })

  test('of many claims is written in row groups and read back whole', async () => {
    const many = Array.from({ length: 25_001 }, (_, index) => stored({ sentenceText: `“Größe” ${index}` }))
    const file = await sheet(...many)
    expect(parquetMetadata(file).row_groups.length).toBeGreaterThan(2)
    const rows = await parquetReadObjects({ file, columns: ['sentence'] })
    expect(new Set(rows.map(({ sentence }) => sentence)).size).toBe(25_001)
    expect(rows.at(-1)).toEqual({ sentence: '“Größe” 25000' })
  })
})
