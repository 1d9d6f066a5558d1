import { addDays, isDay } from '../../model/day.ts'
import type { DateMention } from '../../model/mention.ts'
import type { Unit } from './expression.ts'
import { dayAt } from './resolve-shift.ts'

/** Between a length and the day it begins on: "for two weeks starting May 20", "three days, beginning on Monday". */
const JOINT = /^,?\s(?:starting|beginning|commencing)\s(?:(?:on|from)\s)?$|^,\sfrom\s$/
const LENGTH = /^P(?<amount>\d+)(?<code>[DWMY])$/
const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** A length with the day that it begins on runs over days of the calendar: "for two weeks starting May 20" is May 20 to June 2. */
export function lengthsFromDays(text: string, mentions: readonly DateMention[]): DateMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1]
    const length = LENGTH.exec(mention.value)?.groups
    if (!length || !next || mention.from || !isDay(next.value)) return mention
    if (next.start - mention.end > 20 || !JOINT.test(text.slice(mention.end, next.start))) return mention
    const to = addDays(dayAt(next.value, UNITS[length.code ?? ''] ?? 'day', Number(length.amount)), -1)
    return { ...mention, from: next.value, to, basis: next.basis }
  })
}
