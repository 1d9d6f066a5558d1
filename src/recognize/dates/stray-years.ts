import type { Candidate } from './scan.ts'

/** Years that lie further apart than this belong to different stories. */
const SAME_STORY_YEARS = 5

/** Marks years that are far from the stated years on both sides of them: "1812" between "August 1920" and "September 1920". */
export function markStrayYears(candidates: readonly Candidate[]): Candidate[] {
  const stated = candidates.filter((candidate) => yearOf(candidate) !== undefined)
  const stray = new Set(stated.filter((_, index) => isStray(stated, index)))
  return candidates.map((candidate) => (stray.has(candidate) ? { ...candidate, stray: true } : candidate))
}

function isStray(stated: readonly Candidate[], index: number): boolean {
  const [before, here, after] = [stated[index - 1], stated[index], stated[index + 1]].map(
    (candidate) => candidate && yearOf(candidate),
  )
  if (here === undefined) return false
  const isFar = (year?: number) => year !== undefined && Math.abs(year - here) > SAME_STORY_YEARS
  return isFar(before) ? isFar(after) || after === undefined : before === undefined && isFar(after)
}

const yearOf = ({ expression }: Candidate): number | undefined =>
  expression.kind === 'calendar' ? expression.year : undefined
