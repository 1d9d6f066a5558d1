import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { STYLES_XML } from './styles.ts'
import { type Hyperlink, type Worksheet, worksheetLinksXml, worksheetXml } from './worksheet.ts'
import { attribute } from './xml.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A spreadsheet (Office Open XML, ECMA-376) of these worksheets, in pieces, rows read as they are written: a million rows need no more
 * memory than ten. No library that does so for several worksheets with filters and lists runs here, so the few parts
 * are our own and the zip file is yazl's. Rejects when the rows do.
 */
export async function* workbook(worksheets: readonly Worksheet[]): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  addText(zip, '[Content_Types].xml', contentTypes(worksheets))
  addText(zip, '_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]))
  addText(zip, 'xl/workbook.xml', workbookXml(worksheets))
  addText(zip, 'xl/_rels/workbook.xml.rels', relationships([...worksheets.map(part), ['styles', 'styles.xml']]))
  addText(zip, 'xl/styles.xml', STYLES_XML)
  const output = zip.outputStream as Readable
  for (const [index, worksheet] of worksheets.entries()) addWorksheet(zip, worksheet, index + 1)
  zip.end()
  yield* output
}

const addText = (zip: ZipFile, path: string, text: string): void => zip.addBuffer(Buffer.from(text), path)

/** Adds a worksheet and, after it has been written, the part that says where its links lead. */
function addWorksheet(zip: ZipFile, worksheet: Worksheet, number: number): void {
  const links: Hyperlink[] = []
  const rows = Readable.from(worksheetXml(worksheet, links), { highWaterMark: 2 })
  // The zip file waits for the end of its input; that there will be none, it is not told.
  rows.once('error', (error) => (zip.outputStream as Readable).destroy(error))
  zip.addReadStream(rows, `xl/worksheets/sheet${number}.xml`)
  zip.addReadStreamLazy(`xl/worksheets/_rels/sheet${number}.xml.rels`, (give) =>
    give(null, Readable.from(worksheetLinksXml(links))),
  )
}

const part = (_worksheet: Worksheet, index: number): [string, string] => [
  'worksheet',
  `worksheets/sheet${index + 1}.xml`,
]

const contentTypes = (worksheets: readonly Worksheet[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${worksheets
    .map(
      (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const relationships = (parts: readonly (readonly [kind: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${parts
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbookXml = (worksheets: readonly Worksheet[]): string =>
  `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${worksheets
    .map(({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`
