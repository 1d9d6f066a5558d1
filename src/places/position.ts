import type { PlaceMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'

/** "in", "across southern", "at the": a preposition of place, with a direction or article between. */
const LOCATIVE_BEFORE =
  /\b(?:in|at|near|outside|inside|across|throughout|within|around|to|from|into|towards?|through|via|off|over|between)\s(?:(?:the|both|a)\s)?(?:(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|occupied|neighbou?ring|nearby|downtown|rural|mainland)\s)?(?:(?:city|town|village|province|district|region|state|island|capital|port|county) of\s)?$/i
const ON_BEFORE = /\bon\s(?:the\s)?$/i
const UPON = /\b(?:lake|river|sea|islands?|isle|peninsula|mount|mt|coast|strait|gulf|ocean)\b/i
/** "a Brussels court", "a Lagos hospital": where somebody works or is kept. */
const INSTITUTION_AFTER =
  /^(?:\s(?:city|state|district|high|federal|county|crown|magistrates[’']))?\s(?:court|courtroom|courthouse|hospital|prison|jail|school|market|suburb|airport|hotel|church|mosque|hospice|factory|neighbou?rhood)\b/
/** "Iran’s", "Iran has", "Iran executed": the place acts. */
const SUBJECT_AFTER =
  /^\s(?:has|have|had|is|was|were|are|will|would|could|may|might|must|says|said|\p{Ll}{3,20}(?:ed|es|s))\b/u
/** ", Iran", " and Karaj", "Sudan’s Darfur": a container, a further place or a part takes the position of the place before it. */
const CONTINUES = /^(?:,|,? and|,? or|[’']s)\s$/
/** Where a report was filed, at the head of a line: "Manila — Inmates", "QUETTA, Jan 16 (Corridor) - Armed men"; not "Lahore was calm - until". */
const FILED_AFTER =
  /^(?:,\s\p{Lu}[\p{L}. ]{2,25})?(?:,\s\p{Lu}\p{L}{2,8}\.?\s\d{1,2})?(?:\s\([^()\n]{2,30}\))?\s?[—–-]{1,2}\s(?!\p{Ll})/u
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
  if (startsLine(text, place.start) && FILED_AFTER.test(after)) return 'dateline'
  if (isOnWater(text.slice(place.start, place.end), before) || INSTITUTION_AFTER.test(after)) return 'locative'
  if (LOCATIVE_BEFORE.test(before)) return 'locative'
  if (previous?.position && CONTINUES.test(text.slice(previous.end, place.start))) return previous.position
  return SUBJECT_AFTER.test(after) ? 'subject' : 'other'
}

const startsLine = (text: string, start: number): boolean => start === 0 || text[start - 1] === '\n'

/** "on Lake Kivu", "on the Mekong River": waters, islands and heights are what things happen on. */
const isOnWater = (name: string, before: string): boolean => ON_BEFORE.test(before) && UPON.test(name)
