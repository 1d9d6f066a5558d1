import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Expression } from '../expression.ts'
import { HIJRI_MONTHS, hijriStretch, JALALI_MONTHS, jalaliStretch } from '../other-calendars.ts'
import type { Stretch } from '../stretch.ts'

const alternatives = (names: readonly (readonly string[])[]): string => names.flat().join('|')
const indexOf = (names: readonly (readonly string[])[], word: string): number =>
  names.findIndex((spellings) => spellings.includes(word)) + 1

/** "24 Mehr 1403", "Mehr 24, 1403", "Khordad 1388": a day or month of the Iranian calendar. */
const jalali = dateRule({
  id: 'jalali',
  cues: ['otherEra'],
  pattern: phrase(
    String.raw`(?:(?<day>\d{1,2}) )?(?<month>${alternatives(JALALI_MONTHS)})(?: (?<day2>\d{1,2}))?,? (?<year>1[34]\d\d)`,
  ),
  read: ({ day, day2, month = '', year }) =>
    fixed(
      jalaliStretch(Number(year), indexOf(JALALI_MONTHS, month), Number(day ?? day2) || undefined),
      Boolean(day ?? day2),
    ),
  examples: [
    ['24 Mehr 1403', '2024-10-15'],
    ['Mehr 1403', '2024-09-22/2024-10-21'],
    ['Mehr News 1403', null],
    ['24 March 2003', null],
  ],
})

/** "10 Muharram 1446", "Ramadan 1445 AH". */
const hijri = dateRule({
  id: 'hijri',
  cues: ['otherEra'],
  pattern: phrase(
    String.raw`(?:(?<day>\d{1,2}) )?(?<month>${alternatives(HIJRI_MONTHS)}),? (?<year>1[34]\d\d)(?: A\.?H\.?)?`,
  ),
  read: ({ day, month = '', year }) =>
    fixed(hijriStretch(Number(year), indexOf(HIJRI_MONTHS, month), Number(day) || undefined), Boolean(day)),
  examples: [
    ['10 Muharram 1446', '2024-07-16'],
    ['Ramadan 1445 AH', '2024-03-11/2024-04-09'],
    ['Ramadan', null],
    ['Rajab Tayyip, 1954', null],
  ],
})

/** "1446 AH", "1403 SH": a year of another calendar. */
const otherYear = dateRule({
  id: 'other-year',
  cues: ['otherEra'],
  pattern: phrase(String.raw`(?<year>1[2-4]\d\d) ?(?<era>A\.?H\.?|SH|S\.H\.|AP)`, 'g'),
  read: ({ year, era }) =>
    fixed(/^a\.?h/.test(era ?? '') ? hijriStretch(Number(year)) : jalaliStretch(Number(year)), false),
  examples: [
    ['in 1446 AH', '2024-07-07/2025-06-25'],
    ['in 1403 SH', '2024-03-20/2025-03-20'],
    ['1446', null],
    ['1446 AHEAD', null],
  ],
})

function fixed(stretch: Stretch | undefined, isDay: boolean): Expression | undefined {
  if (!stretch) return undefined
  return { kind: 'fixed', timex: 'DATE', value: isDay ? stretch.from : `${stretch.from}/${stretch.to}`, ...stretch }
}

export const OTHER_CALENDAR_RULES: readonly DateRule[] = [jalali, hijri, otherYear]
