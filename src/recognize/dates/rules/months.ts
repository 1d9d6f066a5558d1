import { type Around, type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { PART, partMod, YEAR_TAIL, yearOf } from '../parts.ts'
import { MONTH, monthOf } from '../vocabulary.ts'

/** "since" before "March": what makes a date of a word that is also a verb or a name. */
const PREPOSITION_BEFORE =
  /\b(?:in|since|until|till|by|from|of|during|and|or|to|through|between|before|after|for|around|late|early|mid|every|each|throughout|as of|ending|ended|by|this|last|next)[\s-]{1,3}$/i
/** "May", "March", "Jan": also verbs and names. */
const AMBIGUOUS = /^(?:may|march|mar|jan|jun|dec|sep|apr|aug|august|april|june)$/
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
    ['They may leave', null],
    ['a march on the capital', null],
    ['April Jones said', null],
  ],
})

function isMonth(name: string, { before, after, words }: Around): boolean {
  if (!/^(?:mid-)?[A-Z]/i.test(words) || !/[A-Z]/.test(words)) return false
  if (!AMBIGUOUS.test(name) || words.endsWith('.')) return true
  if (PREPOSITION_BEFORE.test(before))
    return !/^(?:april|june|august)$/.test(name) || !NAME_AFTER.test(after) || /\b(?:in|since|until)\s$/i.test(before)
  return !/^(?:may|march|mar|jan)$/.test(name) && !NAME_AFTER.test(after)
}

/** "the 15th", "the 3rd of the month": a day whose month the text has named before. */
const dayOfMonth = dateRule({
  id: 'day-of-month',
  cues: ['digit'],
  pattern: phrase(
    String.raw`(?<=\b(?:on|by|until|till|from|since|before|after) )the (?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:the|this|that) month)?(?! (?:century|floor|anniversary|time|birthday|day|year|edition|amendment|congress|of \w|[A-Z]?[a-z]))`,
  ),
  read: ({ day }) => (Number(day) >= 1 && Number(day) <= 31 ? { kind: 'calendar', day: Number(day) } : undefined),
  examples: [
    ['on the 15th, troops left', '2025-09-15'],
    ['on the 15th floor', null],
    ['in the 15th century', null],
  ],
})

export const MONTH_RULES: readonly DateRule[] = [month, dayOfMonth]
