import { comparedPhrase } from './compared-figure.ts'
import type { ClaimContext } from './context.ts'
import type { FigureReading } from './figure-reading.ts'
import { between, sameSentence } from './parts-of-wholes.ts'

/** "one woman and two men shot": nothing but "and" or a comma between the two. */
const COORDINATED = /^(?:,|,? and|,? or)\s(?:(?:also|another|at least)\s)?$/
/** "eight had been convicted of theft and three of murder", "five in Mashhad and four in Isfahan": the verb is left out. */
const VERB_LEFT_OUT = /,?\s(?:and|while|but)\s(?:(?:at least|another|about|some|only)\s)?$/
const PREPOSITION_NEXT = /^\s(?:of|in|at|for|from|on|near|with|by)\s/
/** "a further 5,000", "another 12": more of the same. */
const FURTHER_BEFORE = /\b(?:a further|another|an additional)\s$/i
/** "the number could reach 10,000", "the toll": the number told before. */
const THE_NUMBER_BEFORE =
  /\b(?:the|that|this|its)\s(?:number|figure|total|count|tally)\s(?:\p{Ll}{2,12}\s){0,3}(?:reach|rise to|rose to|be|to|was|at|stands at|exceed|top|hit)\s(?:as high as\s|about\s|at least\s)?$/u
/** "For 2024 it documented at least 890": counting, without saying what. */
const COUNTING_BEFORE =
  /\b(?:documented|recorded|counted|registered|verified|reported|logged|listed|tallied)\s(?:(?:at least|about|some|more than|only)\s)?$/i
