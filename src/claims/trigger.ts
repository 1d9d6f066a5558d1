import { contains, type Span } from '../model/span.ts'
import { type Clause, clauseAt } from '../slots/clauses.ts'
import { type ClaimContext, startingIn } from '../slots/context.ts'
import { cueOfDate, isCue } from '../slots/cues-near.ts'
import { isPastForm } from '../text/verbs.ts'
import { eventTypeOf, type TriggerWord, triggerWord, triggerWords } from './trigger-words.ts'

/** The word that a date dates: "executed" in "executed on Wednesday". */
export interface Trigger extends TriggerWord {
  readonly near: boolean
}

const NEAR = 45
/** By reading development articles; a character of distance costs little beside where the clauses stand. */
const SCORES = {
  lexicon: 22,
  generic: -14,
  outerClause: -26,
  sameTime: -8,
  otherClause: -44,
  participleBelow: -30,
  compared: -60,
  afterDate: -12,
  afterComma: -30,
  otherDateBetween: -35,
  secondVerb: -24,
  verbToDate: -14,
  counted: -20,
  perCharacter: -0.4,
}
/** Words that date something only when nothing better is there. */
const GENERIC_TYPES = new Set(['movement', 'statement', 'light', 'change', 'schedule'])
/** "took place" says that something happened, its subject says what: "The execution took place on April 27." */
const LIGHT = 'light'
const LIGHT_SUBJECT_REACH = 60
/** A noun right before a light verb: "a dispute broke out", "the vote was held". */
const LIGHT_SUBJECT =
  /\b(?:an?|the|its|his|her|their)\s(?:\p{Ll}{2,20}\s)?(?<noun>\p{Ll}{3,20})\s(?:\p{Ll}{2,15}ly\s)?$/u
/** "a wildfire that broke out": noun and light verb are one. */
const RELATIVE_BETWEEN = /^\s(?:that|which)\s(?:(?:had|has)\s)?$/
/** "a sharp surge in executions": what happened is the surge. */
const CHANGE_IN =
  /\b(?<noun>surge|rise|increase|spike|jump|drop|fall|decline|decrease|wave|spate|series)\s(?:in|of)\s(?:\p{Ll}{2,15}\s)?$/u
/** "on the same day as his execution": the day is told by that event, it is not that event's news. */
const COMPARED =
  /\b(?:as|than|since|after|before|despite|following)\s(?:his|her|their|its|the|an?)\s(?:\p{Ll}{2,15}\s)?$/iu
/** "24 injured": who is counted, not what happened. */
const COUNTED = /\b(?:\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|dozens|others)\s$/i
/** A word this far away, or behind a clause break, is dated by something else. */
const TOO_FAR = -70
const CUE_TOO_FAR = -40
const CONTEXT = 40
/** A reporting verb this near to the date is what the date dates. */
const BESIDE = 4

/**
 * The verb or noun that the words at `date` date: in "was arrested on October 12 and tried in May" "arrested" for the day
 * and "tried" for the month. Words of the event lexicon and main verbs by form; those of the date's own clause first.
 * undefined when the sentence has none.
 */
export function triggerOf(context: ClaimContext, date: Span, sentence: Span): Trigger | undefined {
  const { text } = context.document
  const said = cueOfDate(context, date, BESIDE)
  const words = triggerWords(context, sentence).filter((word) => !contains(date, word) && !isLaterGerund(word, date))
  if (said && !isLaterCue(said, words, date)) return asTrigger(triggerWord(text, said, 'statement'), date)
  const best = pick(context, words, date, sentence)
  return best && asTrigger(headOf(text, best, words), date)
}

/** "a report published by the office on Monday found": the cue behind the date is told of a word before it. */
const isLaterCue = (said: Span, words: readonly TriggerWord[], date: Span): boolean =>
  said.start >= date.end &&
  words.some(
    ({ end, eventType }) => eventType === 'statement' && end <= date.start && date.start - end < LATER_CUE_REACH,
  )

const LATER_CUE_REACH = 60

/** "was fined on Saturday for blocking a road": the blocking was before. */
const isLaterGerund = ({ text, eventType, start }: TriggerWord, date: Span): boolean =>
  start > date.start && eventType === undefined && text.endsWith('ing')

const asTrigger = (word: TriggerWord, date: Span): Trigger => ({ ...word, near: distance(word, date) <= NEAR })

const distance = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)

/** The noun that happens, for a light verb and for what rises or falls: "execution" for "took place". */
function headOf(text: string, found: TriggerWord, words: readonly TriggerWord[]): TriggerWord {
  const before = { start: Math.max(0, found.start - CONTEXT), end: found.start }
  const change = CHANGE_IN.exec(text.slice(before.start, before.end))
  if (change) return nounTrigger(text, before.start + change.index, change)
  if (found.eventType !== LIGHT) return found
  const subject = words.findLast(
    ({ eventType, end }) =>
      eventType !== undefined && eventType !== LIGHT && end <= found.start && found.start - end <= LIGHT_SUBJECT_REACH,
  )
  if (subject && RELATIVE_BETWEEN.test(text.slice(subject.end, found.start)))
    return { ...subject, end: found.end, text: text.slice(subject.start, found.end) }
  const noun = LIGHT_SUBJECT.exec(text.slice(before.start, before.end))
  return subject ?? (noun ? nounTrigger(text, before.start + noun.index, noun) : found)
}

function nounTrigger(text: string, at: number, match: RegExpExecArray): TriggerWord {
  const noun = match.groups?.noun ?? ''
  const start = at + match[0].lastIndexOf(noun)
  return triggerWord(text, { start, end: start + noun.length }, eventTypeOf(noun))
}

