import { stringify } from 'csv-stringify/sync'
import type { Claim } from '../model/claim.ts'
import { claimInWords } from '../model/claim-in-words.ts'
import type { StoredClaim } from '../model/record.ts'
import type { SheetFormat } from './format.ts'

type Cell = string | number | boolean | undefined
type Column = readonly [name: string, cell: (stored: StoredClaim) => Cell]

/** A table for spreadsheets: RFC 4180 (commas, CRLF, doubled quotes), UTF-8, one row a claim, the same columns for all kinds. */
export const csv: SheetFormat = {
  name: 'csv',
  extension: '.csv',
  description: 'A table with one row per claim: for spreadsheets.',
  async *write(claims) {
    yield line(COLUMNS.map(([name]) => name))
    for await (const stored of claims) yield line(COLUMNS.map(([, cell]) => harmless(cell(stored))))
  },
}

const COLUMNS: readonly Column[] = [
  ['id', ({ claim }) => claim.id],
  ['status', ({ status }) => status],
  ['claim', ({ claim }) => claimInWords(claim)],
  ['kind', ({ claim }) => claim.kind],
  ['outlet', ({ outletName }) => outletName],
  ['published', ({ published }) => published],
  ['title', ({ title }) => title],
  ['url', ({ articleUrl }) => articleUrl],
  ['words', ({ claim }) => claim.text],
  ['sentence', ({ sentenceText }) => sentenceText],
  ['measure', ({ claim }) => slot(claim, 'figure')?.measure],
  ['bound', ({ claim }) => slot(claim, 'figure')?.bound],
  ['low', ({ claim }) => ('low' in claim ? claim.low : undefined)],
  ['high', ({ claim }) => ('high' in claim ? claim.high : undefined)],
  ['unit', ({ claim }) => (claim.kind === 'age' ? 'year' : slot(claim, 'figure')?.unit)],
  ['counted', ({ claim }) => slot(claim, 'figure')?.counted],
  ['change', ({ claim }) => slot(claim, 'figure')?.change],
  ['person', ({ claim }) => person(claim)],
  ['role', ({ claim }) => slot(claim, 'person')?.role],
  ['affiliation', ({ claim }) => slot(claim, 'person')?.affiliation],
  ['event', ({ claim }) => slot(claim, 'event')?.trigger],
  ['event_type', ({ claim }) => slot(claim, 'event')?.eventType],
  ['from', ({ claim }) => time(claim)?.from],
  ['to', ({ claim }) => time(claim)?.to],
  ['time_basis', ({ claim }) => time(claim)?.basis],
  ['place', ({ claim }) => claim.place?.name],
  ['country', ({ claim }) => claim.place?.country],
  ['source', ({ claim }) => claim.source?.name],
  ['source_cue', ({ claim }) => claim.source?.cue],
  ['modality', ({ claim }) => claim.modality],
  ['negated', ({ claim }) => claim.negated],
  ['confidence', ({ claim }) => claim.confidence.p],
  ['level', ({ claim }) => claim.confidence.level],
  ['flags', ({ claim }) => claim.flags?.join(' ')],
  ['agencies', ({ agencies }) => agencies.join(', ')],
  ['version', ({ version }) => version],
  ['current', ({ current }) => current],
  ['fetched_at', ({ fetchedAt }) => fetchedAt],
  ['sha256', ({ sha256 }) => sha256],
  ['rule', ({ claim }) => claim.rule],
]

/** The claim if it is of that kind. */
function slot<K extends Claim['kind']>(claim: Claim, kind: K): Extract<Claim, { kind: K }> | undefined {
  return claim.kind === kind ? (claim as Extract<Claim, { kind: K }>) : undefined
}

function person(claim: Claim): string | undefined {
  return claim.kind === 'event' ? claim.who.join(', ') : 'person' in claim ? claim.person : undefined
}

/** When it was so: the window of a figure, the days of an event, the day an age holds for. */
function time(claim: Claim): { readonly from?: string; readonly to?: string; readonly basis?: string } | undefined {
  switch (claim.kind) {
    case 'figure':
      return claim.period
    case 'event':
      return claim.date
    case 'age':
      return claim.asOf ? { from: claim.asOf, to: claim.asOf } : undefined
    case 'person':
      return undefined
  }
}

/** What a spreadsheet would run as a formula: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/
/** "-12.5" is a number and stays one. */
const NEGATIVE_NUMBER = /^-\d{1,30}(?:\.\d{1,30})?$/

/** A cell that no spreadsheet takes for a formula: '=HYPERLINK(...)' gets a leading apostrophe. Numbers pass. */
function harmless(cell: Cell): Cell {
  if (typeof cell !== 'string' || !FORMULA.test(cell) || NEGATIVE_NUMBER.test(cell)) return cell
  return `'${cell}`
}

/** Any line break needs quotes, not only the CRLF that ends a row. */
const LINE_BREAK = /[\r\n]/

const line = (cells: readonly Cell[]): string =>
  stringify([[...cells]], { record_delimiter: 'windows', quoted_match: LINE_BREAK, cast: { boolean: String } })
