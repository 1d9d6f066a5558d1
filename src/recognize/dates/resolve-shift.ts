import { addDays, addMonths, daysInMonth, type IsoDay, isoDay, partsOf, weekdayOf } from '../../model/day.ts'
import { anchorDay, type Bearings, dayInMind } from './bearings.ts'
import type { ShiftExpression, Unit, WindowExpression } from './expression.ts'
import { isoWeek } from './iso-week.ts'
import type { Resolved } from './resolved.ts'
import { type Stretch, stretchOf } from './stretch.ts'
import { looksAhead } from './tense.ts'

/** A quarter named this many characters before is what "a year earlier" compares with. */
const QUARTER_REACH = 400
/** A day named this many characters before is what "two days later" counts from in news. */
const DAY_REACH = 400

/** Nobody counts further in working days. */
const MOST_WORKING_DAYS = 400

/** The day, week, month ... some units from the publication or from the last date of the text: "last month" is "2024-10". */
export function resolveShift(shift: ShiftExpression, bearings: Bearings): Resolved & Partial<Stretch> {
  const anchor = anchorOf(shift, bearings)
  const quarter = comparedQuarter(shift, bearings) ?? quarterInMind(shift, bearings)
  if (quarter) return { value: quarter, basis: 'relative' }
  if (!anchor) return { value: unresolvedShift(shift), basis: 'relative' }
  const amount = shift.latest && shift.unit === 'weekend' ? latestWeekend(anchor, bearings) : shift.amount
  return { value: shiftedValue(anchor, shift.unit, amount), basis: 'relative', ...runningStretch(shift, anchor) }
}

function anchorOf(shift: ShiftExpression, bearings: Bearings): IsoDay | undefined {
  if (shift.latest && bearings.anchoring === 'narrative') return anchorDay(bearings)
  return shift.from === 'text' ? textAnchor(shift, bearings) : (bearings.reference ?? anchorDay(bearings))
}

function textAnchor({ unit }: ShiftExpression, bearings: Bearings): IsoDay | undefined {
  const { memory, anchoring, reference, sameDay } = bearings
  if (sameDay) return sameDay
  const named = unit === 'day' || unit === 'week' || unit === 'hour' ? memory.day : dayInMind(memory)
  if (anchoring === 'narrative') return named ?? dayInMind(memory) ?? reference
  return (memory.distance ?? Infinity) < DAY_REACH ? (named ?? reference) : reference
}

/** "a year earlier" after "the third quarter" is the third quarter of the year before. */
function comparedQuarter({ unit, amount, compared }: ShiftExpression, { memory }: Bearings): string | undefined {
  if (!compared || !memory.quarter || (memory.distance ?? Infinity) > QUARTER_REACH) return undefined
  if (unit === 'year' && amount === -1) return memory.quarter.replace(/^\d{4}/, (year) => String(Number(year) - 1))
  return undefined
}

/** "over the weekend" is the last one, from Monday to Friday, unless the sentence looks ahead. */
const latestWeekend = (anchor: IsoDay, { before }: Bearings): number =>
  weekdayOf(anchor) >= 6 || looksAhead(before) ? 0 : -1

/** "the quarter", "the latest period": the quarter that the text spoke of last. */
const quarterInMind = ({ unit, from }: ShiftExpression, { memory }: Bearings): string | undefined =>
  unit === 'quarter' && from === 'text' ? memory.quarter : undefined

const unresolvedShift = ({ amount }: ShiftExpression): string =>
  amount === 0 ? 'PRESENT_REF' : amount < 0 ? 'PAST_REF' : 'FUTURE_REF'

/** Value of the unit that lies `amount` units from a day, in that unit's own precision. */
function shiftedValue(anchor: IsoDay, unit: Unit, amount: number): string {
  const { year, month } = partsOf(anchor)
  switch (unit) {
    case 'day':
      return addDays(anchor, Math.round(amount))
    case 'week':
    case 'fortnight':
      return isoWeek(addDays(anchor, Math.round(amount * (unit === 'week' ? 7 : 14))))
    case 'weekend':
      return `${isoWeek(addDays(anchor, amount * 7))}-WE`
    case 'month':
      return addMonths(anchor, Math.round(amount)).slice(0, 7)
    case 'quarter':
      return quarterValue(year * 4 + Math.floor((month - 1) / 3) + Math.round(amount))
    case 'year':
      return amount % 1 === 0 ? digits(year + amount) : addMonths(anchor, Math.round(amount * 12)).slice(0, 7)
    case 'decade':
      return digits(year + Math.round(amount) * 10).slice(0, 3)
    case 'century':
      return digits(year + Math.round(amount) * 100).slice(0, 2)
    default:
      return Math.abs(amount) < 1 ? anchor : amount < 0 ? 'PAST_REF' : 'FUTURE_REF'
  }
}

