import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { WorkbookCell } from '../../../src/export/xlsx/cell.ts'
import { workbook } from '../../../src/export/xlsx/workbook.ts'
import { columnName } from '../../../src/export/xlsx/worksheet.ts'
import { stream } from '../sample-claims.ts'

const sheetOf = (rows: AsyncIterable<readonly WorkbookCell[]>, columns = 3) => ({
  name: 'Claims',
  columns: Array.from({ length: columns }, (_, index) => ({ header: `c${index}`, width: 10 })),
  rows,
})

async function bytesOf(...worksheets: Parameters<typeof workbook>[0]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of workbook(worksheets)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The cell as a reader that is not ours sees it. */
async function read(cell: WorkbookCell): Promise<unknown> {
  const [sheet] = await readWorkbook(await bytesOf(sheetOf(stream([cell, 'x']))), { trim: false })
  return sheet?.data[1]?.[0]
}

describe('a workbook is read by others', () => {
  test.each<[WorkbookCell, unknown]>([
    ['At least 1,051', 'At least 1,051'],
    ['“Größe” & <b>\n"two"', '“Größe” & <b>\n"two"'],
    [' blanks ', ' blanks '],
    ['=HYPERLINK("http://a.example")', '=HYPERLINK("http://a.example")'],
    ['_x0041_', '_x0041_'],
    ['a\u0000b\ud800', 'a\uFFFDb\uFFFD'],
    [1051, 1051],
    [-0.5, -0.5],
    [Infinity, 'Infinity'],
    [true, true],
    [undefined, null],
    [{ day: '2024-11-13' }, new Date('2024-11-13')],
    [{ instant: '2024-11-13T06:00:00Z' }, new Date('2024-11-13T06:00:00Z')],
    [{ day: '1899-05-01' }, '1899-05-01'],
    [{ day: 'last year' }, 'last year'],
    [{ share: 0.934 }, 0.934],
    [{ text: 'read it', href: 'https://a.example/x?a=1&b=2#:~:text=At%20least' }, 'read it'],
  ])('%j', async (cell, value) => {
    expect(await read(cell)).toEqual(value)
  })

  test('a cell that is too long ends with a sign of it', async () => {
    const text = (await read('x'.repeat(40_000))) as string
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('x…')).toBe(true)
  })

  test('several worksheets, each under its name and header', async () => {
    const sheets = await readWorkbook(
      await bytesOf(sheetOf(stream(['a', 1, true])), { ...sheetOf(stream()), name: 'A & B' }),
    )
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Claims', 'A & B'])
    expect(sheets[0]?.data).toEqual([
      ['c0', 'c1', 'c2'],
      ['a', 1, true],
    ])
    expect(sheets[1]?.data).toEqual([['c0', 'c1', 'c2']])
  })
})

test('fails when its rows fail', async () => {
  async function* broken(): AsyncIterable<WorkbookCell[]> {
    yield ['a']
    throw new Error('the disk is gone')
  }
  await expect(bytesOf(sheetOf(broken()))).rejects.toThrow('the disk is gone')
})

test('says what to do with more rows than a worksheet holds', async () => {
  async function* many(): AsyncIterable<WorkbookCell[]> {
    for (let row = 0; row < 1_048_576; row += 1) yield []
  }
  await expect(bytesOf(sheetOf(many()))).rejects.toThrow(
    'holds 1,048,575 rows at most; filter the claims, or write csv',
  )
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [702, 'AAA'],
])('column %d is %s', (index, name) => {
  expect(columnName(index)).toBe(name)
})
