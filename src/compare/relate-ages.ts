import { daysBetween, isDay } from '../model/day.ts'
import type { Relation } from '../model/relation.ts'
import type { AgeRecord } from './comparable.ts'
import { incomparable, relation, sourceName } from './in-words.ts'
import { type Interval, meet } from './interval.ts'
import { independent, sameRoot } from './root-source.ts'
import { samePerson, spellings } from './same-person.ts'
import { isSameText } from './same-text.ts'

/** Beyond this, ages of unknown days are taken to be of different times of a life. */
const AGE_SLACK_YEARS = 2
const DAYS_OF_YEAR = 365.2425

/**
 * How two ages of one person stand, the later one given first: "26 here, 27 there" on one day is a conflict, "20 on the day
 * of his arrest" and 26 six years later agree by arithmetic. undefined for two people, or within one article.
 */
export function relateAges(later: AgeRecord, earlier: AgeRecord): Relation | undefined {
  if (later.articleUrl === earlier.articleUrl || !isAsserted(later) || !isAsserted(earlier)) return undefined
  const people = [later, earlier].map((record) => ({ record, name: record.claim.person })) as [Named, Named]
  const match = samePerson(...people)
  if (match === 'other') return undefined
  const { person } = later.claim
  if (match === 'unclear') {
    const [x, y] = people.map(({ record }) => record.claim.place?.name)
    return incomparable(later, earlier, 'person', `There may be two people called ${person}: one in ${x}, one in ${y}.`)
  }
  const spelled = spellings(...people)
  const found = onOneDay(later, earlier) ? sameDay(later, earlier) : otherDay(later, earlier)
  return { ...found, reasons: [...found.reasons, ...spelled] }
}

type Named = { readonly record: AgeRecord; readonly name: string }

const isAsserted = ({ claim }: AgeRecord): boolean => !claim.negated && ['asserted', 'alleged'].includes(claim.modality)

const yearsOf = ({ claim }: AgeRecord): Interval => ({ low: claim.low, high: claim.high })

/** Without a day, an age is that of the time of publication. */
const onOneDay = ({ claim: a, ...later }: AgeRecord, { claim: b, ...earlier }: AgeRecord): boolean =>
  a.asOf === b.asOf ? a.asOf !== undefined || near(later.published, earlier.published) : false

const DAYS_OF_ONE_TIME = 30
const near = (a = '', b = ''): boolean =>
  isDay(a.slice(0, 10)) &&
  isDay(b.slice(0, 10)) &&
  Math.abs(daysBetween(a.slice(0, 10), b.slice(0, 10))) <= DAYS_OF_ONE_TIME

function sameDay(later: AgeRecord, earlier: AgeRecord): Relation {
  const { person, low, high } = later.claim
  if (low === earlier.claim.low && high === earlier.claim.high) return sameAge(later, earlier)
  if (meet(yearsOf(later), yearsOf(earlier))) {
    return relation('compatible', later, earlier, [`Both ages of ${person} can be true.`])
  }
  if (later.claim.asOf === undefined && gapOf(yearsOf(later), yearsOf(earlier)) > AGE_SLACK_YEARS)
    return otherTimes(later, earlier)
  return later.claim.asOf === undefined || isAlleged(later, earlier)
    ? relation('tension', later, earlier, [differing(later, earlier), 'They may speak of different days.'])
    : relation('conflicts', later, earlier, [differing(later, earlier)])
}

function sameAge(later: AgeRecord, earlier: AgeRecord): Relation {
  const both = `Both give ${later.claim.person} the age of ${later.claim.low}`
  if (isSameText(later.sentenceText, earlier.sentenceText))
    return relation('same_text', later, earlier, [
      'The two sentences share most of their words: one text, not two witnesses.',
    ])
  if (sameRoot(later, earlier)) return relation('echo', later, earlier, [`${both}, citing ${sourceName(earlier)}.`])
  if (independent(later, earlier))
    return relation('agrees', later, earlier, [`${both}, one citing ${sourceName(later)}, one ${sourceName(earlier)}.`])
  return relation('compatible', later, earlier, [`${both}.`])
}

const isAlleged = (...records: readonly AgeRecord[]): boolean =>
  records.some(({ claim }) => claim.modality === 'alleged')

const differing = (a: AgeRecord, b: AgeRecord): string =>
  `${a.outletName} says ${a.claim.person} was ${years(a)}, ${b.outletName} says ${years(b)}.`

const years = ({ claim: { low, high } }: AgeRecord): string => (low === high ? `${low}` : `${low} to ${high}`)

/** The age of the earlier day, carried to the later day: a birthday may lie between them or not. */
function otherDay(later: AgeRecord, earlier: AgeRecord): Relation {
  const isStated = later.claim.asOf !== undefined && earlier.claim.asOf !== undefined
  const [young, old] = [later, earlier].sort((a, b) => dayOf(a).localeCompare(dayOf(b))) as [AgeRecord, AgeRecord]
  const gap = dayOf(young) === '' ? 0 : daysBetween(dayOf(young), dayOf(old)) / DAYS_OF_YEAR
  const carried = { low: young.claim.low + Math.floor(gap), high: young.claim.high + Math.ceil(gap) }
  const steps = `${years(young)} on ${dayOf(young)} makes ${range(carried)} on ${dayOf(old)}`
  if (meet(yearsOf(old), carried)) {
    if (!isStated && years(young) === years(old)) return sameAge(later, earlier)
    return relation('compatible', later, earlier, [`${steps}, so ${years(old)} fits.`])
  }
  if (!isStated && gapOf(yearsOf(old), carried) > AGE_SLACK_YEARS) return otherTimes(later, earlier)
  const doubt = isStated ? `${steps}.` : 'They may speak of different days.'
  return relation('tension', later, earlier, [differing(later, earlier), doubt])
}

const gapOf = (a: Interval, b: Interval): number => Math.max(a.low - b.high, b.low - a.high)

const otherTimes = (later: AgeRecord, earlier: AgeRecord): Relation =>
  incomparable(later, earlier, 'window', `The two ages of ${later.claim.person} are of different times.`)

const range = ({ low, high }: Interval): string => (low === high ? `${low}` : `${low} or ${high}`)

/** Day on which the age held, that of publication where none is stated; empty when neither is known. */
function dayOf({ claim, published = '' }: AgeRecord): string {
  const day = claim.asOf ?? published.slice(0, 10)
  return isDay(day) ? day : ''
}
