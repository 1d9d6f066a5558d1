/**
 * What each family of name rules is worth: F1 of people, places and organizations together, with the family's weights set to
 * nothing. `npm run ablation -- FOLDER` reads worldwide-dev and uner-ewt-dev (gzipped JSON lines) from the benchmark's data
 * folder and prints the table of names.md.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { recognizeNames } from '../../src/recognize/names/recognize-names.ts'
import { WEIGHTS, type Weights } from '../../src/recognize/names/weights.ts'
import { readDocument } from '../../src/text/document.ts'

const SETS = ['worldwide-dev', 'uner-ewt-dev'] as const
const NOTHING: Weights = [0, 0, 0, 0, 0]
const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' }

/** Families by the beginnings of their features' names. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  'titles and roles': /^(?:titled|role|title after|apposition|office of what)/,
  'ages, "who" and signatures': /^(?:age |who |handle|salutation)/,
  'verbs beside a name': /^(?:person verb|human verb|subject verb|by$|written by)/,
  'prepositions of place': /^(?:in$|in the|at$|to or from|direction before|place noun|of$)/,
  gazetteer: /^(?:country or region|large |town|small place|organization or region|region with|known place|dateline)/,
  'lists of given names and surnames': /given name|surname last|lone surname|full name$|^family name|well-known/,
  'shapes of names': /^(?:ending of surnames|Arabic|hyphenated|particle|initial)/,
  'heads and forms of organizations':
    /^(?:organization head|company suffix|foreign organization|ending of companies|ampersand|office of$|purpose|country last|organization noun)/,
  'known organizations': /^known organization/,
  acronyms: /acronym|^word in capitals|^everyday word in capitals|^capital inside/,
  'heads of places': /^(?:place head|place of|place start|foreign place|ending of places|state abbreviation)/,
  'everyday words': /^(?:only|lone|some|no) everyday words?|^unknown word/,
  'names of other things': /^(?:demonym|other name|event|digit|in quotation|same word|foreign article|money)/,
  'memory of the article': /^(?:part of a full name|short for|beside|never named)/,
}

interface Gold {
  readonly start: number
  readonly end: number
  readonly type: string
}

interface GoldDocument {
  readonly text: string
  readonly gold: readonly Gold[]
}

function main(folder: string | undefined): void {
  if (!folder) throw new Error('name the folder of the benchmark data: npm run ablation -- FOLDER')
  const sets = SETS.map((name) => documents(join(folder, `${name}.jsonl.gz`)))
  const whole = sets.map(f1)
  const rows = Object.entries(FAMILIES).map(([family, ids]) => {
    const lost = without(ids, () => sets.map((set, i) => whole[i]! - f1(set)))
    return { family, features: Object.keys(WEIGHTS).filter((id) => ids.test(id)).length, lost }
  })
  rows.sort((a, b) => b.lost[0]! - a.lost[0]!)
  const lines = [
    `| removed | features | ${SETS.join(' | ')} |`,
    '| --- | ---: | ---: | ---: |',
    `| nothing: overlap F1 | ${Object.keys(WEIGHTS).length - 1} | ${whole.map((value) => value.toFixed(1)).join(' | ')} |`,
    ...rows.map(
      ({ family, features, lost }) =>
        `| ${family} | ${features} | ${lost.map((value) => (-value).toFixed(1)).join(' | ')} |`,
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const documents = (file: string): GoldDocument[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldDocument => JSON.parse(line))

/** What `measure` gives while the features of these names weigh nothing. */
function without<T>(ids: RegExp, measure: () => T): T {
  const weights: Record<string, Weights> = WEIGHTS
  const kept = { ...weights }
  for (const id of Object.keys(kept)) if (ids.test(id)) weights[id] = NOTHING
  const result = measure()
  Object.assign(weights, kept)
  return result
}

/** Overlap F1 times 100 of names of the same type, paired one to one in text order. */
function f1(set: readonly GoldDocument[]): number {
  let [right, found, wanted] = [0, 0, 0]
  for (const { text, gold } of set) {
    const names = recognizeNames(readDocument({ text })).flatMap(({ kind, start, end }): Gold[] =>
      kind in TYPES ? [{ start, end, type: TYPES[kind]! }] : [],
    )
    const scored = gold.filter(({ type }) => Object.values(TYPES).includes(type))
    found += names.length
    wanted += scored.length
    right += pairs(scored, names)
  }
  return (200 * right) / (found + wanted)
}

function pairs(gold: readonly Gold[], names: readonly Gold[]): number {
  const free = new Set(names)
  return gold.filter((one) => {
    const match = [...free].find(({ type, start, end }) => type === one.type && start < one.end && one.start < end)
    return match !== undefined && free.delete(match)
  }).length
}

main(process.argv[2])
