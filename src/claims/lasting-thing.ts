import type { Span } from '../model/span.ts'

/** What lasts, as a quantity names what it counts. */
export interface LastingThing {
  readonly counted?: string
  readonly countedStart?: number
  readonly countedEnd?: number
}

/** "12-year sentence", "4-day search": the noun behind the compound, with the kind of noun that it may compound with. */
const COMPOUND_NOUN =
  /^[\s-](?:long\s)?(?:\p{Ll}{3,15}\s)??(?<noun>(?:\p{Ll}{3,15}\s)?(?:term|sentence|search|war|ban|period|operation|campaign|ceasefire|truce|siege|strike|standoff|conflict|delay|trial|lockdown|curfew|suspension)|\p{Ll}[\p{L}-]{2,24})/u
/** "seven years in prison", "two days of careful digging". */
const AFTER_NOUN =
  /^\s(?:of\s)?(?<noun>(?:in|behind)\s\p{L}{3,20}|on\sdeath\srow|on\s(?!average\b|\p{Lu})\p{L}{3,20}|(?:(?!for|from|after|until|with)\p{Ll}{3,20}\s)?(?!having|missing|being|during|according|including)\p{Ll}{3,20}(?:ing|ment|tion))\b/u
/** "27 years of service", "75 minutes to the journey": the noun that the length is said to be of. */
const OF_NOUN =
  /^["”]?\s(?:of\s(?:(?:his|her|its|their|the)\s)?|to\s(?:the|its|his|her|their)\s)(?<noun>(?:heavy|severe|intense|fierce|hard|bitter|bloody|careful|solitary|continuous|torrential|peaceful|violent|public|civil|political|military|back-to-back)?\s?\p{Ll}{3,20}(?:\s\p{Ll}{3,20}(?=[.,;]))?)\b/u
/** "jail terms of between", "house arrest of less than", "a journey of": the noun right before. */
const NOUN_OF =
  /(?<!\p{L})(?<noun>(?:\p{Ll}{3,20}\s)?(?!minimum\b|maximum\b|total\b|average\b)\p{Ll}{3,20})\s(?:of|lasting)\s(?:between\s(?:\w{1,10}\sand\s)?)?$/u
/** "his wife of 20 years pleading": how long they are married. */
const KIN_OF = /\b(?:wife|husband|partner|spouse|couple|friends?|girlfriend|boyfriend|marriage)\sof\s$/
/** "Voting was extended by", "the sentence was cut to". */
const CHANGED =
  /(?<noun>\p{L}{3,20})\s(?:was|were|has\sbeen|is|will\sbe)\s(?:extended|prolonged|shortened|delayed|postponed|interrupted|cut|put\soff)\s(?:by|to)\s$/iu
/** "has not had a maths lesson for seven weeks": what was had or missed. */
const HAD_BEFORE = /\b(?:had|have|has|having)\s(?:an?|any|no)\s(?<noun>(?:\p{Ll}{2,20}\s)?\p{Ll}{3,20})\sfor\s$/u
/** "under siege for 19 months", "at large for". */
const STATE_BEFORE = /\b(?<noun>(?:under|in|at|on|without)\s(?!least|all|average|total|turn)\p{Ll}{3,20})\sfor\s$/u
/** "the search that took over 100 hours", "The operation has been going on for three days", "The trial lasted two weeks". */
const NOUN_BEFORE =
  /(?<noun>(?:\p{L}{3,20}\s)?\p{L}{3,20})\s(?:that\s|which\s)?(?:(?:has|had|have)\s)?(?:been\sgoing\son\sfor|going\son\sfor|took|taken|lasted|lasts|lasting|went\son\sfor|continued\sfor)\s(?:for\s)?$/iu
/** "His sentence was below the": the term that is compared. */
const TERM_BEFORE =
  /\b(?<noun>sentence|term|penalty|ban|delay)\s(?:was|is|were)\s(?:below|above|under|over|less than|more than|short of)?\s?(?:the\s)?$/u
/** "hanging for 28 seconds", "worked around the clock for three days", "dug from 5am for two hours". */
const VERB_BEFORE =
  /\b(?!between\b|been\b|then\b|even\b|often\b|expected\b|former\b|remained\b|having\b|being\b|asked\b|used\b)(?<noun>\p{Ll}{2,20}(?:ed|ing|en|ung|ept|eld|ent|ug)|dug|ran|sat|read|wrote|built|taught|slept|shut|stayed|waited|hit|lay|hid|lost|held|stood|fought|led|kept)\s(?:[\p{L}\d’'-]{1,15}\s){0,5}for\s(?:the\s|a\s)?(?:next\s)?["“]?$/iu
const VERB_FAR_BEFORE =
  /\b(?!between\b|been\b|then\b|even\b|often\b|expected\b|former\b|remained\b|having\b|being\b|asked\b|used\b)(?<noun>\p{Ll}{2,20}(?:ed|ing|en|ung|ept|eld|ent|ug)|dug|ran|sat|read|wrote|built|taught|slept|shut|stayed|waited|hit|lay|hid|lost|held|stood|fought|led|kept)\s(?:[\p{L}\d’'-]{1,15}\s){6,9}for\s(?:the\s|a\s)?(?:next\s)?["“]?$/iu
/** Determiners are no part of what lasts: "the search". */
const DETERMINER = /^(?:the|an?|his|her|its|their|this|that|whose)\s/i
const BOUND_WORDS = /(?:over|more than|at least|up to|about|around|nearly|almost|under|less than)\s$/i
const REACH = 90

/**
 * What the duration at `date` is the length of: "hanging" of "hanging for 28 seconds", "in prison" of "seven years in
 * prison", "search" of "the search that took over 100 hours". Nothing found: no fields.
 */
export function lastingThing(text: string, date: Span & { readonly text: string }): LastingThing {
  const after = text.slice(date.end, date.end + REACH)
  const compound = /-/.test(date.text) ? COMPOUND_NOUN.exec(after) : undefined
  const following = compound ?? clauseAfter(text, date, after) ?? OF_NOUN.exec(after) ?? AFTER_NOUN.exec(after)
  const from = Math.max(0, date.start - REACH)
  const before = text.slice(from, date.start).replace(BOUND_WORDS, '')
  const named = after.startsWith(' to ') || KIN_OF.test(before) ? NOUN_OF.exec(before) : null
  if (named) return thing(from, named)
  if (following) return thing(date.end, following)
  const preceding = firstMatch(BEFORE, before)
  return preceding ? thing(from, preceding) : {}
}

/** "needed five hours to put out the fire": what it took the time to do. */
const NEEDED_BEFORE =
  /\b(?:needed|need|took|takes|required|requires)\s(?:\p{L}{2,12}\s)?(?:about\s|nearly\s|almost\s|only\s|more than\s|at least\s)?$/u
const TO_DO = /^\sto\s(?<noun>\p{Ll}{2,14}(?:\s(?:out|up|down|off|the|a|an|his|her|their|its|\p{Ll}{3,14})){0,3})/u
/** "For four nights the widow sat on a raft": the verb behind the length. */
const FOR_BEFORE = /(?:^|[.!?”"\n]\s?)For\s(?:about\s|nearly\s|almost\s|more than\s|at least\s|the\s)?$/u
const VERB_AHEAD =
  /^,?\s(?:[\p{L}\d’'-]{1,16}\s){1,5}?(?<noun>sat|lay|hid|stood|slept|lived|waited|stayed|walked|held|kept|fought|ran|led|worked|\p{Ll}{3,12}ed)\b/u

/** In the order of how surely they name what lasts. */
const BEFORE: readonly RegExp[] = [
  NOUN_BEFORE,
  TERM_BEFORE,
  HAD_BEFORE,
  STATE_BEFORE,
  CHANGED,
  NOUN_OF,
  VERB_BEFORE,
  VERB_FAR_BEFORE,
]

function clauseAfter(text: string, { start }: Span, after: string): RegExpExecArray | undefined {
  const before = text.slice(Math.max(0, start - REACH), start)
  const pattern = NEEDED_BEFORE.test(before)
    ? TO_DO
    : FOR_BEFORE.test(before) || before === 'For '
      ? VERB_AHEAD
      : undefined
  return pattern?.exec(after) ?? undefined
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match
  }
  return undefined
}

function thing(base: number, match: RegExpExecArray): LastingThing {
  const whole = match.groups?.noun ?? ''
  const noun = whole.replace(DETERMINER, '')
  const start = base + match.index + match[0].indexOf(whole) + (whole.length - noun.length)
  return { counted: noun, countedStart: start, countedEnd: start + noun.length }
}
