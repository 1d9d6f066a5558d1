import { type DateRule, dateRule, type Groups, phrase } from '../date-rule.ts'
import type { Expression } from '../expression.ts'
import { numberOf } from '../vocabulary.ts'

const ZONE = '(?: (?:EST|EDT|GMT|PST|PDT|CST|CDT|ET|PT|CET|UTC|BST|IST|local time|local))?'
const HOUR_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const CLOCK = String.raw`(?:(?<hour>\d{1,2}|(?:${HOUR_WORD})(?= ))(?:[:.](?<minute>\d\d)(?::[0-5]\d)?)? ?(?<half>[ap])\.?m\b\.?|(?<oclock>\d{1,2}|${HOUR_WORD}) o['’]?clock(?: (?:in the|at) (?<dayPart>morning|afternoon|evening|night))?|(?<=\bat )(?<atHour>\d{1,2}|${HOUR_WORD}) (?:in the|at) (?<dayPart2>morning|afternoon|evening|night)|(?<word>noon|midnight|midday)|(?<hour24>[01]?\d|2[0-3]):(?<minute24>[0-5]\d)(?::[0-5]\d)?(?!:?\d)(?: ?(?:hours|hrs|h))?)`

/** "8:30 p.m. Friday", "noon", "at 16:45", "10 a.m. EST today", "six o'clock", "at four in the afternoon". */
const clock = dateRule({
  id: 'clock-time',
  cues: ['clock'],
  pattern: phrase(String.raw`(?:(?:around|about|shortly before|shortly after) )?${CLOCK}(?!\d)${ZONE}`),
  read: (groups, { words, before }) => (groups.word && isTitle(words, before) ? undefined : atTime(timeOf(groups))),
  examples: [
    ['at 8:30 p.m. Friday', '2025-09-19T20:30'],
    ['at noon', '2025-09-23T12:00'],
    ['at 16:45', '2025-09-23T16:45'],
    ['at 16:45:10', '2025-09-23T16:45'],
    ["six o'clock", '2025-09-23T06:00'],
    ['at four in the afternoon', '2025-09-23T16:00'],
    ['a ratio of 16:450', null],
    ['a 25:61 split', null],
    ['four in the afternoon session', null],
  ],
})

/** "High Noon" is no time of day; "Noon prayers" at the start of a sentence is. */
const isTitle = (words: string, before: string): boolean => /^[A-Z]/.test(words) && /\w\s$/.test(before)

const WORD_TIMES: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '24:00' }

function timeOf({ hour, minute = '00', half, word, hour24 = '', minute24, ...groups }: Groups): string | undefined {
  const told = groups.oclock ?? groups.atHour
  if (word) return WORD_TIMES[word]
  if (told) return timeOf({ hour: told, half: halfOf(told, groups.dayPart ?? groups.dayPart2) })
  if (!hour) return `${hour24.padStart(2, '0')}:${minute24}`
  const number = numberOf(hour) ?? 0
  if (number < 1 || number > 12 || Number(minute) > 59) return undefined
  return `${String((number % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minute}`
}

/** "four in the afternoon" is after noon, "two at night" before it. */
const halfOf = (hour: string, dayPart = 'morning'): string =>
  dayPart === 'morning' || (dayPart === 'night' && (numberOf(hour) ?? 0) < 6) ? 'a' : 'p'

/** A time of the day named last, or of the publication; joinTimes gives it the day that stands next to it. */
const atTime = (time?: string): Expression | undefined =>
  time === undefined ? undefined : { kind: 'shift', unit: 'day', amount: 0, from: 'text', time: `T${time}` }

/** "at 4" after a day: "Friday at 4". */
const bare = dateRule({
  id: 'clock-bare',
  cues: ['digit'],
  pattern: phrase(
    String.raw`(?<=(?:today|tonight|tomorrow|yesterday|morning|evening|night|day|\d(?:st|nd|rd|th)) (?:at|around) )(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?(?<half>[ap])?(?=[.,;!?]? ?$|[.,;!?] )`,
  ),
  read(groups) {
    const { hour, minute, half } = groups
    return atTime(half ? timeOf(groups) : timeOf({ hour24: hour, minute24: minute ?? '00' }))
  },
  examples: [
    ['We met on Friday at 4.', '2025-09-19T04:00'],
    ['tonight at 8', '2025-09-23T20:00'],
    ['on Friday at 4 sites', null],
    ['at 4', null],
  ],
})

export const CLOCK_RULES: readonly DateRule[] = [clock, bare]
