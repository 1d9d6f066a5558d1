import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/export/csv.ts'
import type { SheetFormat } from '../../src/export/format.ts'
import { html } from '../../src/export/html.ts'
import { SHEET_COLUMNS } from '../../src/export/sheet-columns.ts'
import { writeSheet } from '../../src/export/write-sheet.ts'
import { xlsx } from '../../src/export/xlsx/xlsx.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { describeInBrowser } from '../web/browser.ts'
import { printedBy, testWith } from './outside-tools.ts'
import { age, CONTEXT, event, figure, person, stored, stream } from './sample-claims.ts'

/** What texts of the world hold, and what programs stumble over. */
const TEXTS = [
  'plain',
  'two\nlines, a comma; a "quote"',
  'carriage\rreturn',
  '=HYPERLINK("http://evil.example")',
  '+1 for all',
  '-5 degrees',
  '@home',
  '\tindented',
  "'quoted'",
  'right-to-left \u202Eoverride and \u200Fmark, العربية',
  '😀 “Größe” \u00A0',
  '<script>alert(1)</script> &amp;',
  ' blanks around ',
  'a bell \u0007 and an end \0 of nothing',
  'a sentence of a megabyte '.repeat(40_000),
]
const CLAIMS = [
  ...TEXTS.map((text, index) => stored({ claim: { ...figure, id: `c${index}` }, sentenceText: text, title: text })),
  stored({ claim: { ...age, id: 'age' }, sentenceText: 'Ivo Kern, 26, won.' }),
  ...[event, person].map((claim) => stored({ claim: { ...claim, id: claim.kind } })),
]
const SENTENCES = CLAIMS.map(({ sentenceText }) => sentenceText)

async function sheetFile(format: SheetFormat): Promise<string> {
  const file = join(temporaryFolder(), `sheet${format.extension}`)
  await writeSheet(format, stream(...CLAIMS), file, CONTEXT)
  return file
}

/** A CSV sheet begins what looks like a formula with an apostrophe, and holds no NUL, at which programs stop. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace('\0', '\uFFFD')

describe('a CSV sheet', () => {
  const READ = `
import csv, json, sys
csv.field_size_limit(10**8)
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    rows = list(csv.reader(file, strict=True))
sys.stdout.buffer.write(json.dumps(rows).encode())`

  testWith('python3', "is read by Python's csv module", async () => {
    const [header, ...rows] = JSON.parse(printedBy('python3', ['-c', READ, await sheetFile(csv)]))
    expect(header).toEqual(SHEET_COLUMNS.map(({ name }) => name))
    expect(rows.map((row: string[]) => row[header.indexOf('sentence')])).toEqual(SENTENCES.map(harmless))
    expect(rows.every((row: string[]) => row.length === header.length)).toBe(true)
  })

  testWith('sqlite3', "is read by SQLite's .import", async () => {
    const read = `.import --csv "${await sheetFile(csv)}" sheet\n.mode json\nselect id, sentence, low from sheet;\n`
    const rows = JSON.parse(printedBy('sqlite3', [':memory:'], read))
    expect(rows.map(({ sentence }: { sentence: string }) => sentence)).toEqual(SENTENCES.map(harmless))
    expect(rows[0]).toMatchObject({ id: 'c0', low: '1051' })
  })
})

/** XML holds no control characters, and a cell no more than 32,767 characters. */
const inSpreadsheet = (text: string): string =>
  (text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll('\u0007', '\uFFFD')

/** Comma, quotes, UTF-8, from line 1, cells as they are and not as they are shown, the first worksheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'

describe('a spreadsheet', () => {
  testWith('soffice', 'is opened by LibreOffice, cell for cell', async () => {
    const [file, folder] = [await sheetFile(xlsx), temporaryFolder()]
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    printedBy('soffice', ['--headless', profile, '--convert-to', AS_CSV, '--outdir', folder, file])
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'sheet-Claims.csv')), { columns: true })
    const expected = CLAIMS.map((claim) =>
      Object.fromEntries(SHEET_COLUMNS.map(({ name, cell }) => [name, String(cell(claim) ?? '')])),
    )
    const TEXT = [
      'id',
      'status',
      'claim',
      'kind',
      'sentence',
      'title',
      'outlet',
      'measure',
      'bound',
      'place',
      'person',
      'low',
    ]
    const only = (row: Record<string, string>) => TEXT.map((name) => inSpreadsheet(row[name]!))
    expect(rows.map(only)).toEqual(expected.map(only))
    expect(Number(rows[0]!.confidence)).toBeCloseTo(0.93)
    expect(rows[0]!.from).toMatch(/2024/)
  })
})

describeInBrowser('an HTML sheet', (open) => {
  test('opens offline, each claim at its sentence, and runs nothing', async () => {
    const address = String(pathToFileURL(await sheetFile(html)))
    const { page, complaints, close } = await open(address)
    expect(await page.locator('.claim blockquote').allTextContents()).toEqual(
      SENTENCES.map((text) => text.replace('\0', '\uFFFD').replace('\r', '\n')),
    )
    await page.goto(`${address}#claim-age`)
    expect(await page.locator('.claim:target mark.value').textContent()).toBe('26')
    expect(await page.locator('script, img, iframe').count()).toBe(0)
    expect(complaints.filter((complaint) => !complaint.endsWith(address))).toEqual([])
    await close()
  })
})
