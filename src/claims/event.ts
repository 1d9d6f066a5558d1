import type { Signal } from '../confidence/signals.ts'
import type { Basis, EventClaim, FigureClaim } from '../model/claim.ts'
import { daysBetween, type IsoDay } from '../model/day.ts'
import type { DateMention } from '../model/mention.ts'
import { type ClaimContext, sentenceOf } from '../slots/context.ts'
import { isBylineDate, isComparedDate } from '../slots/date-aside.ts'
import { claimConfidence, evidenceFor, sharedSlots, when } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'
import { type Participants, participantsOf } from './participants.ts'
import { type Trigger, triggerOf } from './trigger.ts'

type ResolvedDate = DateMention & { readonly from: IsoDay; readonly to: IsoDay }

/** A count of other things does not take a date for itself: "made 137 transfers in June" happened in June. */
const LEAVES_DATE = new Set(['other', 'sentences'])
/** A window longer than this that bounds a count is that figure's period and no event of its own. */
const EVENT_DAYS = 7
/** "since 1908" opens a window in which something went on; it dates nothing, unless an event stands between the two. */
const SINCE = /\bsince\s(?:the\s|early\s|late\s)?$/i
/** "from 5 am": the hour of a day that nobody names. */
/** "a Christmas market" may be in July. */
const FEAST = /^(?:Christmas|Easter|Ramadan|Halloween|Thanksgiving|Diwali|Pentecost|summer|spring|winter|autumn)$/i
const NOUN_AFTER = /^\s\p{Ll}{2}/u
const CLOCK_RULES = new Set(['clock-time', 'clock-bare'])
const NAMES_DAY = /\p{Lu}\p{Ll}{2}|day|morrow|night|morning|evening/u
/** "With three months remaining in 2025, ...": a setting that no verb of the main clause belongs to. */
const SETTING = /^With\s[^,;:]{0,80}$/
/** "— Jane Doe (@jane) November 8, 2016": the date of a quoted post, which dates nothing that the article tells. */
const POST_DATE = /\(@\w{1,30}\)\s$/

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
    figures
      .filter(({ measure }) => !LEAVES_DATE.has(measure))
      .flatMap(({ evidence }) => evidence.filter(({ slot }) => slot === 'period').map(({ end }) => end)),
  )
  const dated = context.dates
    .filter(isResolved)
    .filter((date) => isEventDate(context, date) && !(windows.has(date.end) && isLong(date)))
  return dated
    .filter((date, index) => !endsSameRange(dated[index - 1], date))
    .flatMap((date) => eventClaim(context, date, idOf) ?? [])
}

const isLong = ({ from, to }: ResolvedDate): boolean => daysBetween(from, to) > EVENT_DAYS

/** "between January and September" is one window with two dates. */
const endsSameRange = (before: DateMention | undefined, { range }: DateMention): boolean =>
  range !== undefined && before?.range?.start === range.start

function isEventDate(context: ClaimContext, date: DateMention): boolean {
  const before = context.document.text.slice(Math.max(0, date.start - 40), date.start)
  const sentence = sentenceOf(context.document, date)
  if (isBylineDate(context.document.text, date, sentence) || isComparedDate(context.document.text, date, sentence))
    return false
  if (FEAST.test(date.text) && NOUN_AFTER.test(context.document.text.slice(date.end, date.end + 3))) return false
  return !POST_DATE.test(before) && !SINCE.test(before) && !isBareHour(date) && !isSetting(context, date)
}

const isSetting = ({ document }: ClaimContext, date: DateMention): boolean =>
  SETTING.test(document.text.slice(sentenceOf(document, date).start, date.start).slice(0, 100))

const isBareHour = ({ rule, text, basis }: DateMention): boolean =>
  CLOCK_RULES.has(rule) && basis === 'relative' && !NAMES_DAY.test(text)

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
  const who = participantsOf(context, trigger, sentence)
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

const eventSignals = (date: DateMention, trigger: Trigger, who: Participants): Signal[] => [
  'base.event',
  trigger.eventType ? 'trigger.lexicon' : 'trigger.verb_only',
  trigger.near ? 'trigger.near' : 'trigger.far',
  date.basis === 'stated' ? 'date.stated' : 'date.relative',
  ...when(date.flag === 'weekday_mismatch', 'date.flagged'),
  ...when(who.named, 'who.named'),
  ...when(who.carried === true, 'who.carried'),
  ...when(who.names.length === 0, 'who.none'),
]
