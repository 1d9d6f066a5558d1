import { type Around, type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { PART, partMod, YEAR_TAIL, yearOf } from '../parts.ts'
import { MONTH, monthOf, ORDINAL, ordinalOf } from '../vocabulary.ts'

/** "since" before "March": what makes a date of a word that is also a verb or a name. */
const PREPOSITION_BEFORE =
  /\b(?:in|since|until|till|by|from|of|during|and|or|to|through|between|before|after|for|around|late|early|mid|every|each|throughout|as of|ending|ended|by|this|last|next)[\s-]{1,3}$/i
/** "May", "March", "Jan": also verbs and names. */
const AMBIGUOUS = /^(?:may|march|mar|jan|jun|dec|sep|apr|aug|august|april|june)$/
/** "in" before "may": a month even without a capital. */
const IN_BEFORE = /\b(?:in|since|during|until)(?: the)?\s$/i
/** "Smith" after "April". */
const NAME_AFTER = /^\s[A-Z][a-z]/

/** "in late June", "last March", "July 2024", "the end of May", "October last year". */
const month = dateRule({
  id: 'month',
  cues: ['month'],
  pattern: phrase(
    `${PART}(?:(?<which>last|this|next|past|the following|the previous|the same|that) )?(?:(?<part2>early|late|mid)[-\\s])?(?<month>${MONTH})${YEAR_TAIL}`,
  ),
  read(groups, around) {
    const { month: name = '', which, part, year, yearWord } = groups
    const number = monthOf(name)
    if (!number || !(year || yearWord || which || part || isMonth(name.replace('.', ''), around))) return undefined
    return {
      kind: 'calendar',
      month: number,
      ...partMod(part ? groups : { part: groups.part2 }),
      ...(which ? { which: which.replace(/^the /, '').replace('same', 'that') as Which } : {}),
      ...yearOf(groups),
    }
  },
  examples: [
    ['in late June', '2025-06'],
    ['last March', '2025-03'],
    ['July 2024', '2024-07'],
    ['the end of May', '2025-05'],
    ['October last year', '2024-10'],
    ['in may', '2025-05'],
    ['They may leave', null],
    ['in march order', null],
    ['a march on the capital', null],
    ['April Jones said', null],
  ],
})

function isMonth(name: string, { before, after, words }: Around): boolean {
  if (!/[A-Z]/.test(words)) return !AMBIGUOUS.test(name) || (!/^mar/.test(name) && IN_BEFORE.test(before))
  if (!AMBIGUOUS.test(name) || words.endsWith('.')) return true
  if (PREPOSITION_BEFORE.test(before))
    return !/^(?:april|june|august)$/.test(name) || !NAME_AFTER.test(after) || /\b(?:in|since|until)\s$/i.test(before)
  return !/^(?:may|march|mar|jan)$/.test(name) && !NAME_AFTER.test(after)
}

/** "the 15th", "the 3rd of the month": a day whose month the text has named before. */
const dayOfMonth = dateRule({
  id: 'day-of-month',
  cues: ['ordinal'],
  pattern: phrase(
    String.raw`(?<=\b(?:on|around|by|until|till|from|since|before|after|week of) )the (?<day>\d{1,2})(?:st|nd|rd|th)(?: (?:of (?:the|that)|(?:of )?this) month)?(?! (?:century|floor|anniversary|time|birthday|day|year|edition|amendment|congress|of \w|[A-Z]?[a-z]))`,
  ),
  read: ({ day }) => (Number(day) >= 1 && Number(day) <= 31 ? { kind: 'calendar', day: Number(day) } : undefined),
  examples: [
    ['on the 15th, troops left', '2025-09-15'],
    ['on the 15th floor', null],
    ['in the 15th century', null],
  ],
})

/** "the 21st of this month", "the fifteenth day of next month". */
const dayOfNearMonth = dateRule({
  id: 'day-of-near-month',
  cues: ['unit'],
  pattern: phrase(`(?:the )?(?<ordinal>${ORDINAL})(?: day)? of (?<which>this|last|next|that|the same|the) month`),
  read({ ordinal = '', which = '' }) {
    const day = ordinalOf(ordinal)
    const monthShift = MONTH_SHIFTS[which]
    return day && day <= 31 ? { kind: 'calendar', day, ...(monthShift === undefined ? {} : { monthShift }) } : undefined
  },
  examples: [
    ['by the 21st of this month', '2025-09-21'],
    ['the fifteenth day of next month', '2025-10-15'],
    ['the third this month', null],
    ['the first day of school', null],
  ],
})

const MONTH_SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 }

/** "2015-12", "2024-03", "03/2024": a month in figures; "2011-12" is two years. */
const monthInFigures = dateRule({
  id: 'month-in-figures',
  cues: ['digit'],
  pattern:
    /(?<![\w/.,-])(?:(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])|(?<month2>0[1-9]|1[0-2])[/-](?<year2>(?:19|20)\d\d))(?![\w/-]|[.,]\d)/g,
  read({ year, month, month2, year2 }) {
    const isRange = year !== undefined && Number(month) > Number(year.slice(2)) && !month?.startsWith('0')
    return isRange ? undefined : { kind: 'calendar', year: Number(year ?? year2), month: Number(month ?? month2) }
  },
  examples: [
    ['in 2015-12', '2015-12'],
    ['as of 03/2024', '2024-03'],
    ['in 2011-12', null],
    ['2024-13', null],
  ],
})

/** "June the 28th", "May the first, 2020". */
const monthAndDay = dateRule({
  id: 'month-and-day',
  cues: ['month'],
  pattern: phrase(`(?<month>${MONTH}) the (?<ordinal>${ORDINAL})(?! [a-z])${YEAR_TAIL}`),
  read(groups) {
    const [month, day] = [monthOf(groups.month ?? ''), ordinalOf(groups.ordinal ?? '')]
    return month && day && day <= 31 ? { kind: 'calendar', month, day, ...yearOf(groups) } : undefined
  },
  examples: [
    ['on June the 28th', '2025-06-28'],
    ['April the ninth, 2020', '2020-04-09'],
    ['in June the first ship left', null],
    ['June the 40th', null],
  ],
})

export const MONTH_RULES: readonly DateRule[] = [monthInFigures, monthAndDay, month, dayOfNearMonth, dayOfMonth]
