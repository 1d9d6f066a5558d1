import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { SheetClaim } from '../model/record.ts'
import type { SheetFormat } from './format.ts'
import { type Cell, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts'

/** Claims in one row group: what is held in memory at a time. */
const GROUP = 2_000

/** A typed table for programs: days are days, numbers numbers, what a claim does not say is null. Written group by group. */
export const parquet: SheetFormat = {
  name: 'parquet',
  extension: '.parquet',
  description: 'A typed table: for DuckDB, pandas and the like.',
  binary: true,
  async *write(claims) {
    const writer = new ByteWriter()
    const table = new ParquetWriter({ writer, schema: SCHEMA, createdBy: 'claimtrail' })
    for await (const columnData of groups(claims)) {
      table.write({ columnData, rowGroupSize: GROUP })
      yield taken(writer)
    }
    table.finish()
    yield taken(writer)
  },
}

type Column = { readonly name: string; readonly data: (Cell | Date | null)[] }

/** Only the cells are kept until their group is full: a claim with all that stands around it is many times larger. */
async function* groups(claims: AsyncIterable<SheetClaim>): AsyncIterable<Column[]> {
  let [columns, rows] = [emptyColumns(), 0]
  for await (const stored of claims) {
    for (const [index, { cell, type }] of SHEET_COLUMNS.entries()) columns[index]!.data.push(typed(cell(stored), type))
    rows += 1
    if (rows < GROUP) continue
    yield columns
    ;[columns, rows] = [emptyColumns(), 0]
  }
  if (rows > 0) yield columns
}

const emptyColumns = (): Column[] => SHEET_COLUMNS.map(({ name }) => ({ name, data: [] }))

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

const typed = (cell: Cell, type: SheetColumn['type']): Cell | Date | null => {
  if (cell === undefined) return null
  return type === 'day' || type === 'instant' ? new Date(String(cell)) : cell
}
