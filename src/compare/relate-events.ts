import { daysBetween } from '../model/day.ts'
import { surnameKey } from '../model/name-key.ts'
import type { Relation } from '../model/relation.ts'
import type { EventRecord } from './comparable.ts'
import { incomparable, relation, sourceName } from './in-words.ts'
import { independent, sameRoot } from './root-source.ts'
import { type PersonRecord, samePerson, spellings } from './same-person.ts'
import { isSameText } from './same-text.ts'
import { periodFault, windowInWords } from './window.ts'

/** Types of events of which a person has few, so that two days near each other are two dates for one. */
const ONCE = new Set(['execution', 'arrest', 'death', 'release', 'abduction', 'sentence', 'accident', 'injury'])

/** Dates farther apart than this are of two events. */
const MOST_DAYS_OF_ONE_EVENT = 7

/**
 * How two dated events of one person stand, the later report given first: "arrested on 12 October" here, on 13 October there,
 * is a conflict; an arrest in 2018 and one in 2024 are two. undefined for two people, other types, or within one article.
 */
export function relateEvents(later: EventRecord, earlier: EventRecord): Relation | undefined {
  if (later.articleUrl === earlier.articleUrl || !isComparable(later, earlier)) return undefined
  const people = commonPerson(later, earlier)
  if (!people) return undefined
  const wrong = [later, earlier].find(fault)
  if (wrong)
    return incomparable(
      later,
      earlier,
      'window',
      `The date of “${wrong.claim.trigger}” in ${wrong.outletName} ${fault(wrong)}.`,
    )
  const found = byDates(later, earlier, people[0].name)
  return { ...found, reasons: [...found.reasons, ...spellings(...people)] }
}

const fault = ({ claim: { date } }: EventRecord): string | undefined => periodFault(date)

const isComparable = ({ claim: a }: EventRecord, { claim: b }: EventRecord): boolean =>
  a.eventType !== undefined && a.eventType === b.eventType && ONCE.has(a.eventType) && [a, b].every(isAsserted)

const isAsserted = ({ negated, modality }: EventRecord['claim']): boolean =>
  !negated && ['asserted', 'alleged'].includes(modality)

/** The first named person of whom both speak. */
function commonPerson(later: EventRecord, earlier: EventRecord): [PersonRecord, PersonRecord] | undefined {
  const named = (record: EventRecord): PersonRecord[] =>
    record.claim.who.filter((name) => surnameKey(name) !== undefined).map((name) => ({ record, name }))
  for (const a of named(later)) {
    const b = named(earlier).find((other) => samePerson(a, other) === 'same')
    if (b) return [a, b]
  }
  return undefined
}

function byDates(later: EventRecord, earlier: EventRecord, person: string): Relation {
  const [a, b] = [later.claim.date, earlier.claim.date]
  const gap = Math.max(daysBetween(a.to, b.from), daysBetween(b.to, a.from))
  if (gap <= 0) return oneDate(later, earlier, person)
  if (gap > MOST_DAYS_OF_ONE_EVENT) {
    return incomparable(
      later,
      earlier,
      'event',
      `${said(later)} and ${said(earlier)} are ${gap} days apart: two events of ${person}.`,
    )
  }
  const reason = `${later.outletName} dates the ${later.claim.eventType} of ${person} ${windowInWords(a)}, ${earlier.outletName} ${windowInWords(b)}.`
  const isFirm = a.basis === 'stated' && b.basis === 'stated'
  return isFirm
    ? relation('conflicts', later, earlier, [reason])
    : relation('tension', later, earlier, [reason, 'One of the dates is not stated in full.'])
}

const said = ({ claim }: EventRecord): string => `“${claim.trigger}” ${windowInWords(claim.date)}`

function oneDate(later: EventRecord, earlier: EventRecord, person: string): Relation {
  const [a, b] = [later.claim.date, earlier.claim.date]
  const reason = `Both date the ${later.claim.eventType} of ${person} ${windowInWords(b)}`
  if (a.from !== b.from || a.to !== b.to) {
    return relation('compatible', later, earlier, [
      `${windowInWords(a)} and ${windowInWords(b)} share a day, so both can be true.`,
    ])
  }
  if (isSameText(later.sentenceText, earlier.sentenceText))
    return relation('same_text', later, earlier, [
      'The two sentences share most of their words: one text, not two witnesses.',
    ])
  if (sameRoot(later, earlier)) return relation('echo', later, earlier, [`${reason}, citing ${sourceName(earlier)}.`])
  return independent(later, earlier)
    ? relation('agrees', later, earlier, [`${reason}, one citing ${sourceName(later)}, one ${sourceName(earlier)}.`])
    : relation('compatible', later, earlier, [`${reason}.`])
}
