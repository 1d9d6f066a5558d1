import type { QuantityMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { clearOf } from '../clear-of.ts'
import { besideDates } from './beside-dates.ts'
import { type Bounded, withBound } from './bounds.ts'
import { changeBefore } from './change.ts'
import { convertedIndexes, withBoundOf } from './conversions.ts'
import { countedAfter } from './counted-thing.ts'
import { type Quantity, thingOfSameUnit, thingSaidBefore, thingUnderstood, withThingsAhead } from './left-out-things.ts'
import { levelThing } from './level-thing.ts'
import { distancePhrase, measuredThing } from './measured-thing.ts'
import { homeCurrency } from './money.ts'
import { isNoQuantity } from './not-quantities.ts'
import { joinRanges } from './ranges.ts'
import { readNumerals } from './read-numerals.ts'
import { shareUnits } from './shared-units.ts'
import { type Measured, withUnit } from './units.ts'

/**
 * Quantities in text order with bound, unit and counted thing: "at least 1,051 executions". Numbers inside the `taken`
 * spans (dates, ages) are no quantities; where a taken span lies inside of a quantity ("per hour" of "15 miles per hour")
 * the quantity is right. None found: an empty list.
 */
export function recognizeQuantities(document: Document, taken: readonly Span[]): QuantityMention[] {
  const { text, article } = document
  const home = homeCurrency(article)
  const measured = readNumerals(text).map((numeral) => withUnit(text, numeral, home))
  const numbers = besideDates(text, measured, taken).filter((number) => !isNoQuantity(text, number))
  const quantities = withBounds(text, shareUnits(text, joinRanges(text, numbers)))
  const elsewhere = clearOf(taken, numbers)
  return clearOf(withThings(text, quantities), elsewhere).map((quantity) => mention(text, quantity))
}

/** Bound words go to one number only: in "12 or more than 20" the second has them. */
function withBounds(text: string, numbers: readonly Measured[]): Bounded[] {
  const bounded: Bounded[] = []
  numbers.forEach((number, index) => {
    const room = { start: bounded.at(-1)?.end ?? 0, end: numbers[index + 1]?.start ?? text.length }
    bounded.push(withBound(text, number, room))
  })
  return bounded
}

/** Adds what is counted or measured; a conversion in parentheses shares bound and thing with what it converts. */
function withThings(text: string, quantities: readonly Bounded[]): Quantity[] {
  const converted = convertedIndexes(text, quantities)
  const things: Quantity[] = []
  quantities.forEach((quantity, index) => {
    const original = things[converted[index]!]
    const counted = original ? original.counted : thingOf(text, quantity, things.at(-1))
    const change = original ? original.change : changeOf(text, quantity, things.at(-1))
    things.push({
      ...(original ? withBoundOf(original, quantity) : quantity),
      ...(counted ? { counted } : {}),
      ...(change ? { change } : {}),
    })
  })
  return withThingsAhead(text, things)
}

function thingOf(text: string, quantity: Bounded, before: Quantity | undefined): Span | undefined {
  if (quantity.unit !== 'count' || quantity.form === 'fraction')
    return (
      measuredThing(text, quantity) ??
      thingSaidBefore(text, quantity, before) ??
      (isPaired(text, quantity) ? undefined : levelThing(text, quantity)) ??
      thingOfSameUnit(text, quantity, before)
    )
  return (
    thingUnderstood(text, quantity, before) ??
    countedAfter(text, quantity.end, quantity.low === 1 && quantity.high === 1) ??
    (NOTHING_FOLLOWS.test(text.slice(quantity.end, quantity.end + 12))
      ? (levelThing(text, quantity) ?? thingOfLevel(text, quantity, before))
      : undefined)
  )
}

/** "400g and 170g bars": the number that follows has the thing. */
const isPaired = (text: string, { end, unit }: Bounded): boolean =>
  !/^(?:percent|[A-Z]{3})/.test(unit) && /^\s(?:and|or)\s/.test(text.slice(end, end + 5))

/** "rose 6.5 percent to 3,316", "fell from 88 to 61": a level and its change are of one thing. */
const thingOfLevel = (text: string, { start }: Bounded, before: Quantity | undefined): Span | undefined =>
  before && LEVEL_LINK.test(text.slice(before.end, start)) ? before.counted : undefined

const LEVEL_LINK = /^,?\s(?:to|from|up from|down from|compared with|against)\s$|^\sin\s\d{4}\sfrom\s$/
/** "a toll of 21, ", "rose to 118 in": no noun, so a noun before may have the number. */
const NOTHING_FOLLOWS =
  /^["”’]{0,2}(?:\s?[.,;:)]|$|\s(?:in|on|at|by|from|to|last|this|was|is|than|for|and|after|since)\b|\n)/

function mention(text: string, quantity: Quantity): QuantityMention {
  const { start, end, low, high, bound, rule, change } = quantity
  return {
    kind: 'quantity',
    start,
    end,
    text: text.slice(start, end),
    p: PROBABILITY[quantity.form],
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    bound,
    unit: quantity.form === 'fraction' && quantity.unit === 'count' ? 'fraction' : quantity.unit,
    ...countedFields(text, quantity),
    ...(change ? { change } : {}),
    rule,
  }
}

/** "down 2.3%, Lund by 2.6%": a parallel without a verb has the direction of the one before. */
function changeOf(text: string, { start, unit }: Bounded, before: Quantity | undefined): 'up' | 'down' | undefined {
  const own = changeBefore(text.slice(Math.max(0, start - CHANGE_REACH), start))
  if (own || !before?.change || before.unit !== unit) return own
  return VERBLESS_BY.test(text.slice(before.end, start)) ? before.change : undefined
}

const VERBLESS_BY = /^,?(?:\s(?:and|while))?\s(?:[A-Z][\w&’'.-]{1,15}\s){1,3}(?:by\s)?$/

/** Share of right ones: digits and words as on NewsQuant (even sentences), 385 of 411 and 38 of 42; the others, too few to count there, by estimate. */
const PROBABILITY = { digits: 0.94, words: 0.9, fraction: 0.9, vague: 0.8, zero: 0.8 } as const
const CHANGE_REACH = 60

/** What is counted as the text has it; a distance is put into words and has no offsets. */
function countedFields(
  text: string,
  quantity: Quantity,
): Pick<QuantityMention, 'counted' | 'countedStart' | 'countedEnd'> {
  const distance = distancePhrase(text, quantity)
  if (distance) return { counted: distance }
  const { counted } = quantity
  return counted
    ? { counted: text.slice(counted.start, counted.end), countedStart: counted.start, countedEnd: counted.end }
    : {}
}
