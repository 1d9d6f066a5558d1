import { addDays, type IsoDay, weekdayOf } from '../../model/day.ts'
import type { DateMention } from '../../model/mention.ts'
import type { Document } from '../../text/document.ts'
import { stretchOf } from './stretch.ts'

/** Words between the ends of a range; "and" only after "between". */
const JOINT = /^\s?(?:-|–|—|to|through|thru|until|till|up to)\s?(?:the\s)?$/
const AND = /^\s(?:and|to)\s(?:the\s)?$/
/** "2025-11", "2025-11-05". */
const YEAR_FIRST = /^\d{4}-\d\d/
/** Rules whose dates have no other freedom than the year. */
const YEARLESS_RULES = new Set(['month', 'written-day'])
const BETWEEN_BEFORE = /\bbetween\s(?:the\s)?$/i

/**
 * Dates that are the two ends of a range both get the days of the whole: in "between January and September" both mentions run
 * from January 1 to September 30, since nothing is said of either month alone. Their values stay their own.
 */
export function linkRanges({ text, reference }: Document, mentions: readonly DateMention[]): DateMention[] {
  const linked = [...mentions]
  for (let index = 0; index + 1 < linked.length; index += 1) {
    const [first, last] = [linked[index]!, linked[index + 1]!]
    if (!isRange(text, first, last)) continue
    const [opening, closing] = aligned(first, last, reference)
    const [from, to] = [opening.from ?? dayOfNow(opening, reference), closing.to ?? dayOfNow(closing, reference)]
    if (!from || !to || from > to) continue
    const range = { from, to, range: { start: first.start, end: last.end } }
    linked[index] = { ...opening, ...range }
    linked[index + 1] = { ...closing, ...range }
  }
  return linked
}

/** "now" at one end of a range is the day of publication. */
const dayOfNow = ({ value }: DateMention, reference?: IsoDay): IsoDay | undefined =>
  value === 'PRESENT_REF' ? reference : undefined

function isRange(text: string, first: DateMention, last: DateMention): boolean {
  if (first.timex !== 'DATE' || last.timex !== 'DATE') return false
  const joint = text.slice(first.end, last.start)
  if (joint.length > 12) return false
  return (
    JOINT.test(joint) ||
    (AND.test(joint) && BETWEEN_BEFORE.test(text.slice(Math.max(0, first.start - 13), first.start)))
  )
}

/** Both ends, read apart so far, in an order that makes a range: "from Monday to Friday" ends after it begins. */
function aligned(first: DateMention, last: DateMention, reference?: IsoDay): [DateMention, DateMention] {
  const opening = alignYear(first, last)
  const start = opening.from ?? dayOfNow(opening, reference)
  if (start === undefined || last.to === undefined || start <= last.to || last.basis === 'stated')
    return [opening, last]
  if (last.rule === 'weekday') return [opening, onDay(last, nextWeekday(start, last.to))]
  return opening.value === 'PRESENT_REF' && YEARLESS_RULES.has(last.rule)
    ? [opening, inYear(last, Number(last.value.slice(0, 4)) + 1)]
    : [opening, last]
}

const onDay = (mention: DateMention, day: IsoDay): DateMention => ({ ...mention, value: day, from: day, to: day })

/** The first day from `start` on that is the same weekday as `day`. */
const nextWeekday = (start: IsoDay, day: IsoDay): IsoDay => addDays(start, (weekdayOf(day) - weekdayOf(start) + 7) % 7)

/** Without years of their own, both ends of "from November to March" are read apart; the first is then put right before the last. */
function alignYear(first: DateMention, last: DateMention): DateMention {
  const yearless = [first, last].every(({ basis, rule }) => basis === 'relative' && YEARLESS_RULES.has(rule))
  if (!yearless || !first.from || !last.to || !YEAR_FIRST.test(first.value) || !YEAR_FIRST.test(last.value))
    return first
  const year = Number(last.value.slice(0, 4))
  const candidates = [year, year - 1].map((candidate) => inYear(first, candidate))
  return candidates.find(({ from }) => from !== undefined && from <= last.to!) ?? first
}

function inYear(mention: DateMention, year: number): DateMention {
  const value = `${String(year).padStart(4, '0')}${mention.value.slice(4)}`
  const stretch = stretchOf(value, mention.mod)
  return stretch ? { ...mention, value, ...stretch } : mention
}
