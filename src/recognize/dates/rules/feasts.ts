import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { YEAR_TAIL, yearOf } from '../parts.ts'

/** Feasts that fall on the same day of every year: month and day. */
const FIXED_FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "new year's": [1, 1],
  'independence day': [7, 4],
  halloween: [10, 31],
  "valentine's day": [2, 14],
  'may day': [5, 1],
  nowruz: [3, 20],
}

/** "Christmas Day 1991", "New Year's Eve", "last Halloween". */
const feast = dateRule({
  id: 'feast',
  cues: ['feast'],
  pattern: phrase(
    String.raw`(?:(?:last|this|next) )?(?<feast>christmas(?: day| eve)?|boxing day|new year['’]s(?: day| eve)?|independence day|halloween|valentine['’]s day|may day|nowruz)(?! (?:card|tree|carol|present|shopping|sales?)s?\b)${YEAR_TAIL}`,
  ),
  read(groups) {
    const days = FIXED_FEASTS[(groups.feast ?? '').replace('’', "'")]
    return days && { kind: 'calendar', month: days[0], day: days[1], ...yearOf(groups) }
  },
  examples: [
    ['Christmas Day 1991', '1991-12-25'],
    ["New Year's Eve", '2025-12-31'],
    ['Christmas trees', null],
    ['a new year', null],
  ],
})

export const FEAST_RULES: readonly DateRule[] = [feast]
