import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { retryInput } from '../../src/cli/retry-input.ts'
import { serveReview } from '../../src/cli/serve-review.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { lockForRun } from '../../src/store/sqlite/run-lock.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'
import { printed, quietTerminal } from './terminals.ts'

const sample = sampleDatabase()

describe('claimtrail review without a claim', () => {
  test('serves pages until it is told to end', async () => {
    const terminal = quietTerminal()
    const served = serveReview({ db: sample().database, port: 0, reviewer: 'ana' }, terminal)
    const url = await printed(terminal, /http:\/\/127\.0\.0\.1:\d+\//)
    const page = await (await fetch(`${url}queue`)).text()
    expect(page).toContain('You review as ana')
    expect(page).toContain('<button type="submit" data-key="a"')
    process.emit('SIGTERM')
    await served
    await expect(fetch(url)).rejects.toThrow()
  })

  test('names the port that is taken', async () => {
    const terminal = quietTerminal()
    const served = serveReview({ db: sample().database, port: 0, reviewer: 'ana' }, terminal)
    const { port } = new URL(await printed(terminal, /http:\/\/127\.0\.0\.1:\d+\//))
    const second = await run(['review', '--db', sample().database, '--port', port])
    expect(second).toMatchObject({ code: 2, err: `claimtrail: port ${port} is taken; name another with --port\n` })
    process.emit('SIGTERM')
    await served
  })

  test.each([
    [['--port', '99999'], "'99999' is no port"],
    [['--note', 'why'], '--note and --set go with a claim and a decision'],
    [['3f9a12'], 'say what you decide on 3f9a12: accept, reject, amend, reopen'],
    [['--db', 'none.db'], 'no database at none.db'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(['review', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('fetching an input again', () => {
  test('is a run of its own, whose problems are stored', async () => {
    const file = join(temporaryFolder(), 'claims.db')
    const store = openSqliteStore(file)
    const retried = await retryInput({ store, file }, 'http://127.0.0.1:9/', undefined, quietTerminal())
    expect(retried).toMatchObject({ runId: 1 })
    expect(await store.problems({ runId: 1 })).toMatchObject([{ input: 'http://127.0.0.1:9/' }])
    await store.close()
  })

  test('reads nothing else of the store by newer rules', async () => {
    const { database: file } = sample()
    const db = new Database(file)
    db.exec("update versions set extractor_version = '0.0.1'")
    const old = db.prepare("select count(*) from versions where extractor_version = '0.0.1'").pluck()
    const before = old.get()
    const store = openSqliteStore(file)
    await retryInput({ store, file }, 'http://127.0.0.1:9/', undefined, quietTerminal())
    expect(old.get()).toBe(before)
    await store.close()
    db.close()
  })

  test('is refused while another run is at work', async () => {
    const file = join(temporaryFolder(), 'claims.db')
    const store = openSqliteStore(file)
    const lock = lockForRun(file)
    const retried = await retryInput({ store, file }, 'http://127.0.0.1:9/', undefined, quietTerminal())
    expect(retried).toMatchObject({ refusal: expect.stringContaining(file) })
    lock.release()
    await store.close()
  })
})
