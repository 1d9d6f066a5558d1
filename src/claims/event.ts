import type { Signal } from '../confidence/signals.ts'
import type { Basis, EventClaim, Evidence, FigureClaim } from '../model/claim.ts'
import { addDays, daysBetween, type IsoDay } from '../model/day.ts'
import type { DateMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import { isOfComparedFigure } from '../slots/compared-figure.ts'
import { type ClaimContext, sentenceOf } from '../slots/context.ts'
import { isBylineDate, isComparedDate, isFeastOfThing, tellsWhen } from '../slots/date-aside.ts'
import { isOfOtherEvent } from '../slots/period-window.ts'
import { referenceAt } from '../text/document.ts'
import { claimConfidence, evidenceFor, sharedSlots } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'
import { type Participants, participantsOf } from './participants.ts'
import { when } from './shared-signals.ts'
import { type Trigger, triggerOf } from './trigger.ts'

type ResolvedDate = DateMention & { readonly from: IsoDay; readonly to: IsoDay }

/** A count of other things does not take a date for itself: "made 137 transfers in June" happened in June. */
const LEAVES_DATE = new Set(['other', 'sentences'])
const BY_UNIT = new Set(['money', 'percentage', 'change'])
/** Events that money and shares are told beside. */
const NEWS = new Set([
  'arrest',
  'trial',
  'sentence',
  'attack',
  'death',
  'protest',
  'election',
  'meeting',
  'disaster',
  'accident',
  'abduction',
  'execution',
  'release',
])
/** A window longer than this that bounds a count is that figure's period and no event of its own. */
const EVENT_DAYS = 7
/** "since 1908" dates what has gone on since: "has been waiting", and nothing else. */
const SINCE = /\bsince\s(?:the\s|early\s|late\s)?$/i
const GONE_ON =
  /\b(?:has|have)\s(?:(?:also|long|only)\s)?(?<been>been\s)?(?<verb>\p{Ll}{3,16}(?:ed|ing)|led|held|run|kept|sat|stood|lain)\b[^,;:“”"]{0,70}\ssince\s(?:the\s|early\s|late\s)?$/u
/** "by December", "before June": until then it will have happened. */
const BY = /\b(?:by|before|no later than)\s(?:the\s)?$/i
/** "shut until summer": when a state ends is no event, but "have until Friday to vote" is. */
const UNTIL = /\b(?<!\bha(?:s|ve|d)\s)(?:until|till)\s(?:the\s)?$/i
/** "from 5 am": the hour of a day that nobody names. */
/** "down from 82% in the referendum of April": the comparison is with an event. */
const EVENT_BEFORE =
  /\b(?:election|elections|referendum|vote|poll|ballot|census|attack|war|crisis|quake|earthquake|outbreak|strike|protest)\s(?:of|in|on|in early|in late)\s$/i
/** "the second such crash this month": the month over which it is ranked. */
const RANK_BEFORE = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:\p{Ll}{3,15}\s){1,3}$/u
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
  const windows = windowsOf(figures)
  const dated = context.dates.filter(isResolved).filter((date) => isEventDate(context, date))
  const places = new Map(dated.map((date, index) => [date, index]))
  return dated
    .filter((date, index) => !endsSameRange(dated[index - 1], date) && !isJoined(context, dated[index - 1], date))
    .map((date) => withNext(context, date, dated[places.get(date)! + 1]))
    .flatMap((date) => eventClaim(context, date, windows.get(date.end) ?? [], idOf) ?? [])
}

/** The figures that a date is the window of, by the end of the date. */
function windowsOf(figures: readonly FigureClaim[]): ReadonlyMap<number, readonly FigureClaim[]> {
  const windows = new Map<number, FigureClaim[]>()
  for (const figure of figures) {
    for (const { end } of figure.evidence.filter(({ slot }) => slot === 'period'))
      windows.set(end, [...(windows.get(end) ?? []), figure])
  }
  return windows
}

