import type { Signal } from '../confidence/signals.ts'
import type { AgeClaim, EventClaim } from '../model/claim.ts'
import type { AgeMention } from '../model/mention.ts'
import { type ClaimContext, sentenceBefore, sentenceOf } from '../slots/context.ts'
import { claimConfidence, evidenceFor, sharedSlots, when } from './claim-base.ts'
import type { claimIds } from './claim-id.ts'

/** Events at which a person's age is the age that an article states: the dead do not grow older. */
const DATING_EVENTS = new Set(['execution', 'death', 'injury', 'attack'])

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

function asOfDay(context: ClaimContext, age: AgeMention, events: readonly EventClaim[]): string | undefined {
  const sentence = sentenceOf(context.document, age)
  const before = sentenceBefore(context.document, sentence)
  const near = events.filter(
    ({ sentence: place, date, trigger, eventType }) =>
      (place.start === sentence.start || place.start === before?.start) &&
      date.from === date.to &&
      trigger !== '' &&
      (age.then === true || DATING_EVENTS.has(eventType ?? '')),
  )
  return near.sort((a, b) => b.start - a.start)[0]?.date.from
}

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
