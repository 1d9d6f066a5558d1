import type { Disagreement, SheetClaim } from '../../model/record.ts'
import { VERDICTS } from '../../model/review.ts'
import type { SheetContext, SheetFormat } from '../format.ts'
import { sentenceLink } from '../sentence-link.ts'
import { type Cell, SHEET_COLUMNS, type SheetColumn } from '../sheet-columns.ts'
import type { WorkbookCell } from './cell.ts'
import { workbook } from './workbook.ts'
import type { Worksheet, WorksheetColumn } from './worksheet.ts'

/** What fact-checkers open: claims with filters and lists to choose from, disagreements, and what each column means. */
export const xlsx: SheetFormat = {
  name: 'xlsx',
  extension: '.xlsx',
  description: 'A spreadsheet to fill in: for fact-checkers.',
  binary: true,
  write: (claims, context) => workbook([claimSheet(claims), disagreementSheet(context), columnSheet()]),
}

/** In the order in which people read; the columns that they fill in come right after the claim. */
const ORDER = [
  ...['claim', 'status', 'verdict', 'note', 'reviewer', 'outlet', 'published', 'sentence', 'url'],
  ...['low', 'high', 'bound', 'unit', 'counted', 'measure', 'person', 'event', 'from', 'to', 'place', 'source'],
  ...['confidence', 'level', 'least_sure_of', 'reasons', 'flags', 'conflicts', 'support', 'roots'],
]
const REASONS: SheetColumn = {
  name: 'reasons',
  type: 'text',
  explained: 'What the confidence is made of, the strongest first: + for, − against.',
  cell: ({ claim }) => reasonsOf(claim.confidence.reasons),
}
const COLUMNS = ordered([...SHEET_COLUMNS, REASONS])

/** In characters; what is not named here is short. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ claim: 48, sentence: 60, title: 40, url: 40, note: 30, conflicts: 40, reasons: 36, flags: 30, sha256: 20 },
  ...{ words: 24, counted: 20, source: 24, outlet: 20, published: 20, person: 24, event: 18 },
}
const SHORT = 12
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  status: ['open', 'accept', 'reject'],
  verdict: VERDICTS,
}

function ordered(columns: readonly SheetColumn[]): SheetColumn[] {
  const place = ({ name }: SheetColumn): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return columns.toSorted((a, b) => place(a) - place(b))
}

const claimSheet = (claims: AsyncIterable<SheetClaim>): Worksheet => ({
  name: 'Claims',
  columns: COLUMNS.map(({ name }) => ({
    header: name,
    width: WIDTHS[name] ?? SHORT,
    ...(CHOICES[name] && { choices: CHOICES[name] }),
  })),
  rows: mapped(claims, (row) => COLUMNS.map((column) => workbookCell(column, row))),
})

function workbookCell({ name, type, cell }: SheetColumn, row: SheetClaim): WorkbookCell {
  const content: Cell = cell(row)
  if (content === undefined) return undefined
  if (name === 'url' && /^https?:\/\//i.test(row.articleUrl))
    return { text: row.articleUrl, href: sentenceLink(row.articleUrl, row.sentenceText) }
  if (name === 'confidence') return { share: Number(content) }
  if (type === 'instant' || name === 'published') return timeCell(String(content))
  return type === 'day' ? { day: String(content) } : content
}

/** A day where no time of day is known. */
const timeCell = (time: string): WorkbookCell => (/T\d/.test(time) ? { instant: time } : { day: time })

const MOST_REASONS = 5

const reasonsOf = (reasons: SheetClaim['claim']['confidence']['reasons']): string =>
  reasons
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .map(({ signal, weight }) => `${weight < 0 ? '−' : '+'} ${signal.replace(/[._]/g, ' ')}`)
    .join('; ')

const DISAGREEMENT_COLUMNS: readonly WorksheetColumn[] = [
  { header: 'what', width: 70 },
  { header: 'kind', width: 16 },
  { header: 'outlet', width: 20 },
  { header: 'sentence', width: 50 },
  { header: 'other_outlet', width: 20 },
  { header: 'other_sentence', width: 50 },
  { header: 'id', width: SHORT },
  { header: 'other_id', width: SHORT },
]

const disagreementSheet = ({ disagreements }: SheetContext): Worksheet => ({
  name: 'Disagreements',
  columns: DISAGREEMENT_COLUMNS,
  rows: mapped(disagreements, ({ words, relation, a, b }: Disagreement) => [
    words,
    relation.kind.replaceAll('_', ' '),
    ...[a.outletName, a.sentenceText, b.outletName, b.sentenceText],
    ...[a.claim.id, b.claim.id],
  ]),
})

const LEVELS = [
  ['high', 'Of such records at least 97 of 100 say what the article says.'],
  ['medium', 'Of such records 85 to 97 of 100 do.'],
  ['low', 'Fewer do: read the sentence.'],
] as const

const columnSheet = (): Worksheet => ({
  name: 'What the columns mean',
  columns: [
    { header: 'column', width: 16 },
    { header: 'meaning', width: 100 },
  ],
  rows: mapped(
    [
      ...COLUMNS.map(({ name, explained }) => [name, explained]),
      ...LEVELS.map(([level, meaning]) => [`level: ${level}`, meaning]),
      ...VERDICTS.map((verdict) => [
        `verdict: ${verdict}`,
        'Yours to give: it is about the claim, not about the record of it.',
      ]),
      [
        'status',
        'accept or reject says whether the row says what the article says. Give the filled-in file to claimtrail import-reviews.',
      ],
    ],
    (row) => row,
  ),
})

async function* mapped<T>(
  items: AsyncIterable<T> | Iterable<T>,
  toRow: (item: T) => readonly WorkbookCell[],
): AsyncIterable<readonly WorkbookCell[]> {
  for await (const item of items) yield toRow(item)
}
