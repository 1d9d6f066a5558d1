import { addDays, type IsoDay, isoDay } from '../../model/day.ts'
import type { Stretch } from './stretch.ts'

/** Months of the Iranian calendar, with the spellings of news in English. */
export const JALALI_MONTHS: readonly (readonly string[])[] = [
  ['farvardin'],
  ['ordibehesht'],
  ['khordad'],
  ['tir'],
  ['mordad', 'amordad'],
  ['shahrivar'],
  ['mehr'],
  ['aban'],
  ['azar'],
  ['dey'],
  ['bahman'],
  ['esfand'],
]

/** Months of the Islamic calendar, with the spellings of news in English. */
export const HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['muharram', 'moharram'],
  ['safar'],
  ['rabi al-awwal', 'rabi i'],
  ['rabi al-thani', 'rabi ii'],
  ['jumada al-awwal', 'jumada i'],
  ['jumada al-thani', 'jumada ii'],
  ['rajab'],
  ["sha'ban", 'shaban', 'shaaban'],
  ['ramadan', 'ramazan'],
  ['shawwal'],
  ['dhu al-qadah', 'dhul qadah'],
  ['dhu al-hijjah', 'dhul hijjah'],
]

interface Calendar {
  readonly format: Intl.DateTimeFormat
  /** A day near the start of a year of this calendar, to search from. */
  readonly near: (year: number) => IsoDay
}

/** The calendars of `Intl` (CLDR): Solar Hijri, and the Umm al-Qura reckoning of the Islamic one. */
const calendar = (name: string, near: Calendar['near']): Calendar => ({
  format: new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }),
  near,
})

const JALALI = calendar('persian', (year) => isoDay(year + 621, 3, 20))
/** A year of 354.367 days, counted from 16 July 622. */
const HIJRI = calendar('islamic-umalqura', (year) => addDays('0622-07-19', Math.round((year - 1) * 354.367)))

/** Days of a year, month or day of the Iranian calendar: 24 Mehr 1403 is "2024-10-15"; undefined for a day that is not in it. */
export const jalaliStretch = (year: number, month?: number, day?: number): Stretch | undefined =>
  stretchIn(JALALI, year, month, day)

/** Days of a year, month or day of the Islamic calendar: 1446 AH begins on "2024-07-07"; undefined for a day that is not in it. */
export const hijriStretch = (year: number, month?: number, day?: number): Stretch | undefined =>
  stretchIn(HIJRI, year, month, day)

function stretchIn(calendar: Calendar, year: number, month?: number, day?: number): Stretch | undefined {
  const from = firstDay(calendar, year, month ?? 1, day ?? 1)
  if (!from) return undefined
  if (day) return { from, to: from }
  const next = month && month < 12 ? firstDay(calendar, year, month + 1, 1) : firstDay(calendar, year + 1, 1, 1)
  return next === undefined ? undefined : { from, to: addDays(next, -1) }
}

/** Searches the days around the guess: months have 29 to 31 days, so the guess is never more than ten days off. */
function firstDay(calendar: Calendar, year: number, month: number, day: number): IsoDay | undefined {
  const guess = addDays(calendar.near(year), Math.round((month - 1) * (calendar === JALALI ? 30.6 : 29.53)) + day - 1)
  for (let offset = -12; offset <= 12; offset += 1) {
    const candidate = addDays(guess, offset)
    if (partsIn(calendar, candidate) === `${year}-${month}-${day}`) return candidate
  }
  return undefined
}

function partsIn({ format }: Calendar, day: IsoDay): string {
  const parts = format.formatToParts(new Date(`${day}T00:00:00Z`))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value
  return `${part('year') ?? part('relatedYear')}-${part('month')}-${part('day')}`
}