/** A count of the clause has the stretch for its window; money and shares leave it to the news: "pleaded guilty in June to 2 charges". */
const boundsCount = (counts: readonly FigureClaim[], trigger: Trigger): boolean =>
  counts.some(
    ({ measure, evidence, start }) =>
      !LEAVES_DATE.has(measure) &&
      !(
        NEWS.has(trigger.eventType ?? '') &&
        ((BY_UNIT.has(measure) && !isLevel(trigger, start)) || tellsOtherThing(evidence, trigger))
      ),
  )

/** "was arrested in March and charged with two murders": the count is not of what the date dates. */
function tellsOtherThing(evidence: readonly Evidence[], trigger: Span): boolean {
  const measure = evidence.find(({ slot }) => slot === 'measure')
  return measure !== undefined && !overlaps(measure, trigger) && measure.start > trigger.end + SAME_PHRASE
}

const SAME_PHRASE = 20

/** "fell to 10.4 percent": what falls is a number, and nobody. */
const isLevel = ({ text, end }: Trigger, start: number): boolean =>
  /^(?:fell|fall|fallen|dropped|jumped|rose|slid|climbed)$/.test(text) && start >= end && start - end <= LEVEL_REACH

const LEVEL_REACH = 12

const opensSince = ({ document: { text } }: ClaimContext, { start }: ResolvedDate): boolean =>
  SINCE.test(text.slice(Math.max(0, start - 24), start))

/** "has worked there since 2022": the verb of the perfect; where it has a count for its window, only what has been going on. */
function hasGoneOn(
  { document: { text } }: ClaimContext,
  date: ResolvedDate,
  sentence: Span,
  trigger: Trigger,
  counts: readonly FigureClaim[],
): boolean {
  const match = GONE_ON.exec(text.slice(sentence.start, date.start))
  const verb = match?.groups?.verb ?? ''
  if (!match || text.slice(trigger.start, trigger.start + verb.length) !== verb) return false
  return counts.length === 0 || (match.groups?.been !== undefined && verb.endsWith('ing'))
}

/** A stretch that only bounds a count: a range of days, or weeks and more; not "in May 2024, when 40 died". */
const isWindow = ({ document: { text } }: ClaimContext, date: ResolvedDate): boolean =>
  (date.range !== undefined ? date.from !== date.to : isLong(date)) && !tellsWhen(text, date)

/** "since 2022" goes on to the day of publication, "by December" begins with it. */
function withOpenEnd({ document }: ClaimContext, date: ResolvedDate): ResolvedDate {
  const before = document.text.slice(Math.max(0, date.start - 24), date.start)
  const reference = referenceAt(document, date.start)
  if (OVERNIGHT.test(date.text) && date.from === date.to) return { ...date, from: addDays(date.from, -1) }
  if (reference === undefined) return date
  if (SINCE.test(before) && date.from <= reference) return { ...date, to: reference, basis: 'relative' }
  return BY_ONLY.test(before) && date.to > reference ? { ...date, from: reference, basis: 'relative' } : date
}

/** "overnight" is the night before the day. */
const OVERNIGHT = /^overnight\b/i
const BY_ONLY = /\b(?:by|no later than)\s(?:the\s)?$/i

const isLong = ({ from, to }: ResolvedDate): boolean => daysBetween(from, to) > EVENT_DAYS

/** "in the 1980s and early 1990s": two stretches side by side are one. */
const isJoined = (
  { document: { text } }: ClaimContext,
  before: ResolvedDate | undefined,
  date: ResolvedDate,
): boolean =>
  before !== undefined &&
  isLong(before) &&
  isLong(date) &&
  date.from > before.from &&
  /^\sand\s(?:in\s)?(?:the\s)?$/.test(text.slice(before.end, date.start))

