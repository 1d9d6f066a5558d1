import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startBadInternet } from '../fetch/bad-internet.ts'
import { article, rss } from '../pipeline/world.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()

/** A pipeline over a server with one good page and bad ones. */
async function badWorld(...links: readonly string[]): Promise<{ pipeline: string; database: string; origin: string }> {
  const internet = await startBadInternet({ '/feed.xml': rss('/good', ...links), '/good': article(40) })
  onTestFinished(() => internet.close())
  const folder = temporaryFolder()
  const [pipeline, database] = [join(folder, 'p.yaml'), join(folder, 'claims.db')]
  const fetch = '{allowPrivateAddresses: true, perHostDelaySeconds: 0, retries: 0}'
  writeFileSync(
    pipeline,
    `name: Bad\ndatabase: ${database}\nsources: [{feed: ${internet.origin}/feed.xml}]\nfetch: ${fetch}\n`,
  )
  return { pipeline, database, origin: internet.origin }
}

describe('run, piped', () => {
  test('tells its progress in plain lines on standard error', () => {
    const lines = sample().err.trimEnd().split('\n')
    expect(lines).toContain('Sample Wire: 2 articles listed')
    expect(lines.filter((line) => /^Sample \w+: new version of file:/.test(line))).toHaveLength(12)
    expect(lines.at(-1)).toBe(`written: ${join(sample().folder, 'sheets', 'claims.csv')}`)
    expect(sample().err + sample().out).not.toContain('\u001b')
  })

  test('ends with a row for each outlet, disagreements in words, and commands that work', async () => {
    const { out, database } = sample()
    for (const outlet of ['Herald', 'Wire', 'Monitor', 'Courier', 'Gazette'])
      expect(out).toMatch(new RegExp(`^│ Sample ${outlet} +│( +\\d+ │){7}$`, 'm'))
    expect(out).toMatch(/^12 new versions with \d+ claims, in \d+\.\d s\.$/m)
    expect(out.match(/^ {2}- /gm)).toHaveLength(4)
    expect(out).toMatch(/at\s+least 1,000/)
    expect(out).toContain(`  database    ${database}\n`)
    const commands = [...out.matchAll(/^ {2}npx claimtrail (.*)$/gm)].map((match) => match[1]!.split(' '))
    expect(commands.map(([name]) => name)).toEqual(['claims', 'compare', 'explain'])
    for (const command of commands) expect(await run(command)).toMatchObject({ code: 0, err: '' })
  })

  test('says that nothing is new the second time', async () => {
    const { code, out, err } = await run(['run', sample().pipeline])
    expect(code).toBe(0)
    expect(err).toContain('Sample Wire: feed unchanged\n')
    expect(out).toContain('0 new versions with 0 claims')
    expect(out).toContain('6 feeds unchanged since the last run.')
    expect(out).toMatch(/^ {2}npx claimtrail explain [0-9a-f]{12} --db /m)
  })

  test('tells what it would fetch, and stores nothing', async () => {
    const database = join(temporaryFolder(), 'none.db')
    const { code, out } = await run(['run', sample().pipeline, '--dry-run', '--limit', '9', '--db', database])
    expect(code).toBe(0)
    expect(out).toMatch(/^Sample \w+: 2 articles, 2 new\n {2}new {4}20\d\d-\d\d-\d\d {2}file:/m)
    expect(out).toMatch(/^9 articles would be fetched, 9 of them new\. Nothing was stored\.\n$/m)
    expect(existsSync(database)).toBe(false)
    const known = await run(['run', sample().pipeline, '--dry-run', '--outlet', 'Sample Wire', '--json'])
    expect(JSON.parse(known.out)).toMatchObject({ articles: [], unchangedFeeds: [expect.stringContaining('wire')] })
  })

  test('keeps its report', async () => {
    const database = join(temporaryFolder(), 'one.db')
    expect(
      await run(['run', sample().pipeline, '--db', database, '--outlet', 'sample-wire', '--limit', '1']),
    ).toMatchObject({ code: 0 })
    const db = new Database(database, { readonly: true })
    const report = JSON.parse(String(db.prepare('select report from runs').pluck().get()))
    db.close()
    expect(report).toMatchObject({
      pipeline: sample().pipeline,
      scope: { outlets: ['sample-wire'], limit: 1 },
      outlets: [{ outletId: 'sample-wire', articles: 1, newVersions: 1 }],
      interrupted: false,
    })
  })

  test('gives the report as one JSON document', async () => {
    const { out } = await run(['run', sample().pipeline, '--json'])
    expect(JSON.parse(out)).toMatchObject({ problems: [], interrupted: false, outlets: { length: 5 } })
  })
})

