import type { Signal } from '../confidence/signals.ts'
import type { AgeClaim, EventClaim } from '../model/claim.ts'
import type { IsoDay } from '../model/day.ts'
import type { AgeMention } from '../model/mention.ts'
import { type ClaimContext, sentenceBefore, sentenceOf, startingIn } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'
import { when } from './shared-signals.ts'

/** Events at which a person's age is the age that an article states: the dead do not grow older. */
const DATING_EVENTS = new Set(['execution', 'death'])
/** Events in a life that an age is told for. */
const LIFE_EVENTS = new Set([
  ...DATING_EVENTS,
  'arrest',
  'injury',
  'attack',
  'sentence',
  'trial',
  'abduction',
  'release',
])
/** Rules for ages that stand beside a name and hold now. */
const IN_APPOSITION = new Set(['name-comma-age', 'name-paren-age', 'year-old'])

/**
 * Ages tied to people: "Alizadeh, who was 26 years old" is Ahmad Alizadeh, 26. `asOf` is the day of the event that the
 * sentence or the one before it dates: an arrest for "he was only 20 at the time", a death for the victim's age.
 */
export function ageClaims(
  context: ClaimContext,
  events: readonly EventClaim[],
  idOf: ReturnType<typeof claimIds>,
): AgeClaim[] {
  const days = datingDays(events)
  return context.ages.flatMap((age) => ageClaim(context, age, days, idOf) ?? [])
}

function ageClaim(
  context: ClaimContext,
  age: AgeMention,
  days: DatingDays,
  idOf: ReturnType<typeof claimIds>,
): AgeClaim | undefined {
  if (!age.person) return undefined
  const sentence = sentenceOf(context.document, age)
  const slots = sharedSlots(context, age, sentence)
  const asOf = asOfDay(context, age, days)
  const flags = asOf ? (days.doubtful.get(asOf) ?? []) : []
  const personSpan = {
    ...(age.personStart === undefined ? {} : { start: age.personStart }),
    ...(age.personEnd === undefined ? {} : { end: age.personEnd }),
  }
  return {
    kind: 'age',
    id: idOf('age', age, sentence, [age.low, age.high]),
    start: age.start,
    end: age.end,
    text: age.text,
    sentence,
    person: age.person,
    low: age.low,
    high: age.high,
    ...(asOf ? { asOf } : {}),
    ...slots,
    evidence: [...evidenceFor(context, 'age', age), ...evidenceFor(context, 'person', personSpan), ...slots.evidence],
    ...(flags.length > 0 ? { flags } : {}),
    confidence: claimConfidence(
      context,
      sentence,
      slots,
      [...ageSignals(context, age), ...when(flags.length > 0, 'date.flagged')],
      age.p,
    ),
    rule: age.rule,
  }
}

/** What an article's events say about the days of ages. */
interface DatingDays {
  /** All dated events, in text order. */
  readonly events: readonly EventClaim[]
  /** The last day on which each person died, by the article's dates. */
  readonly ofDeath: ReadonlyMap<string, IsoDay>
  /** Days that are themselves doubtful, with the flags of their events. */
  readonly doubtful: ReadonlyMap<IsoDay, readonly string[]>
}

function datingDays(events: readonly EventClaim[]): DatingDays {
  const ofDeath = new Map<string, IsoDay>()
  for (const { eventType, who, date } of events) {
    if (!DATING_EVENTS.has(eventType ?? '') || date.from !== date.to) continue
    for (const name of who) if (date.from > (ofDeath.get(name) ?? '')) ofDeath.set(name, date.from)
  }
  const doubtful = new Map(events.flatMap(({ date, flags }) => (flags ? [[date.from, flags] as const] : [])))
  return { events, ofDeath, doubtful }
}

/**
 * The day at which the age held. An age beside a past event ("arrested on 12 October 2018, aged 20") held on its day; the
 * age of someone who died is the age at death. An age in apposition ("Alizadeh, 26, had been arrested in 2018") is no part
 * of its clause.
 */
function asOfDay(context: ClaimContext, age: AgeMention, { events, ofDeath }: DatingDays): IsoDay | undefined {
  const sentence = sentenceOf(context.document, age)
  const before = age.then ? sentenceBefore(context.document, sentence) : undefined
  const own = age.then || !IN_APPOSITION.has(age.rule) ? nearest(startingIn(events, sentence), age) : undefined
  const then = own ?? (before && startingIn(events, before).at(-1))
  if (then && (age.then || LIFE_EVENTS.has(then.eventType ?? '')))
    return then.date.from === then.date.to ? then.date.from : undefined
  return ofDeath.get(age.person ?? '')
}

const nearest = (events: readonly EventClaim[], age: AgeMention): EventClaim | undefined =>
  events.toSorted((a, b) => Math.abs(a.start - age.start) - Math.abs(b.start - age.start))[0]

function ageSignals(context: ClaimContext, age: AgeMention): Signal[] {
  const named = peopleNamed(context).has(age.person ?? '')
  const carried = named && age.personStart !== undefined && sentenceOf(context.document, age).start > age.personStart
  return [
    'base.age',
    ...when(age.low === age.high, 'age.pattern_certain'),
    named ? 'person.named' : 'person.unnamed',
    ...when(carried, 'person.carried'),
  ]
}

/** One article, one set: it is asked for each age. */
const namesOf = new WeakMap<ClaimContext, ReadonlySet<string>>()

function peopleNamed(context: ClaimContext): ReadonlySet<string> {
  const names = namesOf.get(context) ?? new Set(context.people.map(({ name }) => name))
  namesOf.set(context, names)
  return names
}
