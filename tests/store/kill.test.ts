import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { CLAIMS_PER_VERSION, storyOf } from './kill-stories.ts'
import { newVersion } from './small-extraction.ts'
import { temporaryFolder } from './temporary-folder.ts'

const WRITER = fileURLToPath(new URL('kill-writer.ts', import.meta.url))

/** Lets a process write to the file for some time after its first article and kills it in the middle of its work. */
async function writeAndKill(file: string, first: number, afterMs: number): Promise<void> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(writer.stdout, 'data')
  writer.stdout.resume()
  await sleep(afterMs)
  const gone = once(writer, 'exit')
  writer.kill('SIGKILL')
  expect(await gone).toEqual([null, 'SIGKILL'])
}

function openSql(file: string): (statement: string) => unknown[] {
  const db = new Database(file)
  onTestFinished(() => void db.close())
  return (statement) => db.prepare(statement).raw().all()
}

it('holds only whole articles, and goes on, however often the writer is killed', { timeout: 60_000 }, async () => {
  const file = join(temporaryFolder(), 'claims.db')
  const count = (rows: unknown[]): number => (rows[0] as number[])[0] ?? 0
  let stored = 0
  for (const baseMs of [20, 60, 120, 200]) {
    await writeAndKill(file, stored, baseMs + Math.random() * 50)
    const sql = openSql(file)
    expect(sql('pragma integrity_check')).toEqual([['ok']])
    expect(sql('pragma foreign_key_check')).toEqual([])
    expect(
      sql(`
        select id from versions
        where (select count(*) from claims where version_id = versions.id) <> ${CLAIMS_PER_VERSION}
          or (select count(*) from mentions where version_id = versions.id) <> ${CLAIMS_PER_VERSION}`),
    ).toEqual([])
    expect(
      sql(`
        select articles.id from articles left join versions on versions.article_id = articles.id
        group by articles.id having coalesce(sum(is_current), 0) <> 1 or max(version) <> count(*)`),
    ).toEqual([])
    const versions = count(sql('select count(*) from versions'))
    const dealtWith = count(sql('select count(*) from resources'))
    expect(versions).toBeGreaterThan(stored)
    // At most the one text that was being dealt with when the process died is stored and not yet remembered.
    expect([0, 1]).toContain(versions - dealtWith)
    stored = dealtWith
  }

  const store = openSqliteStore(file)
  expect(await store.brokenReview()).toBeUndefined()
  const runId = await store.startRun({ pipeline: 'kill', startedAt: '2024-03-02T10:00:00Z' })
  expect((await store.saveVersion(newVersion(runId, storyOf(0)))).kind).toBe('known')
  await store.close()
})
