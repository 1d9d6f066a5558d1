import { addDays, type IsoDay, isoDay, partsOf } from '../../model/day.ts'

/** A calendar of `Intl` (CLDR), and a day of it as `Intl` writes it in English. */
type LunarDay = readonly [calendar: 'islamic-umalqura' | 'hebrew' | 'chinese', day: string]

const LUNAR_FEASTS: Readonly<Record<string, LunarDay>> = {
  ramadan: ['islamic-umalqura', '9/1'],
  'eid al-fitr': ['islamic-umalqura', '10/1'],
  'eid al fitr': ['islamic-umalqura', '10/1'],
  'eid al-adha': ['islamic-umalqura', '12/10'],
  'eid al adha': ['islamic-umalqura', '12/10'],
  ashura: ['islamic-umalqura', '1/10'],
  arbaeen: ['islamic-umalqura', '2/20'],
  'rosh hashanah': ['hebrew', '1 Tishri'],
  'yom kippur': ['hebrew', '10 Tishri'],
  hanukkah: ['hebrew', '25 Kislev'],
  passover: ['hebrew', '15 Nisan'],
  'lunar new year': ['chinese', '1/1'],
  'chinese new year': ['chinese', '1/1'],
}

/** Names of the feasts, for building a pattern. */
export const LUNAR_FEAST_NAMES: readonly string[] = Object.keys(LUNAR_FEASTS)

const known = new Map<string, IsoDay | undefined>()

/** First day in a year of a feast that follows the moon: "eid al-fitr" in 2022 is "2022-05-02"; undefined for another name. */
export function lunarFeastDay(name: string, year: number): IsoDay | undefined {
  const feast = LUNAR_FEASTS[name]
  if (!feast) return undefined
  const key = `${name} ${year}`
  if (!known.has(key)) known.set(key, search(feast, year))
  return known.get(key)
}

/** Looks at each day of the year, since leap months move; a millisecond once for each feast and year. */
function search([calendar, day]: LunarDay, year: number): IsoDay | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  })
  for (let candidate = isoDay(year, 1, 1); partsOf(candidate).year === year; candidate = addDays(candidate, 1)) {
    if (format.format(new Date(`${candidate}T00:00:00Z`)) === day) return candidate
  }
  return undefined
}
