import type { Expression } from './expression.ts'
import type { Candidate } from './scan.ts'

/** Between the parts of one length: "2 years and 3 months", "1 hour, 30 minutes". */
const JOINT = /^(?:\s|,\s|,?\sand\s)$/
/** A length in one unit, counted: "P2Y", "PT90M". */
const LENGTH = /^P(?<clock>T)?(?<amount>\d+)(?<code>[YMWDHS])$/
/** From long to short. */
const CODES = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** Lengths in falling units next to each other are one: "two years and three months" is P2Y3M, not "two days and two nights". */
export function joinLengths(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const before = joined.at(-1)
    const value =
      before && JOINT.test(text.slice(before.end, candidate.start))
        ? sum(lengthOf(before.expression), lengthOf(candidate.expression))
        : undefined
    if (before && value)
      joined[joined.length - 1] = {
        ...before,
        end: candidate.end,
        expression: { kind: 'fixed', timex: 'DURATION', value, ...modOf(before.expression) },
      }
    else joined.push(candidate)
  }
  return joined
}

const modOf = ({ mod }: Expression) => (mod ? { mod } : {})

const lengthOf = (expression: Expression): string =>
  expression.kind === 'fixed' && expression.timex === 'DURATION' ? expression.value : ''

/** "P2Y" and "P3M" are "P2Y3M", "PT1H" and "PT30M" are "PT1H30M"; undefined when the second is no smaller unit. */
function sum(first: string, second: string): string | undefined {
  const lengths = [first, second].map((value) => LENGTH.exec(value)?.groups)
  const [longer, shorter] = lengths.map((groups) => CODES.indexOf(`${groups?.clock ?? ''}${groups?.code}`))
  if (longer === undefined || shorter === undefined || longer < 0 || shorter <= longer) return undefined
  return first + (first.startsWith('PT') ? second.slice(2) : second.slice(1))
}
