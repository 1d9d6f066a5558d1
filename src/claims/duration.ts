import type { Bound, DateMention, QuantityMention, TimexMod } from '../model/mention.ts'
import type { Document } from '../text/document.ts'

/** "P9M", "PT28S", "P2.5Y": one TIMEX3 duration of one unit. */
const SINGLE_UNIT = /^P(?<time>T?)(?<amount>\d{1,9}(?:\.\d{1,3})?)(?<unit>[YMWDHS]|DE|CE)$/
/** Words that make a duration a window of time and no fact of its own: "the past nine months", "three days later". */
const WINDOW_BEFORE =
  /\b(?:past|last|next|previous|coming|following|first|recent|final|these|those|every|each|remaining)\s(?:\w{1,12}\s)?$/i
const WINDOW_AFTER = /^\s?(?:ago|earlier|later|before|after|hence|from now|remaining|prior|old|of age)\b|^-old\b/i
/** Nothing but the length of a window: "over the course of three months" stays a fact, "within 24 hours" a window. */
const WITHIN = /\b(?:within|in|every|per)\s(?:a\s|the\s|just\s|about\s)?$/i
/** "in more than three decades" compares; it does not measure. */
const SUPERLATIVE_BEFORE = /\b(?:highest|lowest|worst|deadliest|most|first|largest|biggest|best|heaviest)\b[^.]{0,60}$/i

/** "Almost seven months" is about seven months, not any shorter time. */
const NEARLY = /^(?:almost|nearly|about|around|some|roughly|approximately)\b/i

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  DE: 'decade',
  CE: 'century',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}

const BOUNDS: Partial<Record<TimexMod, Bound>> = {
  MORE_THAN: 'more_than',
  LESS_THAN: 'less_than',
  EQUAL_OR_MORE: 'at_least',
  EQUAL_OR_LESS: 'at_most',
  APPROX: 'about',
}

const CONTEXT = 70

/**
 * A duration as a quantity, when the text states it as a fact: "for 28 seconds" is 28 seconds, "seven years in prison"
 * seven years. undefined for a window ("the past nine months", "three weeks ago") and for a vague length ("years").
 */
export function quantityOfDuration(document: Document, date: DateMention): QuantityMention | undefined {
  const groups = date.timex === 'DURATION' ? SINGLE_UNIT.exec(date.value)?.groups : undefined
  const unit = groups && UNITS[`${groups.time}${groups.unit}`]
  if (!unit || isWindow(document.text, date)) return undefined
  const amount = Number(groups.amount)
  const bound = NEARLY.test(date.text) ? 'about' : ((date.mod && BOUNDS[date.mod]) ?? 'exact')
  return {
    kind: 'quantity',
    start: date.start,
    end: date.end,
    text: date.text,
    p: date.p,
    ...(bound === 'less_than' || bound === 'at_most' ? {} : { low: amount }),
    ...(bound === 'more_than' || bound === 'at_least' ? {} : { high: amount }),
    bound,
    unit,
    ...lasting(document.text, date),
    rule: `duration-of-${date.rule}`,
  }
}

function isWindow(text: string, date: DateMention): boolean {
  const before = text.slice(Math.max(0, date.start - CONTEXT), date.start)
  const opening = date.text.match(/^(?:the\s)?(?:past|last|next|previous|coming|following|first|recent)\b/i)
  if (opening || date.from !== undefined) return true
  return (
    WINDOW_BEFORE.test(before) ||
    WITHIN.test(before) ||
    SUPERLATIVE_BEFORE.test(before) ||
    WINDOW_AFTER.test(text.slice(date.end, date.end + CONTEXT))
  )
}

/** What lasts: the noun after a compound ("12-year sentence"), the phrase after it ("in prison"), or the participle before "for". */
const COMPOUND_NOUN =
  /^[\s-](?:long\s)?(?<noun>\p{Ll}[\p{L}-]{2,24}(?:\s(?:term|sentence|search|war|ban|period|operation|campaign|ceasefire|truce))?)/u
const AFTER_NOUN =
  /^\s(?:of\s)?(?<noun>(?:in|behind|on)\s\p{L}{3,20}|(?:of\s)?(?:careful\s)?\p{Ll}{3,20}(?:ing|ment|tion))\b/u
const VERB_BEFORE =
  /(?<noun>\p{L}{3,20}(?:ed|ing|en|ung|ept|eld|ent))\s(?:\p{L}{2,15}\s){0,2}for\s(?:the\s|a\s)?(?:next\s)?$/iu

function lasting(text: string, date: DateMention): { counted?: string; countedStart?: number; countedEnd?: number } {
  const after = text.slice(date.end, date.end + CONTEXT)
  const compound = /-/.test(date.text) ? COMPOUND_NOUN.exec(after) : undefined
  const following = compound ?? AFTER_NOUN.exec(after)
  if (following?.groups?.noun) {
    const start = date.end + following[0].indexOf(following.groups.noun)
    return { counted: following.groups.noun, countedStart: start, countedEnd: start + following.groups.noun.length }
  }
  const from = Math.max(0, date.start - CONTEXT)
  const verb = VERB_BEFORE.exec(text.slice(from, date.start))
  if (!verb?.groups?.noun) return {}
  const start = from + verb.index
  return { counted: verb.groups.noun, countedStart: start, countedEnd: start + verb.groups.noun.length }
}