test('run on a terminal shows a bar with counts and wraps to its width', async () => {
  const { code, out, err } = await run(['run', sample().pipeline, '--db', join(temporaryFolder(), 'claims.db')], {
    columns: 90,
  })
  expect(code).toBe(0)
  expect(err).toContain('12/12 articles · 12 new · 0 problems')
  expect(err).not.toContain('new version of')
  expect(out).toContain('\u001b[1mWhere outlets disagree')
})

describe('bad input', () => {
  test('ends with exit code 1, a line and a row for each', async () => {
    const { pipeline, database, origin } = await badWorld('/missing', '/gone')
    const { code, out, err } = await run(['run', pipeline])
    expect(code).toBe(1)
    expect(err).toContain(`problem: ${origin}/missing answers with status 404; check the address in a browser\n`)
    expect(out).toMatch(/^2 problems$/m)
    expect(out).toMatch(/^1 new version with /m)
    const listed = await run(['problems', '--db', database])
    expect(listed.out.split('\n')[0]).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}run 1 {2}fetch\/http_status: http:.*\/gone answers with status 404; /,
    )
    const json = await run(['problems', '--db', database, '--json', '--limit', '1', '--outlet', '127.0.0.1'])
    expect(JSON.parse(json.out)).toMatchObject({ code: 'http_status', input: `${origin}/gone`, outletId: '127.0.0.1' })
  })

  test('of many kinds is summed up, and counted on the bar', async () => {
    const links = ['/a', '/b', '/c', '/d', '/e', '/f', '/g']
    const { pipeline } = await badWorld(...links)
    const { out, err } = await run(['run', pipeline], { columns: 200 })
    expect(err).toContain('7 problems')
    expect(out).toContain('  ... and 2 more: npx claimtrail problems --db ')
  })

  test('is none in a sound database', async () => {
    expect(await run(['problems', '--db', sample().database])).toEqual({ code: 0, out: 'No problems.\n', err: '' })
  })
})

describe('what cannot be run ends with exit code 2 and a clear line', () => {
  const file = (name: string, text: string) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, text)
    return path
  }
  const folder = () => {
    const path = join(temporaryFolder(), 'dir')
    mkdirSync(path)
    return path
  }
  const fails = async (args: readonly string[], message: string | RegExp) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^claimtrail: /)
    expect(err).toMatch(message)
  }

  test('a pipeline that is not there', () =>
    fails(['run', 'pipelines/sampel.yaml'], "did you mean 'pipelines/sample.yaml'?"))
  test('a pipeline that is a directory', () =>
    fails(['run', 'pipelines'], 'pipelines: is a directory, name a file such as pipelines/'))
  test('a pipeline that is no YAML', () => fails(['run', file('p.yaml', 'name: [')], /p\.yaml:\d+: /))
  test('a pipeline with several mistakes', async () => {
    const { err } = await run(['run', file('p.yaml', 'name: A\ndatabse: b\noutlets: [nobody]\n')])
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^claimtrail: .*p\.yaml:1: 'database' is missing$/),
      expect.stringMatching(/^claimtrail: .*p\.yaml:2: unknown key 'databse', did you mean 'database'\?$/),
    ])
  })
  test('a directory as database', () =>
    fails(['run', sample().pipeline, '--db', folder()], 'is a directory; name a file'))
  test('a database below a file', () =>
    fails(['run', sample().pipeline, '--db', join(file('a', ''), 'b', 'c.db')], 'cannot make the directory of'))
  test('a database where nothing can be made', () =>
    fails(['run', sample().pipeline, '--db', '/proc/none/claims.db'], 'cannot make the directory of'))
  test('a path that is too long', async () => {
    const long = 'x'.repeat(5000)
    await fails(['run', long], 'no such file')
    await fails(['run', sample().pipeline, '--db', long], 'cannot open xxx')
    await fails(['claims', '--db', long], 'no database at')
    await fails(['extract', long], `no file 'xxx`)
  })
  test('what is no file', () => fails(['run', '/dev/zero'], '/dev/zero: is no file; name a YAML file'))
  test('an outlet that nobody knows', () =>
    fails(
      ['run', sample().pipeline, '--outlet', 'sample-herold'],
      "unknown outlet 'sample-herold', did you mean 'sample-herald'?",
    ))
  test('a limit of nothing', () => fails(['run', sample().pipeline, '--limit', '0'], "'0' is no count"))
  test('a day that is none', () => fails(['run', sample().pipeline, '--since', 'monday'], "'monday' is no day"))
  test('a timeout of months', () =>
    fails(
      ['run', file('p.yaml', 'name: A\ndatabase: b\nsources: [{urls: [a]}]\nfetch: {timeoutSeconds: 99999999}\n')],
      /p\.yaml:4: 'fetch\.timeoutSeconds': must be at most 86400/,
    ))
  test('a database that is a text file', () =>
    fails(['run', sample().pipeline, '--db', file('a.db', 'hello '.repeat(500))], 'is not a SQLite database'))
  test('a database that another program holds', { timeout: 40_000 }, async () => {
    const path = join(temporaryFolder(), 'claims.db')
    await run(['run', sample().pipeline, '--db', path])
    const other = new Database(path)
    other.exec('begin immediate')
    await fails(['run', sample().pipeline, '--db', path], 'another program is writing to')
    other.close()
  })
  test('no database to read', () =>
    fails(['claims', '--db', 'nowhere.db'], "no database at nowhere.db: make one with 'claimtrail run"))
  test('the database of the environment', async () => {
    const { err } = await run(['claims'], { env: { CLAIMTRAIL_DB: 'elsewhere.db' } })
    expect(err).toContain('no database at elsewhere.db')
  })
  test('a command that does not exist', () => fails(['clams'], "unknown command 'clams', did you mean 'claims'?"))
  test('a missing argument', () => fails(['explain'], "missing required argument 'claim'. See --help."))
})

