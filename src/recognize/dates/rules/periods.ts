import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { ShiftExpression } from '../expression.ts'
import { PART, partMod } from '../parts.ts'
import { unitOf } from '../vocabulary.ts'

const PERIOD = '(?<unit>day|weekend|(?:work(?:ing)? ?)?week|fortnight|month|quarter|year|decade|century)'

/** "last month", "earlier this year", "late next week", "this quarter", "the current year". */
const deicticPeriod = dateRule({
  id: 'deictic-period',
  cues: ['unit'],
  pattern: phrase(
    String.raw`${PART}(?<which>last|this|next|this past|this coming|the current|the present|the coming|the latest|latest|the last full|(?:past|previous|current|coming)(?= quarter)) (?:(?:fiscal|calendar|financial|school) )?${PERIOD}(?![-\s]old)`,
  ),
  read(groups, { before }) {
    const { which = '', unit = '', part } = groups
    if (/\bthe\s$/i.test(before) && unit !== 'week' && unit !== 'quarter') return undefined
    const past = /last|past|previous/.test(which) || (which.endsWith('latest') && unit === 'quarter')
    const amount = past ? -1 : /next|coming/.test(which) ? 1 : 0
    return { kind: 'shift', unit: unitOf(unit), amount, from: 'publication', ...partMod(groups), ...sideOf(part) }
  },
  examples: [
    ['last month', '2025-08'],
    ['earlier this year', '2025'],
    ['next week', '2025-W40'],
    ['last weekend', '2025-W38-WE'],
    ['this yearbook', null],
    ['the last year of the war', null],
  ],
})

function sideOf(part?: string): Pick<ShiftExpression, 'part'> {
  if (part === 'earlier') return { part: 'before' }
  return part === 'later' ? { part: 'after' } : {}
}

/** "the following year", "the same day", "that month", "the previous week": counted from the last date of the text. */
const anaphoricPeriod = dateRule({
  id: 'anaphoric-period',
  cues: ['unit'],
  pattern: phrase(
    String.raw`${PART}(?:the )?(?<which>following|same|that same|that|previous|preceding|next|prior) (?:very )?${PERIOD}(?![-\s](?:old|\w{1,8}ly))`,
  ),
  read(groups, { words }) {
    const { which = '', unit = '' } = groups
    if (!/\bthe\b|\bthat\b/i.test(words) && which !== 'following') return undefined
    const amount = /following|next/.test(which) ? 1 : /previous|preceding|prior/.test(which) ? -1 : 0
    return { kind: 'shift', unit: unitOf(unit), amount, from: 'text', ...partMod(groups) }
  },
  examples: [
    ['the same day', '2025-09-23'],
    ['the following year', '2026'],
    ['that month', '2025-09'],
    ['the day of the vote', null],
    ['year after year', null],
  ],
})

/** "of" before "the year": what makes the running one of it. */
const PREPOSITION_BEFORE = /\b(?:of|for|during|in|throughout)\s$/i
const standsAlone = (unit: string): boolean => unit === 'weekend' || unit === 'quarter'

/** "the end of the year", "earlier in the week", "the weekend", "the month": the one that is running. */
const definitePeriod = dateRule({
  id: 'definite-period',
  cues: ['unit'],
  pattern: phrase(
    String.raw`(?:(?<=\b(?:of|for|during|over|earlier in|later in|late in|early in|by|in|throughout) )the ${PERIOD}|${PART}the (?<unit2>weekend|quarter|year|month|week))(?![-\s](?:old|of|when|that|in which|before|after|following|ago|earlier)\b|-)`,
  ),
  read(groups, { before, after }) {
    const unit = unitOf(groups.unit ?? groups.unit2 ?? '')
    if (!groups.part && !standsAlone(unit) && !PREPOSITION_BEFORE.test(before)) return undefined
    if (unit === 'day' && /^\s[a-z]{1,12}(?:er|ing)\b/.test(after)) return undefined
    const amount = unit === 'quarter' ? -1 : 0
    return {
      kind: 'shift',
      unit,
      amount,
      latest: true,
      from: unit === 'quarter' ? 'text' : 'publication',
      ...partMod(groups),
      ...sideOf(groups.part),
    }
  },
  examples: [
    ['the end of the year', '2025'],
    ['earlier in the week', '2025-W39'],
    ['the year-long siege', null],
    ['the year that he died', null],
  ],
})

/** "the year ended March 31", "the fiscal year ending June 30": a year that is not the calendar's. */
const endedYear = dateRule({
  id: 'ended-year',
  cues: ['unit'],
  pattern: phrase('the (?:fiscal |full )?(?:year|12 months|twelve months)(?= end(?:ed|ing)\\b)'),
  read: () => ({ kind: 'fixed', timex: 'DURATION', value: 'P1Y' }),
  examples: [
    ['for the year ended March 31', 'P1Y'],
    ['the year in review', null],
    ['the war ended', null],
  ],
})

/** "the full year", "the fiscal year", "year-end", "at year's end". */
const wholeYear = dateRule({
  id: 'whole-year',
  cues: ['unit'],
  pattern: phrase(
    "the (?:full|fiscal|current fiscal|calendar) year|(?<end>year[-\\s]end|year['’]s end|end of year)|(?<monthEnd>month['’]s end|end of month)",
  ),
  read: ({ end, monthEnd }) => ({
    kind: 'shift',
    unit: monthEnd ? 'month' : 'year',
    amount: 0,
    from: 'publication',
    latest: true,
    ...(end || monthEnd ? { mod: 'END' } : {}),
  }),
  examples: [
    ['for the full year', '2025'],
    ["by year's end", '2025'],
    ['by end of month', '2025-09'],
    ['a full year', null],
    ['a year ends', null],
  ],
})

/** "the week after next", "the month before last". */
const secondPeriod = dateRule({
  id: 'second-period',
  cues: ['unit'],
  pattern: phrase(
    'the (?<unit>week|weekend|month|quarter|year) (?<side>after next|before last)(?! (?:[A-Z]|week|month|year))',
    'g',
  ),
  read: ({ unit = '', side }) => ({
    kind: 'shift',
    unit: unitOf(unit),
    amount: side === 'after next' ? 2 : -2,
    from: 'publication',
  }),
  examples: [
    ['the week after next', '2025-W41'],
    ['the month before last', '2025-07'],
    ['the week after next Monday', null],
    ['the year before', null],
  ],
})

/** "the day before" at the end of a clause: counted from the last date of the text. */
const periodBeside = dateRule({
  id: 'period-beside',
  cues: ['unit'],
  pattern: phrase('the (?<unit>day|week|month|year) (?<side>before|after)(?=[.,;:?!)]|$)'),
  read: ({ unit = '', side }) => ({
    kind: 'shift',
    unit: unitOf(unit),
    amount: side === 'after' ? 1 : -1,
    from: 'text',
  }),
  examples: [
    ['He had been seen the day before.', '2025-09-22'],
    ['It closed the year after, he said.', '2026'],
    ['the day before the vote', null],
    ['the day after he left', null],
  ],
})

export const PERIOD_RULES: readonly DateRule[] = [
  secondPeriod,
  periodBeside,
  endedYear,
  wholeYear,
  deicticPeriod,
  anaphoricPeriod,
  definitePeriod,
]
