import { isDay, isoDay } from '../../model/day.ts'

/** "2025-09-24T14:20:00+02:00", "2025-09-24 14:20", "2025-09-24", "2025-09", "2025": ISO 8601 and the W3C profile of it. */
const ISO =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ]{1,2}(?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})? ?(?<zone>Z|[A-Z]{1,5}|[+-]\d{2}:?\d{2})?)?)?)?$/i

/** "Wed, 24 Sep 2025 14:20:00 +0200", "24 September 2025": RFC 822 with the liberties that feeds take. */
const RFC_822 =
  /^(?:[a-z]{3,9}\.?,? {1,3})?(?<day>\d{1,2})[ -](?<month>[a-z]{3})[a-z]{0,6}\.?[ -](?<year>\d{4}|\d{2})(?:,? {1,3}(?<time>\d{1,2}:\d{2}(?::\d{2})?) ?(?<zone>[A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{2}:?\d{2})?)?$/i

/** "Wed Sep 24 14:20:00 2025" and "September 24, 2025". */
const MONTH_FIRST =
  /^(?:[a-z]{3,9}\.?,? {1,3})?(?<month>[a-z]{3})[a-z]{0,6}\.? {1,3}(?<day>\d{1,2})(?:,? {1,3}(?<time>\d{1,2}:\d{2}(?::\d{2})?) ?(?<zone>[A-Z]{1,5}|[+-]\d{2}:?\d{2})?)?,? {1,3}(?<year>\d{4})$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The zones of RFC 822, 5.1, and what feeds add that means one thing only. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
}

/**
 * A feed's date as ISO 8601, no more precise than it is: "Wed, 24 Sep 2025 14:20:00 +0200" is "2025-09-24T14:20:00+02:00", "24 Sep 2025" is
 * "2025-09-24". A time whose zone is unknown is left out: only the day is sure. Undefined for what is no date.
 */
export function feedDate(value: string | undefined): string | undefined {
  const text = value?.trim().replace(/\s{1,20}/g, ' ')
  if (!text || text.length > 60) return undefined
  const parts = (ISO.exec(text) ?? RFC_822.exec(text) ?? MONTH_FIRST.exec(text))?.groups
  return parts && compose(parts)
}

function compose(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const year = fullYear(parts.year!)
  if (!parts.month) return String(year)
  const month = monthOf(parts.month)
  if (!parts.day) return month >= 1 && month <= 12 ? isoDay(year, month, 1).slice(0, 7) : undefined
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(Number(parts.day))}`
  return isDay(day) ? day + timeOf(parts.time, parts.zone) : undefined
}

/** Two digits as RFC 2822, 4.3, reads them: 49 is 2049, 50 is 1950. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900)

const monthOf = (text: string): number => (/^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase()) + 1)

const two = (value: number): string => String(value).padStart(2, '0')

/** "T14:20:00+02:00"; nothing without a known zone or for an hour that no clock shows. */
function timeOf(time: string | undefined, zone: string | undefined): string {
  const offset = zone && offsetOf(zone)
  if (!time || !offset) return ''
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return hour < 24 && minute < 60 && second < 60 ? `T${two(hour)}:${two(minute)}:${two(second)}${offset}` : ''
}

function offsetOf(zone: string): string | undefined {
  const digits = /[+-]\d{2}:?\d{2}$/.exec(zone)?.[0].replace(':', '')
  if (!digits) return ZONES[zone.toLowerCase()]
  return /^[+-]0000$/.test(digits) ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`
}
