import type { Modality } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { isPastForm } from '../text/verbs.ts'
import { clauseAt } from './clauses.ts'
import { conditionOf } from './condition.ts'
import { type ClaimContext, startingIn } from './context.ts'
import { countsCharges, denialsOf, isDenied } from './denial.ts'
import { claimsNoLives, type FoundReading, type Reading, readingsIn } from './modality-words.ts'

/** How a claim is put: as fact, allegation, forecast or possibility, and whether it is denied, with the words that say so. */
export interface ModalityReading {
  readonly modality: Modality
  readonly negated: boolean
  readonly evidence?: Span
}

/** A word of modality reaches the number over the words of its own clause: "could have killed up to 40". */
const REACH = 110
const CONTEXT = 60
const PREDICATE_REACH = 30
const QUOTE_REACH = 4000
/** The counted phrase between number and verb: "people", "of the prisoners", "homes in the valley". */
const SUBJECT_AFTER =
  /^(?:\s(?!(?:and|or|but|who|which|that|if|when|while)\s)[\p{Ll}\d’'-]{1,20}){0,5}?\s(?=(?:will|would|could|may|might|are|is|were|was|allegedly|reportedly)\s)/u
const CLAUSE_END =
  /,\s(?:who|which|whose)\s[^,]{1,80},\s|[;:—–]|\s--\s|,\s(?:while|but|which|who|although|and)\s|\sand\s(?:said|says|maintained|insisted|added|claimed|denied|warned)\s/g
/** Of the cues of class claim only these doubt: "attributes", "argued" do not. */
const CLAIMING = /\b(?:claim|alleg|accus|suspect|den[iy])/i
const REPORTING_VERB_CLASSES: Readonly<Record<string, Reading>> = {
  claim: 'alleged',
  allege: 'alleged',
  accuse: 'alleged',
  deny: 'negated',
}
/** "Firm to hire 40 engineers", "Town to lose 40 jobs": a headline looks ahead without a finite verb. */
const HEADLINE_AHEAD =
  /^(?:\S{1,24}\s){1,7}(?<to>to)\s\p{Ll}{2,15}\s(?:(?:up to|at least|about|some|over|another)\s)?$/u
const LONGEST_HEADLINE = 110

/**
 * Modality of the words at `span`: "could have killed 40" is conditional, "40 are expected to die" expected, "denied that 40
 * had died" asserted and negated. A word counts when its clause holds the span; a cue of class claim or deny around the span
 * counts as well. Nothing found: asserted.
 */
export function modalityOf(context: ClaimContext, span: Span, sentence: Span): ModalityReading {
  const { text } = context.document
  const readings = [
    ...wordsBefore(context, span, sentence),
    ...headlineAhead(text, span, sentence),
    ...predicate(text, span, sentence),
    ...byCue(context, span),
    ...conditionOf(context, span, sentence),
  ]
  const stated = readings.filter(({ meaning }) => meaning !== 'negated').at(-1)
  const denied =
    denialsOf(context, span, sentence)[0] ??
    (countsCharges(text, span) ? undefined : readings.find(({ meaning }) => meaning === 'negated'))
  const evidence = stated ?? denied
  return {
    modality: stated ? (stated.meaning as Modality) : 'asserted',
    negated: denied !== undefined,
    ...(evidence ? { evidence: { start: evidence.start, end: evidence.end } } : {}),
  }
}

/** A clause without a verb form of its own: its modality is that of the clause around it. */
const WITHOUT_VERB = new Set(['participle', 'aside', 'comparison'])
/** "accused of stealing a phone, has been waiting": the main clause goes on; "will go up - reducing the 400 g": a dash. */
const GONE_ON = /,\s(?:has|have|had|is|are|was|were|will)\s|\s[-–—]\s/
/** "unless they leave, five groups said": who speaks is no part of what is said. */
const SPEAKS = /^(?:\s[\p{L}’'-]{2,16}){1,4}\s(?:said|says|say|warned|warn|told)\b/u
/** "will grow 4%, up from 2.7%": what is compared has been. */
const COMPARED_BEFORE = /\b(?:up from|down from|against|compared with|compared to)\s(?:an?\s|the\s)?(?:estimated\s)?$/

/** Words of the span's own clause: not "could not sleep" of the man "who could not sleep". */
function wordsBefore(context: ClaimContext, span: Span, sentence: Span): FoundReading[] {
  const { text } = context.document
  const start = Math.max(sentence.start, lastBreak(text, sentence.start, span.start), span.start - REACH)
  if (COMPARED_BEFORE.test(text.slice(start, span.start)) || isSpeaker(text, span)) return []
  const own = clauseAt(context, sentence, span.start)
  return readingsIn(text, { start, end: span.start }).filter((found) => {
    const clause = clauseAt(context, sentence, found.start)
    const reaches =
      isSame(clause, own) || (contains(clause, own) && WITHOUT_VERB.has(own.kind)) || ALLEGES.has(found.meaning)
    return (
      found.meaning !== 'negated' &&
      reaches &&
      contains(clause, span) &&
      !GONE_ON.test(text.slice(found.end, span.start))
    )
  })
}

/** An allegation covers all that is alleged: "claims that men who stole 40 cars fled". */
const ALLEGES = new Set<Reading>(['alleged'])
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const isSpeaker = (text: string, { start, end }: Span): boolean =>
  /,\s$/.test(text.slice(Math.max(0, start - 2), start)) && SPEAKS.test(text.slice(end, end + 80))

function headlineAhead(text: string, span: Span, sentence: Span): FoundReading[] {
  if (sentence.end - sentence.start > LONGEST_HEADLINE || /[.!?]["”’]?$/.test(text.slice(sentence.start, sentence.end)))
    return []
  const before = text.slice(sentence.start, span.start)
  if (!HEADLINE_AHEAD.test(before) || before.split(' ').some((word) => isPastForm(word) && !word.includes('-')))
    return []
  const start = sentence.start + before.lastIndexOf(' to ') + 1
  return [{ meaning: 'expected', start, end: start + 2 }]
}

/** The number as subject: in "40 people could lose their homes" the modal stands behind it, no further than its verb. */
function predicate(text: string, span: Span, sentence: Span): FoundReading[] {
  const after = text.slice(span.end, Math.min(sentence.end, span.end + CONTEXT))
  const subject = SUBJECT_AFTER.exec(after)
  if (!subject || subject[0].split(' ').some(isPastForm)) return []
  const start = span.end + subject[0].length
  return readingsIn(text, { start, end: Math.min(sentence.end, start + PREDICATE_REACH) }).filter(
    (found) => found.meaning !== 'negated' && found.start === start,
  )
}

function lastBreak(text: string, from: number, to: number): number {
  let last = from
  for (const match of text.slice(from, to).matchAll(CLAUSE_END)) last = from + match.index + match[0].length
  return last
}

/** Cues of the statements around the span; a statement may be long, and its span begins before. */
const byCue = (context: ClaimContext, span: Span): FoundReading[] =>
  startingIn(context.quotes, { start: span.start - QUOTE_REACH, end: span.end })
    .filter((quote) => contains(quote, span) && !claimsLives(context.document.text, quote))
    .flatMap((quote) => {
      const meaning = CLAIMING.test(quote.cue ?? '') ? REPORTING_VERB_CLASSES[quote.cueClass ?? ''] : undefined
      if (meaning === 'negated' && !isDenied(context.document.text, quote.cueEnd ?? quote.start, span)) return []
      return meaning ? [{ meaning, start: cueStart(quote), end: quote.cueEnd ?? quote.end }] : []
    })

/** "The storm claimed 40 lives" reads like a statement. */
const claimsLives = (text: string, { cueEnd }: QuoteMention): boolean =>
  cueEnd !== undefined && !claimsNoLives(text.slice(cueEnd, cueEnd + CONTEXT))

const cueStart = (quote: QuoteMention): number => quote.cueStart ?? quote.start
