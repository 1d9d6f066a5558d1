import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { readSheet as readWorksheet } from 'read-excel-file/node'
import { NEEDED_COLUMNS, type SheetRow } from '../export/sheet-reviews.ts'
import { UsageError } from './usage-error.ts'

/** A filled-in claim sheet: its rows, each with its number as a spreadsheet shows it. */
export interface FilledSheet {
  readonly rows: readonly { readonly number: number; readonly cells: SheetRow }[]
  /** Hex SHA-256 of the file. */
  readonly sha256: string
}

/** A file that is larger is no sheet that people filled in. */
const MOST_BYTES = 200_000_000
/** The CSV reader quotes what it stumbles over, however long that is. */
const LONGEST_REASON = 200
/** How every zip file, and so every xlsx, begins. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

/** Reads a sheet that `claimtrail export` wrote as xlsx or csv and people filled in. Throws a UsageError for other files. */
export async function readFilledSheet(path: string): Promise<FilledSheet> {
  const bytes = bytesOf(path)
  const table = bytes.subarray(0, ZIP.length).equals(ZIP) ? await spreadsheet(bytes, path) : commaSeparated(bytes, path)
  const [header = [], ...lines] = table
  const missing = NEEDED_COLUMNS.filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new UsageError(
      `${path} is no claim sheet: it has no column ${missing.map((name) => `'${name}'`).join(', ')}; give a file that claimtrail export --format xlsx or csv wrote`,
    )
  const twice = header.find((name, column) => name !== '' && header.indexOf(name) < column)
  if (twice !== undefined)
    throw new UsageError(`${path} has two columns '${twice}'; remove the one that does not count`)
  const rows = lines.map((line, index) => ({
    number: index + 2,
    cells: Object.fromEntries(header.map((name, column) => [name, line[column] ?? ''])),
  }))
  return { rows: rows.filter(({ cells }) => cells.id), sha256: createHash('sha256').update(bytes).digest('hex') }
}

function bytesOf(path: string): Buffer {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry?.isFile()) throw new UsageError(`no file '${path}'; name the sheet that was filled in`)
  if (entry.size > MOST_BYTES) throw new UsageError(`${path} has more than ${MOST_BYTES / 1e6} MB; split it`)
  return readFileSync(path)
}

async function spreadsheet(bytes: Buffer, path: string): Promise<string[][]> {
  const rows = await readWorksheet(bytes, { trim: false }).catch((error: Error) => {
    throw new UsageError(`${path} cannot be read as a spreadsheet (${error.message}); save it as xlsx or csv`)
  })
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

/** Excel's "Unicode text" begins so; the CSV reader knows it. */
const UTF_16 = Buffer.from([0xff, 0xfe])

/** Spreadsheet programs of some countries save with semicolons or tabs; which, the header tells. */
function commaSeparated(bytes: Buffer, path: string): string[][] {
  if (!isUtf8(bytes) && !bytes.subarray(0, UTF_16.length).equals(UTF_16))
    throw new UsageError(
      `${path} is neither xlsx nor UTF-8, so its letters cannot be told; save it as xlsx or "CSV UTF-8"`,
    )
  try {
    return parse(bytes, { bom: true, delimiter: delimiterOf(bytes), relax_column_count: true })
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as CSV (${error instanceof Error ? error.message.slice(0, LONGEST_REASON) : error}); save it as UTF-8 CSV or xlsx`,
    )
  }
}

function delimiterOf(bytes: Buffer): string {
  const header = bytes.toString('utf8', 0, Math.min(bytes.length, 2000)).split(/\r?\n/, 1)[0] ?? ''
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
