import type { Signal } from '../confidence/signals.ts'
import type { AgeClaim, EventClaim } from '../model/claim.ts'
import type { AgeMention } from '../model/mention.ts'
import { type ClaimContext, sentenceBefore, sentenceOf } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots, when } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'

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
  return context.ages.flatMap((age) => ageClaim(context, age, events, idOf) ?? [])
}

function ageClaim(
  context: ClaimContext,
  age: AgeMention,
  events: readonly EventClaim[],
  idOf: ReturnType<typeof claimIds>,
): AgeClaim | undefined {
  if (!age.person) return undefined
  const sentence = sentenceOf(context.document, age)
  const slots = sharedSlots(context, age, sentence)
  const asOf = asOfDay(context, age, events)
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
    confidence: claimConfidence(context, sentence, slots, ageSignals(context, age), age.p),
    rule: age.rule,
  }
}

/**
 * The day at which the age held. An age beside a past event ("arrested on 12 October 2018, aged 20") held on its day; the
 * age of someone who died is the age at death. An age in apposition ("Alizadeh, 26, had been arrested in 2018") is no part
 * of its clause.
 */
function asOfDay(context: ClaimContext, age: AgeMention, events: readonly EventClaim[]): string | undefined {
  const sentence = sentenceOf(context.document, age)
  const before = sentenceBefore(context.document, sentence)
  const ofOneDay = events.filter(({ date }) => date.from === date.to)
  const here = ofOneDay.filter((event) => event.sentence.start === sentence.start)
  const own = age.then || !IN_APPOSITION.has(age.rule) ? nearest(here, age) : undefined
  const carried = age.then ? ofOneDay.filter((event) => event.sentence.start === before?.start).at(-1) : undefined
  const dying = ofOneDay
    .filter(({ eventType, who }) => DATING_EVENTS.has(eventType ?? '') && who.includes(age.person ?? ''))
    .toSorted((a, b) => b.date.from.localeCompare(a.date.from))[0]
  const then = own ?? carried
  if (then && (age.then || LIFE_EVENTS.has(then.eventType ?? ''))) return then.date.from
  return dying?.date.from
}

const nearest = (events: readonly EventClaim[], age: AgeMention): EventClaim | undefined =>
  events.toSorted((a, b) => Math.abs(a.start - age.start) - Math.abs(b.start - age.start))[0]

function ageSignals(context: ClaimContext, age: AgeMention): Signal[] {
  const named = context.people.some(({ name }) => name === age.person)
  const carried = named && age.personStart !== undefined && sentenceOf(context.document, age).start > age.personStart
  return [
    'base.age',
    ...when(age.low === age.high, 'age.pattern_certain'),
    named ? 'person.named' : 'person.unnamed',
    ...when(carried, 'person.carried'),
  ]
}
