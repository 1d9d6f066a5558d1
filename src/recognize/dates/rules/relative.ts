import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { Expression } from '../expression.ts'
import { BOUND, boundMod } from '../parts.ts'
import { NUMBER, numberOf, UNIT, unitOf, VAGUE_NUMBER } from '../vocabulary.ts'

/** Distances that count forward. */
const LATER = /^(?:later|after|afterwards?|from now|hence|thereafter|on)$/

/** "three weeks ago", "two days later", "a year earlier", "more than ten years ago". */
const distance = dateRule({
  id: 'distance',
  cues: ['unit'],
  pattern: phrase(
    String.raw`${BOUND}(?<number>${NUMBER}|${VAGUE_NUMBER}|an?)(?: or (?:so|two|more))?(?: more| full| short| long)?[-\s](?<unit>${UNIT})(?: or so)?[-\s](?<way>ago|earlier|later|before|afterwards?|previously|prior|from now|hence|thereafter)(?! (?:than|the|his|her|their|they|he|she|it|we|i|being|a|an|this|that)\b)`,
  ),
  read(groups, { words }) {
    const { number = '', unit = '', way = '' } = groups
    const sign = LATER.test(way) ? 1 : -1
    if (number === 'a' && /^a year-/i.test(words)) return undefined
    const amount = numberOf(number)
    if (amount === undefined) return { kind: 'fixed', timex: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
    const from = /ago|from now|hence/.test(way) ? 'publication' : 'text'
    const compared = amount === 1 && sign < 0 ? ({ compared: true } as const) : {}
    return { kind: 'shift', unit: unitOf(unit), amount: sign * amount, from, ...compared, ...boundMod(groups) }
  },
  examples: [
    ['three weeks ago', '2025-W36'],
    ['two days ago', '2025-09-21'],
    ['a year ago', '2024'],
    ['several months ago', 'PAST_REF'],
    ['a long time ago', null],
    ['three weeks before the vote', null],
  ],
})

/** "years ago", "months later": some time away, in either direction. */
const openDistance = dateRule({
  id: 'distance-open',
  cues: ['unit'],
  pattern: phrase(
    '(?<unit>minutes|hours|days|weeks|months|years|decades|centuries) (?<way>ago|earlier|later|before|afterwards?)(?=[.,;:)]|$| [a-z]{1,9}ed\\b)',
  ),
  read: ({ way = '' }) => ({ kind: 'fixed', timex: 'DATE', value: LATER.test(way) ? 'FUTURE_REF' : 'PAST_REF' }),
  examples: [
    ['It closed years ago.', 'PAST_REF'],
    ['Months later, it opened.', 'FUTURE_REF'],
    ['weeks before the vote', null],
    ['a few weeks ago', null],
  ],
})

/** "in two weeks", "within three days' time". */
const inUnits = dateRule({
  id: 'in-units',
  cues: ['unit'],
  pattern: phrase(String.raw`(?<=\bin )(?<number>${NUMBER})[-\s](?<unit>${UNIT})['’]? time`),
  read: ({ number = '', unit = '' }) => shift(unit, numberOf(number)),
  examples: [
    ["in two weeks' time", '2025-W41'],
    ['in two weeks', null],
    ['for two weeks', null],
  ],
})

function shift(unit: string, amount?: number): Expression | undefined {
  return amount === undefined ? undefined : { kind: 'shift', unit: unitOf(unit), amount, from: 'publication' }
}

export const RELATIVE_RULES: readonly DateRule[] = [distance, openDistance, inUnits]
