import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimFilter } from '../../src/model/record.ts'
import { connect } from '../../src/store/sqlite/connect.ts'
import { COPIED_ROWS } from '../../src/store/sqlite/copied-rows.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { age, figure, newVersion, type Story, WIRE } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MINE: Story = {
  published: '2024-03-02',
  title: 'Mine floods',
  sentences: [
    ['At least 12 miners drowned in Hokitika, officials said.', figure('12 miners', { low: 12, bound: 'at_least' })],
    ['Tama Rewi, 31, was pulled out.', age('31', 'Tama Rewi', 31)],
  ],
}
const OTHER: Story = { ...MINE, outlet: WIRE, url: 'https://river.example/mine' }
const CALLED = { title: 'Miners', madeAt: '2024-03-05T08:00:00Z' }

let folder: string
let store: Store
let runId: number
let [toll, years, otherToll]: string[] = []
beforeEach(async () => {
  folder = temporaryFolder()
  store = openSqliteStore(join(folder, 'claims.db'))
  runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
  ;[toll, years] = (await store.saveVersion(newVersion(runId, MINE))).claimIds as [string, string]
  ;[otherToll] = (await store.saveVersion(newVersion(runId, OTHER))).claimIds as [string]
  await store.saveRelations([
    { kind: 'agrees', a: toll!, b: otherToll!, reasons: ['The same number.'] },
    { kind: 'incomparable', a: toll!, b: years!, reasons: ['Apples.'] },
  ])
  for (const claimId of [otherToll!, toll!, years!, toll!])
    await store.addReview({ claimId, decision: 'accept', reviewer: 'Ada' }, '2024-03-03T08:00:00Z')
})
afterEach(() => store.close())

/** Rows of a copy of what the filter finds, by table. */
async function copied(filter: ClaimFilter) {
  const file = join(temporaryFolder(), 'copy.db')
  await store.copyTo(file, filter, CALLED)
  const db = new Database(file, { readonly: true })
  const rows = (query: string): unknown[] => db.prepare(query).raw().all()
  return { file, rows, db }
}

describe('a copy of chosen claims', () => {
  it('holds these claims, what they rest on and nothing of the others', async () => {
    const { rows, file } = await copied({ outlet: 'hill-herald' })
    expect(rows('select claim_id from claims order by quote_start')).toEqual([[toll], [years]])
    expect(rows('select id from outlets')).toEqual([['hill-herald']])
    expect(rows('select url from articles')).toEqual([['https://hill.example/mine']])
    expect(rows('select a, b from relations')).toEqual([[toll, years]])
    expect(rows('select claim_id from reviews order by id')).toEqual([[toll], [years], [toll]])
    expect(rows('select name from claim_people')).toEqual([['Tama Rewi']])
    expect(rows('select claim_id, status from review_queue order by position desc')).toEqual([
      [toll, 'accept'],
      [years, 'accept'],
    ])
    expect(rows("select rowid from article_search where article_search match 'floods'")).toHaveLength(1)
    expect(rows('select claims, figures from version_counts')).toEqual([[2, 1]])
    expect(readFileSync(file).includes(otherToll!)).toBe(false)
  })

  it('holds the page as it was fetched', async () => {
    const { rows } = await copied({ kind: 'age' })
    const original = new Database(join(folder, 'claims.db'), { readonly: true })
    const page =
      'select sha256, text, body_brotli, fetched_at, headers from versions where version = 1 and article_id = 1'
    expect(rows(page)).toEqual(original.prepare(page).raw().all())
    expect(rows('select pipeline from runs')).toEqual([['test']])
    original.close()
  })

  it('has every table, index, trigger and view of the database, sound and in order', async () => {
    const { db, rows } = await copied({})
    const names = (of: Database.Database) =>
      of.prepare("select name from sqlite_schema where name <> 'copy_origin' order by name").pluck().all()
    const original = new Database(join(folder, 'claims.db'), { readonly: true })
    expect(names(db)).toEqual(names(original))
    original.close()
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(
      rows("select group_concat(note, ' ') from schema_notes where object = 'mentions' and column_name = ''"),
    ).toEqual([[expect.stringMatching(/ Empty in a copy\.$/)]])
  })

  it('says of what it is a copy, and is open for reading only', async () => {
    const { file } = await copied({ kind: 'figure' })
    const copy = openSqliteStore(file, { readonly: true })
    expect(await copy.copyOrigin()).toEqual({ ...CALLED, claims: 2, claimsOfSource: 3 + 1, reviewsOfSource: 4 })
    expect((await copy.claimTrail(toll!))?.reviews).toHaveLength(2)
    await copy.close()
    expect(await store.copyOrigin()).toBeUndefined()
    expect(() => openSqliteStore(file)).toThrow(
      expect.objectContaining({ code: 'copy', message: expect.stringMatching(/is a copy of chosen claims/) }),
    )
  })

  it('can be copied again', async () => {
    const { file } = await copied({ outlet: 'hill-herald' })
    const copy = openSqliteStore(file, { readonly: true })
    const again = join(temporaryFolder(), 'again.db')
    await copy.copyTo(again, { kind: 'age' }, CALLED)
    await copy.close()
    const second = openSqliteStore(again, { readonly: true })
    expect(await second.copyOrigin()).toMatchObject({ claims: 1, claimsOfSource: 2, reviewsOfSource: 3 })
    await second.close()
  })

  it('is a file for programs that know no claimtrail, of one piece', async () => {
    const { db } = await copied({})
    expect(db.pragma('journal_mode', { simple: true })).not.toBe('wal')
  })

  it('leaves out no table by accident', () => {
    const db = connect(':memory:')
    const tables = db
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%'",
      )
      .pluck()
      .all()
    db.close()
    expect(Object.keys(COPIED_ROWS).sort(), 'say in copied-rows.ts what a copy holds of each table').toEqual(
      tables.sort(),
    )
  })
})

describe('the reviews of a copy', () => {
  const spoiled = async (statement: string): Promise<number | undefined> => {
    const { file, db } = await copied({ outlet: 'hill-herald' })
    db.close()
    const writer = new Database(file)
    for (const trigger of ['reviews_never_updated', 'reviews_never_deleted']) writer.exec(`drop trigger ${trigger}`)
    writer.exec(statement)
    writer.close()
    const copy = openSqliteStore(file, { readonly: true })
    const broken = await copy.brokenReview()
    await copy.close()
    return broken
  }

  it('stand though others are left out between them', async () => {
    expect(await spoiled('select 1')).toBeUndefined()
  })

  it.each([
    ["update reviews set note = 'No.' where id = 3", 3],
    ['update reviews set previous_hash = hash where id = 4', 4],
    ['update reviews set id = 7 where id = 2', 7],
  ])('do not when one was changed: %s', async (statement, id) => {
    expect(await spoiled(statement)).toBe(id)
  })
})
