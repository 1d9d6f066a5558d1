import { carryWindows } from './carried-windows.ts'
import type { ClaimContext } from './context.ts'
import type { FigureReading } from './figure-reading.ts'
import { withFormerWholes } from './former-whole.ts'
import type { PeriodReading } from './period-window.ts'

/** "12 people, including 7 children", "40 hurt, two of them badly": the second number is a part of the first. */
const PART_BEFORE =
  /^[^.;:]{0,60}\b(?:including|includ+ing|among them|among whom|of whom|of which|comprising|both)\s(?:[\p{L}’'-]{1,15}\s){0,3}$/u
const PART_AFTER = /^\s(?:of (?:them|those|whom|which)|critically|seriously|severely|badly|slightly|fatally)\b/
/** "one woman and two men shot": nothing but "and" or a comma between the two. */
/** "63 attacks in May, up from 48 in April", "40 arrests, compared with nine" */
const COMPARED =
  /^[^.;:]{0,80}\b(?:compared with|compared to|against|(?:up|down|rose|fell|risen|fallen) from|versus)\s$/
/** "150 metres (490 feet)" is one size. */
const CONVERSION = /^\s\($/
const COORDINATED = /^(?:,|,? and|,? or)\s(?:(?:also|another|at least)\s)?$/
/** "a third of whom", "including four men and one woman": parts may follow one another. */
const MOST_GAP = 80
/** A period found beside the same figure elsewhere in the article. */
const P_TWIN = 0.55

/**
 * Readings completed from related figures: a part ("including 7 children") takes measure and period of its whole, the first of
 * "one woman and two men shot" the measure of the second, and a figure that comes again ("the five victims") the period that
 * the article states for it elsewhere.
 */
export function relateFigures(context: ClaimContext, readings: readonly FigureReading[]): FigureReading[] {
  const { text } = context.document
  const related: FigureReading[] = []
  let part = false
  for (const [index, reading] of readings.entries()) {
    const before = related.at(-1)
    const gap =
      before && sameSentence(before, reading) ? text.slice(phraseEnd(before), reading.quantity.start) : undefined
    const next = readings[index + 1]
    part =
      gap !== undefined && gap.length <= MOST_GAP && (isPart(text, reading, gap) || (part && COORDINATED.test(gap)))
    const own = part && before ? partOf(before, reading) : next ? coordinated(text, reading, next) : reading
    const compared = before && gap !== undefined && COMPARED.test(gap) ? comparedWith(before, own) : own
    related.push(
      before?.time && gap !== undefined && CONVERSION.test(gap) ? { ...compared, time: before.time } : compared,
    )
  }
  return carryWindows(context, withPeriodsOfTwins(withFormerWholes(text, related)))
}

/** "63 attacks, up from 48": both count attacks. */
function comparedWith(before: FigureReading, own: FigureReading): FigureReading {
  const shares =
    own.measure.measure === 'other' &&
    own.quantity.counted === undefined &&
    own.quantity.unit === 'count' &&
    before.quantity.unit === 'count' &&
    before.measure.measure !== 'change'
  return shares ? { ...own, measure: { measure: before.measure.measure, how: 'related' } } : own
}

const sameSentence = (a: FigureReading, b: FigureReading): boolean => a.sentence.start === b.sentence.start

const phraseEnd = ({ quantity }: FigureReading): number => Math.max(quantity.end, quantity.countedEnd ?? 0)

const isPart = (text: string, { quantity }: FigureReading, gap: string): boolean =>
  quantity.unit === 'count' &&
  (PART_BEFORE.test(gap) || (/,\s$/.test(gap) && PART_AFTER.test(text.slice(quantity.end, quantity.end + 16))))

function partOf(whole: FigureReading, part: FigureReading): FigureReading {
  const inherits =
    part.measure.measure === 'other' && whole.measure.measure !== 'other' && whole.quantity.unit === 'count'
  const time = part.time ?? whole.time
  return {
    ...part,
    measure: inherits ? { measure: whole.measure.measure, how: 'related' } : part.measure,
    ...(time ? { time } : {}),
  }
}

function coordinated(text: string, reading: FigureReading, next: FigureReading): FigureReading {
  const { quantity, measure } = reading
  const gap = sameSentence(reading, next) ? text.slice(phraseEnd(reading), next.quantity.start) : ''
  const shares =
    quantity.unit === 'count' &&
    next.quantity.unit === 'count' &&
    measure.measure === 'other' &&
    next.measure.how === 'explicit' &&
    (next.measure.evidence?.start ?? 0) > next.quantity.end &&
    COORDINATED.test(gap)
  return shares ? { ...reading, measure: { measure: next.measure.measure, how: 'related' } } : reading
}

/** A count that comes again without a date has the period that is stated where it comes with one. */
function withPeriodsOfTwins(readings: readonly FigureReading[]): FigureReading[] {
  const stated = new Map<string, PeriodReading>()
  for (const reading of readings) {
    const key = keyOf(reading)
    if (key && reading.time && reading.time.period.basis !== 'inferred' && !stated.has(key))
      stated.set(key, reading.time)
  }
  return readings.map((reading) => {
    const twin = reading.time ? undefined : stated.get(keyOf(reading) ?? '')
    return twin
      ? {
          ...reading,
          time: { period: { ...twin.period, basis: 'inferred', inferredFrom: 'same figure elsewhere', p: P_TWIN } },
        }
      : reading
  })
}

/** Same measure, same numbers; "other" things are too many to be the same. */
const keyOf = ({ quantity: { low, high, unit }, measure: { measure } }: FigureReading): string | undefined =>
  unit === 'count' && measure !== 'other' ? `${measure} ${low} ${high}` : undefined
