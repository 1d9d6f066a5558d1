import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { loadPipeline, type PipelineConfig } from '../../src/pipeline/config.ts'

const directory = mkdtempSync(join(tmpdir(), 'claimtrail-pipeline-'))
const outlets = join(directory, 'outlets')
mkdirSync(outlets)
writeFileSync(
  join(outlets, 'quay-post.yaml'),
  'name: Quay Post\nhosts: [quay.example]\nfeeds: [https://quay.example/rss, ../feeds/a b.xml]\n',
)
writeFileSync(
  join(outlets, 'hill-star.yaml'),
  'name: Hill Star\nhosts: [hill.example]\nfeeds: [https://hill.example/rss]\n',
)
afterAll(() => rmSync(directory, { recursive: true }))

function load(yaml: string) {
  writeFileSync(join(directory, 'x.yaml'), yaml)
  return loadPipeline(join(directory, 'x.yaml'), outlets)
}

function config(yaml: string): PipelineConfig {
  const loaded = load(yaml)
  if (loaded.kind === 'problems') throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.value
}

/** Messages without the directory: "x.yaml:2: ...". */
function messages(yaml: string): readonly string[] {
  const loaded = load(yaml)
  return loaded.kind === 'problems' ? loaded.problems.map(({ message }) => message.replace(`${directory}/`, '')) : []
}

const HEAD = 'name: X\ndatabase: x.db\n'
const here = (path: string) => pathToFileURL(join(directory, path)).href

describe('a pipeline', () => {
  test('brings the feeds of its outlets in their order, then its own sources', () => {
    const { sources } = config(`${HEAD}outlets: [quay-post, hill-star]\nsources: [{feed: https://c.example/rss}]\n`)
    expect(sources).toEqual([
      { kind: 'feed', url: 'https://quay.example/rss', outlet: 'quay-post' },
      { kind: 'feed', url: here('feeds/a b.xml'), outlet: 'quay-post' },
      { kind: 'feed', url: 'https://hill.example/rss', outlet: 'hill-star' },
      { kind: 'feed', url: 'https://c.example/rss' },
    ])
  })

  test('finds relative feeds, pages and globs beside its own file', () => {
    const { sources } = config(`${HEAD}sources:
  - feed: feeds/a.xml
  - urls: [https://a.example/1, 2.html]
    outlet: hill-star
  - files: pages/{a,b}/*.html
`)
    expect(sources.slice(0, 2)).toEqual([
      { kind: 'feed', url: here('feeds/a.xml') },
      { kind: 'urls', urls: ['https://a.example/1', here('2.html')], outlet: 'hill-star' },
    ])
    const glob = sources[2]?.kind === 'files' ? sources[2].glob : ''
    expect(fileURLToPath(glob)).toBe(join(directory, 'pages/{a,b}/*.html'))
  })

  test('reads every kind of source', () => {
    const { sources } = config(`${HEAD}sources:
  - {opml: feeds.opml, outlet: hill-star}
  - {sitemap: https://a.example/map.xml, since: 2025-09-01, days: 7}
  - {urls: list.txt}
  - {warc: 'crawl/*.warc.gz'}
  - {jsonl: a.jsonl}
`)
    expect(sources).toEqual([
      { kind: 'opml', url: here('feeds.opml'), outlet: 'hill-star' },
      { kind: 'sitemap', url: 'https://a.example/map.xml', window: { since: '2025-09-01', days: 7 } },
      { kind: 'urls', urls: [], file: here('list.txt') },
      { kind: 'warc', glob: here('crawl/*.warc.gz') },
      { kind: 'jsonl', glob: here('a.jsonl') },
    ])
  })

  test('turns seconds into milliseconds and keeps what is not said away', () => {
    const { fetch, maxArticlesPerSource } = config(
      `${HEAD}outlets: [hill-star]\nfetch: {timeoutSeconds: 1.5, perHostDelaySeconds: 0, retries: 0, maxArticlesPerSource: 9}\n`,
    )
    expect(fetch).toEqual({ totalTimeoutMs: 1500, perHostDelayMs: 0, maxRetries: 0 })
    expect(maxArticlesPerSource).toBe(9)
  })

  test('keeps paths that are written to as they are', () => {
    const { database, export: sheets } = config(`${HEAD}outlets: [hill-star]\nexport: [{format: csv, to: out/x.csv}]\n`)
    expect({ database, sheets }).toEqual({ database: 'x.db', sheets: [{ format: 'csv', to: 'out/x.csv' }] })
  })

  test('knows all outlets on file, not only its own', () => {
    expect(config(`${HEAD}outlets: [hill-star]\n`).outlets.map(({ id }) => id)).toEqual(['hill-star', 'quay-post'])
  })

  test('has no optional part that the file does not name', () => {
    expect(Object.keys(config(`${HEAD}outlets: [hill-star]\n`)).sort()).toEqual(
      ['database', 'export', 'fetch', 'file', 'name', 'outlets', 'sources'].sort(),
    )
  })
})

