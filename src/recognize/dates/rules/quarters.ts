import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { PART, partMod, YEAR_TAIL, yearOf } from '../parts.ts'
import { ordinalOf } from '../vocabulary.ts'

/** "the third quarter of 2024", "fiscal first quarter", "second-quarter", "last year's fourth quarter". */
const quarter = dateRule({
  id: 'quarter',
  cues: ['quarter'],
  pattern: phrase(
    String.raw`${PART}(?:the (?=\S{1,8}(?: fiscal)? quarter|fiscal|(?:1[89]|20)\d\d |flat ))?(?:(?<owner>last|this|next) year['’]s |(?<year2>(?:1[89]|20)\d\d) )?(?:fiscal[-\s]|flat )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[-\s]quarter${YEAR_TAIL}`,
  ),
  read(groups) {
    const quarterNumber = ordinalOf(groups.ordinal ?? '') ?? 1
    const year = groups.year2
      ? { year: Number(groups.year2) }
      : yearOf(groups.owner ? { yearWord: groups.owner } : groups)
    return { kind: 'calendar', quarter: quarterNumber, ...partMod(groups), ...year }
  },
  examples: [
    ['the third quarter of 2024', '2024-Q3'],
    ['second-quarter profit', '2025-Q2'],
    ["last year's fourth quarter", '2024-Q4'],
    ['a quarter of them', null],
    ['the French Quarter', null],
  ],
})

/** "the year-ago quarter", "year-earlier", "a year-ago period": what a company compares with. */
const comparison = dateRule({
  id: 'quarter-compared',
  cues: ['quarter'],
  pattern: phrase(
    String.raw`(?:the (?:comparable |corresponding )?(?=year-\S{3,7} (?:period|quarter|first|second|third|fourth)))?(?:year-(?:ago|earlier)|prior-year)(?: (?:fiscal )?(?<ordinal>first|second|third|fourth))?(?: (?:period|quarter))?`,
  ),
  read: ({ ordinal }) =>
    ordinal
      ? { kind: 'calendar', quarter: ordinalOf(ordinal) ?? 1, yearShift: -1 }
      : { kind: 'shift', unit: 'year', amount: -1, from: 'publication', compared: true },
  examples: [
    ['the year-ago period', '2024'],
    ['year-earlier results', '2024'],
    ['a year ago', null],
    ['year-round', null],
  ],
})

/** "the 1989 period", "the 2024 quarter", "the latest period". */
const period = dateRule({
  id: 'quarter-period',
  cues: ['quarter'],
  pattern: phrase(String.raw`the (?:(?<year>(?:1[89]|20)\d\d) (?:period|quarter)|latest (?:reporting )?period)`),
  read: ({ year }) =>
    year
      ? { kind: 'calendar', year: Number(year), inQuarter: true }
      : { kind: 'shift', unit: 'quarter', amount: -1, from: 'text' },
  examples: [
    ['in the 2024 period', '2024'],
    ['the latest period', '2025-Q2'],
    ['the period', null],
    ['the 2024 peace', null],
  ],
})

/** "Q3 2024", "2024 Q3", "Q1". */
const shortQuarter = dateRule({
  id: 'quarter-short',
  cues: ['digit', 'quarter'],
  pattern: phrase(
    String.raw`(?:(?<yearBefore>20\d\d)[-\s])?(?<code>[QH])(?<number>[1-4])(?:-(?<year2>20\d\d)|${YEAR_TAIL})`,
  ),
  read(groups, { words }) {
    const number = Number(groups.number)
    const joined = groups.yearBefore ?? groups.year2
    const year = joined ? { year: Number(joined) } : yearOf(groups)
    if (year.year === undefined && !/^[QH]/.test(words)) return undefined
    if (groups.code === 'h') return number < 3 ? { kind: 'calendar', half: number, ...year } : undefined
    return { kind: 'calendar', quarter: number, ...year }
  },
  examples: [
    ['Q3 2024', '2024-Q3'],
    ['in 2024 Q1', '2024-Q1'],
    ['the FAQ3 page', null],
    ['an H5 virus', null],
  ],
})

/** "the first half of 2024", "the second half of last year". */
const half = dateRule({
  id: 'half-year',
  cues: ['quarter'],
  pattern: phrase(
    String.raw`(?:the )?(?<ordinal>first|second|latter)[-\s]half of (?:(?<year>20\d\d|1[6-9]\d\d)|(?<yearWord>last|this|next|the|that) year)`,
  ),
  read: (groups) => ({
    kind: 'calendar',
    half: groups.ordinal === 'first' ? 1 : 2,
    ...yearOf(groups.yearWord === 'the' ? { yearWord: 'this' } : groups),
  }),
  examples: [
    ['the first half of 2024', '2024-H1'],
    ['the second half of last year', '2024-H2'],
    ['the first half of the match', null],
    ['half of them', null],
  ],
})

export const QUARTER_RULES: readonly DateRule[] = [quarter, comparison, period, shortQuarter, half]
