// npm run eval:outlets -- DIR: stores annotated articles of several outlets on one event, compares them as a run does, and holds
// the relations against those found by reading (multi-outlet.tsv). DIR: articles in the scheme of tests/eval/gold.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extract } from '../../src/extract.ts'
import type { FigureClaim } from '../../src/model/claim.ts'
import { amountInWords } from '../../src/model/claim-in-words.ts'
import type { StoredClaim } from '../../src/model/record.ts'
import { DISAGREEING_KINDS } from '../../src/model/relation.ts'
import { articleOfText } from '../../src/parse/article-of-text.ts'
import { relationsOfClaim } from '../../src/pipeline/relate-new-claims.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import { DATA_VERSION, VERSION } from '../../src/version.ts'
import { type GoldDocument, goldDocumentsIn } from './gold.ts'

interface Expected {
  readonly story: string
  readonly sides: readonly [Side, Side]
  /** Kinds of relation, one of which must hold; "none": no disagreement. */
  readonly kinds: readonly string[]
}

/** A figure as the table names it: outlet, "≥ 5", a word of what is counted. */
interface Side {
  readonly outlet: string
  readonly amount: string
  readonly counted: string
}

const [directory] = process.argv.slice(2)
if (!directory) throw new Error('name a directory of annotated articles: npm run eval:outlets -- DIR')

const store = openSqliteStore(':memory:')
const runId = await store.startRun({ pipeline: 'multi-outlet', startedAt: '2016-11-12T00:00:00Z' })
for (const document of goldDocumentsIn(directory)) await save(document)
for (const id of await store.claimsToCompare()) await store.saveRelations(await relationsOfClaim(store, id), [id])

const claims = await claimsOf(store)
const relations = await store.relations()
const table = readFileSync(new URL('multi-outlet.tsv', import.meta.url), 'utf8')
const expectations = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('story\t'))
  .map(expectationOf)
const failures = expectations.filter((expected) => !holds(expected))
for (const { story, sides, kinds } of failures)
  console.log(
    `${story}: ${sides.map(named).join(' and ')}: ${kinds.join(' or ')} expected, found ${foundKinds(sides).join(', ') || 'nothing'}`,
  )
const disagreeing = relations.filter(({ kind }) => DISAGREEING_KINDS.includes(kind))
console.log(
  `${expectations.length - failures.length} of ${expectations.length} relations as found by reading; ${disagreeing.length} disagreements told in all.`,
)
await store.close()

function expectationOf(line: string): Expected {
  const [story = '', outletA = '', amountA = '', countedA = '', outletB = '', amountB = '', countedB = '', kinds = ''] =
    line.split('\t')
  return {
    story,
    sides: [
      { outlet: outletA, amount: amountA, counted: countedA },
      { outlet: outletB, amount: amountB, counted: countedB },
    ],
    kinds: kinds.split('|'),
  }
}

function holds({ sides, kinds }: Expected): boolean {
  const found = foundKinds(sides)
  if (kinds.includes('none')) return !found.some((kind) => (DISAGREEING_KINDS as readonly string[]).includes(kind))
  return found.some((kind) => kinds.includes(kind))
}

/** Kinds of relation between any two figures that fit the sides, whichever way round. */
function foundKinds([a, b]: Expected['sides']): string[] {
  const [ids, others] = [a, b].map((side) =>
    claims.filter((stored) => fits(stored, side)).map(({ claim }) => claim.id),
  ) as [string[], string[]]
  return [
    ...new Set(
      relations
        .filter(
          (one) => (ids.includes(one.a) && others.includes(one.b)) || (ids.includes(one.b) && others.includes(one.a)),
        )
        .map(({ kind }) => kind),
    ),
  ]
}

function named({ outlet, amount, counted }: Side): string {
  return `${outlet} ${amount} ${counted}`
}

function fits({ claim, outletId }: StoredClaim, { outlet, amount, counted }: Side): boolean {
  if (outletId !== outlet) return false
  if (claim.kind === 'age') return String(claim.low) === amount && isAlike(claim.person, counted)
  if (claim.kind !== 'figure') return false
  const sameAmount = amountOf(claim) === amount || claim.text.toLowerCase().includes(amount)
  return (
    sameAmount && (claim.unit !== 'count' || isAlike(`${claim.counted ?? ''} ${claim.text} ${claim.measure}`, counted))
  )
}

/** "five patients" counts what the table calls "patients". */
function isAlike(words: string, counted: string): boolean {
  return words.toLowerCase().includes(counted.toLowerCase().split(' ').at(-1)!.replace(/s$/, ''))
}

/** "= 5" is "5" in the table, "≈ 80 meters" is "~ 80". */
function amountOf(figure: FigureClaim): string {
  const [amount = ''] = amountInWords(figure).split(/ (?=[a-z])/)
  return amount.replace(/^= /, '').replace('≈', '~').replaceAll(',', '')
}

async function save({ doc, outlet, published, text }: GoldDocument): Promise<void> {
  const name = outlet ?? doc
  const url = `https://${name}.example/${doc}`
  const body = Buffer.from(text)
  const facts = { outlet: name, url, ...(published ? { published } : {}) }
  await store.saveVersion({
    runId,
    outlet: { id: name, name, hosts: [], feeds: [] },
    snapshot: {
      ...{ requestedUrl: url, url, redirects: [], status: 200, headers: {}, body, elapsedMs: 0, validators: {} },
      sha256: createHash('sha256').update(body).digest('hex'),
      fetchedAt: `${published ?? '2016-11-12'}T12:00:00Z`,
    },
    extraction: extract(articleOfText(text, { ...facts, title: text.split('\n', 1)[0]!.trim() })),
    extractorVersion: VERSION,
    dataVersion: DATA_VERSION,
  })
}

async function claimsOf(from: Store): Promise<StoredClaim[]> {
  const found: StoredClaim[] = []
  for await (const stored of from.claims({})) found.push(stored)
  return found
}
