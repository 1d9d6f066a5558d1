import type { Unit } from './expression.ts'

const CODES: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
}

/** Units that ISO 8601 has no letter for, in ones that it has; an open number keeps TimeML's letter ("PXE"). */
const IN_YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100 }
const CLOCK_UNITS: readonly Unit[] = ['second', 'minute', 'hour']

/** TIMEX3 value of a length of time: 9 months "P9M", half an hour "PT30M", 3 decades "P30Y", some days "PXD". */
export function durationValue(unit: Unit, amount?: number): string {
  const prefix = CLOCK_UNITS.includes(unit) ? 'PT' : 'P'
  if (amount === undefined) return `${prefix}X${CODES[unit]}`
  if (unit === 'hour' && amount === 0.5) return 'PT30M'
  if (unit === 'year' && amount === 0.5) return 'P6M'
  const years = IN_YEARS[unit]
  if (years) return `P${amount * years}Y`
  return `${prefix}${unit === 'fortnight' ? amount * 2 : amount}${CODES[unit]}`
}
