import { readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** Which rooms each room may look into, besides itself; the design's one-way streets. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  places: ['model', 'text'],
  recognize: ['model', 'text', 'places'],
  confidence: ['model', 'text'],
  slots: ['model', 'text', 'recognize', 'places', 'confidence'],
  claims: ['model', 'text', 'recognize', 'places', 'confidence', 'slots'],
  'extract.ts': ['model', 'text', 'recognize', 'places', 'confidence', 'slots', 'claims'],
  fetch: ['model'],
  parse: ['model', 'text'],
  compare: ['model'],
  store: ['model'],
  export: ['model'],
  'version.ts': ['text'],
  pipeline: ['model', 'text', 'fetch', 'parse', 'extract.ts', 'compare', 'store', 'export', 'version.ts'],
  web: ['model', 'compare', 'store', 'export'],
  cli: ['*'],
}

/** "src/fetch/feed.ts" is in room "fetch"; a file right under src/ is a room of its own. */
const roomOf = (file: string): string => file.split(sep)[0]!

const IMPORT = /^(?:import|export)\b[^'"]{0,2000}?from '(?<path>\.[^']{1,200})'/gm

const imports = globSync('**/*.{ts,tsx}', { cwd: SOURCE }).flatMap((file) =>
  [...readFileSync(join(SOURCE, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    from: file,
    to: normalize(join(dirname(file), match.groups!.path!)),
  })),
)

test('imports are found at all', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('every room has its place in the table', () => {
  expect([...new Set(imports.map(({ from }) => roomOf(from)))].filter((room) => !ALLOWED[room])).toEqual([])
})

test('imports only go the way the design says', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, target] = [roomOf(from), roomOf(to)]
    const allowed = ALLOWED[room] ?? []
    return room !== target && !allowed.includes('*') && !allowed.includes(target)
  })
  expect(wrong).toEqual([])
})

test.each(['cli', 'web'])('nobody but the command line imports %s', (room) => {
  const importers = imports.filter(({ from, to }) => roomOf(to) === room && !['cli', room].includes(roomOf(from)))
  expect(importers).toEqual([])
})

/** Each side effect has one home. */
const HOMES: readonly (readonly [module: string, homes: readonly string[]])[] = [
  ['better-sqlite3', ['store']],
  ['undici', ['fetch']],
  ['chrono-node', ['recognize']],
  ['compromise', ['text']],
  ['cheerio', ['parse', 'fetch']],
  ['commander', ['cli']],
  ['hono', ['web']],
  ['@hono/node-server', ['web']],
]

test.each(HOMES)('%s is imported only in %s', (module, homes) => {
  const importers = globSync('**/*.{ts,tsx}', { cwd: SOURCE }).filter((file) =>
    new RegExp(`from '${module}(?:/[^']*)?'`).test(readFileSync(join(SOURCE, file), 'utf8')),
  )
  expect(importers.length).toBeGreaterThan(0)
  expect(importers.filter((file) => !homes.includes(roomOf(file)))).toEqual([])
})
