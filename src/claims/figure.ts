import type { Signal } from '../confidence/signals.ts'
import type { FigureClaim } from '../model/claim.ts'
import type { DateMention, QuantityMention } from '../model/mention.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import { type ClaimContext, sentenceOf, startingIn } from '../slots/context.ts'
import type { FigureReading } from '../slots/figure-reading.ts'
import { type MeasureReading, measureOf } from '../slots/measure.ts'
import { namesMeasure } from '../slots/measure-words.ts'
import { type PeriodReading, periodOf } from '../slots/period.ts'
import type { PlaceReach } from '../slots/place.ts'
import { relateFigures } from '../slots/related-figures.ts'
import { isPastForm } from '../text/verbs.ts'
import { claimConfidence, evidenceFor, type SharedSlots, sharedSlots } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'
import { quantityOfDuration } from './duration.ts'
import { headlineSignal, periodSignal, when } from './shared-signals.ts'

/**
 * One claim for each quantity, and for each duration that is a fact of its own ("hanged for 28 seconds"):
 * "At least 1,051 executions have been documented since July 2024." is at least 1,051, executions, from 2024-07-01.
 */
export function figureClaims(context: ClaimContext, idOf: ReturnType<typeof claimIds>): FigureClaim[] {
  const durations = context.dates.flatMap((date: DateMention) => quantityOfDuration(context.document, date) ?? [])
  const quantities = [
    ...context.quantities.filter(
      (quantity) =>
        !countsSpeakers(context, quantity) &&
        !isInDuration(durations, quantity) &&
        !isOneOfMany(context.document.text, quantity) &&
        !isAgeOfSomeone(context, quantity) &&
        !isScore(context.document.text, quantity),
    ),
    ...durations,
  ].sort((a, b) => a.start - b.start)
  const readings = quantities
    .map((quantity) => readFigure(context, withOwnThing(context, asMagnitude(context, asShare(quantity)))))
    .filter((reading) => !deniesWhatIsCounted(reading))
  return withParts(
    relateFigures(context, readings).map((reading) => ({ reading, claim: figureClaim(context, reading, idOf) })),
  )
}

/** "was one of at least 700 people shot", "is one of the three": whoever it is belongs to them, and is not counted. */
const IS_BEFORE = /\b(?:is|are|was|were|be|been|being|becomes?|became|as)\s(?:just\s|only\s|now\s)?$/i
const OF_NUMBER =
  /^\sof\s(?:(?:at|least|more|than|about|some|around|nearly|almost|over|the|its|only|just)\s){0,3}(?:\d|\p{Ll})/u
const isOneOfMany = (text: string, { start, end, unit }: QuantityMention): boolean =>
  unit === 'count' &&
  /^one$/i.test(text.slice(start, end)) &&
  IS_BEFORE.test(text.slice(Math.max(0, start - 16), start)) &&
  OF_NUMBER.test(text.slice(end, end + 40))

/** "the death of a 13-year-old": an age and no figure. */
const isAgeOfSomeone = ({ ages }: ClaimContext, quantity: QuantityMention): boolean =>
  quantity.unit === 'year of age' && startingIn(ages, quantity).length > 0

/** "beat Oslo 3-1": the second half of a score. */
const isScore = (text: string, { start, unit, counted }: QuantityMention): boolean =>
  unit === 'count' && counted === undefined && /\s\d{1,3}[-–]$/.test(text.slice(Math.max(0, start - 5), start))

/** Parts with the id of their whole. */
function withParts(
  figures: readonly { readonly reading: FigureReading; readonly claim: FigureClaim }[],
): FigureClaim[] {
  const idsOf = new Map(figures.map(({ reading, claim }) => [reading.quantity.start, claim.id]))
  return figures.map(({ reading, claim }) => {
    const partOf = reading.whole && idsOf.get(reading.whole.start)
    return partOf && partOf !== claim.id ? { ...claim, partOf } : claim
  })
}

/** "None of the five executions had been announced" denies the announcing: there were five, and not none. */
const NONE = /^(?:none|neither|not one|not a single)\b/i
const deniesWhatIsCounted = ({ quantity: { text, counted }, measure }: FigureReading): boolean =>
  NONE.test(text) && measure.how !== 'frame' && namesMeasure(counted ?? '')

/** "four" of "between four and 12 days" is an end of the length. */
const isInDuration = (durations: readonly QuantityMention[], quantity: Span): boolean =>
  startingIn(durations, { start: quantity.start - DURATION_REACH, end: quantity.end }).some((duration) =>
    overlaps(duration, quantity),
  )

const DURATION_REACH = 60

/** That two officials speak is no news; that 40 former prisoners do may be. */
const FEW_SPEAKERS = 3

