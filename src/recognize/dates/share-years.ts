import type { CalendarExpression } from './expression.ts'
import type { Candidate } from './scan.ts'

/** " to ", "-", ", " and " and " between dates that share what the last one states. */
const JOINT = /^\s?(?:-|–|—|,|to|and|or|through|until|till|, and)\s?$/

/** "March 5 and April 2, 2024": the year (and in "5, 6 and 7 May" nothing more) of the last date holds for those joined to it. */
export function shareYears(text: string, candidates: readonly Candidate[]): Candidate[] {
  const shared = [...candidates]
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [here, next] = [shared[index]!, shared[index + 1]!]
    const year = isCalendar(next) ? next.expression.year : undefined
    if (year === undefined || !isCalendar(here) || !lacksYear(here.expression)) continue
    if (JOINT.test(text.slice(here.end, next.start)))
      shared[index] = { ...here, expression: { ...here.expression, year } }
  }
  return shared
}

const isCalendar = (candidate: Candidate): candidate is Candidate & { expression: CalendarExpression } =>
  candidate.expression.kind === 'calendar'

const lacksYear = ({ year, yearShift, storyYearShift, which, month, quarter, season }: CalendarExpression): boolean =>
  (year ?? yearShift ?? storyYearShift) === undefined && which === undefined && Boolean(month ?? quarter ?? season)
