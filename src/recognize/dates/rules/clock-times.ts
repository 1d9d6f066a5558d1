import { type DateRule, dateRule, type Groups, phrase } from '../date-rule.ts'
import type { Expression } from '../expression.ts'
import { WEEKDAY, weekdayNumber } from '../vocabulary.ts'

const ZONE = '(?: (?:EST|EDT|GMT|PST|PDT|CST|CDT|ET|PT|CET|UTC|BST|IST|local time|local))?'
const CLOCK = String.raw`(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>[ap])\.?m\b\.?|(?<word>noon|midnight|midday)|(?<hour24>[01]?\d|2[0-3]):(?<minute24>[0-5]\d)(?!:?\d)(?: ?(?:hours|hrs|h))?)`
const ON_DAY = String.raw`(?:,? (?:on )?(?:(?<weekday>${WEEKDAY})|(?<day>today|yesterday|tomorrow)))?`

/** "8:30 p.m. Friday", "noon", "at 16:45", "10 a.m. EST today". */
const clock = dateRule({
  id: 'clock-time',
  cues: ['clock'],
  pattern: phrase(String.raw`(?:(?:around|about|shortly before|shortly after) )?${CLOCK}(?!\d)${ZONE}${ON_DAY}`),
  read(groups) {
    const time = timeOf(groups)
    return time === undefined ? undefined : onDay(groups, time)
  },
  examples: [
    ['at 8:30 p.m. Friday', '2025-09-19T20:30'],
    ['at noon', '2025-09-23T12:00'],
    ['at 16:45', '2025-09-23T16:45'],
    ['a ratio of 16:450', null],
    ['a 25:61 split', null],
  ],
})

const WORD_TIMES: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '24:00' }

function timeOf({ hour, minute = '00', half, word, hour24 = '', minute24 }: Groups): string | undefined {
  if (word) return WORD_TIMES[word]
  if (!hour) return `${hour24.padStart(2, '0')}:${minute24}`
  const number = Number(hour)
  if (number < 1 || number > 12 || Number(minute) > 59) return undefined
  return `${String((number % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minute}`
}

function onDay({ weekday, day }: Groups, clockTime: string): Expression {
  const time = `T${clockTime}`
  if (weekday) return { kind: 'calendar', weekday: weekdayNumber(weekday)!, time }
  const amount = day === 'yesterday' ? -1 : day === 'tomorrow' ? 1 : 0
  return { kind: 'shift', unit: 'day', amount, from: day ? 'publication' : 'text', time }
}

export const CLOCK_RULES: readonly DateRule[] = [clock]
