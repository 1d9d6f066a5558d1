import type { Span } from '../model/span.ts'
import { type ClaimContext, isModifier, startingIn } from './context.ts'

/** "an analyst based in Nairobi", "the university in Bishkek", "a monitoring group in Norway": where somebody sits who speaks or works. */
const SEAT_BEFORE =
  /\b(?:based|born|founded|invented|designed|patented|registered|raised|educated|meeting|headquartered|headquarters|offices?|university|institute|laboratory|think[- ]tank|warning cent(?:er|re)|(?:rights|monitoring|advocacy|watchdog|aid|campaign|research|lawyers[’']|exile|opposition|activist)\s(?:group|organi[sz]ation|body|network|association)|watchdog|charity|observatory|newspaper|broadcaster|brokerage|bank|law firm|analysts?|scientists?|researchers?|professors?|lecturers?|economists?|diplomats?|embassy)\s(?:in|at|near|of)\s(?:the\s)?$/i
/** ", a group in Oslo": what an apposition to a name says of it. */
const APPOSITION_BEFORE =
  /,\s(?:an?|the|which is an?|itself an?)\s(?:[\p{L}-]{2,15}\s){0,4}(?:group|organi[sz]ation|monitor|agency|federation|foundation|network|body|cent(?:er|re)|company|firm|union)\s(?:based\s)?(?:in|from|at)\s(?:the\s)?$/iu
/** "said in Warsaw", "told reporters in Kaduna that": where it was said. */
const SAID_AT =
  /^\s(?:(?:reporters|journalists|lawmakers|parliament|a\s(?:press|news)\s(?:conference|briefing)|a\sbriefing)\s)?(?:by\s(?:tele)?phone\s)?(?:in|at|from)\s(?:an?\s\p{L}{2,15}\sin\s)?$/iu
const SEAT_REACH = 40
const APPOSITION_REACH = 90
const CUE_REACH = 600

/**
 * True for a place where a speaker sits or speaks, and not where something happened: Oslo in "The group, based in Oslo,
 * said" and in "a ministry official said in Oslo".
 */
export const isPlaceOfSpeaker = (context: ClaimContext, place: Span): boolean =>
  isSeatOfSpeaker(context, place) || isSpeaking(context, place)

/** True for Norway in "according to Iran Human Rights, a monitoring group in Norway, ...", and in "the Norway-based group". */
export function isSeatOfSpeaker(context: ClaimContext, place: Span): boolean {
  const before = context.document.text.slice(Math.max(0, place.start - APPOSITION_REACH), place.start)
  return isModifier(context, place) || SEAT_BEFORE.test(before.slice(-SEAT_REACH)) || APPOSITION_BEFORE.test(before)
}

const isSpeaking = (context: ClaimContext, place: Span): boolean =>
  startingIn(context.quotes, { start: place.start - CUE_REACH, end: place.end + CUE_REACH }).some(
    ({ speakerStart, speakerEnd, cueStart, cueEnd }) =>
      !isAllOf(place, speakerStart, speakerEnd) &&
      cueStart !== undefined &&
      cueEnd !== undefined &&
      ((speakerStart !== undefined && speakerStart <= place.start && place.end <= cueStart) ||
        (cueEnd <= place.start && SAID_AT.test(context.document.text.slice(cueEnd, place.start).slice(0, SEAT_REACH)))),
  )

/** "Uganda reported three cases": a country that speaks for itself is where the cases are. */
const isAllOf = ({ start, end }: Span, speakerStart: number | undefined, speakerEnd: number | undefined): boolean =>
  start === speakerStart && end === speakerEnd
