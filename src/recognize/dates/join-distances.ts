import type { Expression, Unit } from './expression.ts'
import type { Candidate } from './scan.ts'

/** Between a length and the day it is counted from: "two days after May 3", "three weeks from today". */
const JOINT = /^(?<blank>\s)?(?<way>from|after|before|since)?\s$/
const LENGTH = /^P(?<clock>T)?(?<amount>\d+)(?<code>[DWMY])$/
const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** A length of time next to the day that it is counted from is one date: "two weeks before May 13, 1999" is "1999-04-29". */
export function joinDistances(text: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const before = joined.at(-1)
    const way = before && wayBetween(text, before, candidate)
    const expression =
      before && way && isDay(candidate.expression) ? distance(before.expression, way, candidate.expression) : undefined
    if (before && expression)
      joined[joined.length - 1] = { ...before, end: candidate.end, expression, rule: 'distance-from-day' }
    else joined.push(candidate)
  }
  return joined
}

function wayBetween(text: string, a: Candidate, b: Candidate): string | undefined {
  const joint = JOINT.exec(text.slice(a.end, b.start))
  if (joint?.groups?.way) return joint.groups.way
  return joint && /\bbefore$/i.test(text.slice(a.start, a.end)) ? 'before' : undefined
}

function isDay(expression: Expression): boolean {
  if (expression.kind === 'shift') return expression.unit === 'day' && expression.from === 'publication'
  return expression.kind === 'calendar' && Boolean(expression.day ?? expression.weekday ?? expression.feast)
}

function distance(length: Expression, way: string, base: Expression): Expression | undefined {
  const sign = way === 'before' ? -1 : 1
  const mod = length.mod ? { mod: length.mod } : {}
  if (length.kind === 'shift' && length.from === 'text')
    return { kind: 'offset', unit: length.unit, amount: -Math.abs(length.amount), base, ...mod }
  const groups = length.kind === 'fixed' ? LENGTH.exec(length.value)?.groups : undefined
  if (!groups || groups.clock) return undefined
  return { kind: 'offset', unit: UNITS[groups.code ?? ''] ?? 'day', amount: sign * Number(groups.amount), base, ...mod }
}