/** "according to several monitors", "two officials said": how few speak is no claim of theirs. */
const countsSpeakers = (context: ClaimContext, quantity: QuantityMention): boolean =>
  quantity.unit === 'count' &&
  (quantity.low ?? 0) <= FEW_SPEAKERS &&
  startingIn(context.quotes, { start: quantity.start - QUOTE_REACH, end: quantity.end + QUOTE_REACH }).some(
    ({ speakerStart, speakerEnd }) =>
      speakerStart !== undefined &&
      speakerEnd !== undefined &&
      speakerStart <= quantity.start &&
      quantity.end <= speakerEnd,
  )

/** A quotation may be long, and its speaker stand at either end. */
const QUOTE_REACH = 2000

function readFigure(context: ClaimContext, quantity: QuantityMention): FigureReading {
  const sentence = sentenceOf(context.document, quantity)
  const measure = measureOf(context, quantity, sentence)
  const takes = takesPeriod(context.document.text, quantity, measure)
  const time = takes ? periodOf(context, quantity, sentence, measure.measure !== 'other') : undefined
  return { quantity, sentence, measure, takesPeriod: takes, ...(time ? { time } : {}) }
}

/** "three of them", "14 of whom": the noun is that of the figure which they are a part of. */
const OF_THEM = /^\sof\s(?:them|whom|those|these|which)\b/
/** "Mother of three jailed": not three jailed. */
const PARENT_OF = /\b(?:mother|father|mum|dad|parents?|grandmother|grandfather|widow|widower)[\s-]of[\s-]$/i

/** "the 196 recorded in 2022": how the number is known, not what it counts. */
const RECORDED = /^(?:recorded|reported|documented|registered|counted|verified|confirmed|known|logged)$/

/** The counted thing only where it stands with the number: "40 percent in August" counts no Augusts, "three of them" nothing that they say. */
function withOwnThing(context: ClaimContext, quantity: QuantityMention): QuantityMention {
  const { text } = context.document
  const { counted, countedStart, countedEnd, ...rest } = quantity
  if (counted === undefined || countedStart === undefined || countedEnd === undefined) return quantity
  if (countedStart < quantity.end)
    return (isOfThem(text, quantity) && countedEnd <= quantity.start) || endsInVerb(counted, quantity) ? rest : quantity
  const span = { start: countedStart, end: countedEnd }
  const isDate = startingIn(context.dates, { start: quantity.end, end: countedEnd }).some((date) =>
    contains(date, span),
  )
  return isDate ||
    RECORDED.test(counted) ||
    PARENT_OF.test(text.slice(Math.max(0, quantity.start - 20), quantity.start))
    ? rest
    : quantity
}

/** "The firm agreed to pay $9 million": who pays, with the verb, is nothing that is worth it. */
const endsInVerb = (counted: string, { unit }: QuantityMention): boolean =>
  /^[A-Z]{3}\b/.test(unit) && counted.includes(' ') && isPastForm(counted.slice(counted.lastIndexOf(' ') + 1))

const isOfThem = (text: string, { end }: Span): boolean => OF_THEM.test(text.slice(end, end + 12))

/** "a magnitude 5.8 earthquake", "a 5.1-magnitude jolt": the number has a unit, and counts no earthquakes. */
const MAGNITUDE_BEFORE = /\bmagnitude[\s-](?:of\s)?(?:(?:about|around|at least|above|below)\s)?$/i
const MAGNITUDE_AFTER = /^[\s-]magnitude\b/i

function asMagnitude({ document: { text } }: ClaimContext, quantity: QuantityMention): QuantityMention {
  const isMagnitude =
    quantity.unit === 'count' &&
    (quantity.high ?? quantity.low ?? 0) < 10 &&
    (/^magnitude\b/i.test(quantity.text) ||
      MAGNITUDE_BEFORE.test(text.slice(Math.max(0, quantity.start - 24), quantity.start)) ||
      MAGNITUDE_AFTER.test(text.slice(quantity.end, quantity.end + 11)))
  return isMagnitude ? { ...untilVerb(quantity), unit: 'magnitude' } : quantity
}

/** "earthquake" of "earthquake struck eastern Nepal". */
function untilVerb(quantity: QuantityMention): QuantityMention {
  const { counted = '', countedStart } = quantity
  const words = counted.split(' ')
  const verb = words.findIndex((word, index) => index > 0 && isPastForm(word))
  if (verb < 0 || countedStart === undefined) return quantity
  const noun = words.slice(0, verb).join(' ')
  return { ...quantity, counted: noun, countedEnd: countedStart + noun.length }
}

/** A third is 33.3 percent: no decimals beyond what the words can mean. */
const percent = (share: number): number => Math.round(share * 1000) / 10

/** "Half the bars" is a share: 50 percent. */
function asShare(quantity: QuantityMention): QuantityMention {
  if (quantity.unit !== 'fraction') return quantity
  const { low, high } = quantity
  return {
    ...quantity,
    unit: 'percent',
    ...(low === undefined ? {} : { low: percent(low) }),
    ...(high === undefined ? {} : { high: percent(high) }),
  }
}

