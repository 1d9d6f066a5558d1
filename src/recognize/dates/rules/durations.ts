import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import { durationValue } from '../duration-value.ts'
import { BOUND, boundMod } from '../parts.ts'
import { NUMBER, numberOf, UNIT, unitOf, VAGUE_NUMBER } from '../vocabulary.ts'

/** "12-day", "more than three decades", "two and a half years", "five consecutive months". */
const counted = dateRule({
  id: 'duration',
  cues: ['unit'],
  pattern: phrase(
    String.raw`${BOUND}(?:(?:another|an additional|a further|the(?= [^-]{2,20}s\b)) )?(?<number>${NUMBER})(?<half> and a half)?[-\s](?:(?:long|full|more|additional|straight|consecutive|successive|whole|further|solid|trading|calendar|business|working) )?(?<unit>${UNIT})(?<half2> and a half)?(?![-\s](?:olds?|of age)\b)`,
  ),
  read(groups, { words, before, after }) {
    const { number = '', unit = '', half, half2 } = groups
    const amount = numberOf(number)
    if (amount === undefined || (/\b(?:quarters?|nights?)$/.test(unit) && amount === 1 && !FOR_BEFORE.test(before)))
      return undefined
    if (unit === 'day' && WILL_BEFORE.test(before)) return undefined
    if (!isPlural(unit) && !/-/.test(words) && amount !== 1 && !/^\s[a-z]/.test(after)) return undefined
    if (/seconds?$/.test(unit) && !isPlural(unit) && !words.includes('-')) return undefined
    if (unit.startsWith('quarter') && amount === 3) return undefined
    if (/\baged?\s$/i.test(before)) return undefined
    return {
      kind: 'fixed',
      timex: 'DURATION',
      value: durationValue(unitOf(unit), amount + (half || half2 ? 0.5 : 0)),
      ...boundMod(groups),
    }
  },
  examples: [
    ['a 12-day war', 'P12D'],
    ['more than three decades', 'P30Y'],
    ['two and a half years', 'P2.5Y'],
    ['90 minutes', 'PT90M'],
    ['a 12-year-old', null],
    ['aged 12 years', null],
    ['they will one day return', null],
  ],
})

const isPlural = (unit: string): boolean => /s$|^(?:min|sec|hr)$/.test(unit)

/** "a year", "half an hour", "an entire month": lengths with an article, after a word that asks for a length. */
const article = dateRule({
  id: 'duration-article',
  cues: ['unit', 'repeat'],
  pattern: phrase(
    String.raw`${BOUND}(?:(?<half>half an?)|an?(?: (?:full|whole|entire|half|further))?) (?<unit>minute|hour|day|week|fortnight|month|year|decade|century)(?<half2> and a half)?(?![-\s](?:old|ago|earlier|later|before|long)\b)`,
  ),
  read(groups, { before }) {
    if (RATE_BEFORE.test(before) && !LENGTH_BEFORE.test(before)) return undefined
    const amount = (groups.half ? 0.5 : 1) + (groups.half2 ? 0.5 : 0)
    return {
      kind: 'fixed',
      timex: 'DURATION',
      value: durationValue(unitOf(groups.unit ?? ''), amount),
      ...boundMod(groups),
    }
  },
  examples: [
    ['for a year', 'P1Y'],
    ['half an hour', 'PT30M'],
    ['nine a day', null],
    ['a year-old dispute', null],
  ],
})

/** "all day", "the whole week", "another month". */
const whole = dateRule({
  id: 'duration-whole',
  cues: ['unit'],
  pattern: phrase(
    '(?:all|the whole|the entire|another|an additional|a further) (?<unit>day|night|week|weekend|month|summer|year|decade)(?! (?:of|to)\\b)',
  ),
  read: ({ unit = '' }) =>
    unit === 'summer' ? undefined : { kind: 'fixed', timex: 'DURATION', value: durationValue(unitOf(unit), 1) },
  examples: [
    ['It rained all day.', 'P1D'],
    ['another year in jail', 'P1Y'],
    ['another day to pay', null],
    ['all days', null],
  ],
})

/** "day-long", "a decades-long war". */
const long = dateRule({
  id: 'duration-long',
  cues: ['long'],
  pattern: phrase('(?<!\\w-)(?<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long'),
  read: ({ unit = '' }) => ({
    kind: 'fixed',
    timex: 'DURATION',
    value: durationValue(unitOf(unit), isPlural(unit) ? undefined : 1),
  }),
  examples: [
    ['a decades-long war', 'PXE'],
    ['a year-long siege', 'P1Y'],
    ['a 12-day-long war', null],
    ['a yard-long rope', null],
  ],
})

/** "for" before "one night": a length, not some night. */
const FOR_BEFORE = /\bfor\s$/i
/** "will" before "one day": some day to come. */
const WILL_BEFORE = /\b(?:will|would|may|might|could|can)\s$/i
/** "nine a day": a rate. */
const RATE_BEFORE =
  /(?:\d|million|billion|thousand|cents|dollars|times|percent|once|twice|barrels|tons|hundred|dozen|one|two|three|four|five|six|seven|eight|nine|ten)\s$/i
const LENGTH_BEFORE = /\b(?:in|for|of|than|about|within|over|after|during)\s$/i

/** "for decades", "several years", "a few days", "dozens of hours": a length that is left open. */
const open = dateRule({
  id: 'duration-open',
  cues: ['unit'],
  pattern: phrase(
    String.raw`(?:${BOUND}(?<number>${VAGUE_NUMBER})(?: more)?[-\s](?<unit>${UNIT})|(?<=\b(?:for|in|within|over|after|of|took|takes|lasted|spent|through) )(?<bare>decades|centuries|years|months|weeks|days|hours|minutes|generations))(?![-\s](?:olds?|ago|earlier|later|from now)\b)`,
  ),
  read(groups, { words }) {
    const { number = '', unit, bare } = groups
    if (bare === 'generations') return undefined
    if (!bare && !isPlural(unit ?? '') && !/couple/.test(number) && !words.includes('-')) return undefined
    return {
      kind: 'fixed',
      timex: 'DURATION',
      value: durationValue(unitOf(bare ?? unit ?? ''), numberOf(number)),
      ...boundMod(groups),
    }
  },
  examples: [
    ['for decades', 'PXE'],
    ['several years', 'PXY'],
    ['a couple of days', 'P2D'],
    ['years old', null],
    ['years ago', null],
  ],
})

export const DURATION_RULES: readonly DateRule[] = [counted, article, whole, long, open]
