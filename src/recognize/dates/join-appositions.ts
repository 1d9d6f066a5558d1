import type { Candidate } from './scan.ts'

/** Between "the same day" and "November 13". */
const JOINT = /^,\s(?:on\s)?$/

/** A day told by another date and named behind a comma is one date: "the same day, November 13" is November 13. */
export function joinAppositions(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const before = joined.at(-1)
    const isOne = before && pointsBack(before) && isNamedDay(candidate)
    if (isOne && JOINT.test(text.slice(before.end, candidate.start)))
      joined[joined.length - 1] = { ...candidate, start: before.start }
    else joined.push(candidate)
  }
  return joined
}

const pointsBack = ({ expression }: Candidate): boolean =>
  expression.kind === 'shift' && expression.unit === 'day' && expression.from === 'text' && !expression.time

const isNamedDay = ({ expression }: Candidate): boolean =>
  expression.kind === 'calendar' && expression.day !== undefined
