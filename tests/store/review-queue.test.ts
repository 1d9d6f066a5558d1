import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/store/sqlite/connect.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { age, event, figure, newVersion, type Story, WIRE } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const STORY: Story = {
  published: '2024-03-02',
  sentences: [
    ['At least 12 people drowned.', figure('12 people', { low: 12, bound: 'at_least' })],
    ['Ivo Lind, 52, was found.', age('52', 'Ivo Lind', 52), event('found', '2024-03-01', ['Ivo Lind'])],
  ],
}
const EDITED: Story = {
  ...STORY,
  fetchedAt: '2024-03-02T12:00:00Z',
  sentences: [['At least 13 people drowned.', figure('13 people', { low: 13 })], STORY.sentences[1]!],
}

let file: string
let store: Store
let runId: number

/** What triggers kept beside what a look at the claims themselves gives. */
function queue(): { readonly kept: readonly object[]; readonly due: readonly object[] } {
  const db = connect(file, { readonly: true })
  const columns = `claim, claim_id, article_id, position, published, outlet_id, kind, measure, place_name, place_country,
    confidence_p, relation_rank, status`
  const rows = (table: string) => db.prepare<[], object>(`select ${columns} from ${table} order by claim`).all()
  const found = { kept: rows('review_queue'), due: rows('review_queue_rows') }
  db.close()
  return found
}

beforeEach(async () => {
  file = join(temporaryFolder(), 'claims.db')
  store = openSqliteStore(file)
  runId = await store.startRun({ pipeline: 'test', startedAt: '2024-03-02T08:00:00Z' })
})

describe('the review queue', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    ['a first version', async () => {}, { status: 'open', published: '2024-03-02', relation_rank: 0 }],
    ['a newer version', () => store.saveVersion(newVersion(runId, EDITED)), { status: 'open' }],
    [
      'an older text seen again',
      async () => {
        await store.saveVersion(newVersion(runId, EDITED))
        await store.saveVersion(newVersion(runId, { ...STORY, fetchedAt: '2024-03-02T13:00:00Z' }))
      },
      { status: 'open' },
    ],
    [
      'a text read anew, with another date',
      () => store.saveVersion(newVersion(runId, { ...STORY, published: '2024-03-05', extractorVersion: '2.0.0' })),
      { published: '2024-03-05' },
    ],
    ['a review', () => review('accept'), { status: 'accept' }],
    [
      'a review taken back',
      async () => {
        await review('reject')
        await review('reopen')
      },
      { status: 'open' },
    ],
    ['a relation', () => relate('conflicts'), { relation_rank: 6 }],
    [
      'a relation that took the place of another',
      async () => {
        await relate('conflicts')
        await relate('agrees')
      },
      { relation_rank: 1 },
    ],
    [
      'a relation that went with its claim',
      async () => {
        await relate('tension')
        const better: Story = { ...STORY, extractorVersion: '2.0.0', sentences: [STORY.sentences[0]!, ['Rain.']] }
        await store.saveVersion(newVersion(runId, better))
      },
      {},
    ],
  ])('is right after %s', async (_name, change, first) => {
    await store.saveVersion(newVersion(runId, STORY))
    await change()
    const { kept, due } = queue()
    expect(kept).toEqual(due)
    expect(kept[0]).toMatchObject(first)
    await store.close()
  })

  const idOf = async (kind: 'figure' | 'age'): Promise<string> => {
    for await (const { claim } of store.claims({ kind })) return claim.id
    throw new Error(`no ${kind}`)
  }
  const review = async (decision: 'accept' | 'reject' | 'reopen') =>
    store.addReview({ claimId: await idOf('figure'), decision, reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
  const relate = async (kind: 'conflicts' | 'agrees' | 'tension') =>
    store.saveRelations([{ kind, a: await idOf('figure'), b: await idOf('age'), reasons: ['Made up.'] }])
})

/** The schema as it was before reviews could be taken back. */
const OLDER = ['001-tables', '002-views', '003-schema-notes', '004-surname-keys']

describe('a database of an older claimtrail', () => {
  it('keeps its reviews, and their chain, and its claims are queued', async () => {
    await store.saveVersion(newVersion(runId, STORY))
    const [claim] = queue().kept as [{ claim_id: string }]
    await store.addReview({ claimId: claim.claim_id, decision: 'accept', reviewer: 'Ana' }, '2024-03-02T10:00:00Z')
    await store.close()
    makeOlder(file)
    store = openSqliteStore(file)
    expect(await store.brokenReview()).toBeUndefined()
    expect((await store.claimTrail(claim.claim_id))?.reviews).toMatchObject([{ id: 1, reviewer: 'Ana' }])
    const { kept, due } = queue()
    expect(kept).toEqual(due)
    expect(kept).toHaveLength(3)
    await store.close()
  })
})

/** Writes the content of the file into one of the older schema, which takes its place. */
function makeOlder(path: string): void {
  const older = `${path}.older`
  const db = new Database(older)
  db.function('surname_key', (_name: unknown) => null)
  for (const name of OLDER) {
    db.exec(readFileSync(new URL(`../../src/store/sqlite/migrations/${name}.sql`, import.meta.url), 'utf8'))
  }
  db.prepare('attach ? as newer').run(path)
  for (const table of ['runs', 'outlets', 'articles', 'versions', 'claims', 'reviews']) {
    const columns = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table).join(', ')
    db.exec(`insert into main.${table} (${columns}) select ${columns} from newer.${table}`)
  }
  db.exec('detach newer; pragma application_id = 1668050292; pragma user_version = 4')
  db.close()
  const bytes = readFileSync(older)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  writeFileSync(path, bytes)
}

describe('full-text search', () => {
  it('knows the words of every version, and the title that a text was read with last', async () => {
    await store.saveVersion(newVersion(runId, { ...STORY, title: 'Flood' }))
    await store.saveVersion(newVersion(runId, { ...STORY, title: 'Déluge', extractorVersion: '2.0.0' }))
    await store.saveVersion(newVersion(runId, { ...EDITED, outlet: WIRE }))
    await store.close()
    const db = connect(file, { readonly: true })
    const found = db.prepare<[string], number>('select rowid from article_search where article_search match ?').pluck()
    expect(['drowned', 'flood', 'deluge', '13'].map((words) => found.all(words))).toEqual([[1, 2], [], [1], [2]])
    db.close()
  })
})
