import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { run } from '../cli/in-process.ts'
import { sampleDatabase } from '../cli/sample.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const sample = sampleDatabase()
const exported = (file: string, ...args: string[]) =>
  run(['export', '--format', 'sqlite', '--db', sample().database, '-o', file, ...args])

const count = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const claims = db.prepare('select count(distinct claim_id) from claims').pluck().get()
  db.close()
  return claims
}

describe('a sheet that is a database', () => {
  test('is read by claimtrail itself', async () => {
    const file = join(temporaryFolder(), 'executions.db')
    expect(await exported(file, '--measure', 'executions')).toMatchObject({
      code: 0,
      err: `Written: ${file}\nWritten: ${file}.metadata.json\n`,
    })
    const ids = async (database: string) =>
      (await run(['claims', '--json', '--measure', 'executions', '--db', database])).out.match(/"id":"[0-9a-f]{12}"/g)
    expect(await ids(file)).toEqual(await ids(sample().database))
    const [first] = (await ids(file))!
    const explained = await run(['explain', first!.slice(6, -1), '--db', file])
    expect(explained).toMatchObject({ code: 0, out: expect.stringContaining('Where it stands') })
    expect(await run(['compare', '--db', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('executions · Iran'),
    })
    expect((await run(['verify', '--db', file])).out).toMatch(
      /all is as it was stored\.\nA copy of \d+ of \d+ claims, made 2025-09-26: each review was held against its own hash;/,
    )
    expect(await run(['review', first!.slice(6, -1), 'accept', '--db', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is a copy of chosen claims'),
    })
  })

  test('has a file beside it that tells Datasette what is in it', async () => {
    const file = join(temporaryFolder(), 'wire.sqlite')
    await exported(file, '--outlet', 'sample-wire', '--title', 'The Wire')
    const { title, databases } = JSON.parse(readFileSync(`${file}.metadata.json`, 'utf8'))
    expect(title).toBe('The Wire')
    expect(Object.keys(databases)).toEqual(['wire'])
    expect(databases.wire.tables.claims).toMatchObject({
      description: expect.stringContaining('What a version asserts'),
      columns: { low: 'Least value of a figure or age; empty is open.' },
    })
    expect(databases.wire.tables.resources).toMatchObject({ hidden: true })
  })

  test('takes the place of such a copy, and of no database that is worked in', async () => {
    const file = join(temporaryFolder(), 'copy.db')
    await exported(file, '--measure', 'executions')
    const before = count(file)
    expect((await exported(file)).code).toBe(0)
    expect(count(file)).toBeGreaterThan(Number(before))
    const database = readFileSync(sample().database)
    expect(await exported(sample().database)).toMatchObject({
      code: 2,
      err: expect.stringContaining('it is a database, which no sheet replaces'),
    })
    expect(readFileSync(sample().database).equals(database)).toBe(true)
    expect((await run(['export', '--format', 'csv', '--db', sample().database, '-o', file])).code).toBe(2)
    expect(count(file)).toBeGreaterThan(Number(before))
  })

  test('takes the place of a foreign database just as little', async () => {
    const file = join(temporaryFolder(), 'bookmarks.db')
    new Database(file).exec('create table bookmarks (url)').close()
    expect((await exported(file)).code).toBe(2)
    writeFileSync(`${file}.txt`, 'an old sheet')
    expect((await exported(`${file}.txt`)).code).toBe(0)
    expect(existsSync(`${file}.metadata.json`)).toBe(false)
  })

  test('is written by a pipeline', async () => {
    const [pipeline, file] = [join(sample().folder, 'copy.yaml'), join(temporaryFolder(), 'copy.db')]
    writeFileSync(
      pipeline,
      `name: Copy\ndatabase: ${sample().database}\nsources: [{urls: []}]\nexport: [{format: sqlite, to: ${file}}]\n`,
    )
    expect(await run(['run', pipeline])).toMatchObject({ code: 0 })
    expect(count(file)).toBeGreaterThan(20)
  })
})
