import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WARCParser } from 'warcio'
import { startBadInternet } from '../fetch/bad-internet.ts'
import { article, rss } from '../pipeline/world.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './in-process.ts'
import { sampleDatabase } from './sample.ts'

const sample = sampleDatabase()

/** A database of one article that was fetched by way of a redirect, and what was sent. */
async function fetched() {
  const page = { ...article(40), headers: { 'content-type': 'text/html; charset=utf-8', 'x-cache': 'HIT' } }
  const internet = await startBadInternet({
    '/feed.xml': rss('/moved'),
    '/moved': { status: 301, headers: { location: '/a' } },
    '/a': page,
  })
  onTestFinished(() => internet.close())
  const folder = temporaryFolder()
  const [pipeline, database] = [join(folder, 'p.yaml'), join(folder, 'claims.db')]
  const fetch = '{allowPrivateAddresses: true, perHostDelaySeconds: 0}'
  const source = `sources: [{feed: ${internet.origin}/feed.xml}]`
  writeFileSync(pipeline, `name: One\ndatabase: ${database}\n${source}\nfetch: ${fetch}\n`)
  expect(await run(['run', pipeline])).toMatchObject({ code: 0 })
  return { folder, database, url: `${internet.origin}/a`, asked: `${internet.origin}/moved`, body: String(page.body) }
}

async function recordsOf(file: string) {
  const records = []
  for await (const record of new WARCParser(createReadStream(file))) {
    const text = await record.contentText()
    records.push({
      type: record.warcType,
      url: record.warcTargetURI,
      http: record.httpHeaders,
      text,
      digest: record.warcPayloadDigest,
    })
  }
  return records
}

describe('archive', () => {
  test.each(['a.warc', 'a.warc.gz'])('writes what other tools read: %s', async (name) => {
    const { folder, database, url, asked, body } = await fetched()
    const warc = join(folder, name)
    expect(await run(['archive', url, '--warc', warc, '--db', database])).toMatchObject({
      code: 0,
      out: `One version written to ${warc}\n`,
    })
    const [about, page, metadata, ...more] = await recordsOf(warc)
    expect(more).toEqual([])
    expect(about).toMatchObject({ type: 'warcinfo', text: expect.stringMatching(/^software: claimtrail \d/) })
    expect(page).toMatchObject({ type: 'response', url, text: body })
    expect(page?.http?.statusline).toBe('HTTP/1.1 200 OK')
    expect(page?.http?.headers.get('x-cache')).toBe('HIT')
    expect(page?.http?.headers.get('content-length')).toBe(String(Buffer.byteLength(body)))
    expect(page?.digest).toMatch(/^sha1:[A-Z2-7]{32}$/)
    expect(metadata).toMatchObject({ type: 'metadata', url })
    expect(metadata?.text).toContain(`via: ${asked}\r\nredirect: ${url}\r\n`)
  })

  test('writes a page that a pipeline reads to the same claims', async () => {
    const { folder, database, url } = await fetched()
    await run(['archive', url, '--warc', join(folder, 'a.warc.gz'), '--db', database])
    const [pipeline, copy] = [join(folder, 'again.yaml'), join(folder, 'copy.db')]
    writeFileSync(pipeline, `name: Again\ndatabase: ${copy}\nsources: [{warc: a.warc.gz}]\n`)
    expect(await run(['run', pipeline])).toMatchObject({ code: 0 })
    const idsOf = async (file: string) => (await run(['claims', '--json', '--db', file])).out.match(/"id":"[0-9a-f]+"/g)
    expect(await idsOf(copy)).toEqual(await idsOf(database))
    expect((await run(['run', pipeline])).out).toContain('1 feed unchanged since the last run.')
  })

  test('takes the beginning of a claim id, and writes files of this machine as resources', async () => {
    const { out } = await run(['claims', '--limit', '1', '--json', '--db', sample().database])
    const { id } = JSON.parse(out).claim
    const warc = join(temporaryFolder(), 'a.warc')
    const { code, out: told } = await run(['archive', id, '--warc', warc, '--json', '--db', sample().database])
    expect({ code, ...JSON.parse(told) }).toEqual({ code: 0, file: warc, versions: 1 })
    expect((await recordsOf(warc)).map(({ type }) => type)).toEqual(['warcinfo', 'resource', 'metadata'])
  })

  test('has one gzip member for each record, which any gzip reads', async () => {
    const { folder, database, url } = await fetched()
    const warc = join(folder, 'a.warc.gz')
    await run(['archive', url, '--warc', warc, '--db', database])
    const bytes = readFileSync(warc)
    expect(
      gunzipSync(bytes)
        .toString()
        .match(/^WARC\/1\.1\r$/gm),
    ).toHaveLength(3)
    expect(execFileSync('gzip', ['-dc', warc])).toEqual(gunzipSync(bytes))
    expect(bytes.toString('latin1').split('\u001f\u008b\u0008')).toHaveLength(4)
  })

  test.each([
    ["no claim 'ffffffffff'", 'ffffffffff', 'new.warc'],
    ["no article 'https://nowhere.example/'", 'https://nowhere.example/', 'new.warc'],
    ['cannot write', 'file', 'no/such/folder.warc'],
    ['(ENAMETOOLONG)', 'file', 'x'.repeat(5000)],
  ])('refuses: %s', async (message, what, name) => {
    const { database } = sample()
    const url =
      what === 'file'
        ? JSON.parse((await run(['claims', '--limit', '1', '--json', '--db', database])).out).articleUrl
        : what
    const warc = join(temporaryFolder(), name)
    const { code, err } = await run(['archive', url, '--warc', warc, '--db', database])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(existsSync(warc)).toBe(false)
  })

  test('replaces no file', async () => {
    const { database } = sample()
    const { code, err } = await run(['archive', 'abc', '--warc', database, '--db', database])
    expect({ code, err }).toEqual({
      code: 2,
      err: `claimtrail: ${database} is there already; name another file with --warc\n`,
    })
  })
})

