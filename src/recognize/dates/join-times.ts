import type { CalendarExpression, Expression, ShiftExpression } from './expression.ts'
import type { Candidate } from './scan.ts'

/** Between a day and its time of day: "Friday at 4 p.m.", "9 a.m. on Tuesday", "8:30 p.m., Nov. 9", "5/3/24 @ 17:49". */
const JOINT = /^(?:\s?,?\s(?:at |on |around |about |@ )?|\s?,)$/

type DayExpression = CalendarExpression | ShiftExpression

/** A time of day next to a day is one date: "9 a.m." and "Tuesday" become "9 a.m. on Tuesday". */
export function joinTimes(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const before = joined.at(-1)
    const expression =
      before && JOINT.test(text.slice(before.end, candidate.start)) ? join(before, candidate) : undefined
    if (before && expression)
      joined[joined.length - 1] = {
        ...(isClock(before) ? before : candidate),
        start: before.start,
        end: candidate.end,
        expression,
      }
    else joined.push(candidate)
  }
  return joined
}

function join(a: Candidate, b: Candidate): Expression | undefined {
  const [clock, day] = isClock(a) ? [a, b.expression] : [b, a.expression]
  if (!isClock(clock)) return undefined
  return isDay(day) ? timed(day, clock) : repeated(day, clock.expression.time)
}

/** "every Monday at 4 p.m." is at four on Mondays, "daily at noon" at noon on any day: not on the day of the paper. */
function repeated(day: Expression, time = ''): Expression | undefined {
  if (day.kind !== 'fixed' || day.timex !== 'SET') return undefined
  const repeats = day.value === 'P1D' ? 'XXXX-XX-XX' : day.value.replace(/T\w{2}$/, '')
  return repeats.startsWith('XXXX') ? { ...day, value: repeats + time } : undefined
}

/** A clock time that no day has been given yet. */
const isClock = ({ rule, expression }: Candidate): boolean =>
  rule.startsWith('clock') && expression.kind === 'shift' && expression.from === 'text'

function isDay(expression: Expression): expression is DayExpression {
  if (expression.time && /\d/.test(expression.time)) return false
  if (expression.kind === 'shift') return expression.unit === 'day'
  return expression.kind === 'calendar' && Boolean(expression.day ?? expression.weekday)
}

/** "tonight at 8" is in the evening, though "at 8" alone would be in the morning. */
function timed(day: DayExpression, { rule, expression }: Candidate): Expression {
  const time = expression.time ?? ''
  const hour = Number(time.slice(1, 3))
  const isLate = rule === 'clock-bare' && hour < 12 && hour > 3 && /^T(?:NI|EV|AF)$/.test(day.time ?? '')
  return { ...day, time: isLate ? `T${hour + 12}${time.slice(3)}` : time }
}
