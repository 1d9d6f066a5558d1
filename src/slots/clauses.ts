import type { Span } from '../model/span.ts'
import { isPastForm } from '../text/verbs.ts'
import type { ClaimContext } from './context.ts'
import { oncePerArticle } from './once-per-article.ts'

/** What a clause is to the sentence around it. */
type ClauseKind =
  | 'sentence'
  | 'relative'
  | 'adverbial'
  | 'gerund'
  | 'coordinate'
  | 'participle'
  | 'comparison'
  | 'aside'
  | 'complement'

/** A clause of a sentence; clauses inside it are spans of their own. */
export interface Clause extends Span {
  readonly kind: ClauseKind
}

interface Opener {
  readonly kind: ClauseKind
  readonly pattern: RegExp
  /** Where the clause ends, counted from its start; the rest of the sentence begins with the opener's words. */
  readonly length: (rest: string, match: RegExpExecArray) => number
}

const FINITE =
  "(?:was|were|is|are|has|have|had|will|would|can|could|may|might|must|should|does|did|said|says|told|tells|also|now|won[’']t|(?:isn|wasn|aren|weren|hasn|hadn)[’']t)"
/** ", picked up", ", will march", ", is being questioned": the verb that the interrupted clause goes on with. */
const GOES_ON = new RegExp(
  `,\\s(?:(?:then|also|later|now)\\s)?(?:(?<finite>${FINITE})|(?<verb>\\p{Ll}{3,20}))\\b`,
  'gu',
)
/** "who stole it from a school was given": the verb of the clause around it, with no "and" or comma before. */
const MAIN_VERB = new RegExp(
  `(?<!\\b(?:and|or|but|who|which|that|it|he|she|they|where|when|to|not|,))\\s(?=${FINITE}\\s)`,
  'gu',
)
/** The words right after "who" or "that" up to the first verb: "who had", "that later". */
const OWN_VERB = /^\s?\S{2,8}\s(?:\S{1,12}ly\s)?\S{1,16}(?:\s(?:been|be|not|never|being)\b)?/u
const NEXT_COMMA = /[,;:—–]\s/g

/** Up to the comma after which the clause around it goes on, else to the end. */
function untilItGoesOn(rest: string): number {
  for (const match of rest.slice(1).matchAll(GOES_ON)) {
    if (match.groups?.finite || isPastForm(match.groups?.verb ?? '')) return match.index + 2
  }
  return untilStop(rest)
}

/** Up to a semicolon or dash, else to the end. */
function untilStop(rest: string): number {
  const stop = /[;:—–]\s/.exec(rest)
  return stop ? stop.index : rest.length
}

function untilMainVerb(rest: string): number {
  const own = OWN_VERB.exec(rest)?.[0].length ?? 0
  MAIN_VERB.lastIndex = own
  const verb = MAIN_VERB.exec(rest)
  const comma = /,\s/.exec(rest.slice(own))
  const end = Math.min(verb ? verb.index : rest.length, comma ? own + comma.index : rest.length)
  return Math.min(end, untilStop(rest))
}

const untilComma = (rest: string, match: RegExpExecArray): number => {
  NEXT_COMMA.lastIndex = match[0].length
  return NEXT_COMMA.exec(rest)?.index ?? rest.length
}

/** A verb must stand in a clause: "after it was closed", not "after lunch". */
const HAS_VERB = new RegExp(
  `\\b(?:${FINITE}|\\p{Ll}{3,16}ed|fell|broke|began|left|took|went|came|hit|struck|shot|lost|rose|won|ran|met|set|cut)\\b`,
  'u',
)

