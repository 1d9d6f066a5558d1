import { type DateRule, dateRule, type Groups, phrase } from '../date-rule.ts'
import type { CalendarExpression } from '../expression.ts'
import { YEAR_TAIL, yearOf } from '../parts.ts'
import { MONTH, monthOf, ORDINAL, ordinalOf, WEEKDAY, weekdayNumber, YEAR } from '../vocabulary.ts'

/** "week 31", "week 3 of 2027". */
const numbered = dateRule({
  id: 'week-numbered',
  cues: ['unit', 'digit'],
  pattern: phrase(
    String.raw`(?<!\d )(?:the )?week (?<week>[1-9]|[1-4]\d|5[0-3])${YEAR_TAIL}(?![-\s](?:days?|people|percent))`,
  ),
  read: (groups) => ({ kind: 'calendar', week: Number(groups.week), ...yearOf(groups) }),
  examples: [
    ['in week 31', '2025-W31'],
    ['week 3 of 2027', '2027-W03'],
    ['a week 3 people', null],
    ['week 60', null],
  ],
})

/** "the first week of 2015", "the last week of July", "the third month of 2021". */
const inside = dateRule({
  id: 'week-of',
  cues: ['partOf'],
  pattern: phrase(
    String.raw`(?:the )?(?<ordinal>${ORDINAL}|last|final) (?<unit>week|month) of (?:(?<month>${MONTH})${YEAR_TAIL}|(?<year2>${YEAR})|(?<near>last|this|next) (?<nearUnit>month|year))`,
  ),
  read(groups) {
    const part = groups.ordinal === 'last' || groups.ordinal === 'final' ? -1 : ordinalOf(groups.ordinal ?? '')
    if (!part || (part > 5 && groups.month) || part > 53) return undefined
    const whole = wholeOf(groups)
    return whole && groups.unit === 'month' ? monthInside(part, whole) : whole && { ...whole, weekOf: part }
  },
  examples: [
    ['the first week of 2015', 'P1W'],
    ['the last week of July', 'P1W'],
    ['the third month of 2021', '2021-03'],
    ['the last week of the war', null],
    ['a week of July heat', null],
  ],
})

const NEAR_SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

function wholeOf(groups: Groups): CalendarExpression | undefined {
  const { month, year2, near, nearUnit } = groups
  if (month) return { kind: 'calendar', month: monthOf(month) ?? 1, ...yearOf(groups) }
  if (year2) return { kind: 'calendar', year: Number(year2) }
  const shift = NEAR_SHIFTS[near ?? ''] ?? 0
  return nearUnit === 'year' ? { kind: 'calendar', yearShift: shift } : { kind: 'calendar', monthShift: shift }
}

function monthInside(part: number, whole: CalendarExpression): CalendarExpression | undefined {
  const month = part === -1 ? 12 : part
  return whole.month || whole.monthShift !== undefined || month > 12 ? undefined : { ...whole, month }
}

/** "Tuesday of next week", "next week on Wednesday", "last week Friday". */
const weekdayOfWeek = dateRule({
  id: 'weekday-of-week',
  cues: ['unit', 'weekday'],
  pattern: phrase(
    String.raw`(?:(?<weekday>${WEEKDAY}) of (?:the )?(?<which>last|this|next|following|previous) week|(?:the )?(?<which2>last|this|next|following|previous) week(?: -)?(?: on)? (?<weekday2>${WEEKDAY}))`,
  ),
  read({ weekday, which, weekday2, which2 }) {
    const word = which ?? which2 ?? ''
    const shift = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0
    return { kind: 'calendar', weekday: weekdayNumber(weekday ?? weekday2 ?? '')!, weekShift: shift }
  },
  examples: [
    ['on Tuesday of next week', '2025-09-30'],
    ['last week on Friday', '2025-09-19'],
    ['next week, Tuesday', null],
    ['Tuesday of the vote', null],
  ],
})

export const WEEK_RULES: readonly DateRule[] = [numbered, inside, weekdayOfWeek]
