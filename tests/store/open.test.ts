import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { figure, newVersion } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const newFile = (): string => join(temporaryFolder(), 'claims.db')

const flood = (runId: number, deaths: number) =>
  newVersion(runId, {
    url: `https://hill.example/${deaths}`,
    sentences: [[`${deaths} people died.`, figure(`${deaths} people`, { low: deaths })]],
  })

describe('opening a database file', () => {
  it('makes a new one with WAL, strict tables and our mark', async () => {
    const file = newFile()
    await openSqliteStore(file).close()
    const db = new Database(file)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('application_id', { simple: true })).toBe(Number.parseInt(Buffer.from('clmt').toString('hex'), 16))
    expect(
      db
        .prepare(
          "select name from pragma_table_list where type = 'table' and schema = 'main' and strict = 0 and name not like 'sqlite%'",
        )
        .all(),
    ).toEqual([])
    db.close()
  })

  it('changes nothing in one that is up to date', async () => {
    const file = newFile()
    await openSqliteStore(file).close()
    const before = readFileSync(file)
    await openSqliteStore(file).close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('takes an empty file for a new database', async () => {
    const file = newFile()
    writeFileSync(file, '')
    const store = openSqliteStore(file)
    expect(await store.relations()).toEqual([])
    await store.close()
  })

  it.each([
    ['a text file', 'not_a_database', (file: string) => writeFileSync(file, 'outlet,figure\n'.repeat(100))],
    ['a short text file', 'not_a_database', (file: string) => writeFileSync(file, 'hello')],
    [
      "another program's database",
      'foreign_database',
      (file: string) => void new Database(file).exec('create table bookmarks (url)').close(),
    ],
  ])('refuses %s, names it and leaves it as it is', (_name, code, make) => {
    const file = newFile()
    make(file)
    const before = readFileSync(file)
    expect(() => openSqliteStore(file)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(file) }),
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a database of a newer claimtrail', async () => {
    const file = newFile()
    await openSqliteStore(file).close()
    const db = new Database(file)
    db.pragma('user_version = 99')
    db.close()
    expect(() => openSqliteStore(file)).toThrow(/written by a newer claimtrail \(schema 99/)
    expect(() => openSqliteStore(file, { readonly: true })).toThrow(/update claimtrail/)
  })

  it.each([
    [
      'a column that is gone',
      (file: string) => void new Database(file).exec('alter table runs drop column unchanged').close(),
    ],
    ['a torn page', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 100, 4096))],
  ])('names a database with %s', async (_name, damage) => {
    const file = newFile()
    await openSqliteStore(file).close()
    damage(file)
    const named = { name: 'StoreError', message: expect.stringContaining(file) }
    expect(() => openSqliteStore(file)).toThrow(expect.objectContaining(named))
  })

  it('names a folder given for a file', () => {
    const folder = temporaryFolder()
    expect(() => openSqliteStore(folder)).toThrow(
      expect.objectContaining({ code: 'cannot_open', message: expect.stringContaining(folder) }),
    )
  })

  it('names a missing directory, and for readers a missing file', () => {
    expect(() => openSqliteStore('/no-such-folder/claims.db')).toThrow(/no directory \/no-such-folder/)
    const file = newFile()
    expect(() => openSqliteStore(file, { readonly: true })).toThrow(`there is no database ${file}`)
  })

  it('does not bring an old file up to date for a reader', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(() => openSqliteStore(file, { readonly: true })).toThrow(expect.objectContaining({ code: 'older_database' }))
  })
})

describe('a read-only store', () => {
  it('reads while a writer writes, and sees what is committed', async () => {
    const file = newFile()
    const writer = openSqliteStore(file)
    const runId = await writer.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    await writer.saveVersion(flood(runId, 1))
    const reader = openSqliteStore(file, { readonly: true })
    const seen: string[] = []
    for await (const { claim } of reader.claims({})) {
      await writer.saveVersion(flood(runId, 2))
      seen.push(claim.text)
    }
    expect(seen).toEqual(['1 people'])
    expect(await reader.claimIdsLike('')).toHaveLength(2)
    await reader.close()
    await writer.close()
  })

  it('does not write', async () => {
    const file = newFile()
    await openSqliteStore(file).close()
    const reader = openSqliteStore(file, { readonly: true })
    await expect(reader.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })).rejects.toThrow(/readonly/)
    await reader.close()
  })

  it('two writers take turns', async () => {
    const file = newFile()
    const [one, other] = [openSqliteStore(file), openSqliteStore(file)]
    const runId = await one.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
    for (let deaths = 1; deaths <= 20; deaths++) await (deaths % 2 ? one : other).saveVersion(flood(runId, deaths))
    expect(await one.claimIdsLike('')).toHaveLength(20)
    await one.close()
    await other.close()
  })

  it('opens a copy of the file alone', async () => {
    const file = newFile()
    const store = openSqliteStore(file)
    await store.saveVersion(flood(await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' }), 3))
    await store.close()
    const copy = newFile()
    copyFileSync(file, copy)
    const reader = openSqliteStore(copy, { readonly: true })
    expect(await reader.claimIdsLike('')).toHaveLength(1)
    await reader.close()
  })
})
