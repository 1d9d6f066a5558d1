import type { Candidate } from './scan.ts'

/** "the same day, November 13", "that Friday, May 2": what is said twice is read from the words that say more. */
const JOINT = /^,\s(?:on\s)?$/

/** A day told by another date and named behind a comma gets what the name says: "the same day, November 13" is November 13 twice. */
export function joinAppositions(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const next = candidates[index + 1]
    const isNamed = next?.expression.kind === 'calendar' && next.expression.day !== undefined
    return isNamed && pointsBack(candidate) && JOINT.test(text.slice(candidate.end, next.start))
      ? { ...candidate, expression: next.expression }
      : candidate
  })
}

const pointsBack = ({ expression }: Candidate): boolean =>
  expression.kind === 'shift' && expression.unit === 'day' && expression.from === 'text' && !expression.time
