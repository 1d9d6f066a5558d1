import { cellXml, type WorkbookCell } from './cell.ts'
import { attribute, xmlText } from './xml.ts'

/** One column of a worksheet. */
export interface WorksheetColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  /** What may be written into its cells; a list drops down. */
  readonly choices?: readonly string[]
}

/** A table with a frozen header row that can be filtered. Its rows pass through once. */
export interface Worksheet {
  readonly name: string
  readonly columns: readonly WorksheetColumn[]
  readonly rows: AsyncIterable<readonly WorkbookCell[]>
}

/** Where a cell leads; Excel opens no workbook with more than 65,530 of them on a sheet. */
export interface Hyperlink {
  readonly cell: string
  readonly target: string
}

const MOST_ROWS = 1_048_576
const MOST_LINKS = 65_530
/** Rows joined into one piece of XML: few enough to be light, many enough that the compressor is not called for each. */
const PIECE = 20

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/**
 * The XML of a worksheet (ECMA-376-1, 18.3.1.99) piece by piece; `links` is filled on the way, for the part that tells where they
 * lead. Rejects when there are more rows than a worksheet can hold.
 */
export async function* worksheetXml({ columns, rows }: Worksheet, links: Hyperlink[]): AsyncIterable<string> {
  yield head(columns)
  let pieces = [
    rowXml(
      1,
      columns.map(({ header }) => ({ text: header, bold: true })),
      links,
    ),
  ]
  let count = 1
  for await (const row of rows) {
    count += 1
    if (count > MOST_ROWS)
      throw new Error(
        `a spreadsheet holds ${(MOST_ROWS - 1).toLocaleString('en')} rows at most; filter the claims, or write csv or parquet`,
      )
    pieces.push(rowXml(count, row, links))
    if (pieces.length < PIECE) continue
    yield pieces.join('')
    pieces = []
  }
  yield pieces.join('')
  yield* tail(columns, count, links)
}

/** The part that tells where the links of a worksheet lead, in pieces. */
export function* worksheetLinksXml(links: readonly Hyperlink[]): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
  yield* inPieces(
    links,
    ({ target }, index) =>
      `<Relationship Id="link${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${attribute(target)}" TargetMode="External"/>`,
  )
  yield '</Relationships>'
}

/** The XML of each link, so many at a time. */
function* inPieces(links: readonly Hyperlink[], xmlOf: (link: Hyperlink, index: number) => string): Iterable<string> {
  for (let first = 0; first < links.length; first += PIECE)
    yield links
      .slice(first, first + PIECE)
      .map((link, index) => xmlOf(link, first + index))
      .join('')
}

const head = (columns: readonly WorksheetColumn[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet ${NAMESPACES}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`

function rowXml(row: number, cells: readonly WorkbookCell[], links: Hyperlink[]): string {
  const xml = cells.map((cell, index) => {
    const name = `${columnName(index)}${row}`
    const target = typeof cell === 'object' && 'href' in cell ? cell.href : undefined
    const isLink = target !== undefined && links.length < MOST_LINKS
    if (isLink) links.push({ cell: name, target })
    return cellXml(name, cell, isLink)
  })
  return `<row r="${row}">${xml.join('')}</row>`
}

/** The order of these elements is the standard's. */
function* tail(columns: readonly WorksheetColumn[], rows: number, links: readonly Hyperlink[]): Iterable<string> {
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows}"/>${validations(columns, rows)}`
  if (links.length > 0) {
    yield '<hyperlinks>'
    yield* inPieces(links, ({ cell }, index) => `<hyperlink ref="${cell}" r:id="link${index}"/>`)
    yield '</hyperlinks>'
  }
  yield '</worksheet>'
}

function validations(columns: readonly WorksheetColumn[], rows: number): string {
  const lists = columns.flatMap(({ choices }, index) =>
    choices === undefined || rows < 2
      ? []
      : `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(index)}2:${columnName(index)}${rows}"><formula1>${xmlText(`"${choices.join(',')}"`)}</formula1></dataValidation>`,
  )
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

const LETTERS = 26

/** "A" for 0, "Z" for 25, "AA" for 26. */
export const columnName = (index: number): string =>
  (index < LETTERS ? '' : columnName(Math.floor(index / LETTERS) - 1)) + String.fromCharCode(65 + (index % LETTERS))
