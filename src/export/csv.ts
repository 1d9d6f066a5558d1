import { stringify } from 'csv-stringify/sync'
import type { SheetFormat } from './format.ts'
import { type Cell, SHEET_COLUMNS } from './sheet-columns.ts'

/** A table for spreadsheets: RFC 4180 (commas, CRLF, doubled quotes), UTF-8, one row a claim, the same columns for all kinds. */
export const csv: SheetFormat = {
  name: 'csv',
  extension: '.csv',
  description: 'A table with one row per claim: for spreadsheets.',
  async *write(claims, { bom }) {
    if (bom) yield '\uFEFF'
    yield line(SHEET_COLUMNS.map(({ name }) => name))
    for await (const stored of claims) yield line(SHEET_COLUMNS.map(({ cell }) => harmless(cell(stored))))
  },
}

/** What a spreadsheet would run as a formula: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/
/** "-12.5" is a number and stays one. */
const NEGATIVE_NUMBER = /^-\d{1,30}(?:\.\d{1,30})?$/

/** A cell that no spreadsheet takes for a formula: '=HYPERLINK(...)' gets a leading apostrophe. Numbers pass. */
function harmless(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  // SQLite and others take a NUL for the end.
  const text = cell.replaceAll('\0', '\uFFFD')
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text
}

/** Any line break needs quotes, not only the CRLF that ends a row. */
const LINE_BREAK = /[\r\n]/

const line = (cells: readonly Cell[]): string =>
  stringify([[...cells]], { record_delimiter: 'windows', quoted_match: LINE_BREAK, cast: { boolean: String } })
