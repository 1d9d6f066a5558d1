import type { Span } from '../model/span.ts'
import type { FigureReading } from './figure-reading.ts'

/** "12 people, including 7 children", "40 hurt, two of them badly": the second number is a part of the first. */
const PART_BEFORE =
  /^[^.;:]{0,60}\b(?:including|includ+ing|among them|among whom|of whom|of which|comprising|both)\s(?:[\p{L}’'-]{1,15}\s){0,3}$/u
const PART_AFTER =
  /^\s(?:of (?:them|those|whom|which)|were children|critically|seriously|severely|badly|slightly|fatally)\b/
/** ", one of them a reporter": what stands between whole and part. */
const AFTER_COMMA = /,\s(?:and\s)?(?:at least\s|only\s|some\s|about\s)?$/
/** "including four men and one woman": parts may follow one another. */
const COORDINATED = /^(?:,|,? and|,? or)\s(?:(?:also|another|at least)\s)?$/
/** "Of the 49 survivors, 11 were", "Of 470 drones launched, guns hit 442": the whole is told first. */
const OF_BEFORE = /\bOf\s(?:the\s|those\s|these\s|some\s|about\s|all\s|more than\s|its\s|their\s)*$/
const COMMA_BETWEEN = /^(?:\s[^,.;]{1,40})?,\s[^.;]{0,40}$/
/** "80 of the 150 seats": the whole follows. */
const OF_BETWEEN = /^\sof\s(?:(?:the|its|their|his|her|our|all|those|these|some)\s){0,2}$/
/** "None of the dead": a denial counts nothing of them. */
const NONE = /^(?:none|neither|not one|no one|nobody)\b/i
/** "a third of whom" */
const MOST_GAP = 80
const PARTABLE = /^(?:count|percent)$/

/**
 * Parts linked to their wholes within a sentence: "7 children" of "12 people, including 7 children" takes measure and period of
 * the 12, and knows them as its whole.
 */
export function withParts(text: string, readings: readonly FigureReading[]): FigureReading[] {
  const linked: FigureReading[] = []
  let whole: FigureReading | undefined
  for (const [index, reading] of readings.entries()) {
    const before = linked.at(-1)
    const gap =
      before && sameSentence(before, reading) ? text.slice(phraseEnd(before), reading.quantity.start) : undefined
    const isNext = gap !== undefined && gap.length <= MOST_GAP
    if (isNext && before && (isPart(text, reading, gap) || isOfBefore(text, before, reading, gap)))
      whole = whole && COORDINATED.test(gap) ? whole : rootOf(linked, before)
    else if (!(isNext && whole && COORDINATED.test(gap) && reading.quantity.unit === 'count')) whole = undefined
    const ahead = wholeAhead(text, reading, readings[index + 1])
    linked.push(ahead ? asPart(ahead, reading) : whole ? asPart(whole, reading) : reading)
  }
  return linked
}

/** "80 of the 150 seats" is a part of the 150. */
const wholeAhead = (
  text: string,
  { quantity }: FigureReading,
  next: FigureReading | undefined,
): FigureReading | undefined =>
  next &&
  quantity.unit === 'count' &&
  next.quantity.unit === 'count' &&
  OF_BETWEEN.test(text.slice(quantity.end, next.quantity.start))
    ? next
    : undefined

const isOfBefore = (text: string, whole: FigureReading, { quantity }: FigureReading, gap: string): boolean =>
  quantity.unit === 'count' &&
  OF_BEFORE.test(text.slice(Math.max(0, whole.quantity.start - 24), whole.quantity.start)) &&
  COMMA_BETWEEN.test(gap)

/** The whole itself, not a part of it: in "12 people, five of them children, two of them babies" both are of the 12. */
const rootOf = (linked: readonly FigureReading[], before: FigureReading): FigureReading =>
  linked.slice(-MOST_BACK).find(({ quantity }) => quantity === before.whole) ?? before

/** A whole stands no further back than its sentence. */
const MOST_BACK = 12

/** True for two figures of one sentence. */
export const sameSentence = (a: FigureReading, b: FigureReading): boolean => a.sentence.start === b.sentence.start

/** Where the words of a figure and of what it counts end. */
export const phraseEnd = ({ quantity }: FigureReading): number => Math.max(quantity.end, quantity.countedEnd ?? 0)

const isPart = (text: string, { quantity }: FigureReading, gap: string): boolean =>
  PARTABLE.test(quantity.unit) &&
  !NONE.test(quantity.text) &&
  (PART_BEFORE.test(gap) || (AFTER_COMMA.test(gap) && PART_AFTER.test(text.slice(quantity.end, quantity.end + 16))))

/** The part with what it takes from its whole; a share keeps its own measure. */
function asPart(whole: FigureReading, part: FigureReading): FigureReading {
  const inherits =
    part.quantity.unit === 'count' &&
    part.measure.measure === 'other' &&
    whole.measure.measure !== 'other' &&
    whole.quantity.unit === 'count'
  const time = part.time ?? whole.time
  return {
    ...part,
    whole: whole.quantity,
    measure: inherits ? { measure: whole.measure.measure, how: 'related' } : part.measure,
    ...(time ? { time } : {}),
  }
}

/** The words from one figure to the next. */
export const between = (text: string, before: FigureReading, after: Span): string =>
  text.slice(phraseEnd(before), after.start)
