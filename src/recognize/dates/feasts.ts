import { addDays, type IsoDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'
import { LUNAR_FEAST_NAMES, lunarFeastDay } from './lunar-feasts.ts'

/** Day on which a feast falls in a year. */
type FeastDay = (year: number) => IsoDay

const on =
  (month: number, day: number): FeastDay =>
  (year) =>
    isoDay(year, month, day)

/** The nth weekday of a month (Monday 1): nth(11, 4, 4) is the fourth Thursday of November. */
const nth =
  (month: number, weekday: number, count: number, shift = 0): FeastDay =>
  (year) => {
    const first = isoDay(year, month, 1)
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1) + shift)
  }

/** Western Easter (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): IsoDay {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return isoDay(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const easter =
  (shift: number): FeastDay =>
  (year) =>
    addDays(easterSunday(year), shift)

/** Feasts of news in English, longest name first; those that differ between countries are the American ones. */
const FEASTS: Readonly<Record<string, FeastDay>> = {
  'christmas day': on(12, 25),
  'christmas eve': on(12, 24),
  christmas: on(12, 25),
  'boxing day': on(12, 26),
  "new year's eve": on(12, 31),
  "new year's day": on(1, 1),
  'new year day': on(1, 1),
  "new year's": on(1, 1),
  'independence day': on(7, 4),
  'fourth of july': on(7, 4),
  halloween: on(10, 31),
  "valentine's day": on(2, 14),
  "saint patrick's day": on(3, 17),
  "st. patrick's day": on(3, 17),
  "international workers' day": on(5, 1),
  'may day': on(5, 1),
  'earth day': on(4, 22),
  juneteenth: on(6, 19),
  'veterans day': on(11, 11),
  'armistice day': on(11, 11),
  nowruz: on(3, 20),
  "international women's day": on(3, 8),
  'bastille day': on(7, 14),
  'canada day': on(7, 1),
  'anzac day': on(4, 25),
  'remembrance day': on(11, 11),
  'columbus day': nth(10, 1, 2),
  'election day': nth(11, 1, 1, 1),
  'inauguration day': on(1, 20),
  'easter monday': easter(1),
  'easter sunday': easter(0),
  'good friday': easter(-2),
  'palm sunday': easter(-7),
  'ash wednesday': easter(-46),
  'ascension day': easter(39),
  pentecost: easter(49),
  'whit monday': easter(50),
  easter: easter(0),
  'thanksgiving day': nth(11, 4, 4),
  thanksgiving: nth(11, 4, 4),
  'black friday': nth(11, 4, 4, 1),
  'labor day': nth(9, 1, 1),
  'martin luther king jr. day': nth(1, 1, 3),
  "presidents' day": nth(2, 1, 3),
  'memorial day': (year) => addDays(isoDay(year, 5, 31), 1 - weekdayOf(isoDay(year, 5, 31))),
}

/** Names of the feasts, for building a pattern. */
export const FEAST_NAMES: readonly string[] = [...Object.keys(FEASTS), ...LUNAR_FEAST_NAMES]

/** Day of a feast in a year: "thanksgiving" in 2023 is "2023-11-23"; undefined for a name that is not in the table. */
export const feastDay = (name: string, year: number): IsoDay | undefined =>
  FEASTS[name]?.(year) ?? lunarFeastDay(name, year)

/** Last day of a feast that begins on a day: "ramadan" ends before Eid al-Fitr, all others are one day. */
export function lastFeastDay(name: string, first: IsoDay): IsoDay {
  const year = partsOf(first).year
  const after = [year, year + 1].map((candidate) => lunarFeastDay('eid al-fitr', candidate))
  const end = name === 'ramadan' ? after.find((day) => day !== undefined && day > first) : undefined
  return end ? addDays(end, -1) : first
}
