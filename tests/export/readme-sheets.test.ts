import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SHEET_FORMATS } from '../../src/export/index.ts'
import { SHEET_COLUMNS } from '../../src/export/sheet-columns.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = README.slice(README.indexOf('\n## Claim sheets\n'), README.indexOf('\n## Pipelines\n'))

/** Cells of the rows of a table that begin with a name in backticks. */
const rowsOf = (cells: number): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter((row) => row.length === cells)

test('README.md tells every column of a sheet, in order and in the words of the sheet', () => {
  expect(rowsOf(3)).toEqual(SHEET_COLUMNS.map(({ name, type, explained }) => [`\`${name}\``, type, explained]))
})

test('README.md tells every format of a sheet', () => {
  expect(
    rowsOf(2)
      .map(([name]) => name)
      .sort(),
  ).toEqual(SHEET_FORMATS.map(({ name }) => `\`${name}\``).sort())
})
