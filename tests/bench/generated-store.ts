import { createHash } from 'node:crypto'
import type { Claim, EventClaim, FigureClaim } from '../../src/model/claim.ts'
import { addDays } from '../../src/model/day.ts'
import type { Outlet } from '../../src/model/outlet.ts'
import type { NewVersion } from '../../src/store/store.ts'

/** How the generated store is spread: like the news, a few measures, places and sources have most of the claims. */
const OUTLETS = 60
const CLAIMS_OF_ARTICLE = 30
const FIRST_DAY = '2023-01-01'
const DAYS = 1000

const MEASURES = [
  'deaths',
  'injuries',
  'executions',
  'arrests',
  'displaced',
  'missing',
  'other',
  'percentage',
  'money',
  'protests',
]
const PLACES: readonly (readonly [name: string, country: string])[] = [
  ['Iran', 'IR'],
  ['Gaza', 'PS'],
  ['Kyiv', 'UA'],
  ['Sudan', 'SD'],
  ['Lyon', 'FR'],
  ['Texas', 'US'],
  ['Lagos', 'NG'],
  ['Lima', 'PE'],
  ['Osaka', 'JP'],
  ['Turin', 'IT'],
]
const SOURCES = [
  'police',
  'the health ministry',
  'Iran Human Rights',
  'Amnesty International',
  'the mayor',
  'officials',
  'UNHCR',
  'Red Cross',
]
const COUNTED = ['people', 'women', 'homes', 'schools', 'shops', 'bridges', 'vehicles', 'dollars']
const FIRST_NAMES = ['Ahmad', 'Ahmed', 'Maria', 'Mariya', 'John', 'Jon', 'Sara', 'Omar', 'Olga', 'Ivan']

/** A small fixed generator (mulberry32, public domain), so that every run makes the same store. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Draw = ReturnType<typeof random>

/** Small numbers come up most often: the index of a list as the news would draw it. */
const skewed = (draw: Draw, count: number): number => Math.floor(count * draw() ** 2)
const pick = <T>(draw: Draw, list: readonly T[]): T => list[skewed(draw, list.length)]!

const outlet = (index: number): Outlet => ({ id: `paper-${index}`, name: `Paper ${index}`, hosts: [], feeds: [] })

/** The article with this number: some thirty claims of all kinds, each in its own sentence. Every fiftieth is an edit of the one before. */
export function generatedVersion(runId: number, number: number): NewVersion {
  const isEdit = number % 50 === 49
  const source = isEdit ? number - 1 : number
  const draw = random(source)
  const published = addDays(FIRST_DAY, Math.floor(draw() * DAYS))
  const url = `https://paper.example/${source}`
  let text = `Headline ${source} on ${pick(draw, PLACES)[0]} and story ${skewed(draw, 500)}\n`
  const claims: Claim[] = []
  for (let i = 0; i < CLAIMS_OF_ARTICLE; i++) {
    const start = text.length
    const { sentence, make } = draft(draw, published, isEdit && i === 0 ? 1 : 0)
    text += `${sentence} `
    claims.push(make({ url, start, sentence }))
  }
  const body = new TextEncoder().encode(text)
  const id = skewed(random(source + 7), OUTLETS)
  return {
    runId,
    outlet: outlet(id),
    extraction: {
      article: { text, url, title: text.slice(0, text.indexOf('\n')), published, outlet: outlet(id).name },
      mentions: [],
      claims,
      problems: [],
    },
    extractorVersion: 'bench',
    dataVersion: 'bench',
    snapshot: {
      requestedUrl: url,
      url,
      redirects: [],
      status: 200,
      headers: { 'content-type': 'text/html' },
      body,
      sha256: createHash('sha256').update(body).digest('hex'),
      fetchedAt: `${addDays(published, isEdit ? 1 : 0)}T12:00:00Z`,
      elapsedMs: 10,
      validators: {},
    },
  }
}

interface Place {
  readonly url: string
  readonly start: number
  readonly sentence: string
}

interface Draft {
  readonly sentence: string
  readonly make: (place: Place) => Claim
}

function draft(draw: Draw, published: string, more: number): Draft {
  const kind = draw()
  if (kind < 0.7) return figureDraft(draw, published, more)
  return kind < 0.8 ? ageDraft(draw) : eventDraft(draw, published)
}

function base({ url, start, sentence }: Place, words: string) {
  const at = start + sentence.indexOf(words)
  return {
    id: createHash('sha256').update(`${url} ${sentence} ${words}`).digest('hex').slice(0, 12),
    start: at,
    end: at + words.length,
    text: words,
    sentence: { start, end: start + sentence.length },
    confidence: { p: 0.9, level: 'medium' as const, reasons: [{ signal: 'recognition', weight: 2.75 }] },
    rule: 'bench',
    evidence: [{ slot: 'value', start: at, end: at + words.length, text: words }],
    modality: 'asserted' as const,
    negated: false,
  }
}

function slots(draw: Draw): Pick<FigureClaim, 'place' | 'source'> {
  const [name, country] = pick(draw, PLACES)
  const named =
    draw() < 0.5
      ? { name: pick(draw, SOURCES), kind: 'named' as const, direct: false, basis: 'stated' as const, p: 0.9 }
      : undefined
  return { place: { name, country, basis: 'stated', p: 0.9 }, ...(named && { source: named }) }
}

function figureDraft(draw: Draw, published: string, more: number): Draft {
  const [measure, counted] = [pick(draw, MEASURES), pick(draw, COUNTED)]
  const low = Math.floor(2000 * draw() ** 3) + 1 + more
  const bound = draw() < 0.3 ? ('at_least' as const) : ('exact' as const)
  const words = bound === 'at_least' ? `at least ${low}` : `${low}`
  const sentence = `Report ${Math.floor(draw() * 1e9)} tells of ${words} ${counted} that day in that town.`
  const from = addDays(published, -skewed(draw, 300))
  const given = slots(draw)
  return {
    sentence,
    make: (place): FigureClaim => ({
      ...base(place, words),
      ...given,
      kind: 'figure',
      low,
      ...(bound === 'exact' && { high: low }),
      bound,
      unit: measure === 'money' ? 'USD' : measure === 'percentage' ? 'percent' : 'count',
      counted,
      measure,
      period: { from, to: draw() < 0.5 ? from : published, basis: 'stated', p: 0.9 },
    }),
  }
}

const personName = (draw: Draw): string => `${pick(draw, FIRST_NAMES)} Family${skewed(draw, 20_000)}`

function ageDraft(draw: Draw): Draft {
  const [person, years] = [personName(draw), 18 + Math.floor(draw() * 60)]
  const given = slots(draw)
  return {
    sentence: `${person} was ${years} years old.`,
    make: (place) => ({ ...base(place, `${years}`), ...given, kind: 'age', person, low: years, high: years }),
  }
}

function eventDraft(draw: Draw, published: string): Draft {
  const [person, day] = [personName(draw), addDays(published, -skewed(draw, 30))]
  const given = slots(draw)
  return {
    sentence: `${person} was arrested on ${day}.`,
    make: (place): EventClaim => ({
      ...base(place, 'arrested'),
      ...given,
      kind: 'event',
      trigger: 'arrested',
      eventType: 'arrest',
      date: { from: day, to: day, basis: 'stated' },
      who: [person],
    }),
  }
}
