import { addDays, type IsoDay, isDay, isoDay, weekdayOf } from '../../model/day.ts'
import type { DateMention, TimexType } from '../../model/mention.ts'
import { type Span, textSpan } from '../../model/span.ts'
import { type Document, referenceAt } from '../../text/document.ts'
import { sentenceIndexAt } from '../../text/sentences.ts'
import { type Anchoring, type Bearings, type Memory, remember } from './bearings.ts'
import { durationValue } from './duration-value.ts'
import type { AroundExpression, Expression, OffsetExpression } from './expression.ts'
import { isoWeek } from './iso-week.ts'
import { resolveCalendar } from './resolve-calendar.ts'
import { dayAt, resolveShift, windowStretch } from './resolve-shift.ts'
import { type NamedDay, sameDay } from './same-day.ts'
import type { Candidate } from './scan.ts'
import { stretchOf } from './stretch.ts'

/** Share of mentions that are dates, by type, on news (TimeBank, AQUAINT). */
const P_BY_TYPE: Readonly<Record<TimexType, number>> = { DATE: 0.97, TIME: 0.95, DURATION: 0.88, SET: 0.75 }
const P_VAGUE = 0.75
/** By flag of what was resolved: a year that only fits the weekday and the other days of the text, a weekday that fits no year. */
const P_BY_FLAG: Readonly<Record<string, number>> = { year_inferred: 0.8, weekday_mismatch: 0.5 }

/** Gives each candidate its value, in text order, since "the following year" counts from the date before it. */
export function resolveDates(
  document: Document,
  candidates: readonly Candidate[],
  anchoring: Anchoring,
): DateMention[] {
  const mentions: DateMention[] = []
  const named: NamedDay[] = []
  const latestStated = document.reference ? undefined : latestStatedDay(candidates)
  let memory: Memory = {}
  for (const candidate of candidates) {
    const told =
      anchoring === 'news' && isSameDay(candidate.expression) ? sameDay(document, candidate, named) : undefined
    const bearings = {
      ...bearingsAt(document, candidate, anchoring, memory),
      ...(latestStated ? { latestStated } : {}),
    }
    const mention = mentionOf(document, candidate, told ? { ...bearings, sameDay: told.day } : bearings)
    if (!mention) continue
    mentions.push(told ? { ...mention, p: mention.p * told.trust } : mention)
    if (mention.from && mention.from === mention.to) named.push({ ...candidate, day: mention.from })
    if (isOfStory(candidate, anchoring)) memory = remember(memory, mention.value, mention.end)
  }
  return mentions
}

/** The latest of the days that are written with their year. */
function latestStatedDay(candidates: readonly Candidate[]): IsoDay | undefined {
  const days = candidates.flatMap(({ expression }) =>
    expression.kind === 'calendar' && expression.year && expression.month && expression.day
      ? [isoDay(expression.year, expression.month, expression.day)]
      : [],
  )
  return days.sort().at(-1)
}

/** "the same day", "that evening". */
const isSameDay = (expression: Expression): boolean =>
  expression.kind === 'shift' && expression.unit === 'day' && expression.from === 'text' && expression.amount === 0

/** What the next date may count from: not a comparison with another time, nor, in a narrative, the reader's own time or a stray year. */
function isOfStory({ expression, stray }: Candidate, anchoring: Anchoring): boolean {
  if (expression.kind === 'shift') return !expression.compared && (anchoring === 'news' || expression.from === 'text')
  return expression.kind === 'calendar' && !(stray && anchoring === 'narrative')
}

function bearingsAt(document: Document, span: Span, anchoring: Anchoring, memory: Memory): Bearings {
  const sentence = document.sentences[sentenceIndexAt(document.sentences, span.start)]
  const reference = referenceAt(document, span.start)
  const from = Math.max(sentence?.start ?? 0, span.start - 60)
  return {
    anchoring,
    memory: memory.end === undefined ? memory : { ...memory, distance: span.start - memory.end },
    before: document.text.slice(from, span.start),
    after: document.text.slice(span.end, span.end + 80),
    ...(reference ? { reference } : {}),
  }
}

interface Reading {
  readonly timex: TimexType
  readonly value: string
  readonly basis: DateMention['basis']
  readonly from?: IsoDay
  readonly to?: IsoDay
  readonly flag?: string
}

function mentionOf({ text }: Document, candidate: Candidate, bearings: Bearings): DateMention | undefined {
  const { expression } = candidate
  const reading = readingOf(expression, bearings)
  if (!reading) return undefined
  const value = reading.value + (expression.time && /\d$/.test(reading.value) ? expression.time : '')
  const stretch = reading.from ? {} : (stretchOf(value, expression.mod) ?? {})
  return {
    kind: 'date',
    ...textSpan(text, candidate.start, candidate.end),
    ...reading,
    ...stretch,
    timex: expression.time ? 'TIME' : reading.timex,
    value,
    ...(expression.mod ? { mod: expression.mod } : {}),
    rule: candidate.rule,
    p: probabilityOf(reading),
  }
}

function readingOf(expression: Expression, bearings: Bearings): Reading | undefined {
  switch (expression.kind) {
    case 'calendar': {
      const resolved = resolveCalendar(expression, bearings)
      return resolved && { timex: 'DATE', ...resolved }
    }
    case 'shift':
      return { timex: 'DATE', ...resolveShift(expression, bearings) }
    case 'offset':
      return offsetReading(expression, bearings)
    case 'around':
      return aroundReading(expression, bearings)
    case 'window':
      return {
        timex: 'DURATION',
        value: durationValue(expression.unit, expression.amount),
        basis: expression.year === undefined ? 'relative' : 'stated',
        ...windowStretch(expression, bearings),
      }
    case 'fixed': {
      const { timex, value, from, to } = expression
      return { timex, value, basis: 'stated', ...(from && to ? { from, to } : {}) }
    }
  }
}

/** "two weeks before May 13, 1999": to the day, since the day counted from is one. */
function offsetReading({ base, unit, amount }: OffsetExpression, bearings: Bearings): Reading | undefined {
  const day = readingOf(base, bearings)
  if (!day || !isDay(day.value)) return day
  return { timex: 'DATE', value: dayAt(day.value, unit, amount), basis: day.basis }
}

/** "the week of March 6" is the week that holds it; a weekend is the nearest one, a Wednesday's the one after it. */
function aroundReading({ base, unit }: AroundExpression, bearings: Bearings): Reading | undefined {
  const day = readingOf(base, bearings)
  if (!day || !isDay(day.value)) return day
  const weekday = weekdayOf(day.value)
  if (unit === 'week') return { timex: 'DATE', value: isoWeek(day.value), basis: day.basis }
  return { timex: 'DATE', value: `${isoWeek(addDays(day.value, weekday < 3 ? -3 : 0))}-WE`, basis: day.basis }
}

function probabilityOf({ timex, value, flag }: Reading): number {
  if (flag) return P_BY_FLAG[flag] ?? P_VAGUE
  return value.endsWith('_REF') ? P_VAGUE : P_BY_TYPE[timex]
}