function figureClaim(context: ClaimContext, reading: FigureReading, idOf: ReturnType<typeof claimIds>): FigureClaim {
  const { quantity, sentence, measure, time } = reading
  const slots = expectedAhead(context, sharedSlots(context, quantity, sentence, reachOf(measure)), quantity, time)
  const { low, high, bound, unit, counted, change } = quantity
  return {
    kind: 'figure',
    id: idOf('figure', quantity, sentence, [low, high, bound, unit]),
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    sentence,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    bound,
    unit,
    ...(counted ? { counted } : {}),
    ...(change ? { change } : {}),
    measure: measure.measure,
    ...(time ? { period: time.period } : {}),
    ...slots,
    evidence: [
      ...evidenceFor(context, 'value', quantity),
      ...evidenceFor(context, 'counted', countedSpan(quantity)),
      ...evidenceFor(context, 'measure', measure.evidence),
      ...evidenceFor(context, 'period', time?.evidence),
      ...slots.evidence,
    ],
    ...(time?.flag ? { flags: [time.flag] } : {}),
    confidence: claimConfidence(
      context,
      sentence,
      slots,
      [
        ...figureSignals(quantity, measure),
        periodSignal(time?.period),
        ...headlineSignal(context, quantity.text),
        ...when(time?.flag !== undefined, 'date.flagged'),
      ],
      quantity.p,
    ),
    rule: quantity.rule,
  }
}

/** "4.2 million are eligible to vote on 26 October": they are so today. */
const HOLDS_NOW = /\b(?:is|are|has|have|was|were)\s(?!(?:to|due|expected|planned|set|scheduled|likely)\b)/
const holdsNow = (text: string, { end }: Span, time: PeriodReading | undefined): boolean =>
  time?.evidence !== undefined && time.evidence.start > end && HOLDS_NOW.test(text.slice(end, time.evidence.start))

/** What the window puts after the publication is expected, whatever the verb: "mourning begins tomorrow". */
const expectedAhead = (
  { document: { reference, text } }: ClaimContext,
  slots: SharedSlots,
  quantity: Span,
  time: PeriodReading | undefined,
) =>
  slots.modality === 'asserted' &&
  reference !== undefined &&
  (time?.period.from ?? '') > reference &&
  !holdsNow(text, quantity, time)
    ? { ...slots, modality: 'expected' as const }
    : slots

/** A count of deaths or arrests may hold for a whole country, a size or a share only for the scene. */
const reachOf = ({ measure, how }: MeasureReading): PlaceReach =>
  measure !== 'other' && how !== 'unit' ? 'country' : 'scene'

/**
 * A span of time ("hanged for 28 seconds") is not counted over a window, a prison term is given on a day. A size has a day
 * when something was done by it: "fell 150 metres", and not "a 40 m well".
 */
function takesPeriod(text: string, { unit, start }: QuantityMention, { measure }: MeasureReading): boolean {
  if (measure === 'sentences' || COUNTED_UNIT.test(unit)) return true
  return !DURATION.test(unit) && DONE_BEFORE.test(text.slice(Math.max(0, start - DONE_REACH), start))
}

const COUNTED_UNIT = /^(?:count\b|percent$|percentage point$|[A-Z]{3}\b|hectare|acre|square |tonne|ton\b|litre|barrel)/
const DURATION = /^(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century)s?$/
/** "fell about 150 metres", "with 2 kg of opium", "drove her 60 miles" */
const DONE_BEFORE =
  /\b(?:\p{Ll}{2,12}ed|fell|took|stood|struck|drove|ran|lost|rose|sank|flew|swam|dug|went|came|fall|rise|with)\s(?:(?:by|a|her|him|them|record|only|some|about|around|nearly|up to|at least)\s){0,3}$/u
const DONE_REACH = 40

const countedSpan = (quantity: QuantityMention): Partial<Span> | undefined =>
  quantity.countedStart === undefined || quantity.countedEnd === undefined
    ? undefined
    : { start: quantity.countedStart, end: quantity.countedEnd }

function figureSignals(quantity: QuantityMention, reading: MeasureReading): Signal[] {
  const counts = quantity.unit === 'count'
  return [
    'base.figure',
    ...when(/\d/.test(quantity.text) || quantity.bound !== 'vague', 'value.recognized'),
    ...when(quantity.bound === 'vague', 'value.vague'),
    ...when(quantity.bound !== 'exact' && quantity.bound !== 'vague', 'bound.stated'),
    ...when(!counts, 'unit.explicit'),
    ...when(quantity.counted !== undefined, 'counted.adjacent'),
    ...when(counts && quantity.counted === undefined, 'counted.missing'),
    ...when(!counts && quantity.counted === undefined, 'unit.of_nothing'),
    ...when(reading.how === 'explicit', 'measure.explicit'),
    ...when(reading.how === 'frame' || reading.how === 'related', 'measure.by_verb'),
    ...when(reading.how === 'none' && counts, 'measure.none'),
    ...when(reading.how === 'none' && !counts, 'measure.none_of_a_size'),
  ]
}
