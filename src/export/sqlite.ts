import { basename, extname } from 'node:path'
import type { SheetContext, SheetFormat } from './format.ts'

/** A database of these claims alone, with outlets, articles, stored pages, relations and reviews: for SQL, Datasette and claimtrail. */
export const sqlite: SheetFormat = {
  name: 'sqlite',
  extension: '.db',
  description: 'A database of these claims and what they rest on: for SQL and Datasette.',
  binary: true,
  replaces: isCopy,
  write: (_claims, { database }) => database(),
  companion: { suffix: '.metadata.json', write: metadata },
}

/** How every SQLite file begins, and where it says whose it is (sqlite.org/fileformat.html, 1.3). */
const APPLICATION_ID = { start: 68, end: 72 }

/** "clmc" is what the store writes there into a copy, which nobody works in. */
function isCopy(start: Buffer): boolean {
  return start.toString('latin1', APPLICATION_ID.start, APPLICATION_ID.end) === 'clmc'
}

/** Tables that are of no use in a copy: empty, or there for the program. */
const HIDDEN: readonly string[] = [
  ...['mentions', 'problems', 'resources', 'feeds'],
  ...['version_counts', 'review_queue', 'review_queue_rows', 'relation_ranks'],
]

/** What Datasette shows beside the tables (docs.datasette.io, "Metadata"): `datasette FILE --metadata FILE.metadata.json`. */
async function metadata({ title, generatedAt, notes }: SheetContext, path: string): Promise<string> {
  const tables: Record<string, { description?: string; columns: Record<string, string>; hidden?: true }> = {}
  for (const { object, column, note } of await notes()) {
    tables[object] ??= { columns: {}, ...(HIDDEN.includes(object) && { hidden: true }) }
    const table = tables[object]
    if (column === undefined) table.description = note
    else table.columns[column] = note
  }
  const description = `Claims read by claimtrail, copied at ${generatedAt}: what outlets state, in their words, not whether it is true.`
  const name = basename(path, extname(path))
  return `${JSON.stringify({ title, description, databases: { [name]: { title, description, tables } } }, undefined, 2)}\n`
}
