import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { figure, newVersion } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

let file: string
const sql = (statement: string) => {
  const db = new Database(file)
  try {
    return db.prepare(statement).run()
  } finally {
    db.close()
  }
}

beforeEach(async () => {
  file = join(temporaryFolder(), 'claims.db')
  const store = openSqliteStore(file)
  const runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
  const { claimIds } = await store.saveVersion(newVersion(runId, { sentences: [['9 died.', figure('9')]] }))
  for (const reviewer of ['Ana', 'Ben', 'Cem']) {
    await store.addReview({ claimId: claimIds[0]!, decision: 'accept', reviewer, note: 'ok' }, '2024-03-02T10:00:00Z')
  }
  await store.close()
})

async function firstBroken(): Promise<number | undefined> {
  const store = openSqliteStore(file, { readonly: true })
  const id = await store.brokenReview()
  await store.close()
  return id
}

describe('stored reviews', () => {
  it.each([
    "update reviews set decision = 'reject' where id = 2",
    'delete from reviews where id = 3',
    'delete from reviews',
    "insert or replace into reviews select id, claim_id, 'reject', reviewer, note, amendments, takes_back, reviewed_at, previous_hash, hash, verdict, sheet_sha256 from reviews where id = 3",
    "insert into reviews select 9, claim_id, decision, reviewer, note, amendments, takes_back, reviewed_at, 'made up', hash, verdict, sheet_sha256 from reviews where id = 3",
    'insert into reviews select 0, claim_id, decision, reviewer, note, amendments, takes_back, reviewed_at, hash, hash, verdict, sheet_sha256 from reviews where id = 3',
  ])('withstand any program: %s', async (statement) => {
    expect(() => sql(statement)).toThrow(/append-only/)
    expect(await firstBroken()).toBeUndefined()
  })

  it.each([
    ["update reviews set decision = 'reject' where id = 2", 2],
    ['update reviews set note = null where id = 1', 1],
    ["update reviews set reviewed_at = '2024-03-02T11:00:00Z' where id = 3", 3],
    ['delete from reviews where id = 2', 3],
    ['delete from reviews where id = 1', 2],
  ])('show tampering when the triggers are taken away first: %s', async (statement, id) => {
    sql('drop trigger reviews_never_updated')
    sql('drop trigger reviews_never_deleted')
    sql(statement)
    expect(await firstBroken()).toBe(id)
  })
})
