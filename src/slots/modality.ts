import type { Modality } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { isPastForm } from '../text/verbs.ts'
import { type ClaimContext, startingIn } from './context.ts'

type Reading = Exclude<Modality, 'asserted'> | 'negated'

/** How a claim is put: as fact, allegation, forecast or possibility, and whether it is denied, with the words that say so. */
export interface ModalityReading {
  readonly modality: Modality
  readonly negated: boolean
  readonly evidence?: Span
}

/** A word of modality reaches the number over a few words of its own clause: "could have killed up to 40". */
const REACH = 60
const CONTEXT = 60
const NOT_BEFORE = /\bnot\s$/i
const PREDICATE_REACH = 30
const QUOTE_REACH = 4000
/** The counted phrase between number and verb: "people", "of the prisoners", "homes in the valley". */
const SUBJECT_AFTER =
  /^(?:\s(?!(?:and|or|but|who|which|that|if|when|while)\s)[\p{Ll}’'-]{1,20}){0,5}?\s(?=(?:will|would|could|may|might|are|is|were|was|allegedly|reportedly)\s)/u
const CLAUSE_END = /,\s(?:who|which|whose)\s[^,]{1,80},\s|[;:—–]|\s--\s|,\s(?:while|but|which|who|although|and)\s/g
/** "May" with a day or year is the month; "will" after an article is the noun. */
const MONTH_OF_MAY = /^\s\d/
/** Of the cues of class claim only these doubt: "attributes", "argued" do not. */
const CLAIMING = /\b(?:claim|alleg|accus|suspect|den[iy])/i
const REPORTING_VERB_CLASSES: Readonly<Record<string, Reading>> = {
  claim: 'alleged',
  allege: 'alleged',
  accuse: 'alleged',
  deny: 'negated',
}

/** "claimed 40 lives" and "claimed responsibility" allege nothing; "the will" and "his will" are no forecast. */
const NO_ALLEGATION_AFTER = /^\s(?:[\p{L}\d,.]+\s){0,4}(?:lives|victims|responsibility)\b/u
/** "could see three bodies" tells what was seen. */
const ABILITY_AFTER = /^\s(?:see|hear|feel|smell|tell|find|count|only)\b/
const NOUN_BEFORE = /\b(?:the|an?|his|her|their|its|good|free|political|own)\s$/i

const findReadings = phraseFinder(
  new Map(
    lexiconRows('modality').flatMap(([reading, words]) =>
      (words ?? '').split(';').map((word): [string, Reading] => [word.trim(), reading as Reading]),
    ),
  ),
)

/**
 * Modality of the words at `span`: "could have killed 40" is conditional, "40 are expected to die" expected, "denied that 40
 * had died" asserted and negated. A cue of class claim or deny around the span counts as well. Nothing found: asserted.
 */
export function modalityOf(context: ClaimContext, span: Span, sentence: Span): ModalityReading {
  const { text } = context.document
  const before = {
    start: Math.max(sentence.start, lastBreak(text, sentence.start, span.start), span.start - REACH),
    end: span.start,
  }
  const readings = [
    ...readingsIn(text, before),
    ...denial(text, span),
    ...predicate(text, span, sentence),
    ...byCue(context, span),
  ]
  const stated = readings.filter(({ meaning }) => meaning !== 'negated').at(-1)
  const denied = readings.find(({ meaning }) => meaning === 'negated')
  const evidence = stated ?? denied
  return {
    modality: stated ? (stated.meaning as Modality) : 'asserted',
    negated: denied !== undefined,
    ...(evidence ? { evidence: { start: evidence.start, end: evidence.end } } : {}),
  }
}

interface Found extends Span {
  readonly meaning: Reading
}

const readingsIn = (text: string, span: Span): Found[] =>
  findReadings(text, span)
    .filter((found) => isReading(text, found))
    .map(({ meaning, start, end }) => ({ meaning, start, end }))

function isReading(text: string, { phrase, start, end }: Span & { readonly phrase: string }): boolean {
  if (phrase === 'May' || (phrase === 'may' && MONTH_OF_MAY.test(text.slice(end, end + 3)))) return false
  if (/^claim/i.test(phrase)) return !NO_ALLEGATION_AFTER.test(text.slice(end, end + CONTEXT))
  if (/^could$/i.test(phrase)) return !ABILITY_AFTER.test(text.slice(end, end + CONTEXT))
  return !(
    /^(?:will|forecasts?|projects)$/i.test(phrase) && NOUN_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  )
}

/** "one sentence, not a hundred" */
function denial(text: string, { start }: Span): Found[] {
  const not = NOT_BEFORE.exec(text.slice(Math.max(0, start - 5), start))
  return not ? [{ meaning: 'negated', start: start - not[0].length, end: start - 1 }] : []
}

/** The number as subject: in "40 people could lose their homes" the modal stands behind it, no further than its verb. */
function predicate(text: string, span: Span, sentence: Span): Found[] {
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
const byCue = (context: ClaimContext, span: Span): Found[] =>
  startingIn(context.quotes, { start: span.start - QUOTE_REACH, end: span.end })
    .filter((quote) => contains(quote, span) && !claimsLives(context.document.text, quote))
    .flatMap((quote) => {
      const meaning = CLAIMING.test(quote.cue ?? '') ? REPORTING_VERB_CLASSES[quote.cueClass ?? ''] : undefined
      return meaning ? [{ meaning, start: cueStart(quote), end: quote.cueEnd ?? quote.end }] : []
    })

/** "The storm claimed 40 lives" reads like a statement. */
const claimsLives = (text: string, { cueEnd }: QuoteMention): boolean =>
  cueEnd !== undefined && NO_ALLEGATION_AFTER.test(text.slice(cueEnd, cueEnd + CONTEXT))

const cueStart = (quote: QuoteMention): number => quote.cueStart ?? quote.start