describe('a pipeline with mistakes', () => {
  const one = `${HEAD}outlets: [hill-star]\n`
  const rows: readonly (readonly [message: string, yaml: string])[] = [
    [
      "x.yaml:3: unknown key 'databse', did you mean 'database'?",
      'name: X\ndatabase: x.db\ndatabse: y\noutlets: [hill-star]\n',
    ],
    ["x.yaml:1: 'database' is missing", 'name: X\noutlets: [hill-star]\n'],
    ["x.yaml:3: unknown outlet 'hil-star', did you mean 'hill-star'?", `${HEAD}outlets: [hil-star]\n`],
    [
      "x.yaml:3: unknown outlet 'bugle' (valid: hill-star, quay-post); a new one is a file in data/outlets",
      `${HEAD}outlets: [bugle]\n`,
    ],
    ["x.yaml:5: unknown outlet 'quay', did you mean 'quay-post'?", `${HEAD}sources:\n  - feed: a\n    outlet: quay\n`],
    ["x.yaml:5: unknown key 'outlt', did you mean 'outlet'?", `${HEAD}sources:\n  - feed: a\n    outlt: quay-post\n`],
    [
      "x.yaml:4: a source has exactly one of 'feed', 'opml', 'sitemap', 'urls', 'files', 'warc', 'jsonl'",
      `${HEAD}sources:\n  - outlet: hill-star\n`,
    ],
    [
      "x.yaml:4: a source has exactly one of 'feed', 'opml', 'sitemap', 'urls', 'files', 'warc', 'jsonl'",
      `${HEAD}sources:\n  - feed: a\n    files: b\n`,
    ],
    ["x.yaml:5: 'days' is only for a sitemap", `${HEAD}sources:\n  - {feed: a,\n     days: 7}\n`],
    [
      "x.yaml:4: 'sources.0.since': must be a day such as 2025-09-24",
      `${HEAD}sources:\n  - {sitemap: a, since: now}\n`,
    ],
    ["x.yaml:4: 'sources.0.urls': must be a list of addresses or the name of a file", `${HEAD}sources:\n  - urls: 7\n`],
    [
      "x.yaml:4: 'fetch.timeoutSeconds': must be at most 86400, which is a day",
      `${one}fetch: {timeoutSeconds: 9999999}\n`,
    ],
    ["x.yaml:1: names neither 'outlets' nor 'sources'", HEAD],
    ["x.yaml:4: './x.db' is the database; name another file", `${one}export: [{format: csv, to: ./x.db}]\n`],
    [
      "x.yaml:5: 'a/../s' is another sheet; name another file",
      `${one}export: [{format: csv, to: s},\n  {format: html, to: a/../s}]\n`,
    ],
    ["x.yaml:2: 'database': holds a null character", 'name: X\ndatabase: "a\\0b"\noutlets: [hill-star]\n'],
    ['x.yaml: has more than 1,000,000 characters; split it', `${one}description: ${'x'.repeat(1_000_000)}\n`],
    [
      'x.yaml: Unresolved alias (the anchor must be set before the alias): nope; write the value out in place of the alias',
      `${one}description: *nope\n`,
    ],
    [
      'x.yaml: Excessive alias count indicates a resource exhaustion attack; write the value out in place of the alias',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
    ],
    ["x.yaml:5: 'export.0.format' is 'cvs', did you mean 'csv'?", `${one}export:\n  - format: cvs\n    to: x\n`],
    ["x.yaml:6: unknown key 'too', did you mean 'to'?", `${one}export:\n  - format: csv\n    too: x\n    to: x\n`],
    ["x.yaml:5: 'fetch.concurrency' must be a number", `${one}fetch:\n  concurrency: four\n`],
    ["x.yaml:5: 'fetch.concurrency': must be at least 1", `${one}fetch:\n  concurrency: 0\n`],
    ["x.yaml:5: 'fetch.retries' must be a whole number", `${one}fetch:\n  retries: 1.5\n`],
    ["x.yaml:4: 'keep.mentioning': names no word", `${one}keep: {mentioning: []}\n`],
    ["x.yaml:4: 'keep' must be a map of 'key: value' lines", `${one}keep:\n`],
    ["x.yaml:1: the file must be a map of 'key: value' lines", ''],
    ['x.yaml:4: Map keys must be unique', `${one}name: Y\n`],
  ]
  test.each(rows)('%s', (message, yaml) => expect(messages(yaml)).toEqual([message]))

  test('are told all at once, in the order of the file', () => {
    expect(
      messages('nam: X\noutlets: x\nexport: [{format: csv, to: 1}]\n').map((message) => message.split(' ')[0]),
    ).toEqual(['x.yaml:1:', 'x.yaml:1:', 'x.yaml:1:', 'x.yaml:2:', 'x.yaml:3:'])
  })

  test('are problems of the configuration that no retry mends', () => {
    const loaded = load(HEAD)
    expect(loaded.kind === 'problems' && loaded.problems[0]).toMatchObject({
      code: 'configuration',
      stage: 'configure',
      retryable: false,
      input: join(directory, 'x.yaml:1'),
    })
  })
})

test('a file that is not there names the nearest one', () => {
  load(`${HEAD}outlets: [hill-star]\n`)
  const loaded = loadPipeline(join(directory, 'xx.yaml'), outlets)
  expect(loaded.kind === 'problems' && loaded.problems[0]?.message).toBe(
    `${join(directory, 'xx.yaml')}: no such file, did you mean '${join(directory, 'x.yaml')}'?`,
  )
})

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test.each([
  ['sample', 6],
  ['iran-executions', 7],
  ['world-news', 15],
  ['cc-news', 1],
])('pipelines/%s.yaml is right and brings %i sources', (name, count) => {
  const loaded = loadPipeline(join(ROOT, 'pipelines', `${name}.yaml`))
  expect(loaded.kind === 'problems' ? loaded.problems : []).toEqual([])
  expect(loaded.kind === 'loaded' && loaded.value.sources).toHaveLength(count)
})