/** In the order in which they are looked for; each match opens a clause. */
const OPENERS: readonly Opener[] = [
  { kind: 'aside', pattern: /\([^()]{1,160}\)/gu, length: (_rest, match) => match[0].length },
  {
    kind: 'relative',
    pattern:
      /,\s(?:(?:some|most|many|all|both|none|one|two|\d{1,6}) of (?:whom|which)|in which|of which|who|whose|which|where|whom)\s/giu,
    length: untilItGoesOn,
  },
  {
    kind: 'relative',
    pattern:
      /(?<=\p{L}\s)(?:who|which|that|where|when)\s(?=(?:\p{Ll}{2,12}ly\s)?(?:was|were|is|are|has|have|had|will|would|could|may|must|\p{Ll}{2,16})\s)/gu,
    length: untilMainVerb,
  },
  {
    kind: 'coordinate',
    pattern:
      /,\s(?:and|but|while|whereas|although|though|yet|so)\s(?!(?:(?:also|then|later|now)\s)?(?:was|were|is|are|has|have|had|will|would|\p{Ll}{2,16}ed|\p{Ll}{2,16}ing|shot|hit|left|took|cut|set|fell)\s)/giu,
    length: untilStop,
  },
  {
    kind: 'coordinate',
    pattern: /[;:—–]\s/gu,
    length: (rest, match) => match[0].length + untilStop(rest.slice(match[0].length)),
  },
  { kind: 'adverbial', pattern: /(?<=\S\s)(?:if|unless)\s/gu, length: untilComma },
  // "jailed on Friday for stealing 90 euros in May", "activists accused of damaging it in 2022": deeds of another day.
  { kind: 'gerund', pattern: /(?<=\S\s)for\s(?=\p{Ll}{3,16}ing\s)/gu, length: untilComma },
  { kind: 'gerund', pattern: /(?<=\p{L}\s)(?:accused|suspected|convicted|guilty)\sof\s/gu, length: untilComma },
  {
    kind: 'adverbial',
    pattern:
      /(?<=\S\s)(?:while|although|because|when|whenever|after|before|until|as|since)\s(?=(?:the|an?|his|her|its|their|it|he|she|they|we|\p{Lu})[^,;]{0,80})/gu,
    length: untilComma,
  },
  {
    kind: 'adverbial',
    pattern: /^(?:While|Although|Because|When|After|Before|Until|Unless|If|As|Since)\s/gu,
    length: untilComma,
  },
  { kind: 'participle', pattern: /,\s(?:\p{Ll}{2,12}ly\s)?\p{Ll}{3,16}ing\s/gu, length: untilItGoesOn },
]

interface Clauses {
  readonly sentence: Span
  readonly clauses: readonly Clause[]
}

/** Clauses of the sentences of an article by their start: figures, events and people ask for the same ones. */
const clausesByStart = oncePerArticle((): Map<number, Clauses> => new Map())

/**
 * The clause that holds the offset, the innermost one: in "Campaigners, who gathered 900 names in May, will march on Saturday."
 * "900" stands in the relative clause and "Saturday" in the sentence. By words and commas alone, for news prose: after the
 * clause splitting by markers of Ejerhed (1988).
 */
export function clauseAt(context: ClaimContext, sentence: Span, offset: number): Clause {
  return innermostClause(clausesOf(context, sentence), sentence, offset)
}

function innermostClause(clauses: readonly Clause[], sentence: Span, offset: number): Clause {
  let inner: Clause = { start: sentence.start, end: sentence.end, kind: 'sentence' }
  for (const clause of clauses) {
    if (clause.start <= offset && offset < clause.end && clause.end - clause.start < inner.end - inner.start)
      inner = clause
  }
  return inner
}

function clausesOf(context: ClaimContext, sentence: Span): readonly Clause[] {
  const byStart = clausesByStart(context)
  const known = byStart.get(sentence.start)
  if (known?.sentence.end === sentence.end) return known.clauses
  const clauses = readClauses(context.document.text.slice(sentence.start, sentence.end), sentence.start)
  byStart.set(sentence.start, { sentence, clauses })
  return clauses
}

function readClauses(words: string, base: number): Clause[] {
  return OPENERS.flatMap(({ kind, pattern, length }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const rest = words.slice(match.index)
      const end = match.index + length(rest, match)
      const inside = words.slice(match.index, end)
      if (kind === 'adverbial' && !HAS_VERB.test(inside) && !/^(?:if|unless)\s/i.test(inside)) return []
      return [{ kind, start: base + match.index, end: base + end }]
    }),
  )
}
