import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Which } from '../expression.ts'
import { FEAST_NAMES } from '../feasts.ts'
import { YEAR_TAIL, yearOf } from '../parts.ts'

/** "Christmas Day 1991", "New Year's Eve", "last Easter", "Labor Day". */
const feast = dateRule({
  id: 'feast',
  cues: ['feast'],
  pattern: phrase(
    `(?:(?<which>last|this|next|previous|following) )?(?<feast>${FEAST_NAMES.join('|').replaceAll("'", "['’]")})(?! (?:card|tree|carol|present|shopping|sale|egg|island|parade|resolution|offensive|truce)s?\\b)${YEAR_TAIL}`,
  ),
  read: (groups) => ({
    kind: 'calendar',
    feast: (groups.feast ?? '').replace('’', "'"),
    ...(groups.which ? { which: groups.which as Which } : {}),
    ...yearOf(groups),
  }),
  examples: [
    ['Christmas Day 1991', '1991-12-25'],
    ["New Year's Eve", '2025-12-31'],
    ['last Easter', '2025-04-20'],
    ['Thanksgiving 2023', '2023-11-23'],
    ['Christmas trees', null],
    ['a new year', null],
  ],
})

export const FEAST_RULES: readonly DateRule[] = [feast]