/** The best word that is no verb of saying; the verb of saying where there is no other: "Voters rejected it on Sunday". */
function pick(
  context: ClaimContext,
  words: readonly TriggerWord[],
  date: Span,
  sentence: Span,
): TriggerWord | undefined {
  const clause = clauseAt(context, sentence, date.start)
  const scored = words
    .map((word) => ({
      word,
      score: score(context, word, words, { date, clause, sentence }),
      cue: isCue(context, word) && distance(word, date) > BESIDE,
    }))
    .sort((a, b) => b.score - a.score)
  const own = scored.find(({ score, cue }) => !cue && score > TOO_FAR)
  const said = scored.find(
    ({ score, cue, word }) =>
      cue &&
      score > CUE_TOO_FAR &&
      (word.end <= date.start || (own && isBefore(word, own.word) && word.start - date.end < NEAR)),
  )
  return said && own && isBefore(said.word, own.word) && said.word.start > date.end ? said.word : (own ?? said)?.word
}

const isBefore = (a: Span, b: Span): boolean => a.end <= b.start

interface Dated {
  readonly date: Span
  readonly clause: Clause
  readonly sentence: Span
}

function score(context: ClaimContext, word: TriggerWord, words: readonly TriggerWord[], dated: Dated): number {
  const { text } = context.document
  const before = text.slice(Math.max(0, word.start - CONTEXT), word.start)
  return (
    (word.eventType ? SCORES.lexicon : 0) +
    (word.eventType && GENERIC_TYPES.has(word.eventType) ? SCORES.generic : 0) +
    clauseScore(context, word, dated) +
    orderScore(context, word, dated) +
    (isNoun(word) && hasVerbToDate(words, word, dated) ? SCORES.verbToDate : 0) +
    (isSecondVerb(context, word, words, dated) ? SCORES.secondVerb : 0) +
    (COMPARED.test(before) ? SCORES.compared : 0) +
    (COUNTED.test(before) ? SCORES.counted : 0) +
    Math.max(0, distance(word, dated.date)) * SCORES.perCharacter
  )
}

/** A date belongs to its own clause; the verb of the clause around it comes next. */
function clauseScore(context: ClaimContext, word: Span, { clause, sentence }: Dated): number {
  const own = clauseAt(context, sentence, word.start)
  if (own.start === clause.start && own.end === clause.end) return 0
  if (contains(own, clause)) return isSameTime(context, clause) ? SCORES.sameTime : SCORES.outerClause
  return own.kind === 'participle' && contains(clause, own) ? SCORES.participleBelow : SCORES.otherClause
}

/** "since October 2024, when 78 died" dates what follows. */
const WHEN_AFTER = /^,?\swhen\s/
/** "were trapped when the wind turned on Friday": both happened then. */
const SAME_TIME = /^(?:when|as|while)\s/i
const isSameTime = ({ document: { text } }: ClaimContext, { start }: Clause): boolean =>
  SAME_TIME.test(text.slice(start, start + 6))

/** A word behind the date, or on the other side of another date, is less likely its own. */
function orderScore(context: ClaimContext, word: Span, { date, clause }: Dated): number {
  const { text } = context.document
  if (word.start > date.start) {
    const between = text.slice(date.end, word.start)
    if (WHEN_AFTER.test(between)) return 0
    const opens = /^\W{0,3}(?:[Oo]n|[Ii]n|[Aa]t|[Ee]arly|[Ll]ate)?\s?(?:[Tt]he\s)?$/.test(
      text.slice(clause.start, date.start),
    )
    return SCORES.afterDate + (between.includes(',') && !opens ? SCORES.afterComma : 0)
  }
  const others = startingIn(context.dates, { start: word.end, end: date.start })
  return others.some(({ timex }) => timex === 'DATE') ? SCORES.otherDateBetween : 0
}

/** "killed a couple and wounded eleven", "fell by accident": with no date between the two, the first is the news. */
function isSecondVerb(
  context: ClaimContext,
  word: TriggerWord,
  words: readonly TriggerWord[],
  { date, sentence }: Dated,
): boolean {
  if (word.start > date.start) return false
  const { text } = context.document
  return words.some(
    (first) =>
      first.end < word.start &&
      isNews(first) &&
      (SECOND_AFTER.test(text.slice(first.end, word.start)) || (isNoun(word) && date.start - word.end > ADJACENT)) &&
      clauseAt(context, sentence, first.start).start === clauseAt(context, sentence, word.start).start &&
      startingIn(context.dates, { start: first.end, end: word.start }).length === 0,
  )
}

/** "the campaign of hangings carried out between": the verb stands between the noun and the date. */
const hasVerbToDate = (words: readonly TriggerWord[], noun: Span, { date, clause }: Dated): boolean =>
  words.some(
    (verb) =>
      !isNoun(verb) && verb.start > noun.end && verb.end <= date.start && contains(clause, verb) && verb !== noun,
  )

const SECOND_AFTER = /\b(?:and|but)\s(?:(?:also|then|later|at least)\s)?(?:\p{Ll}{2,15}\s)?$/u
/** "his arrest on 12 October": the noun beside the date is what it dates. */
const ADJACENT = 12
const isNoun = ({ text }: TriggerWord): boolean => !isPastForm(text.split(' ')[0] ?? '')

const isNews = ({ eventType }: TriggerWord): boolean => eventType !== undefined && !GENERIC_TYPES.has(eventType)