/** "three of the 11": the 11 told before. */
const OF_THE_BEFORE = /\bof (?:the|those|these)\s$/
const BARE_NEXT =
  /^(?:["”’]?[.,;:)]|$|\n|\s(?:in|at|by|on|last|this|since|between|from|to|over|was|were|if|expected)\b)/
/** "eleven of tuberculosis": what they died of. */
const CAUSE_NEXT = /^\sof\s(?:\p{Ll}{4,20})\b(?!\sof)/u
/** "the other four victims", "five patients": people to whom something was done. */
const VICTIMS = /\b(?:victims?|patients|casualties|dead|wounded|injured)\b/i
/** Who is treated has not died. */
const ALIVE = /\b(?:patients?|wounded|injured)\b/i
const HARM_TO_THE_LIVING = new Set(['injuries', 'infections'])
const HARM = new Set(['deaths', 'injuries', 'missing', 'abductions', 'infections'])
/** "the four victims": those told of before, however far above; "four patients" may be others. */
const THE_VICTIMS_BEFORE = /\b[Tt]he\s(?:other\s|remaining\s)?$/
/** "four victims - one woman and three men -", "six people (two of them pupils": the whole told in its parts. */
const BREAKDOWN = /^[^.;:–—()-]{1,40}\s?[-–—(:]\s?$/
/** How many figures back one is looked for. */
const MOST_BACK = 40
/** How far back a measure may be told: a short paragraph. */
const REACH = 500
const VICTIMS_REACH = 1500
/** "one woman and three men": parts of one whole. */
const SECOND_PART = /^(?:\s\p{Ll}{2,12}){0,2}\s?(?:,|,?\sand)\s$/u

/**
 * Figures that do not say what they count take it from the figure that they go on from: the first of "one woman and two men
 * shot", "63 attacks, up from 48", "eight were convicted of theft and three of murder", "a further 5,000", "it documented 890".
 */
export function shareMeasures(context: ClaimContext, readings: readonly FigureReading[]): FigureReading[] {
  const shared: FigureReading[] = []
  for (const [index, reading] of readings.entries()) {
    const next = readings[index + 1]
    shared.push(
      fromBefore(context, reading, shared.slice(-MOST_BACK)) ?? (next ? fromNext(context, reading, next) : reading),
    )
  }
  return shared
}

function fromNext({ document: { text } }: ClaimContext, reading: FigureReading, next: FigureReading): FigureReading {
  const shares =
    isOpen(reading) &&
    next.quantity.unit === 'count' &&
    (next.measure.how === 'explicit' || next.measure.how === 'frame') &&
    (next.measure.evidence?.start ?? 0) > next.quantity.end &&
    sameSentence(reading, next) &&
    COORDINATED.test(between(text, reading, next.quantity))
  return shares ? withMeasure(reading, next) : reading
}

function fromBefore(
  context: ClaimContext,
  reading: FigureReading,
  readings: readonly FigureReading[],
): FigureReading | undefined {
  const before = readings.at(-1)
  if (!before || reading.quantity.start - before.quantity.end > VICTIMS_REACH) return undefined
  const { text } = context.document
  if (reading.quantity.start - before.quantity.end > REACH) return asVictims(text, reading, readings)
  if (isChangeCompared(context, before, reading)) return withMeasure(reading, before)
  if (!isOpen(reading) || before.quantity.unit !== 'count') return undefined
  if (isCompared(context, before, reading)) return withMeasure(reading, before)
  const same = counterpart(text, reading, readings)
  if (same) return withMeasure(reading, same)
  if (goesOn(text, before, reading) || isBreakdown(text, readings, reading)) return withMeasure(reading, before)
  if (isFurther(text, before, reading)) return withMeasure(reading, before)
  return sameSentence(before, reading) ? undefined : asVictims(text, reading, readings)
}

/** "The four victims" are those whom the text has told harm of. */
function asVictims(
  text: string,
  reading: FigureReading,
  readings: readonly FigureReading[],
): FigureReading | undefined {
  if (!isOpen(reading) || !VICTIMS.test(reading.quantity.counted ?? '')) return undefined
  const kinds = ALIVE.test(reading.quantity.counted ?? '') ? HARM_TO_THE_LIVING : HARM
  const harmed = readings.findLast(({ measure }) => kinds.has(measure.measure))
  const reach = THE_VICTIMS_BEFORE.test(text.slice(Math.max(0, reading.quantity.start - 16), reading.quantity.start))
    ? VICTIMS_REACH
    : REACH
  return harmed && reading.quantity.start - harmed.quantity.end <= reach ? withMeasure(reading, harmed) : undefined
}

/** The first part of a whole that the text tells in parts, or the one beside it. */
function isBreakdown(text: string, readings: readonly FigureReading[], reading: FigureReading): boolean {
  const before = readings.at(-1)
  const whole = readings.at(-2)
  if (!before || !sameSentence(before, reading) || !HARM.has(before.measure.measure)) return false
  const gap = between(text, before, reading.quantity)
  if (BREAKDOWN.test(gap)) return true
  return whole !== undefined && SECOND_PART.test(gap) && BREAKDOWN.test(between(text, whole, before.quantity))
}

/** A count of which no word says what is measured. */
const isOpen = ({ quantity, measure }: FigureReading): boolean =>
  quantity.unit === 'count' && measure.measure === 'other' && measure.how === 'none'

/** "the 196 recorded in 2022": how it is known, not what is counted. */
const RECORDED =
  /^(?:recorded|reported|documented|registered|counted|carried out|seen|verified|confirmed|known|logged)\b/

/** "63 attacks, up from 48": both count attacks. */
const isCompared = (context: ClaimContext, before: FigureReading, reading: FigureReading): boolean =>
  sameSentence(before, reading) &&
  (reading.quantity.counted === undefined || RECORDED.test(reading.quantity.counted)) &&
  before.measure.measure !== 'change' &&
  /\b(?:from|with|to|against|versus|surpass\w*|exceed\w*|double)\b/.test(
    comparedPhrase(context, reading.quantity, reading.sentence)?.marker ?? '',
  )

/** "prices were 52 percent higher, after 61.8 percent in July": both are changes of prices. */
const isChangeCompared = (context: ClaimContext, before: FigureReading, reading: FigureReading): boolean =>
  before.measure.measure === 'change' &&
  reading.measure.measure === 'percentage' &&
  before.quantity.unit === reading.quantity.unit &&
  sameSentence(before, reading) &&
  (comparedPhrase(context, reading.quantity, reading.sentence) !== undefined ||
    PARALLEL_BY.test(between(context.document.text, before, reading.quantity)))

/** "Food went up 1.1 percent and rents by more than 5 percent" */
const PARALLEL_BY = /^,?\s(?:and|while)\s(?:\p{L}{2,16}\s){1,3}by\s(?:more than\s|about\s|almost\s)?$/u

/** The verb of the figure before, left out, or of the sentence before: "three of the 11", "For 2024 it documented 890". */
function goesOn(text: string, before: FigureReading, { quantity, sentence }: FigureReading): boolean {
  if (before.measure.measure === 'other') return false
  const after = text.slice(quantity.end, quantity.end + 30)
  const gap = between(text, before, quantity)
  if (before.sentence.start === sentence.start)
    return (
      (VERB_LEFT_OUT.test(gap) && PREPOSITION_NEXT.test(after)) ||
      (/^[^.;]{0,60},\s$/.test(gap) && CAUSE_NEXT.test(after))
    )
  if (quantity.counted !== undefined || gap.includes('\n\n')) return false
  const words = text.slice(Math.max(sentence.start, quantity.start - 60), quantity.start)
  return COUNTING_BEFORE.test(words) && BARE_NEXT.test(after)
}

/** "Only three of the 11 were announced": the 11 of a sentence before. */
function counterpart(
  text: string,
  { quantity }: FigureReading,
  readings: readonly FigureReading[],
): FigureReading | undefined {
  if (!OF_THE_BEFORE.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))) return undefined
  return readings.findLast(
    (other) =>
      other.quantity.low === quantity.low &&
      other.quantity.high === quantity.high &&
      other.measure.measure !== 'other' &&
      quantity.start - other.quantity.end < COUNTERPART_REACH,
  )
}

const COUNTERPART_REACH = 1500

function isFurther(text: string, before: FigureReading, { quantity, sentence }: FigureReading): boolean {
  if (quantity.counted !== undefined) return false
  const words = text.slice(Math.max(sentence.start, quantity.start - 60), quantity.start)
  return FURTHER_BEFORE.test(words) || (THE_NUMBER_BEFORE.test(words) && before.measure.measure !== 'other')
}

const withMeasure = (reading: FigureReading, { measure }: FigureReading): FigureReading =>
  measure.measure === 'other' ? reading : { ...reading, measure: { measure: measure.measure, how: 'related' } }
