import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { SheetClaim } from '../model/record.ts'
import type { SheetFormat } from './format.ts'
import { type Cell, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts'

/** Claims in one row group: what is held in memory at a time. */
const GROUP = 10_000

/** A typed table for programs: days are days, numbers numbers, what a claim does not say is null. Written group by group. */
export const parquet: SheetFormat = {
  name: 'parquet',
  extension: '.parquet',
  description: 'A typed table: for DuckDB, pandas and the like.',
  binary: true,
  async *write(claims) {
    const writer = new ByteWriter()
    const table = new ParquetWriter({ writer, schema: SCHEMA, createdBy: 'claimtrail' })
    for await (const group of groups(claims)) {
      table.write({ columnData: SHEET_COLUMNS.map((column) => columnOf(column, group)), rowGroupSize: GROUP })
      yield taken(writer)
    }
    table.finish()
    yield taken(writer)
  },
}

async function* groups(claims: AsyncIterable<SheetClaim>): AsyncIterable<SheetClaim[]> {
  let group: SheetClaim[] = []
  for await (const stored of claims) {
    group.push(stored)
    if (group.length < GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Hands over what has been written and empties the writer; its `offset`, which the file's index needs, goes on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

const TYPES: Readonly<Record<SheetColumn['type'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

const SCHEMA: SchemaElement[] = [
  { name: 'claims', num_children: SHEET_COLUMNS.length },
  ...SHEET_COLUMNS.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
]

const columnOf = ({ name, type, cell }: SheetColumn, group: readonly SheetClaim[]) => ({
  name,
  data: group.map((stored) => typed(cell(stored), type)),
})

const typed = (cell: Cell, type: SheetColumn['type']): Cell | Date | null => {
  if (cell === undefined) return null
  return type === 'day' || type === 'instant' ? new Date(String(cell)) : cell
}
