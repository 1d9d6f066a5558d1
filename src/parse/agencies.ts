import { agencyName } from './dateline.ts'

const NAMES =
  'AFP|Agence France-Presse|Reuters|(?:The )?Associated Press|AP|Press Association|PA Media|dpa|EFE|UPI|Xinhua|TASS|Kyodo|Anadolu(?: Agency)?'
/** Ways in which a page says that an agency wrote the text or part of it. */
const CREDITS: readonly RegExp[] = [
  // By AFP; AFP; Jane Doe and AFP; The Associated Press
  new RegExp(`^(?:by\\s)?(?:.{0,80}(?:,|\\band\\b|\\bwith\\b|/|\\|)\\s{0,2})?(?<agency>${NAMES})$`, 'i'),
  // with additional reporting by AFP; Reuters contributed to this report
  new RegExp(`(?:additional reporting|reporting)\\s(?:by|from)\\s(?:.{0,60}\\s)?(?<agency>${NAMES})\\b`, 'i'),
  new RegExp(`\\b(?<agency>${NAMES})\\scontributed\\sto\\sthis\\s(?:report|story|article)`, 'i'),
]

/** Agencies named in bylines and closing notes: "with additional reporting from Reuters" gives ["Reuters"]. Each name once. */
export function agenciesIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) =>
    CREDITS.flatMap((credit) => {
      const agency = credit.exec(line.slice(0, 300))?.groups?.agency
      return agency ? [agencyName(agency)] : []
    }),
  )
  return [...new Set(found)]
}
