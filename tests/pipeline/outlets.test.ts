import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadOutlets, outletOfAddress } from '../../src/pipeline/outlets.ts'

const directory = mkdtempSync(join(tmpdir(), 'claimtrail-outlets-'))
beforeEach(() => rmSync(join(directory, 'a.yaml'), { force: true }))
afterAll(() => rmSync(directory, { recursive: true }))

function load(yaml: string) {
  writeFileSync(join(directory, 'a.yaml'), yaml)
  return loadOutlets(directory)
}

describe('an outlet file', () => {
  test('is an outlet with the id of its name', () => {
    expect(load('name: A\ncountry: GB\nhosts: [a.example]\nselectors: [{body: main, until: 2024-12-31}]\n')).toEqual({
      kind: 'loaded',
      value: [
        {
          id: 'a',
          name: 'A',
          country: 'GB',
          hosts: ['a.example'],
          feeds: [],
          selectors: [{ body: 'main', until: '2024-12-31' }],
        },
      ],
    })
  })

  test.each([
    ["a.yaml:2: unknown key 'host', did you mean 'hosts'?", 'name: A\nhost: x\nhosts: [x]\n'],
    ["a.yaml:1: 'hosts' is missing", 'name: A\n'],
    ["a.yaml:2: 'hosts': names no host", 'name: A\nhosts: []\n'],
    ["a.yaml:2: 'hosts.0': must be a host name such as 'example.org'", 'name: A\nhosts: [https://a.example/]\n'],
    [
      "a.yaml:3: 'country': must be an ISO 3166-1 code of two capitals such as 'GB'",
      'name: A\nhosts: [x]\ncountry: gb\n',
    ],
    [
      "a.yaml:4: 'selectors.0.until': must be a day such as 2024-12-31",
      'name: A\nhosts: [x]\nselectors:\n  - until: May\n',
    ],
  ])('with a mistake: %s', (message, yaml) => {
    const loaded = load(yaml)
    expect(loaded.kind === 'problems' && loaded.problems.map((problem) => problem.message)).toEqual([
      join(directory, message),
    ])
  })
})

describe('the outlet of an address', () => {
  const outlet = (id: string, ...hosts: readonly string[]) => ({ id, name: id, hosts, feeds: [] })
  const outlets = [outlet('quay', 'quay.example', 'quay.news.example'), outlet('news', 'news.example')]
  test.each([
    ['https://quay.example/a', 'quay'],
    ['https://www.quay.example/a', 'quay'],
    ['https://news.example:8080/a', 'news'],
    ['https://old.quay.news.example/a', 'quay'],
    ['https://notquay.example/a', undefined],
    ['https://quay.example.org/a', undefined],
    ['file:///quay.example/a', undefined],
    ['no address', undefined],
  ])('%s: %s', (address, id) => expect(outletOfAddress(outlets, address)?.id).toBe(id))
})

describe('the outlets that come with the package', () => {
  const loaded = loadOutlets()
  const outlets = loaded.kind === 'loaded' ? loaded.value : []

  test('are without mistakes', () => expect(loaded).toMatchObject({ kind: 'loaded' }))

  test('have feeds over https, or files that are there', () => {
    expect(outlets.length).toBeGreaterThan(20)
    for (const feed of outlets.flatMap(({ feeds }) => feeds)) {
      expect(feed).toMatch(/^(https|file):/)
      if (feed.startsWith('file:')) expect(existsSync(fileURLToPath(feed)), feed).toBe(true)
    }
  })

  test('share no host', () => {
    const hosts = outlets.flatMap((outlet) => outlet.hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
  })
})
