import type { FigureReading } from './figure-reading.ts'

/** Words before a number that make it a part of what an earlier sentence counted: "Of those,", "the remaining", "Among the dead". */
const PART_BEFORE =
  /(?:\b[Oo]f (?:those|these|them|the (?:dead|injured|wounded|missing|victims|arrested|\d{1,5})),?|\b[Tt]he (?:remaining|other)|^They\s.{0,60}|^Among (?:them|those|the (?:dead|injured|wounded|victims)),?(?:\s\p{L}{2,6})?)\s(?:(?:at least|only|about|some|between|nearly|and)\s)*$/u
/** Words after it: "five of the executions", "two of them". */
const PART_AFTER = /^\sof (?:them|those|these|the (?:\d{1,5}|dead|injured|wounded|victims|\p{L}{3,12}(?:s|ed)))\b/u
/** "Eight were shot": a bare number that opens a sentence goes on counting. */
const BARE_OPENING = /^(?:had(?!\sbeen)|were|was)\b/
/** How far back the whole may stand: a short paragraph. */
const REACH = 700

/**
 * Parts of what an earlier sentence counted have its window, and what it counts: "Police arrested 40 people in May. Of those,
 * 12 were released." is 12 in May. A figure with a date of its own keeps it.
 */
export const withFormerWholes = (text: string, readings: readonly FigureReading[]): FigureReading[] =>
  readings.map((reading, index) => {
    if (
      reading.whole ||
      /^(?:none|neither|not one)\b/i.test(reading.quantity.text) ||
      reading.quantity.unit !== 'count' ||
      isDated(reading) ||
      !isPart(text, reading)
    )
      return reading
    const before = readings.slice(Math.max(0, index - MOST_BACK), index)
    const whole = before.some((other) => isOwnWhole(other, reading)) ? undefined : formerWhole(before, reading)
    return whole ? partOf(whole, reading) : reading
  })

const MOST_BACK = 8
const P_WHOLE = 0.5

const isDated = ({ time }: FigureReading): boolean => time !== undefined && time.period.basis !== 'inferred'

function isPart(text: string, { quantity, sentence }: FigureReading): boolean {
  const before = text.slice(sentence.start, quantity.start)
  const after = text.slice(quantity.end, quantity.end + 30)
  return (
    PART_BEFORE.test(before.slice(-90)) || PART_AFTER.test(after) || (before === '' && BARE_OPENING.test(after.trim()))
  )
}

/** "76 died, 31 of them at home": the whole stands in the same sentence. */
const isOwnWhole = ({ quantity, sentence }: FigureReading, part: FigureReading): boolean =>
  quantity.unit === 'count' && sentence.start === part.sentence.start

/**
 * The first count of the latest sentence that has one with a date, else with a measure: "63 attacks in May, up from 48 in April" goes
 * on with the 63.
 */
function formerWhole(before: readonly FigureReading[], part: FigureReading): FigureReading | undefined {
  const wholes = before.filter(
    (other) =>
      other.quantity.unit === 'count' &&
      other.sentence.start < part.sentence.start &&
      part.sentence.start - other.sentence.start < REACH &&
      other.time?.period.kind !== 'rate',
  )
  const dated = wholes.filter(isDated)
  const among = dated.length > 0 ? dated : wholes.filter(({ measure }) => measure.measure !== 'other')
  const first = among.find(({ sentence }) => sentence.start === among.at(-1)?.sentence.start)
  return before.find(({ quantity }) => quantity === first?.whole) ?? first
}

function partOf({ time, measure, quantity }: FigureReading, part: FigureReading): FigureReading {
  const inherits = part.measure.measure === 'other' && measure.measure !== 'other'
  return {
    ...part,
    whole: quantity,
    ...(inherits ? { measure: { measure: measure.measure, how: 'related' } } : {}),
    ...(time
      ? {
          time: {
            period: { ...time.period, basis: 'inferred', inferredFrom: 'the whole that it is part of', p: P_WHOLE },
          },
        }
      : {}),
  }
}
