import { STYLES } from './styles.ts'
import { xmlText } from './xml.ts'

/** What a cell holds; undefined: nothing. `share` is shown with two digits, `href` makes it a link. */
export type WorkbookCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly day: string }
  | { readonly instant: string }
  | { readonly share: number }
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly bold: true }

/** Excel opens no cell with more characters (its specifications and limits). */
const MOST_CHARACTERS = 32_767
/** Excel reads "_x0041_" as "A": an underscore that begins such a thing is written as one itself (ECMA-376-1, 22.9.2.19). */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** The XML of one cell at "B7"; a link only when told so, as there is a limit to them. Nothing for an empty cell. */
export function cellXml(name: string, cell: WorkbookCell, isLink = false): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'number') return numberXml(name, cell, STYLES.plain)
  if (typeof cell === 'string') return textXml(name, cell, STYLES.plain)
  if ('share' in cell) return numberXml(name, cell.share, STYLES.share)
  if ('day' in cell) return timeXml(name, cell.day, STYLES.day)
  if ('instant' in cell) return timeXml(name, cell.instant, STYLES.instant)
  return textXml(name, cell.text, 'bold' in cell ? STYLES.bold : isLink ? STYLES.link : STYLES.plain)
}

/** Numbers that a spreadsheet has no sign for stay words. */
const numberXml = (name: string, value: number, style: number): string =>
  Number.isFinite(value)
    ? `<c r="${name}" s="${style}"><v>${value}</v></c>`
    : textXml(name, String(value), STYLES.plain)

function textXml(name: string, text: string, style: number): string {
  const whole = text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole).replace(ESCAPE_LIKE, '_x005F_')}</t></is></c>`
}

const DAY_MS = 86_400_000
/** Spreadsheets count days from here, as if 1900 had been a leap year: before March 1900 the count is wrong. */
const EPOCH_MS = Date.UTC(1899, 11, 30)
const FIRST_DAY = 61

/** "2024-11-13" as a real date; what is none, or lies before March 1900, as text. */
function timeXml(name: string, iso: string, style: number): string {
  const days = (Date.parse(iso) - EPOCH_MS) / DAY_MS
  return days >= FIRST_DAY ? numberXml(name, days, style) : textXml(name, iso, STYLES.plain)
}
