import type { PeriodSlot } from '../model/claim.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, sentenceBefore } from './context.ts'
import { datedIn, dateOfFigure } from './date-of-figure.ts'
import { type PeriodReading, windowOf } from './period-window.ts'
import { storyDay, tellsPast } from './story-day.ts'

export type { PeriodReading } from './period-window.ts'

/** "averaging nine a day", "40 per month": the figure is a rate. */
const RATE =
  /^\W{0,2}(?:\w[\w'-]{0,24}\s){0,3}?(?<!\b(?:in|for|over|than|within|of|after|about)\s)(?:per|a|an|each|every)\s(?:day|night|week|month|year|hour)\b(?!\s(?:later|earlier|before|after|ago|apart))/i
const P_INFERRED = 0.45

/**
 * The window that a quantity covers: "since July 2024" is 2024-07-01 up to the day of publication, "975 in 2024" the
 * year. A date of the same sentence is taken first, then, if it `mayCarry`, the only one of the sentence before (basis
 * `inferred`), then the day of the story. undefined when the text gives none.
 */
export function periodOf(
  context: ClaimContext,
  quantity: QuantityMention,
  sentence: Span,
  mayCarry: boolean,
): PeriodReading | undefined {
  const { text } = context.document
  const { own, dates } = dateOfFigure(context, quantity, sentence)
  const kind = RATE.test(text.slice(quantity.end, quantity.end + 60)) ? ('rate' as const) : undefined
  if (own) return windowOf(context, own, { competing: dates.length > 1, ...(kind ? { kind } : {}) })
  if (dates.length > 0) return undefined
  const carried =
    mayCarry && tellsPast(context, quantity, sentence) ? carriedPeriod(context, quantity, sentence) : undefined
  return carried ?? (/^[A-Z]{3}/.test(quantity.unit) ? undefined : periodOfStory(context, quantity, sentence))
}

/** The last date of the sentence before, when it is the only one there: a guess, and marked as one. */
function carriedPeriod(context: ClaimContext, quantity: Span, sentence: Span): PeriodReading | undefined {
  const before = sentenceBefore(context.document, sentence)
  const dates = before ? datedIn(context, before, quantity) : []
  if (dates.length !== 1) return undefined
  const { period } = windowOf(context, dates[0]!, { competing: false })
  return { period: { ...period, basis: 'inferred', inferredFrom: 'previous sentence', p: P_INFERRED } }
}

const LONGEST_PARAGRAPH = 2000

/** The paragraph up to the offset. */
function paragraphBefore(text: string, end: number): Span {
  const from = Math.max(0, end - LONGEST_PARAGRAPH)
  return { start: from + text.slice(from, end).lastIndexOf('\n') + 1, end }
}

/** The first line of the text, without a full stop, before the sentence that tells the day. */
const isHeadlineOf = ({ document: { text } }: ClaimContext, day: Span, { start, end }: Span): boolean =>
  end <= day.start &&
  text.slice(0, start).trim() === '' &&
  /[^.!?”"]\s*$/.test(text.slice(start, end)) &&
  text.charAt(end) === '\n'

/** A count without a date of its own is of the story's day, unless its paragraph has come to another date before. */
function periodOfStory(context: ClaimContext, quantity: Span, sentence: Span): PeriodReading | undefined {
  const day = storyDay(context)
  if (
    !day ||
    !(isHeadlineOf(context, day, sentence) || (day.start < sentence.start && tellsPast(context, quantity, sentence)))
  )
    return undefined
  const paragraph = paragraphBefore(context.document.text, sentence.start)
  if (datedIn(context, paragraph, quantity).some(({ timex, from }) => timex === 'DATE' && from !== day.from))
    return undefined
  const { from, to } = windowOf(context, day, { competing: false }).period
  const period: PeriodSlot = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    kind: 'incident',
    basis: 'inferred',
    inferredFrom: 'the day of the story',
    text: day.text,
    p: P_INFERRED,
  }
  return { period }
}
