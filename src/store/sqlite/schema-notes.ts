import type { Database } from 'better-sqlite3'
import type { SchemaNote } from '../store.ts'

/** What every table, view and column means, a table before its columns. */
export const schemaNotes = (db: Database): SchemaNote[] =>
  db
    .prepare<[], { object: string; column: string; note: string }>(
      'select object, column_name as column, note from schema_notes order by object, column_name',
    )
    .all()
    .map(({ column, ...note }) => ({ ...note, ...(column !== '' && { column }) }))
