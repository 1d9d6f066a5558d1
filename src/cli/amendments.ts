import { AMENDABLE_SLOTS, BOUNDS, type SlotType } from '../model/amendable.ts'
import type { Claim, ClaimKind } from '../model/claim.ts'
import { isDay } from '../model/day.ts'
import { didYouMean } from '../pipeline/did-you-mean.ts'
import { MEASURES } from '../slots/measure.ts'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

type Read = (value: string) => string | number

const text: Read = (value) => value
const number: Read = (value) => {
  const read = Number(value.replaceAll(',', ''))
  if (Number.isFinite(read)) return read
  throw new UsageError(`'${value}' is no number; write it as 1051 or 1,051`)
}
const day: Read = (value) => {
  if (isDay(value)) return value
  throw new UsageError(`'${value}' is no day; write it as YYYY-MM-DD, such as 2024-11-13`)
}

const READS: Readonly<Record<SlotType, Read>> = {
  text,
  number,
  day,
  bound: oneOf('bound', BOUNDS),
  measure: oneOf('measure', MEASURES),
}

/** For `--help`: every slot that some kind of claim has. */
export const AMENDABLE: readonly string[] = [
  ...new Set(Object.values(AMENDABLE_SLOTS).flatMap((slots) => Object.keys(slots))),
]

/** "low=1051" */
const ASSIGNMENT = /^(?<slot>[a-z]{1,20})=(?<value>\S[^\n]{0,500})$/i

/**
 * Corrected slots of a claim: ["low=1,051", "bound=at_least"] is {low: 1051, bound: "at_least"}. Throws a UsageError for a
 * slot that claims of this kind do not have, and for a value that cannot stand there.
 */
export const readAmendments = (assignments: readonly string[], { kind }: Claim): Record<string, string | number> =>
  Object.fromEntries(assignments.map((assignment) => readAssignment(assignment, kind)))

function readAssignment(assignment: string, kind: ClaimKind): [string, string | number] {
  const { slot, value } = ASSIGNMENT.exec(assignment)?.groups ?? {}
  if (!slot || value === undefined)
    throw new UsageError(`'${assignment}' corrects nothing; write it as slot=value, such as low=1051`)
  const slots = AMENDABLE_SLOTS[kind]
  // 'constructor' is no slot, although every object has one.
  const type = Object.hasOwn(slots, slot) ? slots[slot] : undefined
  if (!type)
    throw new UsageError(`claims of kind ${kind} have no slot '${slot}'${didYouMean(slot, Object.keys(slots))}`)
  return [slot, READS[type](value)]
}
