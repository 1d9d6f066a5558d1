import type { Modality } from '../model/claim.ts'
import type { QuoteMention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { lexiconRows } from '../text/lexicon.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import type { ClaimContext } from './context.ts'

type Reading = Exclude<Modality, 'asserted'> | 'negated'

/** How a claim is put: as fact, allegation, forecast or possibility, and whether it is denied, with the words that say so. */
export interface ModalityReading {
  readonly modality: Modality
  readonly negated: boolean
  readonly evidence?: Span
}

/** A word of modality reaches the number over a few words of its own clause: "could have killed up to 40". */
const REACH = 60
const CLAUSE_END = /[;:—–]|\s--\s|,\s(?:while|but|which|who|although|and)\s/g
/** "May" with a day or year is the month; "will" after an article is the noun. */
const MONTH_OF_MAY = /^\s\d/
const REPORTING_VERB_CLASSES: Readonly<Record<string, Reading>> = {
  claim: 'alleged',
  allege: 'alleged',
  accuse: 'alleged',
  deny: 'negated',
}

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
  const found = findReadings(text, before)
    .filter(({ phrase, end }) => !(phrase === 'May' || (phrase === 'may' && MONTH_OF_MAY.test(text.slice(end)))))
    .map(({ meaning, start, end }) => ({ meaning, start, end }))
  const readings = [...found, ...byCue(context, span)]
  const stated = readings.filter(({ meaning }) => meaning !== 'negated').at(-1)
  const denied = readings.find(({ meaning }) => meaning === 'negated')
  const evidence = stated ?? denied
  return {
    modality: stated ? (stated.meaning as Modality) : 'asserted',
    negated: denied !== undefined,
    ...(evidence ? { evidence: { start: evidence.start, end: evidence.end } } : {}),
  }
}

function lastBreak(text: string, from: number, to: number): number {
  let last = from
  for (const match of text.slice(from, to).matchAll(CLAUSE_END)) last = from + match.index + match[0].length
  return last
}

const byCue = (context: ClaimContext, span: Span): { meaning: Reading; start: number; end: number }[] =>
  context.quotes
    .filter((quote) => contains(quote, span))
    .flatMap((quote) => {
      const meaning = REPORTING_VERB_CLASSES[quote.cueClass ?? '']
      return meaning ? [{ meaning, start: cueStart(quote), end: quote.cueEnd ?? quote.end }] : []
    })

const cueStart = (quote: QuoteMention): number => quote.cueStart ?? quote.start
