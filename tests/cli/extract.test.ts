import { lookup } from 'node:dns/promises'
import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { claimtrail } from '../../src/cli/claimtrail.ts'
import { isPrivateAddress } from '../../src/fetch/http/address-policy.ts'
import { startBadInternet } from '../fetch/bad-internet.ts'
import { article } from '../pipeline/world.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { run } from './in-process.ts'

const TEXT = 'At least 40 people were killed in Lyon on Monday, police said.'
const HTML = String(article(40).body)

const file = (name: string, text: string): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

/** The name of the machine, where it resolves to an address inside, stands for a public name that leads there. */
const namesThisMachine = await lookup(hostname()).then(
  ({ address }) => isPrivateAddress(address) && hostname() !== 'localhost',
  () => false,
)

describe('extract of one article', () => {
  test('lists claims under their sentences', async () => {
    const { code, out, err } = await run(['extract', file('page.html', HTML)])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Fire in Lyon\n2025-03-04T10:00:00Z · file:/)
    expect(out).toMatch(/^“At least 40 people .*”\n {2}\w+ {2}/m)
    expect(out).toMatch(/^\d+ claims from \d+ mentions\.$/m)
  })

  test('wraps and cuts to the terminal', async () => {
    const { out } = await run(['extract', file('page.html', HTML)], { columns: 50, env: { NO_COLOR: '1' } })
    const lines = out.split('\n').slice(2)
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(50)
  })

  test('says when a text asserts nothing', async () => {
    expect((await run(['extract', '-'], { stdin: 'Nothing much.' })).out).toContain(
      'No claims: the text states no figure',
    )
  })

  test.each([
    ['a known outlet by name', ['--outlet', 'BBC News'], 'GB'],
    ['a known outlet by id', ['--outlet', 'al-jazeera'], 'QA'],
    ['an unknown outlet', ['--outlet', 'Quay'], undefined],
    ['no outlet', [], undefined],
  ])('takes the country of %s as a hint', async (_told, options, country) => {
    const { out } = await run(['extract', '-', '--json', ...options], { stdin: 'They met in Newcastle.' })
    expect(JSON.parse(out).article.outletCountry).toBe(country)
  })

  test('prints one JSON document, every span of which is its words', async () => {
    const { out } = await run(['extract', '-', '--json', '--published', '2025-03-04', '--outlet', 'Quay'], {
      stdin: TEXT,
    })
    const { article: read, mentions, claims, problems } = JSON.parse(out)
    expect(read).toMatchObject({ text: TEXT, published: '2025-03-04', outlet: 'Quay' })
    expect(problems).toEqual([])
    expect(mentions.length * claims.length).toBeGreaterThan(0)
    for (const { start, end, text } of [...mentions, ...claims]) expect(TEXT.slice(start, end)).toBe(text)
  })

  test('reads text files with Windows line ends', async () => {
    const { out } = await run(['extract', file('a.txt', `Fire\r\n\r\n${TEXT}\r\n`), '--json'])
    expect(JSON.parse(out).article.text).toContain(TEXT)
    expect(JSON.parse(out).article.text).not.toContain('\r')
  })

  test('fetches an address', async () => {
    const internet = await startBadInternet({ '/a': article(40) })
    onTestFinished(() => internet.close())
    expect((await run(['extract', `${internet.origin}/a`])).out).toContain('Fire in Lyon')
    const missing = await run(['extract', `${internet.origin}/b`, '--json'])
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('/b answers with status 404') })
    expect(JSON.parse(missing.out)).toMatchObject({ problems: [{ code: 'http_status' }] })
  })

  test.skipIf(!namesThisMachine)('follows no name into the own network, unless told so', async () => {
    const address = `http://${hostname()}:9/a`
    const refused = await run(['extract', address, '--json'])
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out).problems).toMatchObject([{ code: 'address_refused', input: address }])
    const allowed = await run(['extract', address, '--json', '--allow-private'])
    expect(JSON.parse(allowed.out).problems).not.toMatchObject([{ code: 'address_refused' }])
  })

  test('reads no more than a page may hold', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1_000_000, 'x')
      })(),
    )
    const [stdout, stderr] = [new PassThrough().resume(), new PassThrough()]
    const code = await claimtrail(['extract', '-'], { stdin: endless, stdout, stderr, env: {}, now: () => new Date(0) })
    expect(code).toBe(2)
    expect(String(stderr.read())).toContain('standard input is larger than 20,000,000 bytes, too large for one article')
    expect(await run(['extract', file('big.txt', 'x'.repeat(20_000_001))])).toMatchObject({ code: 2 })
  })

  test('of an empty page is a problem', async () => {
    const { code, out, err } = await run(['extract', file('page.html', '')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^claimtrail: file:.* is empty; /)
  })

  test.each([
    [['extract'], 'name a file, a URL or - for standard input; or use --jsonl'],
    [['extract', 'no-such.html'], "no file 'no-such.html'"],
    [['extract', 'src'], "'src' is a directory"],
    [['extract', 'a.jsonl', '--jsonl'], '--jsonl reads standard input: claimtrail extract --jsonl < a.jsonl'],
    [['extract', '-', '--published', 'today'], "'today' is no day"],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('extract --jsonl', () => {
  const answers = async (...lines: readonly (string | object)[]) => {
    const stdin = lines.map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join('')
    const { code, out } = await run(['extract', '--jsonl'], { stdin })
    return {
      code,
      answers: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    }
  }

  test('answers each line in order, offsets against the given text', async () => {
    const text = `  ${TEXT}\n\n${TEXT} `
    const { code, answers: found } = await answers(
      { id: 'a', text, title: 'Fire', published: '2025-03-04', outlet: 'Quay', url: 'https://quay.example/a' },
      { id: 2, html: HTML, outlet: 'Harbor', title: null },
    )
    expect(code).toBe(0)
    expect(found.map(({ id }) => id)).toEqual(['a', 2])
    expect(found[0].article).toMatchObject({ text, title: 'Fire', outlet: 'Quay', url: 'https://quay.example/a' })
    expect(found[1].article).toMatchObject({ title: 'Fire in Lyon', outlet: 'Harbor' })
    for (const { start, end, text: words } of found[0].claims) expect(text.slice(start, end)).toBe(words)
    expect(Object.keys(found[0])).toEqual(['id', 'article', 'mentions', 'claims', 'problems'])
    expect(JSON.stringify(found)).not.toContain('null')
  })

  test.each([
    ['{"id": 1, "text": ', 'invalid_line', undefined],
    ['[]', 'invalid_line', undefined],
    ['{"id": "x", "text": 5}', 'invalid_line', 'x'],
    ['{"id": "x", "text": ""}', 'no_text', 'x'],
    ['{"id": "x", "text": " \\n"}', 'no_text', 'x'],
    ['{"id": "x"}', 'no_text', 'x'],
  ])('answers the bad line %s with a problem and goes on', async (line, code, id) => {
    const { code: exit, answers: found } = await answers(`\n${line}\n`, { id: 'good', text: TEXT })
    expect(exit).toBe(1)
    expect(found[0]).toEqual({ ...(id && { id }), problems: [{ code, message: expect.any(String), line: 2 }] })
    expect(found[1].id).toBe('good')
  })

  test('answers a page without an article with a problem, which is no failure of the line', async () => {
    const { code, answers: found } = await answers({ id: 'x', html: '<p></p>' }, { id: 'good', text: TEXT })
    expect(code).toBe(0)
    expect(found[0]).toEqual({ id: 'x', problems: [{ code: 'no_text', message: expect.any(String), line: 1 }] })
    expect(found[1].id).toBe('good')
  })

  test('takes a byte order mark, Windows line ends, U+2028 inside of a text, and no end of the last line', async () => {
    const { code, answers: found } = await answers(
      `\ufeff{"id":1,"text":"One."}\r\n\r\n{"id":2,"text":"One\u2028two."}\r\n{"id":3,"text":"Three."}`,
    )
    expect(code).toBe(0)
    expect(found.map(({ id, article: { text } }) => [id, text])).toEqual([
      [1, 'One.'],
      [2, 'One\u2028two.'],
      [3, 'Three.'],
    ])
  })

  test('answers a line that is too long with a problem, and the next one as usual', { timeout: 60_000 }, async () => {
    const stdin = `{"id": 1, "text": "${'x'.repeat(20_000_001)}"}\n{"id": 2, "text": "Six died in Lyon."}\n`
    const { code, out } = await run(['extract', '--jsonl'], { stdin })
    expect(code).toBe(1)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { problems: [{ code: 'invalid_line', message: 'line 1 is longer than 20,000,000 bytes; split it', line: 1 }] },
      { id: 2, problems: [] },
    ])
  })

  test('answers nothing with nothing', async () => {
    expect(await answers('')).toEqual({ code: 0, answers: [] })
  })
})
