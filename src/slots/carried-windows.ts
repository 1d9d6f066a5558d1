import type { PeriodSlot } from '../model/claim.ts'
import { addMonths } from '../model/day.ts'
import { clauseAt } from './clauses.ts'
import { comparedPhrase } from './compared-figure.ts'
import { type ClaimContext, startingIn } from './context.ts'
import type { FigureReading } from './figure-reading.ts'
import type { PeriodReading } from './period-window.ts'
import { tellsPast } from './story-day.ts'
import { isComparison, isStatisticWindow, STATISTIC_UNIT, type Topic, topicWindow } from './topic-window.ts'

/** "in that time", "in the same period", "over the period": the window told before. */
const SAME_WINDOW =
  /\b(?:in|during|over|for|within)\s(?:that|this|the same)\s(?:time|period|window|stretch|span|month|week|year|quarter)\b(?!\s(?:of|in|last|a year)\b)/i
/** "in the same period of 2024", "the same quarter last year", "at the same point in 2025": the window told before, in another year. */
const SHIFTED_BEFORE = /\bsame\s(?:period|point|time|quarter|month|months|week|stage|half|day|hour)(?:\s(?:of|in))?\s$/i
/** "fell to 4.9 billion from 5.6 billion", "4 percent against 3" */
const BASELINE = /\b(?:from|against)\b/
/** How many figures back a window is looked for. */
const MOST_BACK = 40
const P = { same: 0.6, shifted: 0.7, baseline: 0.4, topic: 0.4 }

/**
 * Readings without a window of their own completed from windows that the text told before: "in that time", "the same period of
 * 2024", the earlier year of "fell to 4.9 billion from 5.6 billion", the period that a report is about. All `inferred`.
 */
export function carryWindows(context: ClaimContext, readings: readonly FigureReading[]): FigureReading[] {
  const topic = topicWindow(context, readings)
  const carried: FigureReading[] = []
  for (const reading of readings) carried.push(withWindow(context, reading, carried.slice(-MOST_BACK), topic))
  return carried
}

function withWindow(
  context: ClaimContext,
  reading: FigureReading,
  before: readonly FigureReading[],
  topic: Topic | undefined,
): FigureReading {
  const shifted = reading.time && inOtherYear(context, reading, before)
  if (shifted) return { ...reading, time: shifted }
  if (reading.time || !reading.takesPeriod) return reading
  const time =
    ofSameClause(context, reading, before) ??
    sameWindow(context, reading, before) ??
    baseline(context, reading, before) ??
    ofTopic(context, reading, topic)
  return time ? { ...reading, time } : reading
}

/** "killing 31 people and wounding 94": figures of one clause are of one time. */
function ofSameClause(
  context: ClaimContext,
  { quantity, sentence }: FigureReading,
  before: readonly FigureReading[],
): PeriodReading | undefined {
  const last = before.at(-1)
  if (!last?.time || last.sentence.start !== sentence.start || last.time.period.basis === 'inferred') return undefined
  if (last.measure.measure === 'other' || comparedPhrase(context, quantity, sentence)) return undefined
  const [own, other] = [clauseAt(context, sentence, quantity.start), clauseAt(context, sentence, last.quantity.start)]
  return own.start === other.start &&
    own.end === other.end &&
    AND.test(context.document.text.slice(last.quantity.end, quantity.start))
    ? last.time
    : undefined
}

const AND = /^[^;:.]{0,60}\b(?:and|,)\s(?:\p{Ll}{3,14}(?:ing|ed)\s)?(?:at least\s|about\s|some\s|more than\s)?$/u

/** "Twenty-seven officers were hurt in that time": the last window told. */
function sameWindow(
  { document: { text } }: ClaimContext,
  { sentence }: FigureReading,
  before: readonly FigureReading[],
): PeriodReading | undefined {
  if (!SAME_WINDOW.test(text.slice(sentence.start, sentence.end))) return undefined
  const last = before.findLast(({ time }) => time?.period.from !== undefined)
  return inferred(last?.time?.period, 'the window told before', P.same)
}

/** "In the same period of 2024 it counted nine": the window told before, moved to the year of the date. */
function inOtherYear(
  { document: { text } }: ClaimContext,
  { time, measure, sentence }: FigureReading,
  before: readonly FigureReading[],
): PeriodReading | undefined {
  const span = time?.evidence
  const year = time?.period.from?.slice(0, 4)
  if (!time || !span || !year) return undefined
  if (!SHIFTED_BEFORE.test(text.slice(Math.max(sentence.start, span.start - 40), span.start))) return undefined
  const later = before.filter(({ time: other }) => other?.period.to !== undefined && (other.period.from ?? '') > year)
  const last = later.findLast((other) => other.measure.measure === measure.measure) ?? later.at(-1)
  const moved = inferred(toYear(last?.time?.period, year), 'the same window of another year', P.shifted)
  return moved && { ...moved, evidence: span }
}

function toYear(period: PeriodSlot | undefined, year: string): PeriodSlot | undefined {
  const { from, to } = period ?? {}
  if (!period || !from || !to) return undefined
  const months = (Number(year) - Number(from.slice(0, 4))) * 12
  return { ...period, from: addMonths(from, months), to: addMonths(to, months) }
}

/** "fell to 4.9 billion from 5.6 billion", "fell from 88 to 61": what it was before is of the year before. */
function baseline(
  context: ClaimContext,
  { quantity, sentence }: FigureReading,
  before: readonly FigureReading[],
): PeriodReading | undefined {
  if (!isBaseline(context, { quantity, sentence })) return undefined
  const main = before.findLast((other) => other.sentence.start === sentence.start)?.time?.period
  if (!main?.from || !isStatisticWindow(main)) return undefined
  const year = String(Number(main.from.slice(0, 4)) - 1)
  return inferred(toYear(main, year), 'the year before what it is compared with', P.baseline)
}

const isBaseline = (
  context: ClaimContext,
  { quantity, sentence }: Pick<FigureReading, 'quantity' | 'sentence'>,
): boolean => BASELINE.test(comparedPhrase(context, quantity, sentence)?.marker ?? '')

/** Shares and sums of a report without a date of their own are of the period that it is about. */
function ofTopic(context: ClaimContext, reading: FigureReading, topic: Topic | undefined): PeriodReading | undefined {
  const { quantity, sentence } = reading
  if (!topic || topic.start > sentence.end || !STATISTIC_UNIT.test(quantity.unit) || isBaseline(context, reading))
    return undefined
  const dates = startingIn(context.dates, sentence).filter(({ from }) => from !== undefined)
  if (dates.some((date) => !isComparison(context, date, sentence))) return undefined
  const isOfReport = isAhead(context, topic.period) || tellsPast(context, quantity, sentence)
  return isOfReport ? inferred(topic.period, 'the period that the report is about', P.topic) : undefined
}

/** A budget of a year to come: whatever the tense, its sums are of that year. */
const isAhead = ({ document: { reference } }: ClaimContext, { from }: PeriodSlot): boolean =>
  reference !== undefined && from !== undefined && from > reference

const inferred = (period: PeriodSlot | undefined, from: string, p: number): PeriodReading | undefined =>
  period && { period: { ...period, basis: 'inferred', inferredFrom: from, p } }