const digits = (year: number): string => String(Math.max(0, Math.round(year))).padStart(4, '0')
const quarterValue = (index: number): string => `${digits(Math.floor(index / 4))}-Q${(index % 4) + 1}`

/** "this year" runs up to the publication, "earlier this year" before it, "later this year" after it. */
function runningStretch({ unit, amount, part, from, mod }: ShiftExpression, anchor: IsoDay): Partial<Stretch> {
  if (from === 'text' || amount !== 0 || unit === 'day') return {}
  const whole = stretchOf(shiftedValue(anchor, unit, 0))
  if (!whole) return {}
  if (part === 'after') return { from: addDays(anchor, 1), to: whole.to }
  if (part === 'before') return { from: whole.from, to: anchor }
  return mod || unit === 'weekend' ? {} : { from: whole.from, to: anchor }
}

/** First and last day of a window: "the past nine months" ends on the publication, "the first nine months of 2024" on September 30. */
export function windowStretch(window: WindowExpression, bearings: Bearings): Partial<Stretch> {
  const { side, unit, amount } = window
  if (amount === undefined) return {}
  const anchor = bearings.reference
  if (side === 'opening' || side === 'closing') return openingStretch(window, anchor)
  if (!anchor) return {}
  if (unit === 'quarter') return wholeQuarters(anchor, side === 'past' ? -amount : 1, side === 'past' ? -1 : amount)
  const end = window.working && unit === 'day' ? workingDayAt : dayAt
  if (side === 'past') return { from: end(anchor, unit, -amount), to: anchor }
  return { from: addDays(anchor, 1), to: end(anchor, unit, amount) }
}

/** The day so many days from Monday to Friday away; holidays differ between countries and are not known. */
function workingDayAt(day: IsoDay, _unit: Unit, amount: number): IsoDay {
  const count = Math.min(Math.round(Math.abs(amount)), MOST_WORKING_DAYS)
  let reached = day
  for (let left = count; left > 0; left -= weekdayOf(reached) <= 5 ? 1 : 0)
    reached = addDays(reached, Math.sign(amount))
  return reached
}

/** "the last two quarters" are whole ones, counted from the running one. */
const wholeQuarters = (anchor: IsoDay, first: number, last: number): Partial<Stretch> => {
  const [from, to] = [first, last].map((amount) => stretchOf(shiftedValue(anchor, 'quarter', amount)))
  return from && to ? { from: from.from, to: to.to } : {}
}

function openingStretch(
  { side, unit, amount = 0, year, yearShift }: WindowExpression,
  anchor?: IsoDay,
): Partial<Stretch> {
  const inYear = year ?? (anchor && yearShift !== undefined ? partsOf(anchor).year + yearShift : undefined)
  if (inYear === undefined) return {}
  if (side === 'opening')
    return { from: isoDay(inYear, 1, 1), to: addDays(dayAt(isoDay(inYear, 1, 1), unit, amount), -1) }
  return {
    from: addDays(dayAt(isoDay(inYear, 12, daysInMonth(inYear, 12)), unit, -amount), 1),
    to: isoDay(inYear, 12, 31),
  }
}

const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
const DAYS_IN: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 }

/** The day `amount` units away, to the day: nine months before "2025-09-23" is "2024-12-23". Hours fall on the same or a near day. */
export function dayAt(day: IsoDay, unit: Unit, amount: number): IsoDay {
  const months = MONTHS_IN[unit]
  if (months) return addMonths(day, Math.round(amount * months))
  const days = DAYS_IN[unit]
  if (days) return addDays(day, Math.round(amount * days))
  return addDays(day, unit === 'hour' ? Math.sign(amount) * Math.ceil(Math.abs(amount) / 24) : 0)
}
