import type { AgeClaim, EventClaim, FigureClaim, PersonClaim } from '../../src/model/claim.ts'
import type { SheetClaim } from '../../src/model/record.ts'

const SENTENCE = 'At least 1,051 executions have been counted in Iran since July 2024, monitors say.'

/** What a claim of any kind has, over the words that it is given. */
function base(sentence: string, words: string) {
  const start = sentence.indexOf(words)
  return {
    id: 'c1',
    start,
    end: start + words.length,
    text: words,
    sentence: { start: 0, end: sentence.length },
    confidence: { p: 0.93, level: 'high', reasons: [{ signal: 'bound stated', weight: 1.2 }] },
    rule: 'figure-at-least',
    modality: 'asserted',
    negated: false,
  } as const
}

const evidence = (slot: string, text: string) => {
  const start = SENTENCE.indexOf(text)
  return { slot, start, end: start + text.length, text }
}

export const figure: FigureClaim = {
  ...base(SENTENCE, 'At least 1,051'),
  kind: 'figure',
  low: 1051,
  bound: 'at_least',
  unit: 'count',
  counted: 'executions',
  measure: 'executions',
  period: { from: '2024-07-01', to: '2025-09-24', basis: 'stated', p: 0.95, kind: 'cumulative' },
  place: { name: 'Iran', country: 'IR', basis: 'stated', p: 0.95 },
  source: { name: 'monitors', kind: 'anonymous', cue: 'say', direct: false, basis: 'stated', p: 0.95 },
  evidence: [evidence('counted', 'executions'), evidence('period', 'since July 2024')],
}

export const age: AgeClaim = {
  ...base('Ivo Kern, 26, won.', '26'),
  kind: 'age',
  person: 'Ivo Kern',
  low: 26,
  high: 26,
  evidence: [],
}

export const event: EventClaim = {
  ...base('Ivo Kern was arrested on 12 October 2018.', 'arrested'),
  kind: 'event',
  trigger: 'arrested',
  eventType: 'arrest',
  date: { from: '2018-10-12', to: '2018-10-12', basis: 'stated' },
  who: ['Ivo Kern'],
  evidence: [],
}

export const person: PersonClaim = {
  ...base('Ada Moll, director of the Quay Trust, spoke.', 'Ada Moll'),
  kind: 'person',
  person: 'Ada Moll',
  role: 'director',
  affiliation: 'Quay Trust',
  evidence: [],
}

/** A row of a sheet; everything about it can be said otherwise. */
export const stored = (changes: Partial<SheetClaim> = {}): SheetClaim => ({
  claim: figure,
  outletId: 'sample-wire',
  outletName: 'Sample Wire',
  articleUrl: 'https://sample-wire.example/a',
  title: 'A count',
  published: '2025-09-24T09:05:00Z',
  version: 1,
  current: true,
  fetchedAt: '2025-09-25T06:00:30Z',
  sha256: 'ab'.repeat(32),
  sentenceText: SENTENCE,
  agencies: [],
  status: 'open',
  firstSeen: '2025-09-25T06:00:30Z',
  lastSeen: '2025-09-26T06:00:30Z',
  against: [],
  passage: { start: 0, end: 14, prefix: '', suffix: ' executions have been counted' },
  ...changes,
})

export async function* stream<T>(...values: readonly T[]): AsyncIterable<T> {
  yield* values
}

/** All that a sheet writes, as one text. */
export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

export const CONTEXT = {
  title: 'Executions in Iran',
  generatedAt: '2025-09-25T07:00:00Z',
  disagreements: [],
  revisions: [],
  isOnSheet: () => true,
  pictures: async () => [],
  database: () => stream(Buffer.from('SQLite format 3\0')),
  notes: async () => [],
} as const
