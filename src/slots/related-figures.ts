import { carryWindows } from './carried-windows.ts'
import type { ClaimContext } from './context.ts'
import type { FigureReading } from './figure-reading.ts'
import { withFormerWholes } from './former-whole.ts'
import { phraseEnd, sameSentence, withParts } from './parts-of-wholes.ts'
import type { PeriodReading } from './period-window.ts'
import { shareMeasures } from './shared-measures.ts'

/** "150 metres (490 feet)" is one size. */
const CONVERSION = /^\s\($/
/** A period found beside the same figure elsewhere in the article. */
const P_TWIN = 0.55

/**
 * Readings completed from related figures: a part ("including 7 children") takes measure and period of its whole, a figure that
 * does not say what it counts the measure of the one it goes on from, a conversion its original's window, and a figure that
 * comes again ("the five victims") the period that the article states for it elsewhere.
 */
export function relateFigures(context: ClaimContext, readings: readonly FigureReading[]): FigureReading[] {
  const { text } = context.document
  const parts = withFormerWholes(text, withParts(text, shareMeasures(context, readings)))
  return carryWindows(context, withPeriodsOfTwins(withConversions(text, parts)))
}

const withConversions = (text: string, readings: readonly FigureReading[]): FigureReading[] =>
  readings.map((reading, index) => {
    const before = readings[index - 1]
    const isConversion =
      before?.time !== undefined &&
      sameSentence(before, reading) &&
      CONVERSION.test(text.slice(phraseEnd(before), reading.quantity.start))
    return isConversion ? { ...reading, time: before.time } : reading
  })

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
