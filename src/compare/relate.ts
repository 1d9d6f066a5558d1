import type { StoredClaim } from '../model/record.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import {
  type AgeRecord,
  comparableFigures,
  type FigureRecord,
  identicalPlace,
  isAge,
  isFigure,
  isRemainder,
  samePerson,
} from './comparable.ts'
import { equalIntervals, intervalOf, meet } from './interval.ts'
import { independent, rootOf } from './root-source.ts'
import { isSameText } from './same-text.ts'
import { isStated, sameStart, windowRelation } from './window.ts'

/**
 * How two stored claims stand to each other, first match wins, with the reasons in words; undefined when they cannot be
 * compared. "At least 1,051 executions since July 2024" against "1,051 executions since July 2024" from the same root is
 * `qualifier_lost`. The order of the two does not matter: the relation itself says which is `a`.
 */
export function relate(x: StoredClaim, y: StoredClaim): Relation | undefined {
  if (x.claim.id === y.claim.id) return undefined
  if (isFigure(x) && isFigure(y)) return relateFigures(...inOrder(x, y))
  if (isAge(x) && isAge(y)) return relateAges(...inOrder(x, y))
  return undefined
}

/** The later of the two first: by publication, then by version, then by id, so that both orders give one relation. */
function inOrder<T extends StoredClaim>(x: T, y: T): [T, T] {
  const key = ({ published = '', version, claim }: StoredClaim) =>
    `${published}\n${String(version).padStart(6, '0')}\n${claim.id}`
  return key(x) >= key(y) ? [x, y] : [y, x]
}

function relateFigures(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  if (!comparableFigures(later.claim, earlier.claim)) return undefined
  return later.articleUrl === earlier.articleUrl ? withinArticle(later, earlier) : acrossArticles(later, earlier)
}

/** Inside one article only a change between versions is a relation; a text may count several things. */
function withinArticle(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  if (later.version === earlier.version || !isReplaced(later, earlier)) return undefined
  return relation('revises', later, earlier, [
    `Version ${later.version} says ${inWords(later)} where version ${earlier.version} said ${inWords(earlier)}.`,
  ])
}

/** What the older version said and the newer one no longer says, of the same window or in the same words. */
const isReplaced = (later: FigureRecord, earlier: FigureRecord): boolean =>
  !earlier.current &&
  !(equalIntervals(intervalOf(later.claim), intervalOf(earlier.claim)) && later.claim.bound === earlier.claim.bound) &&
  (isSameText(later.sentenceText, earlier.sentenceText) ||
    windowRelation(later.claim.period, earlier.claim.period) === 'same')

function acrossArticles(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  if (isRemainder(later) !== isRemainder(earlier)) return undefined
  const window = windowRelation(later.claim.period, earlier.claim.period)
  const [a, b] = [intervalOf(later.claim), intervalOf(earlier.claim)]
  const sameRoot = rootOf(later) !== undefined && rootOf(later) === rootOf(earlier)
  const sameNumber = statedNumber(later) === statedNumber(earlier)
  const sameWindow = window === 'same' || sameStart(later.claim.period, earlier.claim.period)
  const comparableWindow = sameWindow || window === 'unknown'
  const both = (kind: RelationKind, ...reasons: string[]) => relation(kind, later, earlier, reasons)

  if (sameNumber && isSameText(later.sentenceText, earlier.sentenceText)) {
    return both('same_text', 'The two sentences share most of their words: one text, not two witnesses.')
  }
  if (sameNumber && sameRoot && equalIntervals(a, b) && comparableWindow) {
    return both('echo', `Both cite ${sourceName(earlier)}: one voice, not two.`)
  }
  const lost = sameNumber && comparableWindow ? qualifierLost(later, earlier) : undefined
  if (lost) return lost
  if (sameRoot && sameWindow && window !== 'same' && asOf(later) > asOf(earlier)) {
    return b.low <= a.low
      ? both(
          'updates',
          `${sourceName(later)} counts from the same day, later on: ${inWords(earlier)} became ${inWords(later)}.`,
        )
      : both(
          'retracts',
          `${sourceName(later)} counts from the same day, yet the later figure is lower: ${inWords(later)} after ${inWords(earlier)}.`,
        )
  }
  if (!identicalPlace(later.claim.place, earlier.claim.place)) return partAndWhole(later, earlier)
  if (window === 'same') return sameWindowRelation(later, earlier)
  return partAndWhole(later, earlier)
}

