import type { AroundExpression, Expression } from './expression.ts'
import type { Candidate } from './scan.ts'

/** "the week of " before "March 6", "the weekend of " before "Halloween". */
const WEEK_BEFORE = /\b(?:(?:the )?(?:week(?:end)? of|week (?:beginning|starting|commencing)(?: on)?)|w\/c)(?: the)? $/i
const WEEKEND = /^(?:the )?weekend/i
/** " weekend" after "Labor Day". */
const WEEKEND_AFTER = /^ weekend\b/i
const REACH = 30

/** The week or weekend that a day tells: "the week of March 6" is the one that holds March 6, "Labor Day weekend" the one beside it. */
export function joinWeeks(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const whole = isDay(candidate.expression) ? wholeOf(text, candidate) : candidate
    while ((joined.at(-1)?.end ?? 0) > whole.start) joined.pop()
    joined.push(whole)
  }
  return joined
}

const isDay = (expression: Expression): boolean =>
  expression.kind === 'calendar' && Boolean(expression.day ?? expression.feast)

function wholeOf(text: string, candidate: Candidate): Candidate {
  const before = WEEK_BEFORE.exec(text.slice(Math.max(0, candidate.start - REACH), candidate.start))
  if (before) return around(candidate, WEEKEND.test(before[0]) ? 'weekend' : 'week', candidate.start - before[0].length)
  const isWeekend = isFeast(candidate) && WEEKEND_AFTER.test(text.slice(candidate.end, candidate.end + 9))
  return isWeekend ? { ...around(candidate, 'weekend'), end: candidate.end + ' weekend'.length } : candidate
}

const isFeast = ({ expression }: Candidate): boolean => expression.kind === 'calendar' && expression.feast !== undefined

const around = (candidate: Candidate, unit: AroundExpression['unit'], start = candidate.start): Candidate => ({
  ...candidate,
  start,
  expression: { kind: 'around', unit, base: candidate.expression },
  rule: 'week-around-day',
})
