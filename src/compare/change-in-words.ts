import type { Claim } from '../model/claim.ts'
import { amountInWords, claimInWords } from '../model/claim-in-words.ts'
import { countedHead } from '../model/counted-head.ts'
import { isDay } from '../model/day.ts'
import type { ChangeKind, ClaimChange } from '../model/record.ts'

type Tell = (before: Claim, after: Claim) => string

const TELL: Readonly<Record<Exclude<ChangeKind, 'added' | 'removed'>, Tell>> = {
  value_changed: (before, after) => `changed ${valueInWords(before)} to ${valueInWords(after)}${subject(after)}`,
  bound_dropped: (before, after) =>
    `dropped the bound of ${valueInWords(before)}${subject(before)}, now ${valueInWords(after)}`,
  bound_changed: (before, after) => `changed ${valueInWords(before)} to ${valueInWords(after)}${subject(after)}`,
  source_dropped: (before, after) =>
    `no longer cites ${before.source?.name} for ${valueInWords(after)}${subject(after)}`,
  source_changed: (before, after) =>
    `cites ${after.source?.name} instead of ${before.source?.name} for ${valueInWords(after)}${subject(after)}`,
  period_changed: (before, after) =>
    `changed the period of ${valueInWords(after)}${subject(after)} from ${periodOf(before)} to ${periodOf(after)}`,
  name_respelt: (before, after) => `spells ${namesOf(before)} ${namesOf(after)} now`,
}

/**
 * A change as one sentence: "Sample Herald changed ≥ 975 to ≥ 1,000 executions at 14:20 UTC on 24 Sep 2025, no note.", "...,
 * with a note: “Correction: ...”." The time is that of the fetch that first saw the new text.
 */
export const changeInWords = (change: ClaimChange): string =>
  `${change.outletName} ${whatChanged(change)} ${timeInWords(change.changedAt)}, ${noteInWords(change.note)}.`

function whatChanged({ kind, before, after }: ClaimChange): string {
  if (before && after && kind !== 'added' && kind !== 'removed') return TELL[kind](before.claim, after.claim)
  if (after) return `added “${claimInWords(after.claim)}”`
  return before ? `removed “${claimInWords(before.claim)}”` : 'changed a claim'
}

const noteInWords = (note: string | undefined): string =>
  note === undefined ? 'no note' : `with a note: “${note.replace(/\s+/g, ' ').replace(/[.\s]+$/, '')}”`

/** "≥ 975", "26", "2024-11-13", "mayor": without the "=" of a plain number. */
function valueInWords(claim: Claim): string {
  switch (claim.kind) {
    case 'figure':
      return amountInWords(claim).replace(/^= /, '')
    case 'age':
      return claim.low === claim.high ? `${claim.low}` : `${claim.low}–${claim.high}`
    case 'event':
      return claim.date.from === claim.date.to ? claim.date.from : `${claim.date.from}..${claim.date.to}`
    case 'person':
      return claim.role ?? 'no role'
  }
}

/** " executions", " as the age of Ahmad Alizadeh". */
function subject(claim: Claim): string {
  switch (claim.kind) {
    case 'figure':
      return ` ${claim.measure === 'other' ? (claim.counted ?? 'in a figure') : measureInWords(claim.measure, claim.counted)}`
    case 'age':
      return ` as the age of ${claim.person}`
    case 'event':
      return ` as the day of “${claim.trigger}”`
    case 'person':
      return ` as the role of ${claim.person}`
  }
}

/** "executions", "(percentage of households)". */
function measureInWords(measure: string, counted: string | undefined): string {
  if (!['percentage', 'money', 'change'].includes(measure)) return measure
  return countedHead(counted) === undefined ? `(${measure})` : `(${measure} of ${counted})`
}

function periodOf(claim: Claim): string {
  if (claim.kind === 'age') return claim.asOf ?? 'no day'
  if (claim.kind !== 'figure' || !claim.period) return 'none'
  return `${claim.period.from ?? ''}..${claim.period.to ?? ''}`
}

const namesOf = (claim: Claim): string =>
  claim.kind === 'event' ? claim.who.join(', ') : claim.kind === 'figure' ? '' : claim.person

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "at 14:20 UTC on 24 Sep 2025" of an ISO 8601 time in UTC. */
function timeInWords(time: string): string {
  const day = time.slice(0, 10)
  if (!isDay(day)) return `at ${time}`
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `at ${time.slice(11, 16)} UTC on ${date} ${MONTHS[month - 1]} ${year}`
}