function sameWindowRelation(later: FigureRecord, earlier: FigureRecord): Relation {
  const [a, b] = [intervalOf(later.claim), intervalOf(earlier.claim)]
  if (equalIntervals(a, b) && independent(later, earlier)) {
    return relation('agrees', later, earlier, [`${sourceName(later)} and ${sourceName(earlier)} say the same.`])
  }
  if (meet(a, b)) {
    return relation('compatible', later, earlier, ['Same window and place; the two figures can both be true.'])
  }
  const stated = isStated(later.claim.period) && isStated(earlier.claim.period)
  const reason = `${saying(later)}, ${saying(earlier)}; both cannot be true.`
  return stated
    ? relation('conflicts', later, earlier, [reason])
    : relation('tension', later, earlier, [reason, 'One of the windows is inferred.'])
}

/** A part can be no larger than its whole: what lies within a window, or a place, is bounded by it. */
function partAndWhole(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  const window = windowRelation(later.claim.period, earlier.claim.period)
  if (window !== 'a_within_b' && window !== 'b_within_a') return undefined
  const [part, whole] = window === 'a_within_b' ? [later, earlier] : [earlier, later]
  if (!identicalPlace(part.claim.place, whole.claim.place)) return undefined
  if (intervalOf(part.claim).low <= intervalOf(whole.claim).high) return undefined
  return relation('tension', part, whole, [
    `${saying(part)} for a shorter window than the one for which ${saying(whole)}: a part cannot be more than its whole.`,
  ])
}

/** The bare number where the other bounds it, from the same root, or with the root dropped as well. */
function qualifierLost(x: FigureRecord, y: FigureRecord): Relation | undefined {
  const bare = [x, y].find(({ claim }) => claim.bound === 'exact')
  const bounded = [x, y].find(({ claim }) => claim.bound !== 'exact')
  if (!bare || !bounded || !sharesRoot(bare, bounded)) return undefined
  return relation('qualifier_lost', bare, bounded, [
    `${bare.outletName} prints ${inWords(bare)} where ${bounded.outletName} has ${inWords(bounded)}.`,
  ])
}

function sharesRoot(bare: FigureRecord, bounded: FigureRecord): boolean {
  const [root, original] = [rootOf(bare), rootOf(bounded)]
  return original !== undefined && (root === undefined || root === original)
}

/** Ages may differ by this much because they were counted on different days. */
const AGE_SLACK_YEARS = 2

function relateAges(later: AgeRecord, earlier: AgeRecord): Relation | undefined {
  const [a, b] = [later.claim, earlier.claim]
  if (later.articleUrl === earlier.articleUrl || !samePerson(a, b)) return undefined
  const sameDay = a.asOf === b.asOf
  if (!sameDay && a.asOf && b.asOf) return undefined
  if (meet(a, b)) return relation('compatible', later, earlier, [`Both give ${a.person} the age of ${a.low}.`])
  const reason = `${later.outletName} says ${a.person} was ${a.low}, ${earlier.outletName} says ${b.low}.`
  if (sameDay) return relation('conflicts', later, earlier, [reason])
  if (Math.abs(a.low - b.low) > AGE_SLACK_YEARS) return undefined
  return relation('tension', later, earlier, [reason, 'They may speak of different days.'])
}

/** In the article's own words: “at least 1,000 people”. */
function inWords({ claim }: FigureRecord): string {
  const words = claim.counted && !claim.text.includes(claim.counted) ? `${claim.text} ${claim.counted}` : claim.text
  return `“${words}”`
}

/** "Sample Monitor says “972 executions”, citing Amnesty International" */
const saying = (record: FigureRecord): string =>
  `${record.outletName} says ${inWords(record)}${record.claim.source ? `, citing ${record.claim.source.name}` : ''}`

const statedNumber = ({ claim }: FigureRecord): number | undefined => claim.low ?? claim.high
const asOf = ({ claim, published }: FigureRecord): string => claim.period?.to ?? published ?? ''
const sourceName = (record: StoredClaim): string => record.claim.source?.name ?? record.agencies[0] ?? record.outletName

const relation = (kind: RelationKind, a: StoredClaim, b: StoredClaim, reasons: readonly string[]): Relation => ({
  kind,
  a: a.claim.id,
  b: b.claim.id,
  reasons,
})