function withNext(context: ClaimContext, date: ResolvedDate, next: ResolvedDate | undefined): ResolvedDate {
  if (!next || !isJoined(context, date, next)) return date
  return { ...date, end: next.end, text: context.document.text.slice(date.start, next.end), to: next.to }
}

/** "between January and September" is one window with two dates. */
const endsSameRange = (before: DateMention | undefined, { range }: DateMention): boolean =>
  range !== undefined && before?.range?.start === range.start

function isEventDate(context: ClaimContext, date: DateMention): boolean {
  const before = context.document.text.slice(Math.max(0, date.start - 40), date.start)
  const sentence = sentenceOf(context.document, date)
  if (isBylineDate(context.document.text, date, sentence) || isComparedDate(context.document.text, date, sentence))
    return false
  if (isFeastOfThing(context.document.text, date) || (RANK_BEFORE.test(before) && /^this\s/i.test(date.text)))
    return false
  if (isOfComparedFigure(context, date, sentence, sentence) && !EVENT_BEFORE.test(before)) return false
  if (UNTIL.test(before) || (BY.test(before) && !isAhead(context, date))) return false
  return !POST_DATE.test(before) && !isBareHour(date) && !isSetting(context, date)
}

const isAhead = ({ document }: ClaimContext, { start, to }: DateMention): boolean => {
  const reference = referenceAt(document, start)
  return reference !== undefined && to !== undefined && to > reference
}

const isSetting = ({ document }: ClaimContext, date: DateMention): boolean =>
  SETTING.test(document.text.slice(sentenceOf(document, date).start, date.start).slice(0, 100))

const isBareHour = ({ rule, text, basis }: DateMention): boolean =>
  CLOCK_RULES.has(rule) && basis === 'relative' && !NAMES_DAY.test(text)

const isResolved = (date: DateMention): date is ResolvedDate =>
  date.from !== undefined && date.to !== undefined && (date.timex === 'DATE' || date.timex === 'TIME')

function eventClaim(
  context: ClaimContext,
  words: ResolvedDate,
  counts: readonly FigureClaim[],
  idOf: ReturnType<typeof claimIds>,
): EventClaim | undefined {
  const date = withOpenEnd(context, words)
  const sentence = sentenceOf(context.document, date)
  const trigger = triggerOf(context, date, sentence)
  if (!trigger || (isWindow(context, words) && boundsCount(counts, trigger))) return undefined
  if (opensSince(context, date) && !hasGoneOn(context, date, sentence, trigger, counts)) return undefined
  const who = participantsOf(context, trigger, sentence)
  const shared = sharedSlots(context, date, sentence)
  // That something was said is a fact, whatever was said.
  const slots =
    trigger.eventType === 'statement' ? { ...shared, modality: 'asserted' as const, negated: false } : shared
  const borrowed = isOfOtherEvent(date)
  const basis: Basis = borrowed ? 'inferred' : date.basis === 'relative' ? 'relative' : 'stated'
  const flag = date.flag ?? (borrowed && context.document.reference === undefined ? 'day_of_another_event' : undefined)
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
    ...(flag ? { flags: [flag] } : {}),
    confidence: claimConfidence(context, sentence, slots, eventSignals(date, trigger, who, flag), date.p),
    rule: trigger.eventType ? `event-${trigger.eventType}` : 'event-verb',
  }
}

const eventSignals = (date: DateMention, trigger: Trigger, who: Participants, flag: string | undefined): Signal[] => [
  'base.event',
  trigger.eventType ? 'trigger.lexicon' : 'trigger.verb_only',
  trigger.near ? 'trigger.near' : 'trigger.far',
  date.basis === 'stated' ? 'date.stated' : 'date.relative',
  ...when(flag === 'weekday_mismatch' || flag === 'day_of_another_event', 'date.flagged'),
  ...when(who.named, 'who.named'),
  ...when(who.carried === true, 'who.carried'),
  ...when(who.names.length === 0, 'who.none'),
]
