import type { Span } from '../../model/span.ts'
import { CURRENCIES } from './unit-table.ts'

/** Words that no noun phrase holds; going back from its end, the phrase begins after one of them. */
const OUTSIDE = new Set(
  `a an the this that these those its their his her our my your and or but nor of in on at to for from by with without into onto over under
  after before since until during between against about around near off out up down as than per via is are was were be been being has have had
  having do does did will would could should can may might must not no it he she they we you i who which what when where while because if
  so now already also still only just then yet even ever never again once here there said says say told such each every all both some any
  more most less least very too either neither under within amid among across through along whose whom how why like including`.split(
    /\s+/,
  ),
)
/** Words that can stand where a noun is looked for and name nothing that is measured: verbs, months, adverbs, bare changes. */
const NO_THING = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  today yesterday tomorrow year years month months week weeks day days hour hours time times quarter period average higher lower ahead
  away back together apart home fewer less further later earlier ago alone apiece one ones other others thing things way put puts set sees see saw paid pay pays
  costs rose fell reached stood stands came come went goes got get gets made make makes took take takes given give gave left having
  expected needed asked said according least total maximum minimum increase decrease rise fall drop drops gain jump decline change nearly almost
  roughly approximately estimated owns own number figure speak speaks spoke warned think father mother first sharply group groups end ends ended close closed estimate estimates forecast forecasts`.split(
    /\s+/,
  ),
)
const WORD_AT_END = /(?<word>[A-Za-z][\w&’'-]{1,24})(?<gap>\s?)$/
/** A name of several capitalized words before a noun is long; so is "full-year revenue forecast". */
const MAX_WORDS = 4
const REACH = 90

/** The noun phrase that ends at `end`, without determiners: "minimum wage" of "The minimum wage"; undefined when the word there names nothing. It does not begin before `floor`. */
export function phraseBefore(text: string, end: number, floor = 0): Span | undefined {
  const from = Math.max(floor, end - REACH)
  let rest = text.slice(from, end).trimEnd()
  const last = from + rest.length
  let start = last
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const match = WORD_AT_END.exec(rest)
    const word = match?.groups?.word
    if (!match || !word || (count > 0 && match.groups?.gap === '') || isOutside(word, count)) break
    start = from + match.index
    rest = text.slice(from, start)
  }
  return start < last ? { start, end: last } : undefined
}

/** Stops the walk; the last word of a phrase must name something, too. */
const isOutside = (word: string, count: number): boolean =>
  OUTSIDE.has(word.toLowerCase()) || (count === 0 ? !canBeThing(word) : isFiniteVerb(word))

/** False for months, verbs and adverbs, which are never counted or measured: "September", "have", "ahead". */
export const canBeThing = (word: string): boolean =>
  !OUTSIDE.has(word.toLowerCase()) &&
  !NO_THING.has(word.toLowerCase()) &&
  !CURRENCIES.words.has(word.toLowerCase()) &&
  !/^(?!family|supply|assembly|rally)[a-z]{3,}ly$/i.test(word)

const isFiniteVerb = (word: string): boolean =>
  /^(?:put|puts|sees|saw|raise[ds]?|cut|cuts|keeps?|kept|holds?|held|paid|pays?|cost|costs|owns?|sells?|sold|stole|seized|bought|raised|caused|destroyed|found|took|made|recovered|received|carried|left|won)$/.test(
    word,
  )

/** Phrase boundaries that a clause does not reach over. */
const BOUNDARY =
  /[.!?](?=\s)|[;:\n()“”"—]|\s[-–]\s|,\s(?:and|but|while|after|as|with|up|down|compared|against)\s|\s(?:but|while|because|although|that|which|after|though|saying|said|says)\s/g
/** "In Dublin", "By four o'clock", "On the month,": what precedes a subject. */
const LEADING =
  /^\s*(?:(?:And|But|So|Then|Also|Meanwhile|Overall|Yet|and)\s)?(?:(?:In|On|By|At|With|For|From|Since|Across|During|Over|Under|Until|Within|Among|in|on|by|at|for)\s(?:(?:the|a|an|all|its|their)\s)?(?:[A-Z][\w’'-]{1,20}\s?|\d[\w,.]{0,9}\s?|(?:four|five|six|seven|eight|nine|ten|noon|midnight|early|late|mid|first|second|third|same|past|last|whole)\s|o[’']clock\s|(?:year|month|quarter|week|day|country|period|city|range)s?\b\s?){1,4})?,?\s*/
const PREPOSITION =
  /\s(?:in|on|at|to|for|from|by|with|since|between|under|over|among|across|during|before|than|into|where|who|whose|earning|held|living|working|sold|seen|recorded|uprooted)\s/
const OF = /^(?<head>.{1,60}?)\sof\s(?:(?:the|a|an|its|their|his|her|all)\s)?.{1,60}$/
/** "the number of lives saved": what is numbered is meant. */
const NUMBERING = /(?:^|\s)(?:number|numbers|total|amount|share|proportion|percentage|level|value|sum)$/i
/** Auxiliaries and adverbs between a subject and its verb. */
const AUXILIARY =
  /(?:\s(?:has|have|had|will|would|could|can|may|might|should|must|is|are|was|were|be|been|being|now|already|also|still|only|just|then|not|never|once|first|likely|expected|forecast|due|set|recently|since|reportedly|to|again|all|each|alone|itself)\b)+\s*$/
const CLAUSE_REACH = 170

/** The subject of the verb at `verb`, prepositional phrases left out: "Revenue" of "Revenue from January to September fell". */
export function subjectBefore(text: string, verb: number): Span | undefined {
  const start = clauseStart(text, verb)
  const clause = withoutAside(text.slice(start, verb)).replace(SECOND_VERB, '').replace(AUXILIARY, '').trimEnd()
  if (clause.trim() === '') return antecedent(text, start)
  const own = Math.max(clause.lastIndexOf(', ') + 2, 0)
  const from = own > 1 ? own : (LEADING.exec(clause)?.[0].length ?? 0)
  return thingOf(text, start + from, clause.slice(from))
}

/** "The craft weighs 600 kg and": the subject of a second verb stands before the first. */
const SECOND_VERB =
  /\s(?:weighs?|weighed|has|had|is|was|are|were|covers?|rose|fell|grew|took|made|sold|won|lost|[a-z]{3,12}ed)\s.{0,80}\sand\s*$/

/** "tomatoes that cost", "the fee, which rose": the noun before the relative pronoun. */
function antecedent(text: string, end: number): Span | undefined {
  const pronoun = /,?\s(?:that|which)\s$/.exec(text.slice(Math.max(0, end - 8), end))?.[0]
  return pronoun ? phraseBefore(text, end - pronoun.length) : undefined
}

/** The thing a noun phrase with its complements names, at `base`: "lives saved" of "number of lives saved". */
export function thingOf(text: string, base: number, phrase: string): Span | undefined {
  const short = cutAt(PREPOSITION, phrase)
  const { head = '' } = OF.exec(short)?.groups ?? {}
  const last = phraseBefore(text, base + short.length, base)
  if (!head || NUMBERING.test(head)) return last
  const first = phraseBefore(text, base + head.length, base)
  return first && last ? { start: first.start, end: last.end } : first
}

const cutAt = (pattern: RegExp, phrase: string): string => {
  const at = phrase.search(pattern)
  return at > 0 ? phrase.slice(0, at) : phrase
}

function clauseStart(text: string, end: number): number {
  const from = Math.max(0, end - CLAUSE_REACH)
  let start = from
  for (const match of text.slice(from, end).matchAll(BOUNDARY)) start = from + match.index + match[0].length
  return start
}

/** "The forecast, already lowered in spring, now": the words before the commas. */
const withoutAside = (clause: string): string =>
  /^(?<subject>[^,]{3,60}),\s[^,]{3,80},\s*(?:now\s)?$/.exec(clause)?.groups?.subject ?? clause