describe('export', () => {
  test.each([
    ['csv', /^id,status,claim,/],
    ['csv --bom', /^\ufeffid,status,claim,/],
    ['jsonl', /^\{"/],
    ['html', /^<!doctype html>/],
    ['md', /^# Claims\n/],
    ['parquet', /^PAR1/],
    ['xlsx', /^PK/],
    ['jsonld', /^\{"@context"/],
    ['webannotation', /^\{"@context":"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ])('writes %s to standard output', async (format, start) => {
    const { code, out } = await run([
      'export',
      '--format',
      ...format.split(' '),
      '--db',
      sample().database,
      '--limit',
      '3',
    ])
    expect(code).toBe(0)
    expect(out).toMatch(start)
  })

  test('gives no bytes to a terminal', async () => {
    const args = ['export', '--format', 'parquet', '--db', sample().database]
    expect(await run(args, { columns: 80 })).toEqual({
      code: 2,
      out: '',
      err: 'claimtrail: parquet is no text for a terminal; name a file with --output\n',
    })
  })

  test('never replaces a database', async () => {
    const { database } = sample()
    const { code, err } = await run(['export', '--format', 'csv', '-o', database, '--db', database])
    expect({ code, err }).toEqual({
      code: 2,
      err: `claimtrail: cannot write ${database}: it is a database, which no sheet replaces; name another file with --output\n`,
    })
    expect((await run(['claims', '--limit', '1', '--db', database])).code).toBe(0)
  })

  test('writes to a file', async () => {
    const output = join(temporaryFolder(), 'new', 'sheet.html')
    const options = ['--format', 'html', '-o', output, '--title', 'Tolls & counts', '--db', sample().database]
    expect(await run(['export', ...options])).toEqual({ code: 0, out: '', err: `Written: ${output}\n` })
    expect(readFileSync(output, 'utf8')).toContain('<h1>Tolls &amp; counts</h1>')
  })

  test.each([
    ["unknown format 'cvs', did you mean 'csv'?", ['--format', 'cvs']],
    ["required option '--format <format>' not specified", []],
    ['cannot write', ['--format', 'csv', '-o', 'package.json/sheet.csv']],
  ])('refuses: %s', async (message, args) => {
    const { code, err } = await run(['export', '--db', sample().database, ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('help', () => {
  test.each([
    'run',
    'extract',
    'claims',
    'explain',
    'review',
    'compare',
    'export',
    'outlets',
    'problems',
    'archive',
    'verify',
  ])('of %s has an example', async (command) => {
    const { code, out } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`Examples?:\\n {2}\\$ claimtrail ${command}\\b`))
  })

  test('names the exit codes', async () => {
    expect((await run(['--help'])).out).toContain('Exit codes: 0 fine; 1 finished')
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
