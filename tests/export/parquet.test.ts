import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { parquet } from '../../src/export/parquet.ts'
import { SHEET_COLUMNS } from '../../src/export/sheet-columns.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { age, CONTEXT, event, person, stored, stream } from './sample-claims.ts'

/** Asks DuckDB, which reads Parquet with code that is not ours, about a sheet of these claims: `sheet` stands for its file. */
async function ask(query: string, ...claims: readonly SheetClaim[]): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'sheet.parquet')
  const chunks: Uint8Array[] = []
  for await (const chunk of parquet.write(stream(...claims), CONTEXT)) chunks.push(chunk as Uint8Array)
  writeFileSync(file, Buffer.concat(chunks))
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const rows = await connection.runAndReadAll(query.replaceAll('sheet', `'${file}'`))
  connection.closeSync()
  database.closeSync()
  return rows.getRowObjectsJson()
}

describe('a Parquet sheet', () => {
  test('gives a figure with typed columns, and null for what it does not say', async () => {
    const [row] = await ask('select * from sheet', stored())
    expect(row).toMatchObject({
      id: 'c1',
      kind: 'figure',
      low: 1051,
      high: null,
      from: '2024-07-01',
      to: '2025-09-24',
      fetched_at: '2025-09-25 06:00:30',
      published: '2025-09-24T09:05:00Z',
      negated: false,
      current: true,
      confidence: 0.93,
      person: null,
    })
  })

  test('has every column of the sheet, in its order, for claims of all kinds', async () => {
    const claims = [stored({ claim: age }), stored({ claim: event }), stored({ claim: person })]
    const columns = (await ask('select column_name as name from (describe select * from sheet)', ...claims)) as {
      name: string
    }[]
    expect(columns.map(({ name }) => name)).toEqual(SHEET_COLUMNS.map(({ name }) => name))
    expect(await ask('select kind, person from sheet', ...claims)).toEqual([
      { kind: 'age', person: 'Ivo Kern' },
      { kind: 'event', person: 'Ivo Kern' },
      { kind: 'person', person: 'Ada Moll' },
    ])
  })

  test('without claims is a table without rows', async () => {
    expect(await ask('select count(*) as n from sheet')).toEqual([{ n: '0' }])
  })

  test('of many claims is written in row groups and read back whole', async () => {
    const many = Array.from({ length: 25_001 }, (_, index) => stored({ sentenceText: `“Größe” ${index}` }))
    expect(await ask('select count(distinct sentence) as n, max(sentence) as last from sheet', ...many)).toEqual([
      { n: '25001', last: '“Größe” 9999' },
    ])
    expect(await ask('select max(row_group_id) + 1 as n from parquet_metadata(sheet)', ...many)).toEqual([{ n: '13' }])
  })
})
