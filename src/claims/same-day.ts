import type { EventClaim } from '../model/claim.ts'
import type { DateMention } from '../model/mention.ts'
import type { ClaimContext } from '../slots/context.ts'
import { eventTypeOf } from './trigger.ts'

/** "the same day as his execution": the day of an event that the article dates elsewhere. */
const SAME_DAY = /\bsame day$/i
const AS_EVENT =
  /^\sas\s(?:(?:his|her|their|its|the)\s|[\p{L}’' -]{1,40}’?'?s\s)(?:\p{Ll}{2,15}\s)?(?<event>\p{Ll}{3,20})\b/u
const REACH = 80

/** True when the article tells a day only by an event of that day. */
export const needsSameDay = ({ document, dates }: ClaimContext): boolean =>
  dates.some((date) => eventAfter(document.text, date) !== undefined)

/**
 * Dates of the form "the same day as his execution" put on the last day that the article states for such an event; those
 * it states none for lose their day, for the day of publication is not what they mean. All others stay.
 */
export function datesBySameDay(context: ClaimContext, events: readonly EventClaim[]): DateMention[] {
  return context.dates.map((date) => {
    const type = eventAfter(context.document.text, date)
    return type === undefined ? date : onDay(date, dayOf(events, type, date))
  })
}

function eventAfter(text: string, date: DateMention): string | undefined {
  if (!SAME_DAY.test(date.text)) return undefined
  const event = AS_EVENT.exec(text.slice(date.end, date.end + REACH))?.groups?.event
  return event && (eventTypeOf(event) ?? event)
}

/** The latest day: "his execution" is the one that was final, not "the first attempt". */
const dayOf = (events: readonly EventClaim[], type: string, { start }: DateMention): EventClaim | undefined =>
  events
    .filter((event) => event.eventType === type && event.date.from === event.date.to && event.start !== start)
    .toSorted((a, b) => b.date.from.localeCompare(a.date.from))[0]

function onDay({ from: _from, to: _to, ...date }: DateMention, event: EventClaim | undefined): DateMention {
  if (!event) return date
  return { ...date, value: event.date.from, from: event.date.from, to: event.date.to, basis: 'stated' }
}
