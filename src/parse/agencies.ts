import { agencyName } from './dateline.ts'

const NAMES =
  '(?<agency>AFP|Agence France-Presse|Reuters|(?:The )?Associated Press|AP|Press Association|PA Media|dpa|EFE|UPI|Xinhua|TASS|Kyodo|Anadolu(?: Agency)?)'
/** "By AFP", "Jane Doe and AFP", "The Associated Press" */
const BYLINE = new RegExp(
  `^(?:by\\s{1,3})?(?:.{0,80}(?:,|\\band\\b|\\bwith\\b|/|\\|)\\s{0,3})?${NAMES}(?:\\s(?:in|at)\\s.{0,40})?$`,
  'i',
)
/** "Additional reporting by AFP", "with reporting from Reuters" */
const REPORTING = new RegExp(`\\breporting\\s(?:by|from)\\s(?:.{0,60}\\s)?${NAMES}(?![\\p{L}])`, 'iu')
/** "The Associated Press contributed to this report" */
const CONTRIBUTED = new RegExp(
  `(?<![\\p{L}])${NAMES}\\s(?:also\\s)?contributed\\sto\\sthis\\s(?:report|story|article)`,
  'iu',
)
const MAX_LINE_CHARS = 300

/** Agencies that a byline or a closing note names: "With additional reporting from Reuters." gives ["Reuters"]. Each name once. */
export function agenciesIn(byline: string, notes: readonly string[]): string[] {
  const credits = [
    BYLINE.exec(byline.slice(0, MAX_LINE_CHARS)),
    ...notes.flatMap((note) => [REPORTING, CONTRIBUTED].map((credit) => credit.exec(note.slice(-MAX_LINE_CHARS)))),
  ]
  const names = credits.flatMap((credit) => (credit?.groups?.agency ? [agencyName(credit.groups.agency)] : []))
  return [...new Set(names)]
}
