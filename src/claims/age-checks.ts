import type { AgeClaim, EventClaim } from '../model/claim.ts'
import { type IsoDay, partsOf } from '../model/day.ts'

/** A claim with what a check found wrong or remarkable about it, in words with the arithmetic. */
export interface Finding {
  readonly claimId: string
  readonly words: string
}

/** No article tells more ages of one person. */
const MOST_AGES = 20
/** Full age of majority for criminal law: UN Convention on the Rights of the Child, article 1. */
const MAJORITY = 18
/** Events of somebody who is held to account; a victim's age is no minor offender's. */
const ACCOUNTABLE = new Set(['arrest', 'trial', 'sentence', 'execution'])
/** What is told of the deed comes no later than these. */
const AFTER_OFFENCE = new Set(['arrest', 'trial', 'sentence'])

/** An age on a day. */
interface DatedAge {
  readonly claim: AgeClaim
  readonly day: IsoDay
  readonly age: number
}

/**
 * What the ages of one person say together with the days of the article: two ages that the years between do not explain, and a
 * person who was or may have been under 18 when arrested or tried, and so at the time of the offence. `reference` is the day
 * of publication, for ages that hold now. Days whose year or weekday is doubtful are left out.
 */
export function checkAges(
  ages: readonly AgeClaim[],
  events: readonly EventClaim[],
  reference: IsoDay | undefined,
): Finding[] {
  const sure = events.filter(({ flags, date }) => flags === undefined && date.from === date.to)
  return [...byPerson(ages)].flatMap(([person, claims]) => {
    const own = sure.filter(({ who }) => who.includes(person))
    const dead = own.some(({ eventType }) => eventType === 'execution' || eventType === 'death')
    const dated = claims.slice(0, MOST_AGES).flatMap((claim) => datedAge(claim, own, dead ? undefined : reference))
    const minors = minorAt(dated, own)
    return [...disagreements(dated), ...(minors.length > 0 ? minors : toldAsMinor(claims, own))]
  })
}

function byPerson(ages: readonly AgeClaim[]): Map<string, AgeClaim[]> {
  const persons = new Map<string, AgeClaim[]>()
  for (const age of ages) {
    if (age.low !== age.high || !/^\p{Lu}/u.test(age.person)) continue
    persons.set(age.person, [...(persons.get(age.person) ?? []), age])
  }
  return persons
}

/** The age with its day: the stated one, or the day of publication for someone alive; an age of a doubtful day has none. */
function datedAge(claim: AgeClaim, events: readonly EventClaim[], reference: IsoDay | undefined): DatedAge[] {
  const day = claim.asOf ?? reference
  const known = claim.asOf === undefined || events.some(({ date }) => date.from === claim.asOf)
  return day && known ? [{ claim, day, age: claim.low }] : []
}

/** Full years from one day to a later one. */
function fullYears(from: IsoDay, to: IsoDay): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  const before = b.month < a.month || (b.month === a.month && b.day < a.day)
  return b.year - a.year - (before ? 1 : 0)
}

/** Two ages that differ by more than the years between their days allow, a birthday more or less. */
function disagreements(dated: readonly DatedAge[]): Finding[] {
  return dated.flatMap((first, index) =>
    dated.slice(index + 1).flatMap((second) => {
      const [early, late] = first.day <= second.day ? [first, second] : [second, first]
      const years = fullYears(early.day, late.day)
      const [least, most] = [early.age + years, early.age + years + 1]
      if (late.age >= least && late.age <= most) return []
      const words = `ages_disagree: ${early.age} on ${early.day} makes ${least} or ${most} on ${late.day}, not ${late.age} (${years} full years lie between).`
      return [
        { claimId: early.claim.id, words },
        { claimId: late.claim.id, words },
      ]
    }),
  )
}

/** The earliest day on which the person was held to account, and how old the person was then by each age told. */
function minorAt(dated: readonly DatedAge[], events: readonly EventClaim[]): Finding[] {
  if (!events.some(({ eventType }) => ACCOUNTABLE.has(eventType ?? ''))) return []
  const first = events
    .filter(({ eventType }) => AFTER_OFFENCE.has(eventType ?? ''))
    .sort((a, b) => (a.date.from < b.date.from ? -1 : 1))[0]
  if (!first) return []
  const day = first.date.from
  const told = dated.find((age) => age.day === day) ?? dated[0]
  if (!told) return []
  const [least, most] = agesOn(told, day)
  if (least >= MAJORITY) return []
  const words = `possible_minor: ${arithmetic(told, first, least, most)}; the offence was no later.`
  return [
    { claimId: told.claim.id, words },
    { claimId: first.id, words },
  ]
}

/** "for a murder committed in 2014, when he was 16": an age under 18 that is told of somebody held to account. */
function toldAsMinor(claims: readonly AgeClaim[], events: readonly EventClaim[]): Finding[] {
  const event = events.find(({ eventType }) => ACCOUNTABLE.has(eventType ?? ''))
  if (!event) return []
  return claims
    .filter(({ high }) => high < MAJORITY)
    .map(({ id, high }) => ({
      claimId: id,
      words: `possible_minor: ${high} is told as an age of the person; ${event.trigger} on ${event.date.from}.`,
    }))
}

/** How old someone of an age on one day was on another: 24 on 2024-11-13 makes 17 or 18 on 2018-10-12. */
function agesOn({ day, age }: DatedAge, other: IsoDay): readonly [least: number, most: number] {
  if (other === day) return [age, age]
  if (other > day) return [age + fullYears(day, other), age + fullYears(day, other) + 1]
  return [age - fullYears(other, day) - 1, age - fullYears(other, day)]
}

function arithmetic({ day, age }: DatedAge, event: EventClaim, least: number, most: number): string {
  const then = least === most ? String(least) : `${least} or ${most}`
  const what = `${then} when ${event.trigger} on ${event.date.from}`
  if (day === event.date.from) return what
  return `${age} on ${day} makes ${what} (${fullYears(event.date.from, day)} full years before)`
}
