import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SHEET_FORMATS, sheetFormat } from '../../src/export/index.ts'
import { jsonl } from '../../src/export/jsonl.ts'
import { writeSheet } from '../../src/export/write-sheet.ts'
import type { SheetClaim } from '../../src/model/record.ts'
import { CONTEXT, stored, stream } from './sample-claims.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'claimtrail-sheet-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function* broken(): AsyncIterable<SheetClaim> {
  yield stored()
  throw new Error('the store is gone')
}

test.each(SHEET_FORMATS)('a $name sheet is written, its directory made', async (format) => {
  const path = join(directory, 'new', 'folder', `sheet${format.extension}`)
  await writeSheet(format, stream(stored()), path, CONTEXT)
  if (format.binary) expect(await readFile(path, 'latin1')).toMatch(/^PK|^PAR1|^SQLite format 3/)
  else expect(await readFile(path, 'utf8')).toContain('1,051')
})

test('an old sheet stays when the new one fails, and nothing is left over', async () => {
  const path = join(directory, 'sheet.jsonl')
  await writeSheet(jsonl, stream(stored()), path, CONTEXT)
  const before = await readFile(path, 'utf8')
  await expect(writeSheet(jsonl, broken(), path, CONTEXT)).rejects.toThrow('the store is gone')
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(await readdir(directory)).toEqual(['sheet.jsonl'])
})

test('an old sheet is replaced by the new one', async () => {
  const path = join(directory, 'sheet.jsonl')
  await writeSheet(jsonl, stream(stored(), stored()), path, CONTEXT)
  await writeSheet(jsonl, stream(), path, CONTEXT)
  expect(await readFile(path, 'utf8')).toBe('')
})

test('what is no file is left alone', async () => {
  const pipe = join(directory, 'pipe')
  execFileSync('mkfifo', [pipe])
  for (const path of [pipe, directory])
    await expect(writeSheet(jsonl, stream(stored()), path, CONTEXT)).rejects.toThrow('it is no ordinary file')
  expect(await readdir(directory)).toEqual(['pipe'])
})

test('formats are found by their names', () => {
  expect(SHEET_FORMATS.map(({ name }) => sheetFormat(name))).toEqual(SHEET_FORMATS)
  expect(sheetFormat('cvs')).toBeUndefined()
})
