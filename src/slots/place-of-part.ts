import type { Span } from '../model/span.ts'

const PART_BETWEEN = /,\s[^,.;]{1,40}\sof (?:them|whom|those|which)\b/
const REACH = 300
/** "most of them in Bunia": nothing but a direction between. */
const PART_BEFORE = /\bof (?:them|whom|those|which)\s(?:in|at|near|around)\s(?:the\s)?(?:\p{Ll}{2,12}\s)?$/u
const PART_REACH = 50

/** True where only a part is told to be: Bandung for the 76 of "76 have died, 31 of them in Bandung". */
export const isOfPart = (text: string, span: Span, place: Span): boolean =>
  PART_BETWEEN.test(text.slice(span.end, Math.max(span.end, place.start)).slice(0, REACH))

/** True for the place of a part, whatever the whole is: Bunia in "140 cases, most of them in Bunia". */
export const isPlaceOfPart = (text: string, place: Span): boolean =>
  PART_BEFORE.test(text.slice(Math.max(0, place.start - PART_REACH), place.start))
