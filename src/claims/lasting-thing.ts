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
  /^\s(?:of\s)?(?<noun>(?:in|behind|on)\s\p{L}{3,20}|(?:\p{Ll}{3,20}\s)?\p{Ll}{3,20}(?:ing|ment|tion))\b/u
/** "the search that took over 100 hours", "The operation has been going on for three days", "The trial lasted two weeks". */
const NOUN_BEFORE =
  /(?<noun>(?:\p{L}{3,20}\s)?\p{L}{3,20})\s(?:that\s|which\s)?(?:(?:has|had|have)\s)?(?:been\sgoing\son\sfor|going\son\sfor|took|taken|lasted|lasts|lasting|went\son\sfor|continued\sfor)\s(?:for\s)?$/iu
/** "hanging for 28 seconds", "worked around the clock for three days", "dug from 5am for two hours". */
const VERB_BEFORE =
  /\b(?!been\b|then\b|even\b|often\b)(?<noun>\p{Ll}{2,20}(?:ed|ing|en|ung|ept|eld|ent|ug)|dug|ran|sat|stood|fought|led|kept)\s(?:[\p{L}\d’'-]{1,15}\s){0,5}for\s(?:the\s|a\s)?(?:next\s)?$/iu
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
  const following = compound ?? AFTER_NOUN.exec(after)
  if (following) return thing(date.end, following)
  const from = Math.max(0, date.start - REACH)
  const before = text.slice(from, date.start).replace(BOUND_WORDS, '')
  const preceding = NOUN_BEFORE.exec(before) ?? VERB_BEFORE.exec(before)
  return preceding ? thing(from, preceding) : {}
}

function thing(base: number, match: RegExpExecArray): LastingThing {
  const whole = match.groups?.noun ?? ''
  const noun = whole.replace(DETERMINER, '')
  const start = base + match.index + match[0].indexOf(whole) + (whole.length - noun.length)
  return { counted: noun, countedStart: start, countedEnd: start + noun.length }
}
