import type { Dateline } from '../model/article.ts'

/** Agencies as datelines and credits write them, with the name under which they are kept. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['AP', 'AP'],
  ['THE ASSOCIATED PRESS', 'AP'],
  ['ASSOCIATED PRESS', 'AP'],
  ['AFP', 'AFP'],
  ['AGENCE FRANCE-PRESSE', 'AFP'],
  ['REUTERS', 'Reuters'],
  ['THOMSON REUTERS', 'Reuters'],
  ['PRESS ASSOCIATION', 'PA'],
  ['PA MEDIA', 'PA'],
  ['PA', 'PA'],
  ['DPA', 'dpa'],
  ['EFE', 'EFE'],
  ['ANSA', 'ANSA'],
  ['UPI', 'UPI'],
  ['XINHUA', 'Xinhua'],
  ['TASS', 'TASS'],
  ['INTERFAX', 'Interfax'],
  ['KYODO', 'Kyodo'],
  ['KYODO NEWS', 'Kyodo'],
  ['YONHAP', 'Yonhap'],
  ['ANADOLU', 'Anadolu'],
  ['ANADOLU AGENCY', 'Anadolu'],
  ['AA', 'Anadolu'],
  ['BLOOMBERG', 'Bloomberg'],
  ['CNN', 'CNN'],
  ['PTI', 'PTI'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['BERNAMA', 'Bernama'],
  ['IRNA', 'IRNA'],
  ['ISNA', 'ISNA'],
  ['AAP', 'AAP'],
  ['THE CANADIAN PRESS', 'The Canadian Press'],
])

const AGENCY = "\\(\\s?(?<agency>[\\p{L}\\s.'’-]{2,40}?)\\s?\\)"
/** A place in capitals: "TEHRAN", "RIO DE JANEIRO", "ST. PETERSBURG", "N'DJAMENA"; "de" and "al-" in lower case are common. */
const CITY = "\\p{Lu}[\\p{Lu}.'’-]{1,24}(?:\\s(?:de|la|el|al|and|\\p{Lu}[\\p{Lu}.'’-]{0,24})){0,3}"
/** The same in ordinary letters: "New Delhi". */
const NAME = "\\p{Lu}[\\p{L}'’-]{1,24}(?:\\s\\p{Lu}[\\p{L}'’-]{1,24}){0,2}"
/** What follows it: ", Iran", ", Ala.", "/GENEVA"; then possibly a day: ", Sept 24". */
const REGION = "(?:,\\s{0,2}\\p{Lu}[\\p{L}.'’-]{1,24}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,24}){0,2}){0,2}"
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const DAY = `(?:,?\\s(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\s${MONTH})(?:,?\\s\\d{4})?)?`
const DASH = '\\s{0,2}(?:[–—]|--|-(?=\\s))\\s{0,2}'

interface Form {
  readonly pattern: RegExp
  /** The brackets may hold anything, so only known agencies count. */
  readonly knownOnly?: boolean
}

/** The forms of a dateline at the start of a text; the first that matches is taken. */
const FORMS: readonly Form[] = [
  // TEHRAN, Iran (AP) — ; LONDON/GENEVA, Sept 24 (Reuters) -
  { pattern: new RegExp(`^(?<place>${CITY}(?:/${CITY})?${REGION}?)${DAY}\\s{0,2}${AGENCY}(?:${DASH}|\\s)`, 'u') },
  // Tehran, Iran (CNN) — ; Kabul (AFP) -
  { pattern: new RegExp(`^(?<place>${NAME}${REGION})${DAY}\\s{0,2}${AGENCY}(?:${DASH}|\\s)`, 'u'), knownOnly: true },
  // (Reuters) - ; (CNN) The ...
  { pattern: new RegExp(`^${AGENCY}(?:${DASH}|\\s)`, 'u'), knownOnly: true },
  // TEHRAN, Iran —
  { pattern: new RegExp(`^(?<place>${CITY}(?:/${CITY})?${REGION})${DAY}\\s?(?:[–—]|--|-\\s)\\s{0,2}`, 'u') },
  // TEHRAN: Iran has ...
  { pattern: new RegExp(`^(?<place>${CITY}${REGION}):\\s`, 'u') },
]
/** Labels in capitals that are no places. */
const LABEL =
  /^(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|WATCH|LIVE|VIDEO|OPINION|ANALYSIS|EXPLAINER|NEWS|FACTBOX|CORRECTION|EDITORIAL|READ|NOTE|WARNING|JUST IN|TIMELINE|PHOTOS|ALSO|MORE|DEAR|Q|A|QUESTION|ANSWER)\b/
const MAX_DATELINE_CHARS = 120

/** A summary or a title may stand above the report; further down a dateline must name an agency. */
const MAX_LINES = 3

/**
 * Where and by which agency a report was filed, at the start of the text or of one of its first lines: "TEHRAN, Iran (AP) —
 * Officials said" gives the place "TEHRAN, Iran" and the agency "AP". The words stay in the text; undefined when there is none.
 */
export function readDateline(text: string): Dateline | undefined {
  let from = text.length - text.trimStart().length
  for (let line = 0; line < MAX_LINES; line += 1) {
    const dateline = datelineAt(text, from)
    if (dateline && (line === 0 || dateline.agency)) return dateline
    const lineEnd = text.indexOf('\n', from)
    if (lineEnd < 0) return undefined
    from = lineEnd + 1
  }
  return undefined
}

function datelineAt(text: string, start: number): Dateline | undefined {
  const head = text.slice(start, start + MAX_DATELINE_CHARS)
  if (LABEL.test(head)) return undefined
  for (const { pattern, knownOnly } of FORMS) {
    const match = pattern.exec(head)
    if (!match?.groups) continue
    const { place, agency } = match.groups
    if (knownOnly && !AGENCIES.has((agency ?? '').toUpperCase())) continue
    const end = start + match[0].trimEnd().length
    return { start, end, ...(place ? { place } : {}), ...(agency ? { agency: agencyName(agency) } : {}) }
  }
  return undefined
}

/** The name under which an agency is kept: "Reuters" for "REUTERS"; unknown ones stay as they are. */
export const agencyName = (written: string): string => AGENCIES.get(written.trim().toUpperCase()) ?? written.trim()
