import type { AgeClaim, EventClaim, FigureClaim, PeriodSlot, PlaceSlot, SourceSlot } from '../../src/model/claim.ts'
import type { StoredClaim } from '../../src/model/record.ts'

/** What a test says of a figure; the rest is the same for all: executions in Iran in 2024, printed by the Herald. */
export interface FigureWords {
  readonly id?: string
  readonly outlet?: string
  readonly url?: string
  readonly version?: number
  readonly current?: boolean
  readonly published?: string
  readonly title?: string
  readonly sentence?: string
  /** The words of the figure inside the sentence. */
  readonly text?: string
  readonly counted?: string
  readonly partOf?: string
  readonly change?: FigureClaim['change']
  /** "1000", ">=1000", ">9", "<5", "~50", "30-40". */
  readonly value?: string
  readonly measure?: FigureClaim['measure']
  readonly unit?: string
  readonly place?: string
  readonly country?: string
  /** "2024-01-01..2024-12-31", "since 2024-07-01..2025-09-24", "" for none. */
  readonly window?: string
  readonly basis?: PeriodSlot['basis']
  readonly rate?: boolean
  readonly source?: string
  readonly anonymous?: boolean
  readonly agencies?: readonly string[]
  readonly modality?: FigureClaim['modality']
  readonly negated?: boolean
}

let serial = 0

export function figure(words: FigureWords = {}): StoredClaim & { claim: FigureClaim } {
  const { measure = 'executions', unit = 'count', modality = 'asserted', negated = false } = words
  const place = placeOf(words)
  const period = periodOf(words)
  const source = sourceOf(words)
  const claim: FigureClaim = {
    ...base(words),
    kind: 'figure',
    ...boundedValue(words.value ?? '975'),
    unit,
    measure,
    modality,
    negated,
    ...(words.counted ? { counted: words.counted } : {}),
    ...(words.partOf ? { partOf: words.partOf } : {}),
    ...(words.change ? { change: words.change } : {}),
    ...(place ? { place } : {}),
    ...(period ? { period } : {}),
    ...(source ? { source } : {}),
  }
  return { ...record(words), claim }
}

export function age(
  person: string,
  years: number,
  words: FigureWords & { asOf?: string } = {},
): StoredClaim & { claim: AgeClaim } {
  const place = placeOf(words)
  const source = sourceOf(words)
  const claim: AgeClaim = {
    ...base(words),
    kind: 'age',
    person,
    low: years,
    high: years,
    modality: words.modality ?? 'asserted',
    negated: words.negated ?? false,
    ...(words.asOf ? { asOf: words.asOf } : {}),
    ...(place ? { place } : {}),
    ...(source ? { source } : {}),
  }
  return { ...record(words), claim }
}

export function event(
  trigger: string,
  who: readonly string[],
  days: string,
  words: FigureWords & { eventType?: string } = {},
): StoredClaim & { claim: EventClaim } {
  const [from = '', to = from] = days.split('..')
  const place = placeOf(words)
  const source = sourceOf(words)
  const claim: EventClaim = {
    ...base(words),
    kind: 'event',
    trigger,
    eventType: words.eventType ?? 'execution',
    date: { from, to, basis: words.basis ?? 'stated' },
    who,
    modality: words.modality ?? 'asserted',
    negated: words.negated ?? false,
    ...(place ? { place } : {}),
    ...(source ? { source } : {}),
  }
  return { ...record(words), claim }
}

const base = ({ id, sentence = '', text = sentence }: FigureWords) => ({
  id: id ?? `claim-${String(++serial).padStart(4, '0')}`,
  start: sentence.indexOf(text),
  end: sentence.indexOf(text) + text.length,
  text,
  sentence: { start: 0, end: sentence.length },
  confidence: { p: 0.9, level: 'medium' as const, reasons: [] },
  rule: 'test',
  evidence: [],
})

function record(words: FigureWords): Omit<StoredClaim, 'claim'> {
  const outlet = words.outlet ?? 'Herald'
  return {
    outletId: outlet.toLowerCase(),
    outletName: outlet,
    articleUrl: words.url ?? `https://${outlet.toLowerCase()}.example/${words.url ?? 'story'}`,
    ...(words.title ? { title: words.title } : {}),
    published: words.published ?? '2025-09-24',
    version: words.version ?? 1,
    current: words.current ?? true,
    fetchedAt: '2025-09-24T10:00:00Z',
    sha256: '0'.repeat(64),
    sentenceText: words.sentence ?? ownWords(),
    agencies: words.agencies ?? [],
    status: 'open',
  }
}

/** A sentence that shares no five words with any other. */
const ownWords = (): string => Array.from({ length: 8 }, (_, i) => `word${++serial}x${i}`).join(' ')

const VALUE = /^(?<sign>>=|>|<=|<|~)?(?<low>\d+)(?:-(?<high>\d+))?$/

function boundedValue(value: string): Pick<FigureClaim, 'low' | 'high' | 'bound'> {
  const { sign = '', low, high } = VALUE.exec(value)!.groups!
  const number = Number(low)
  if (high) return { low: number, high: Number(high), bound: 'range' }
  switch (sign) {
    case '>=':
      return { low: number, bound: 'at_least' }
    case '>':
      return { low: number, bound: 'more_than' }
    case '<=':
      return { high: number, bound: 'at_most' }
    case '<':
      return { high: number, bound: 'less_than' }
    default:
      return { low: number, high: number, bound: sign === '~' ? 'about' : 'exact' }
  }
}

function placeOf({ place = 'Iran', country = 'IR' }: FigureWords): PlaceSlot | undefined {
  return place === '' ? undefined : { name: place, country, basis: 'stated', p: 0.9 }
}

function periodOf({ window = '2024-01-01..2024-12-31', basis = 'stated', rate }: FigureWords): PeriodSlot | undefined {
  if (window === '') return undefined
  const [from, to] = window.replace('since ', '').split('..')
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(window.startsWith('since') ? { text: window } : {}),
    ...(rate ? { kind: 'rate' as const } : {}),
    basis,
    p: 0.9,
  }
}

function sourceOf({ source, anonymous }: FigureWords): SourceSlot | undefined {
  if (!source) return undefined
  return { name: source, kind: anonymous ? 'anonymous' : 'named', direct: false, basis: 'stated', p: 0.9 }
}
