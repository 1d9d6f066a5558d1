import type { Signal } from '../confidence/signals.ts'
import type { Basis, EventClaim, FigureClaim } from '../model/claim.ts'
import { daysBetween, type IsoDay } from '../model/day.ts'
import type { DateMention, PersonMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ClaimContext, sentenceOf, startingIn } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots, when } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'
import { type Trigger, triggerOf } from './trigger.ts'

type ResolvedDate = DateMention & { readonly from: IsoDay; readonly to: IsoDay }

/** A window longer than this that bounds a count is that figure's period and no event of its own. */
const EVENT_DAYS = 7
/** Someone who is only "he" or "his" is the last person named before. */
const PRONOUN = /\b(?:he|him|his|she|her|hers)\b/i
/** The subject before a verb: "Iranian authorities" in "Iranian authorities also carried out ...". */
const SUBJECT =
  /(?:^|[;:—–]\s?|,\s|\bthat\s)(?:(?:on|in|at)\s[^,]{1,40},\s)?(?:the\s|an?\s)?(?<subject>[\p{L}\d’'-]{2,24}(?:\s[\p{L}\d’'-]{1,24}){0,5}?)\s(?:(?:also|had|has|have|was|were|is|are|been|being|reportedly|then|later|first|\p{L}+ly)\s){0,3}$/u
const SUBJECT_REACH = 120

/**
 * Dated events: "The Iranian judiciary executed Ahmad Alizadeh on Wednesday, November 13" is an execution of Ahmad
 * Alizadeh on 2024-11-13. Only dates that denote days of the calendar, and only with a trigger in their sentence.
 */
export function eventClaims(
  context: ClaimContext,
  figures: readonly FigureClaim[],
  idOf: ReturnType<typeof claimIds>,
): EventClaim[] {
  const windows = new Set(
    figures.flatMap(({ evidence }) => evidence.filter(({ slot }) => slot === 'period').map(({ end }) => end)),
  )
  return context.dates
    .filter(isResolved)
    .filter((date) => !isPostDate(context, date))
    .filter((date) => !(windows.has(date.end) && daysBetween(date.from, date.to) > EVENT_DAYS))
    .flatMap((date) => eventClaim(context, date, idOf) ?? [])
}

/** "— Jane Doe (@jane) November 8, 2016": the date of a quoted post, which dates nothing that the article tells. */
const POST_DATE = /\(@\w{1,30}\)\s$/

const isPostDate = (context: ClaimContext, { start }: DateMention): boolean =>
  POST_DATE.test(context.document.text.slice(Math.max(0, start - 40), start))

const isResolved = (date: DateMention): date is ResolvedDate =>
  date.from !== undefined && date.to !== undefined && (date.timex === 'DATE' || date.timex === 'TIME')

function eventClaim(
  context: ClaimContext,
  date: ResolvedDate,
  idOf: ReturnType<typeof claimIds>,
): EventClaim | undefined {
  const sentence = sentenceOf(context.document, date)
  const trigger = triggerOf(context, date, sentence)
  if (!trigger) return undefined
  const who = whoIn(context, trigger, sentence)
  const slots = sharedSlots(context, date, sentence)
  const basis: Basis = date.basis === 'relative' ? 'relative' : 'stated'
  return {
    kind: 'event',
    id: idOf('event', date, sentence, [trigger.text, date.from, date.to]),
    start: date.start,
    end: date.end,
    text: date.text,
    sentence,
    trigger: trigger.text,
    ...(trigger.eventType ? { eventType: trigger.eventType } : {}),
    date: { from: date.from, to: date.to, basis },
    who: who.names,
    ...slots,
    evidence: [
      ...evidenceFor(context, 'date', date),
      ...evidenceFor(context, 'trigger', trigger),
      ...who.spans.flatMap((span) => evidenceFor(context, 'who', span)),
      ...slots.evidence,
    ],
    ...(date.flag ? { flags: [date.flag] } : {}),
    confidence: claimConfidence(context, sentence, slots, eventSignals(date, trigger, who), date.p),
    rule: trigger.eventType ? `event-${trigger.eventType}` : 'event-verb',
  }
}

interface Participants {
  readonly names: readonly string[]
  readonly spans: readonly Span[]
  readonly named: boolean
}

/** People named in the sentence; else whom a pronoun means; else the verb's subject in the text's own words. */
function whoIn(context: ClaimContext, trigger: Trigger, sentence: Span): Participants {
  const people = startingIn(context.people, sentence)
  if (people.length > 0) return participants(people)
  const { text } = context.document
  const last = PRONOUN.test(text.slice(sentence.start, sentence.end))
    ? lastPersonBefore(context, sentence.start)
    : undefined
  if (last) return { names: [last.name], spans: [], named: true }
  const from = Math.max(sentence.start, trigger.start - SUBJECT_REACH)
  const subject = SUBJECT.exec(text.slice(from, trigger.start))?.groups?.subject
  if (!subject) return { names: [], spans: [], named: false }
  const start = from + text.slice(from, trigger.start).lastIndexOf(subject)
  return { names: [subject], spans: [{ start, end: start + subject.length }], named: false }
}

const participants = (people: readonly PersonMention[]): Participants => ({
  names: [...new Set(people.map(({ name }) => name))],
  spans: people,
  named: true,
})

const PRONOUN_REACH = 1500

const lastPersonBefore = (context: ClaimContext, offset: number): PersonMention | undefined =>
  startingIn(context.people, { start: offset - PRONOUN_REACH, end: offset }).at(-1)

const eventSignals = (date: DateMention, trigger: Trigger, who: Participants): Signal[] => [
  'base.event',
  trigger.eventType ? 'trigger.lexicon' : 'trigger.verb_only',
  trigger.near ? 'trigger.near' : 'trigger.far',
  date.basis === 'stated' ? 'date.stated' : 'date.relative',
  ...when(date.flag !== undefined, 'date.flagged'),
  ...when(who.named, 'who.named'),
  ...when(who.names.length === 0, 'who.none'),
]
