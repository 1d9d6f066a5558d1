import { contains, type Span } from '../model/span.ts'
import { clauseAt } from './clauses.ts'
import type { ClaimContext } from './context.ts'
import { type FoundReading, readingsIn } from './modality-words.ts'

const REACH = 60
/** "denies three counts of murder": there are three, whether or not they hold. */
const CHARGES =
  /^\s(?:counts?|charges|allegations|accusations|claims|offences|offenses)\b|^\sof\s(?:attempted\s)?(?:murder|rape|theft|assault|fraud)\b/i
/** "one sentence, not a hundred" */
const NOT_BEFORE = /\bnot\s$/i
/** What is denied: that something is so, doing it, or a report of it; not "denied the charges during the 40-day trial". */
const DENIES = /^(?:den|reject|dismiss)/i
const DENIED =
  /^\s(?:that\b|(?:[\p{L}’'-]{1,15}\s){0,4}(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?)\s(?:that|of)\b|(?:having|\p{Ll}{2,14}ing)\b|(?:any|the)\s(?:deaths?|killings?|arrests?)\b|\S{1,12}$)/u
/** "deny blocking it and accuse them of having looted six": the second verb denies nothing. */
const NEXT_VERB =
  /\b(?:and|but)\s(?:\p{Ll}{2,15}ly\s)?(?:accuse|say|said|claim|insist|maintain|add|blame|\p{Ll}{2,15}(?:ed|es)\b)/u
/** "never rise above 40" bounds; "has not had a lesson for seven weeks" lasts. */
const BOUNDED =
  /\b(?:above|below|beyond|exceed(?:ed)?|more than|fewer than|less than|just|only|for)\s(?:the\s|about\s|at least\s)?$/i
/** "earlier reports of 40 were wrong", "an earlier toll of 21" that was withdrawn. */
const REPORTS_BEFORE =
  /\b(?:reports?|claims?|rumou?rs?|toll|figure|number|count|estimates?|suggestions?)\s(?:that\s(?:the\s)?|of\s|as high as\s)(?:\p{L}{1,12}\s){0,2}$/iu
const WRONG_AFTER =
  /^[^.;]{0,60}\b(?:was|were|is|are|proved|turned out)\s(?:to be\s)?(?:wrong|false|untrue|unfounded|incorrect|inaccurate|mistaken|a mistake|an invention|exaggerated|baseless)\b/
const WITHDRAWN =
  /\b(?:withdrew|withdrawn|retracted|corrected|rejecting|rejected|dismissing|dismissed|refuted|refuting|false|untrue|unfounded|baseless)\s(?:[\p{L}’'-]{1,15}\s){0,4}(?:reports?|claims?|rumou?rs?|toll|figure|number|count|estimates?|suggestions?)\s(?:that|of)\s[^,;:]{0,70}$/iu
/** "An earlier version said 40 jobs would go", "at noon we said that 40": a correction. */
const CORRECTED =
  /\b(?:[Aa]n? (?:earlier|previous) version\b[^.]{0,60}\b(?:said|stated|gave|put)|we (?:said|reported|wrote|put)\b)[^.]{0,60}$/

/** True for a number of charges: "three counts of murder". */
export const countsCharges = (text: string, { end }: Span): boolean => CHARGES.test(text.slice(end, end + 20))

/**
 * The words that deny the figure at `span`: "denied that" in "denied that 40 had died", "not" in "one, not 40", "were wrong"
 * in "reports of 40 were wrong". None: an empty list.
 */
export function denialsOf(context: ClaimContext, span: Span, sentence: Span): FoundReading[] {
  const { text } = context.document
  if (countsCharges(text, span)) return []
  return [...notBefore(text, span), ...negationsBefore(context, span, sentence), ...takenBack(text, span, sentence)]
}

function notBefore(text: string, { start }: Span): FoundReading[] {
  const not = NOT_BEFORE.exec(text.slice(Math.max(0, start - 5), start))
  return not ? [{ meaning: 'negated', start: start - not[0].length, end: start - 1 }] : []
}

/** Negating words whose clause holds the figure and whose verb reaches it. */
function negationsBefore(context: ClaimContext, span: Span, sentence: Span): FoundReading[] {
  const { text } = context.document
  const before = { start: Math.max(sentence.start, span.start - REACH), end: span.start }
  return readingsIn(text, before).filter((found) => {
    if (found.meaning !== 'negated' || !contains(clauseAt(context, sentence, found.start), span)) return false
    const between = text.slice(found.end, span.start)
    if (DENIES.test(text.slice(found.start, found.end)) && !/that$/.test(text.slice(found.start, found.end)))
      return DENIED.test(between) && !NEXT_VERB.test(between)
    return !BOUNDED.test(between) && !NEXT_VERB.test(between)
  })
}

/** True when the words after a verb of denying lead to the figure by what is denied: "that", "having", "reports of". */
export const isDenied = (text: string, cueEnd: number, span: Span): boolean =>
  !NEXT_VERB.test(text.slice(cueEnd, Math.max(cueEnd, span.start)))

/** A report or toll that the text itself calls wrong. */
function takenBack(text: string, span: Span, sentence: Span): FoundReading[] {
  const before = text.slice(Math.max(sentence.start, span.start - 120), span.start)
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 90))
  const wrong = REPORTS_BEFORE.test(before) ? WRONG_AFTER.exec(after) : null
  if (wrong) return [{ meaning: 'negated', start: span.end, end: span.end + wrong[0].length }]
  const match = WITHDRAWN.exec(before) ?? (CORRECTED.test(before) ? CORRECTED.exec(before) : null)
  if (!match) return []
  const start = span.start - before.length + match.index
  return [{ meaning: 'negated', start, end: start + match[0].trimEnd().length }]
}
