import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { FEAST_NAMES } from '../feasts.ts'
import { YEAR_TAIL, yearOf } from '../parts.ts'

/** "during" before "Ramadan", which is a name too. */
const PREPOSITION_BEFORE = /\b(?:during|in|of|for|before|after|until|since|throughout)\s$/i

/** "Christmas Day 1991", "New Year's Eve", "last Easter", "Labor Day". */
const feast = dateRule({
  id: 'feast',
  cues: ['feast'],
  pattern: phrase(
    `(?:(?<which>last|this|next|previous|following) )?(?<feast>${FEAST_NAMES.join('|').replaceAll("'", "['’]")})(?! (?:card|tree|carol|present|shopping|sale|egg|island|parade|resolution|offensive|truce)s?\\b)${YEAR_TAIL}`,
  ),
  read(groups, { before, words }) {
    if (groups.feast === 'ramadan' && !groups.which && !PREPOSITION_BEFORE.test(before)) return undefined
    if (/^(?:election|inauguration) day/.test(words)) return undefined
    return {
      kind: 'calendar',
      feast: (groups.feast ?? '').replace('’', "'"),
      ...(groups.which ? { which: groups.which as Which } : {}),
      ...yearOf(groups),
    }
  },
  examples: [
    ['Christmas Day 1991', '1991-12-25'],
    ["New Year's Eve", '2025-12-31'],
    ['last Easter', '2025-04-20'],
    ['Thanksgiving 2023', '2023-11-23'],
    ['before Eid al-Fitr', '2025-03-30'],
    ['during Ramadan 2024', '2024-03-11/2024-04-09'],
    ['Yom Kippur', '2025-10-02'],
    ['Tariq Ramadan', null],
    ['Christmas trees', null],
    ['a new year', null],
  ],
})

export const FEAST_RULES: readonly DateRule[] = [feast]
