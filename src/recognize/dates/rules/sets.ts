import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { durationValue } from '../duration-value.ts'
import { DAY_PART, dayPartTime } from '../parts.ts'
import {
  MONTH,
  monthOf,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../vocabulary.ts'

/** "every week", "each day", "every two years", "each Monday", "every March". */
const every = dateRule({
  id: 'set-every',
  cues: ['every'],
  pattern: phrase(
    String.raw`(?:every|each)(?: (?<other>other)| single)?(?: (?<number>${NUMBER}|few|couple of))? (?:${DAY_PART}|(?<unit>${UNIT})|(?<weekday>${WEEKDAY})|(?<month>${MONTH}))`,
  ),
  read({ other, number, unit, weekday, month, dayPart }) {
    if (weekday) return set(`XXXX-WXX-${weekdayNumber(weekday)}`)
    if (month) return set(`XXXX-${String(monthOf(month)).padStart(2, '0')}`)
    if (dayPart) return set(`XXXX-XX-XX${dayPartTime({ dayPart }).time}`)
    if (unit === 'weekend' && !number && !other) return set('XXXX-WXX-WE')
    return set(durationValue(unitOf(unit ?? ''), number ? numberOf(number) : other ? 2 : 1))
  },
  examples: [
    ['every week', 'P1W'],
    ['every two years', 'P2Y'],
    ['each Monday', 'XXXX-WXX-1'],
    ['every night', 'XXXX-XX-XXTNI'],
    ['every weekend', 'XXXX-WXX-WE'],
    ['every man', null],
    ['each of them', null],
  ],
})

/** "on the 19th of every month". */
const everyMonth = dateRule({
  id: 'set-day-of-month',
  cues: ['every', 'unit'],
  pattern: phrase(`(?:the )?(?<ordinal>${ORDINAL})(?: day)? of (?:every|each) month`),
  read({ ordinal = '' }) {
    const day = ordinalOf(ordinal)
    return day && day <= 31 ? set(`XXXX-XX-${String(day).padStart(2, '0')}`) : undefined
  },
  examples: [
    ['on the 19th of every month', 'XXXX-XX-19'],
    ['the first of every two months', null],
    ['the 40th of every month', null],
  ],
})

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
  nightly: 'P1D',
  everyday: 'P1D',
}

/** "daily", "annually", "weekly". */
const adverb = dateRule({
  id: 'set-adverb',
  cues: ['deixis'],
  pattern: phrase(
    '(?:(?<half>semi)-?|(?<two>bi)-?)?(?<adverb>daily|weekly|monthly|annually|yearly|hourly|nightly|everyday)',
  ),
  read({ adverb: word = '', half, two }, { words }) {
    if (/^[A-Z]/.test(words)) return undefined
    if (half) return word === 'annually' ? set('P6M') : undefined
    return set(two ? ADVERBS[word]!.replace('1', '2') : ADVERBS[word]!)
  },
  examples: [
    ['a weekly meeting', 'P1W'],
    ['annually', 'P1Y'],
    ['a bi-weekly paper', 'P2W'],
    ['semi-annually', 'P6M'],
    ['the Daily Mail', null],
    ['annual', null],
  ],
})

/** "a day" in "nine a day", "per year", "twice a week", "a month" in "$200 a month". */
const rate = dateRule({
  id: 'set-rate',
  cues: ['unit', 'repeat'],
  pattern: phrase(
    String.raw`(?:(?<=(?:\d|million|billion|thousand|cents|dollars|times|percent|once|twice|barrels|tons|hundred|dozen|one|two|three|four|five|six|seven|eight|nine|ten) )an? |(?<!as )per )(?<unit>second|minute|hour|day|week|month|quarter|year|decade)(?! (?:earlier|ago|later|before)\b)`,
  ),
  read: ({ unit = '' }) => set(durationValue(unitOf(unit), 1)),
  examples: [
    ['nine a day', 'P1D'],
    ['twice a week', 'P1W'],
    ['ten executions per month', 'P1M'],
    ['for a day', null],
    ['a day later', null],
  ],
})

const set = (value: string) => ({ kind: 'fixed', timex: 'SET', value }) as const

export const SET_RULES: readonly DateRule[] = [everyMonth, every, adverb, rate]
