import { contains, type Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'

/** "According to" happens on no day. */
const PREPOSITIONAL_CUE = /^(?:according|per|as|by)\b/i
/** A quotation may be long, and its cue stand at either end. */
const QUOTE_REACH = 2000

/** Between a cue and the day of saying: "told reporters in Accra on", with no comma and no other statement. */
const CUE_TO_DATE = /^\s(?:[^\s,;:.“”"]{1,20}\s){0,12}$/u
const PAST_WORD = /\p{Ll}{3}(?:ed|ught)\b/u

/**
 * The reporting verb that a date dates: right beside it ("said on Tuesday"), or before it with nothing but whom and where
 * between ("told visitors from the clinic in June").
 */
export const cueOfDate = (context: ClaimContext, date: Span, reach: number): Span | undefined =>
  cuesNear(context, date).find(
    (cue) =>
      (Math.max(cue.start, date.start) - Math.min(cue.end, date.end) <= reach || leadsTo(context, cue, date)) &&
      !PREPOSITIONAL_CUE.test(context.document.text.slice(cue.start, cue.end)),
  )

/** Words of saying, which leave what is said to other days; "documented" and "counted" do not. */
const SAYING = /^(?:said|says|told|tells|announced|warned|added|confirmed|wrote|stated|acknowledged)/i

/** True for the day of saying: "in June" of "he told visitors from the clinic in June". */
export function isDayOfTelling(context: ClaimContext, date: Span, reach: number): boolean {
  const cue = cueOfDate(context, date, reach)
  return cue !== undefined && cue.end <= date.start && SAYING.test(context.document.text.slice(cue.start, cue.end))
}

/** The date stands in no statement, and behind the cue. */
function leadsTo(context: ClaimContext, cue: Span, date: Span): boolean {
  if (cue.end > date.start || date.start - cue.end > 90) return false
  const between = context.document.text.slice(cue.end, date.start)
  return (
    CUE_TO_DATE.test(between) &&
    !PAST_WORD.test(between) &&
    !startingIn(context.quotes, { start: date.start - QUOTE_REACH, end: date.start }).some((quote) =>
      contains(quote, date),
    )
  )
}

/** True for a word of a cue: "said" of "officials said". */
export const isCue = (context: ClaimContext, word: Span): boolean =>
  cuesNear(context, word).some((cue) => cue.start <= word.start && word.start < cue.end)

const cuesNear = (context: ClaimContext, { start, end }: Span): Span[] =>
  startingIn(context.quotes, { start: start - QUOTE_REACH, end: end + QUOTE_REACH }).flatMap(({ cueStart, cueEnd }) =>
    cueStart === undefined || cueEnd === undefined ? [] : [{ start: cueStart, end: cueEnd }],
  )
