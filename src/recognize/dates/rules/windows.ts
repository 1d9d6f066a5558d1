import { type DateRule, dateRule, phrase } from '../date-rule.ts'
import type { WindowExpression } from '../expression.ts'
import { boundMod, YEAR_TAIL, yearOf } from '../parts.ts'
import { NUMBER, numberOf, UNIT, unitOf, VAGUE_NUMBER } from '../vocabulary.ts'

const FUTURE = /next|coming|following|upcoming/

/** "the past nine months", "the next two weeks", "past 24 hours", "the last few days". */
const counted = dateRule({
  id: 'window',
  cues: ['unit'],
  pattern: phrase(
    String.raw`(?:the )?(?:(?<side>past|last|previous|preceding|next|coming|following|upcoming|latest|final|first|opening) (?<number>${NUMBER}|${VAGUE_NUMBER})(?: or so)?|(?<number2>${NUMBER}) (?<side2>past|last|previous|next|coming|upcoming))[-\s](?:(?:(?<working>trading|business|working)|consecutive|straight) )?(?<unit>${UNIT})(?: or so)?${YEAR_TAIL}(?![-\s]old)`,
  ),
  read(groups, { before }) {
    const { side = groups.side2 ?? '', number = groups.number2 ?? '', unit = '' } = groups
    if (/^(?:of |in )?(?:first|last|final|next)$/.test(side) && /\b(?:his|her|its|a|an)\s$/i.test(before))
      return undefined
    if (groups.number2 && !/s$/.test(unit)) return undefined
    const amount = numberOf(number)
    const year = yearOf(groups)
    return {
      kind: 'window',
      unit: unitOf(unit),
      ...(amount === undefined ? {} : { amount }),
      side: sideOf(side, year),
      ...(groups.working ? { working: true } : {}),
      ...year,
      ...boundMod(groups),
    }
  },
  examples: [
    ['the past nine months', 'P9M'],
    ['the next two weeks', 'P2W'],
    ['past 24 hours', 'PT24H'],
    ['the last five trading days', 'P5D'],
    ['the last few days', 'PXD'],
    ['past the two houses', null],
    ['We will be 3 next week.', null],
    ['the last of the months', null],
  ],
})

/** "the last three months" end now, but "the last three months of 2024" close that year. */
function sideOf(side: string, year: object): WindowExpression['side'] {
  if (side === 'last' && Object.keys(year).length > 0) return 'closing'
  if (FUTURE.test(side)) return 'future'
  return /first|opening/.test(side) ? 'opening' : side === 'final' ? 'closing' : 'past'
}

/** "the past year", "the last decade", "the past week": as long, up to now. */
const single = dateRule({
  id: 'window-single',
  cues: ['unit'],
  pattern: phrase(
    `the (?<side>past|last|next|coming) (?<unit>hour|day|week|fortnight|month|quarter|year|decade|century)(?! (?:of|in which)\\b)`,
  ),
  read({ side = '', unit = '' }) {
    if (/last|next/.test(side) && /week|quarter/.test(unit)) return undefined
    return { kind: 'window', unit: unitOf(unit), amount: 1, side: FUTURE.test(side) ? 'future' : 'past' }
  },
  examples: [
    ['over the past year', 'P1Y'],
    ['the last decade', 'P10Y'],
    ['last year', null],
    ['the year', null],
  ],
})

/** "recent weeks", "coming months", "past years", "the weeks ahead". */
const vague = dateRule({
  id: 'window-vague',
  cues: ['unit'],
  pattern: phrase(
    '(?:(?:the )?(?<side>recent|past|last|coming|upcoming|future) (?<unit>days|weeks|months|years|quarters|decades|centuries)|the (?<unit2>days|weeks|months|years) (?<ahead>ahead|to come))',
  ),
  read({ side = '', unit, unit2 = '', ahead }) {
    return {
      kind: 'window',
      unit: unitOf(unit ?? unit2),
      side: ahead || /coming|future/.test(side) ? 'future' : 'past',
    }
  },
  examples: [
    ['in recent weeks', 'PXW'],
    ['the coming months', 'PXM'],
    ['recently', null],
    ['recent week', null],
  ],
})

export const WINDOW_RULES: readonly DateRule[] = [counted, single, vague]
