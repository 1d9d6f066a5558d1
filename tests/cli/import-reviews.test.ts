import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import readWorkbook from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { workbook } from '../../src/export/xlsx/workbook.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()
const claimtrail = (...args: string[]) =>
  run([...args, '--db', sample().database], { env: { CLAIMTRAIL_REVIEWER: 'ana' } })

type Table = string[][]

/** Fills in cells of a table by row (from 0, below the header) and column. */
function filled(
  [header = [], ...rows]: Table,
  ...cells: readonly (readonly [row: number, column: string, value: string])[]
): Table {
  for (const [row, column, value] of cells) rows[row]![header.indexOf(column)] = value
  return [header, ...rows]
}

const column = ([header = [], ...rows]: Table, name: string): string[] =>
  rows.map((row) => row[header.indexOf(name)] ?? '')

let sheet: string
let table: Table
beforeEach(async () => {
  sheet = join(sample().folder, `sheet-${Math.random()}.csv`)
  await claimtrail('export', '--format', 'csv', '--measure', 'executions', '-o', sheet)
  table = parse(readFileSync(sheet))
})

describe('import-reviews', () => {
  test('takes what was filled into a CSV sheet, once', async () => {
    const [first, second] = column(table, 'id')
    writeFileSync(
      sheet,
      stringify(filled(table, [0, 'status', 'accept'], [0, 'note', 'Asked.'], [1, 'verdict', 'unproven'])),
    )
    const { code, out } = await claimtrail('import-reviews', sheet, '--reviewer', 'Ada')
    expect(code).toBe(0)
    expect(out).toMatch(/: 2 rows taken as reviews, \d+ rows without anything new\.\n$/)
    const trail = JSON.parse((await claimtrail('explain', first!, '--json')).out)
    expect(trail.reviews).toMatchObject([
      { decision: 'accept', note: 'Asked.', reviewer: 'Ada', sheetSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(JSON.parse((await claimtrail('explain', second!, '--json')).out)).toMatchObject({
      status: 'open',
      reviews: [{ decision: 'reopen', verdict: 'unproven' }],
    })
    const again = await claimtrail('import-reviews', sheet, '--reviewer', 'Ada')
    expect(again.out).toContain(': 0 rows taken as reviews')
  })

  test.each([';', '\t'])('reads a sheet that was saved with %j between cells', async (delimiter) => {
    writeFileSync(sheet, stringify(filled(table, [2, 'note', `by ${delimiter}`]), { delimiter, bom: true }))
    expect((await claimtrail('import-reviews', sheet)).out).toContain(': 1 row taken as reviews')
  })

  test('reads a spreadsheet', async () => {
    const spreadsheet = join(sample().folder, 'sheet.xlsx')
    await claimtrail('export', '--format', 'xlsx', '--measure', 'executions', '-o', spreadsheet)
    const [claims] = await readWorkbook(spreadsheet, { trim: false })
    const [header = [], ...rows] = filled(
      claims!.data.map((row) => row.map((cell) => String(cell ?? ''))),
      [3, 'status', 'reject'],
    )
    const columns = header.map((name) => ({ header: name, width: 9 }))
    const chunks: Uint8Array[] = []
    for await (const chunk of workbook([
      {
        name: 'Claims',
        columns,
        rows: (async function* () {
          yield* rows
        })(),
      },
    ]))
      chunks.push(chunk)
    writeFileSync(spreadsheet, Buffer.concat(chunks))
    const { code, out } = await claimtrail('import-reviews', spreadsheet, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ reviews: [{ decision: 'reject', reviewer: 'ana' }], refused: [] })
  })

  test('reads a sheet that Excel saved as "Unicode text"', async () => {
    const text = stringify(filled(table, [9, 'note', 'Größe']), { delimiter: '\t' })
    writeFileSync(sheet, `\uFEFF${text}`, 'utf16le')
    const { out } = await claimtrail('import-reviews', sheet, '--json')
    expect(JSON.parse(out)).toMatchObject({ reviews: [{ note: 'Größe' }], refused: [] })
  })

  test('takes nothing on a dry run', async () => {
    writeFileSync(sheet, stringify(filled(table, [4, 'status', 'accept'])))
    expect((await claimtrail('import-reviews', sheet, '--dry-run')).out).toContain(': 1 row would be taken')
    expect((await claimtrail('import-reviews', sheet, '--dry-run')).out).toContain(': 1 row would be taken')
  })

  test('tells what it did not take, and takes the rest', async () => {
    const [, , , , , fifth] = column(table, 'id')
    await claimtrail('review', fifth!, 'reject', '--reviewer', 'Ben')
    writeFileSync(
      sheet,
      stringify(
        filled(table, [5, 'status', 'accept'], [6, 'status', 'maybe'], [7, 'id', 'c0ffee'], [8, 'status', 'accept']),
      ),
    )
    const { code, out } = await claimtrail('import-reviews', sheet)
    expect(code).toBe(1)
    expect(out).toContain(': 1 row taken as reviews')
    expect(out).toContain('3 rows not taken:\n')
    expect(out).toContain(`  row 7, ${fifth}: Ben has decided on it since (reject)\n`)
    expect(out).toContain("status 'maybe' is none of open, accept, reject, amend\n")
    expect(out).toContain("  row 9, c0ffee: there is no claim 'c0ffee' in the database\n")
  })

  test.each([
    ["no file 'nowhere.xlsx'; name the sheet that was filled in", () => 'nowhere.xlsx'],
    ["has no column 'id', 'claim', 'status'", () => broken('a,b\n1,2')],
    ['cannot be read as a spreadsheet', () => broken('PK\u0003\u0004 and no more')],
    ['cannot be read as CSV', () => broken('id,claim,status\n"1')],
    ["has two columns 'status'", () => broken('id,claim,status,status\nc1,x,accept,reject')],
    ['is neither xlsx nor UTF-8', () => broken('id,claim,status,note\nc1,x,accept,Gr\xf6\xdfe')],
    ['is neither xlsx nor UTF-8', () => broken('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a spreadsheet of 1997')],
  ])('refuses: %s', async (message, path) => {
    const { code, err } = await claimtrail('import-reviews', path())
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

function broken(content: string): string {
  const path = join(sample().folder, 'broken')
  writeFileSync(path, content, 'latin1')
  return path
}
