import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startBadInternet } from '../fetch/bad-internet.ts'
import { article, query, rss } from '../pipeline/world.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { MAIN, start } from './child.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()

/** A run that hangs in its second article until the server lets go of it. */
async function hangingRun() {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const internet = await startBadInternet({
    '/feed.xml': rss('/first', '/slow', '/last'),
    '/first': article(40),
    '/last': article(50, 'Nice'),
    '/slow': async (_, response) => {
      await released
      response.end(article(60, 'Nantes').body)
    },
  })
  onTestFinished(() => internet.close())
  const folder = temporaryFolder()
  const [pipeline, database] = [join(folder, 'p.yaml'), join(folder, 'claims.db')]
  const source = `sources: [{feed: ${internet.origin}/feed.xml}]`
  writeFileSync(
    pipeline,
    `name: Slow\ndatabase: ${database}\n${source}\nfetch: {allowPrivateAddresses: true, perHostDelaySeconds: 0, retries: 0}\n`,
  )
  const run = start(['run', pipeline])
  await run.says('new version of')
  while (!internet.visits.some(({ path }) => path === '/slow')) await sleep(5)
  return { run, release, database, pipeline }
}

describe('a run under way', () => {
  test('lets no other run work on its database, and lets go of it when it is killed', async () => {
    const { run, release, database, pipeline } = await hangingRun()
    expect(await start(['run', pipeline]).ended).toMatchObject({
      code: 2,
      out: '',
      err: `claimtrail: another run is under way on ${database}; wait until it is done, or name another file with --db\n`,
    })
    run.process.kill('SIGKILL')
    await run.ended
    release()
    expect(await start(['run', pipeline]).ended).toMatchObject({ code: 0 })
    expect(existsSync(`${database}-run`)).toBe(false)
    expect(query(database, 'select count(*) from versions')).toEqual([[3]])
  })
})

describe('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('finishes the article in hand and says so: %s', async (signal) => {
    const { run, release, database, pipeline } = await hangingRun()
    run.process.kill(signal)
    await run.says('interrupted: finishing the articles in hand; once more ends at once')
    release()
    const { code, out } = await run.ended
    expect(code).toBe(1)
    expect(out).toContain('Interrupted: the next run goes on from here.')
    expect(query(database, 'select title from versions').flat()).toEqual(['Fire in Lyon', 'Fire in Nantes'])
    expect(await start(['run', pipeline]).ended).toMatchObject({ code: 0 })
    expect(query(database, 'select title from versions order by id').flat()).toEqual([
      'Fire in Lyon',
      'Fire in Nantes',
      'Fire in Nice',
    ])
  })

  test('twice ends at once', async () => {
    const { run, database } = await hangingRun()
    run.process.kill('SIGINT')
    await run.says('once more ends at once')
    run.process.kill('SIGINT')
    expect(await run.ended).toMatchObject({ code: 130 })
    expect(query(database, 'select title from versions').flat()).toEqual(['Fire in Lyon'])
  })
})

const isDevice = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() ?? false

describe('a pipe', () => {
  const shell = (command: string) =>
    promisify(execFile)('bash', ['-c', `set -o pipefail; ${command}`], {
      env: { ...process.env, DB: sample().database, CLAIMTRAIL: `${process.execPath} ${MAIN}` },
    })

  test('whose reader has seen enough ends the command quietly', async () => {
    for (const command of ['claims --superseded', 'claims --json', 'export --format html', 'export --format csv']) {
      const { stdout, stderr } = await shell(`$CLAIMTRAIL ${command} --db $DB | head -1`)
      expect(stdout.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).toBe('')
    }
  })

  test.skipIf(!isDevice('/dev/full'))('onto a full disk is a failure that says so', async () => {
    for (const command of ['claims --superseded', 'export --format csv', 'export --format sqlite']) {
      const failed = await shell(`$CLAIMTRAIL ${command} --db $DB > /dev/full`).catch((error) => error)
      expect(failed).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^claimtrail: cannot write the output \(ENOSPC\); /),
      })
    }
  })

  test('of 50 MB is read and answered in flat memory', { timeout: 120_000 }, async () => {
    const child = start(['extract', '--jsonl'], { nodeArgs: ['--max-old-space-size=100'] })
    const unread = 'x'.repeat(100_000)
    for (let id = 0; id < 500; id++) {
      const line = `${JSON.stringify({ id, text: 'At least 40 people died in Lyon.', unread })}\r\n`
      if (!child.process.stdin!.write(line)) await once(child.process.stdin!, 'drain')
    }
    child.process.stdin!.end()
    const { code, out } = await child.ended
    const answers = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(answers).toHaveLength(500)
    expect(JSON.parse(answers.at(-1)!)).toMatchObject({ id: 499, problems: [] })
  })
})

test('exit codes leave the process: 0, 1 and 2', async () => {
  expect(await start(['--version']).ended).toMatchObject({ code: 0, err: '' })
  const bad = start(['extract', '--jsonl'])
  bad.process.stdin!.end('no JSON\n')
  expect(await bad.ended).toMatchObject({ code: 1, err: '' })
  expect(await start(['claims', '--kind', 'rumor']).ended).toMatchObject({ code: 2, out: '' })
  expect(await start([]).ended).toMatchObject({ code: 2, out: '' })
})
