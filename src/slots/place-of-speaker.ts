import type { Span } from '../model/span.ts'
import { type ClaimContext, startingIn } from './context.ts'

/** "an analyst based in Nairobi", "the university in Bishkek": where somebody sits who speaks or works. */
const SEAT_BEFORE = /\b(?:based|headquartered|university|institute|warning cent(?:er|re))\s(?:in|at|near)\s(?:the\s)?$/i
/** "said in Warsaw", "told reporters in Kaduna that": where it was said. */
const SAID_AT =
  /^\s(?:(?:reporters|journalists|lawmakers|parliament|a\s(?:press|news)\s(?:conference|briefing)|a\sbriefing)\s)?(?:by\s(?:tele)?phone\s)?(?:in|at|from)\s(?:an?\s\p{L}{2,15}\sin\s)?$/iu
const SEAT_REACH = 40
const CUE_REACH = 600

/**
 * True for a place where a speaker sits or speaks, and not where something happened: Oslo in "The group, based in Oslo,
 * said" and in "a ministry official said in Oslo".
 */
export const isPlaceOfSpeaker = (context: ClaimContext, place: Span): boolean =>
  SEAT_BEFORE.test(context.document.text.slice(Math.max(0, place.start - SEAT_REACH), place.start)) ||
  startingIn(context.quotes, { start: place.start - CUE_REACH, end: place.end + CUE_REACH }).some(
    ({ speakerStart, cueStart, cueEnd }) =>
      cueStart !== undefined &&
      cueEnd !== undefined &&
      ((speakerStart !== undefined && speakerStart <= place.start && place.end <= cueStart) ||
        (cueEnd <= place.start && SAID_AT.test(context.document.text.slice(cueEnd, place.start).slice(0, SEAT_REACH)))),
  )
