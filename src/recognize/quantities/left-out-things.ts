import type { Span } from '../../model/span.ts'
import type { Bounded } from './bounds.ts'

/** A number with the span of what it counts. */
export interface Quantity extends Bounded {
  readonly counted?: Span
  readonly change?: 'up' | 'down'
}

/** Part of those just counted: "31 of them", "14 of whom", ", one critically". */
const PART_OF_THEM = /^,?\s(?:of\s(?:them|whom|those)\b|[a-z]{3,12}ly(?=[,.]))/
/** "2 of the 5 patients", "four-, five- and six-door": the noun is that of the next number. */
const NOUN_AHEAD =
  /^(?:\sof (?:(?:the|those|these|its|their|his|her|our)\s)?(?:about |more than |roughly |estimated )?|-,?\s(?:(?:and|or|to)\s)?)$/
/** "400g and 170g bars", "60% to 70% of voters": one thing has both measures. */
const MEASURE_AHEAD = /^\s(?:and|or|to)\s(?:a |an |the )?$/
/** ". On the month they rose by ", ". At 9 it was ": the subject goes on as a pronoun. */
const PRONOUN_LEVEL = /^[^.\n]{0,60}[.;]\s[^.\n]{0,24}\b(?:[Ii]t|[Tt]hey)\s(?:[a-z]{2,10}\s){1,3}$/
const MAX_GAP = 24
/** How far back the thing of a measure may have been named: "reducing the 400g bar to 360g and the 170g to 150g". */
const MAX_REACH = 90
/** "destroyed 1,200 homes and burned 45,000 hectares": the second verb has a thing of its own. */
const NEXT_VERB = /\sand\s[a-z]{3,14}ed\s/
const NO_SIZE =
  /^(?:count|fraction|percent|[A-Z]{3}\b|second|minute|hour|day|night|week|fortnight|month|year|decade|century)/

/** The noun of the number before, when a pronoun says so: "Five people were hurt, two of them critically"; "six died" names nothing. */
export function thingUnderstood(text: string, { end, unit }: Bounded, before: Quantity | undefined): Span | undefined {
  if (before?.unit !== 'count' || unit !== 'count' || /[.!?\n]/.test(text.slice(before.end, end).slice(0, 200)))
    return undefined
  return PART_OF_THEM.test(text.slice(end, end + MAX_GAP)) ? before.counted : undefined
}

/** Gives numbers without a noun that of the next one, where the words between them say so. */
export function withThingsAhead(text: string, quantities: readonly Quantity[]): Quantity[] {
  const filled = [...quantities]
  for (let index = filled.length - 2; index >= 0; index -= 1) {
    const [quantity, next] = [filled[index]!, filled[index + 1]!]
    const isOpen =
      !quantity.counted && quantity.unit === 'count' && next.counted && next.start - quantity.end <= MAX_GAP
    const isMeasure = !quantity.counted && quantity.unit !== 'count' && quantity.unit === next.unit && next.counted
    if (isMeasure && MEASURE_AHEAD.test(text.slice(quantity.end, next.start)))
      filled[index] = { ...quantity, counted: next.counted }
    if (isOpen && NOUN_AHEAD.test(text.slice(quantity.end, next.start)))
      filled[index] = { ...quantity, counted: next.counted }
  }
  return filled
}

/** The thing of the number before in the same unit and sentence: "fell to 4.9 billion euros from 5.6", "9 percent, against 12 percent". */
export function thingOfSameUnit(
  text: string,
  { start, unit }: Bounded,
  before: Quantity | undefined,
): Span | undefined {
  if (!before?.counted || before.unit !== unit || start - before.end > MAX_REACH) return undefined
  const between = text.slice(before.end, start)
  return /[.!?]\s|[;\n]/.test(between) && !PRONOUN_LEVEL.test(between) ? undefined : before.counted
}

/** The thing of the last number before a size that has none of its own: "two bars, cut to 360 grams". */
export function thingSaidBefore(
  text: string,
  { start, unit }: Bounded,
  before: Quantity | undefined,
): Span | undefined {
  if (!before?.counted || NO_SIZE.test(unit) || (NO_SIZE.test(before.unit) && before.unit !== 'count')) return undefined
  const between = text.slice(before.end, start)
  return between.length <= MAX_REACH && !/[.!?]\s|\n/.test(between) && !NEXT_VERB.test(between)
    ? before.counted
    : undefined
}
