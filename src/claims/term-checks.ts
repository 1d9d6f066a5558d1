import type { EventClaim, FigureClaim } from '../model/claim.ts'
import { daysBetween, type IsoDay } from '../model/day.ts'
import type { Finding } from './age-checks.ts'

const DAYS: Readonly<Record<string, number>> = { year: 365.25, month: 30.44, week: 7, day: 1 }
/** "the next seven years in prison", "two years behind bars": time that was spent, no term that was given. */
const SPENT = /^(?:in (?:prison|jail|custody|detention|solitary)|behind bars|on death row|imprisonment)/i
/** What begins and what ends the time in prison. */
const BEGINS = new Set(['arrest'])
const ENDS = new Set(['release', 'execution', 'death'])
/** Articles round up: "seven years" may be six and a half. */
const TOLERANCE = 0.5

/**
 * Time in prison that does not fit between the days that the article gives for arrest and end: seven years between an arrest in
 * October 2018 and an execution in April 2024. Nothing is said where several people were arrested or a day is doubtful.
 */
export function checkTerms(figures: readonly FigureClaim[], events: readonly EventClaim[]): Finding[] {
  const sure = events.filter(({ flags }) => flags === undefined)
  const begins = sure.filter(({ eventType }) => BEGINS.has(eventType ?? ''))
  const person = begins[0]?.who.length === 1 ? begins[0].who[0] : undefined
  if (!person || begins.some(({ who }) => who[0] !== person)) return []
  const from = begins.map(({ date }) => date.from).sort()[0]!
  const end = sure
    .filter(({ eventType, who, date }) => ENDS.has(eventType ?? '') && who.includes(person) && date.to > from)
    .map(({ date }) => date.to)
    .sort()
    .at(-1)
  return end ? figures.flatMap((figure) => tooLong(figure, begins[0]!, from, end)) : []
}

function tooLong(figure: FigureClaim, arrest: EventClaim, from: IsoDay, end: IsoDay): Finding[] {
  const days = DAYS[figure.unit]
  if (!days || figure.low === undefined || !SPENT.test(figure.counted ?? '') || figure.modality !== 'asserted')
    return []
  const room = daysBetween(from, end) / days
  if (figure.low - room <= TOLERANCE) return []
  const words = `time_does_not_fit: ${figure.low} ${figure.unit}s ${figure.counted} between ${from} and ${end}, which are ${room.toFixed(1)} ${figure.unit}s apart.`
  return [
    { claimId: figure.id, words },
    { claimId: arrest.id, words },
  ]
}