describe('verify', () => {
  const spoiled = async (statement: string) => {
    const { database, url } = await fetched()
    const db = new Database(database)
    db.exec(statement)
    db.close()
    return { url, ...(await run(['verify', '--db', database])) }
  }

  test('finds a sound database sound', async () => {
    const { code, out } = await run(['verify', '--db', sample().database])
    expect(code).toBe(0)
    expect(out).toMatch(/^12 versions and [\d,]+ quotes checked: all is as it was stored\.\n$/)
    expect(JSON.parse((await run(['verify', '--json', '--db', sample().database])).out)).toMatchObject({
      versions: 12,
      failures: [],
    })
  })

  test.each([
    ['its bytes cannot be unpacked', "update versions set body_brotli = x'ff00'"],
    ['its bytes are not those that were fetched', "update versions set sha256 = 'other'"],
    ['its text is not the one that was stored', "update versions set text = replace(text, '40', '41')"],
    ["quotes '39 people' at", "update claims set quote = '39 people' where kind = 'figure'"],
    ["quotes '39' at", "update mentions set quote = '39' where kind = 'quantity'"],
    [
      'of claim',
      `update claims set evidence = '[{"slot": "value", "start": 0, "end": 2, "text": "no"}]' where kind = 'figure'`,
    ],
  ])('finds that %s', async (message, statement) => {
    const { code, out, url } = await spoiled(statement)
    expect(code).toBe(1)
    expect(out).toContain(`${url}, version 1: `)
    expect(out).toContain(message)
    expect(out).toContain('not all is as it was stored')
  })
})

describe('outlets', () => {
  test('are listed with what is stored of them', async () => {
    const { code, out } = await run(['outlets', '--db', sample().database])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^outlet +country +articles +versions +claims +last new$/)
    expect(lines.find((line) => line.startsWith('Sample Herald'))).toMatch(/^Sample Herald +GB +3 +4 +\d+ +\d{4}-/)
  })

  test('with --health tell how their feeds do, and what failed', async () => {
    const internet = await startBadInternet({ '/feed.xml': { status: 500 } })
    onTestFinished(() => internet.close())
    const folder = temporaryFolder()
    const [pipeline, database] = [join(folder, 'p.yaml'), join(folder, 'claims.db')]
    const fetch = '{allowPrivateAddresses: true, perHostDelaySeconds: 0, retries: 0}'
    const source = `{feed: ${internet.origin}/feed.xml, outlet: sample-wire}`
    writeFileSync(pipeline, `name: Bad\ndatabase: ${database}\nsources: [${source}]\nfetch: ${fetch}\n`)
    await run(['run', pipeline])
    await run(['run', pipeline])
    const { out } = await run(['outlets', '--health', '--db', database])
    expect(out).toMatch(/^sample-wire +1 +1 +0\.0 +0 +never$/m)
    expect(out).toMatch(/^ {2}failed 2 times, left alone until 2025-09-26 08:\d\d UTC: http:.*answers with status 500/m)
    const third = await run(['run', pipeline])
    expect(third.code).toBe(0)
    expect(third.err).toContain('failed again and again, it is left alone until 2025-09-26 08:')
    expect(third.out).toContain('1 feed left alone after failing: npx claimtrail outlets --health')
    const json = JSON.parse((await run(['outlets', '--json', '--db', database])).out)
    expect(json).toMatchObject({ outletId: 'sample-wire', feeds: [{ failures: 2, problem: { code: 'http_status' } }] })
  })
})
