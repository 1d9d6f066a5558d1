import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'

/** "in", "across southern", "at the": a preposition of place, with a direction or article between. */
const LOCATIVE_BEFORE =
  /\b(?:in|at|near|outside|inside|across|throughout|within|around|to|from|into|towards?|through|via|off|over|between)\s(?:(?:the|both|a)\s)?(?:(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|occupied|neighbou?ring|nearby|downtown|rural|mainland)\s)?(?:(?:city|town|village|province|district|region|state|island|capital|port|county) of\s)?$/i
/** "Iran’s", "Iran has", "Iran executed": the place acts. */
const SUBJECT_AFTER =
  /^\s(?:has|have|had|is|was|were|are|will|would|could|may|might|must|says|said|\p{Ll}{3,20}(?:ed|es|s))\b/u
/** ", Iran", " and Karaj": a container or a further place takes the position of the place before it. */
const CONTINUES = /^(?:,|,? and|,? or)\s$/
const DATELINE_AFTER = /^[^.\n]{0,40}(?:\([A-Z][\w ]{1,30}\)|[—–]|\s-\s|--)/

/** How a place stands in its sentence: after a preposition of place, as the one who acts, in the dateline, or otherwise. */
export function positionOf(
  text: string,
  place: Span,
  { sentenceStart, isFirstLine, previous }: { sentenceStart: number; isFirstLine: boolean; previous?: PlaceMention },
): NonNullable<PlaceMention['position']> {
  const before = text.slice(Math.max(sentenceStart, place.start - 60), place.start)
  const after = text.slice(place.end, place.end + 60)
  if (isFirstLine && place.start - sentenceStart <= 30 && DATELINE_AFTER.test(after) && !/\p{Ll}{2}/u.test(before))
    return 'dateline'
  if (LOCATIVE_BEFORE.test(before)) return 'locative'
  if (previous?.position && CONTINUES.test(text.slice(previous.end, place.start))) return previous.position
  return SUBJECT_AFTER.test(after) ? 'subject' : 'other'
}
