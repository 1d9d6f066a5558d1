import { OPEN_MEASURES } from '../model/comparison-key.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { FigureRecord } from './comparable.ts'
import { doubts, extentOf, type FigurePair, figurePair, isGrowing, mayBeTwoEvents } from './figure-pair.ts'
import { incomparable, quoted, relation, saying, sourceName } from './in-words.ts'
import { equalIntervals, isPossible, meet, roundingEqual } from './interval.ts'
import { independent, rootOf } from './root-source.ts'
import { isSameText } from './same-text.ts'
import { scopeOf } from './scope.ts'
import { hasDays, periodFault, windowRelation } from './window.ts'
import { type Count, overlapInWords, partOfWhole, sumInWords } from './window-arithmetic.ts'

type Rule = (pair: FigurePair) => Relation | undefined

/**
 * How two figures of one measure stand, the later one given first; undefined for two that count different things, or that one
 * version of one article states side by side.
 */
export function relateFigures(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  if (later.claim.measure !== earlier.claim.measure || later.claim.unit !== earlier.claim.unit) return undefined
  if (later.articleUrl === earlier.articleUrl) return withinArticle(later, earlier)
  const pair = figurePair(later, earlier)
  if (OPEN_MEASURES.has(later.claim.measure) && (pair.scope === 'different' || !pair.sameStory)) return undefined
  for (const rule of RULES) {
    const found = rule(pair)
    if (found) return found
  }
  return undefined
}

/** Inside one article only a change between versions is a relation; a text may count several things. */
function withinArticle(later: FigureRecord, earlier: FigureRecord): Relation | undefined {
  if (later.version === earlier.version || !isReplaced(later, earlier)) return undefined
  return relation('revises', later, earlier, [
    `Version ${later.version} says ${quoted(later)} where version ${earlier.version} said ${quoted(earlier)}.`,
  ])
}

/** What the older version said and the newer one no longer says, of the same window or in the same words. */
const isReplaced = (later: FigureRecord, earlier: FigureRecord): boolean =>
  !earlier.current &&
  !(equalIntervals(...figurePair(later, earlier).values) && later.claim.bound === earlier.claim.bound) &&
  (isSameText(later.sentenceText, earlier.sentenceText) ||
    windowRelation(later.claim.period, earlier.claim.period) === 'same')

const both = (kind: RelationKind, { later, earlier }: FigurePair, ...reasons: string[]): Relation =>
  relation(kind, later, earlier, reasons)

/** One text under two names; two formulaic sentences that cite two sources by name are two. */
const sameText: Rule = (pair) =>
  pair.sameText && hasSameValue(pair) && !independent(pair.later, pair.earlier)
    ? both('same_text', pair, 'The two sentences share most of their words: one text, not two witnesses.')
    : undefined

const hasSameValue = ({ later, earlier, values }: FigurePair): boolean =>
  equalIntervals(...values) && later.claim.bound === earlier.claim.bound

/** What cannot be compared with anything: contradictory values and periods. */
const faulty: Rule = ({ later, earlier, values }) => {
  const impossible = [later, earlier].find((_, side) => !isPossible(values[side]!))
  if (impossible) {
    return incomparable(
      later,
      earlier,
      'value',
      `No number can be ${quoted(impossible)}, as ${impossible.outletName} has it.`,
    )
  }
  const wrong = [later, earlier].find(({ claim }) => periodFault(claim.period))
  return (
    wrong &&
    incomparable(later, earlier, 'window', `The period of ${quoted(wrong)} ${periodFault(wrong.claim.period)}.`)
  )
}

const otherKind: Rule = ({ later, earlier }) => {
  const [rate] = [later, earlier].filter(({ claim }) => claim.period?.kind === 'rate')
  if (!rate || later.claim.period?.kind === earlier.claim.period?.kind) return undefined
  return incomparable(later, earlier, 'kind', `${quoted(rate)} is a rate, the other figure a count.`)
}

const otherModality: Rule = ({ later, earlier }) => {
  const aside = [later, earlier].find(({ claim }) => claim.negated || !['asserted', 'alleged'].includes(claim.modality))
  if (!aside) return undefined
  const { negated, modality } = aside.claim
  return incomparable(
    later,
    earlier,
    'modality',
    `${quoted(aside)} is ${negated ? 'denied' : modality} in ${aside.outletName}, so it asserts no number.`,
  )
}

const otherScope: Rule = ({ later, earlier, scope }) =>
  scope === 'different'
    ? incomparable(later, earlier, 'scope', `${quoted(later)} and ${quoted(earlier)} count different groups.`)
    : undefined

const otherPlace: Rule = ({ later, earlier, place, sameStory }) => {
  if (place === 'apart' || (place === 'unclear' && !sameStory)) {
    return incomparable(
      later,
      earlier,
      'place',
      `One is about ${later.claim.place?.name}, the other about ${earlier.claim.place?.name}.`,
    )
  }
  if (place !== 'unknown' || sameStory) return undefined
  const unplaced = [later, earlier].find(({ claim }) => claim.place === undefined) ?? later
  return incomparable(later, earlier, 'place', `${unplaced.outletName} does not say where ${quoted(unplaced)} holds.`)
}

/** One voice: the same source for the same value. */
const echo: Rule = (pair) =>
  pair.sameRoot && hasSameValue(pair) && hasOneWindow(pair)
    ? both('echo', pair, `Both cite ${sourceName(pair.earlier)}: one voice, not two.`)
    : undefined

const hasOneWindow = ({ window, sameStart }: FigurePair): boolean =>
  window === 'same' || window === 'unknown' || sameStart

/** The same number with another bound, from the same root, or with the root dropped as well. */
const qualifierLost: Rule = (pair) => {
  const { later, earlier, sameNumber } = pair
  if (!sameNumber || later.claim.bound === earlier.claim.bound || !hasOneWindow(pair) || !hasPlainBounds(pair))
    return undefined
  const bare = [later, earlier].find(({ claim }) => claim.bound === 'exact')
  const weaker = bare ?? later
  const original = weaker === later ? earlier : later
  if (!isOfOneRoot(weaker, original, pair)) return undefined
  return relation('qualifier_lost', weaker, original, [
    `${weaker.outletName} prints ${quoted(weaker)} where ${original.outletName} has ${quoted(original)}.`,
  ])
}

const hasPlainBounds = ({ later, earlier }: FigurePair): boolean =>
  [later, earlier].every(({ claim }) => claim.bound !== 'vague' && claim.bound !== 'range')

const isOfOneRoot = (weaker: FigureRecord, original: FigureRecord, pair: FigurePair): boolean =>
  pair.sameRoot ||
  pair.sameText ||
  (!OPEN_MEASURES.has(weaker.claim.measure) && rootOf(original) !== undefined && rootOf(weaker) === undefined)

/** The same source counts on from the same day, or knows more of the same event: its later figure takes the place of the earlier. */
const updatesOrRetracts: Rule = (pair) => {
  const { later, earlier, values, sameRoot, scope, place } = pair
  if (!sameRoot || scope !== 'same' || place === 'a_within_b' || place === 'b_within_a') return undefined
  if (!countsOn(pair)) return undefined
  const [a, b] = values
  const from = isGrowing(later) ? 'on the same event' : 'counted from the same day'
  const told = `According to ${sourceName(later)}, ${from}`
  return b.low <= a.low
    ? both('updates', pair, `${told}: ${quoted(earlier)} became ${quoted(later)}.`)
    : both('retracts', pair, `${told}, the later figure is lower: ${quoted(later)} after ${quoted(earlier)}.`)
}

function countsOn({ later, earlier, window, sameStart, sameNumber }: FigurePair): boolean {
  if (sameStart && window !== 'same') return asOf(later) > asOf(earlier)
  return window === 'same' && !sameNumber && isGrowing(later) && (later.published ?? '') > (earlier.published ?? '')
}

const asOf = ({ claim, published }: FigureRecord): string => claim.period?.to ?? published ?? ''

/** Windows that say nothing about each other. */
const otherWindow: Rule = (pair) => {
  const { later, earlier, window, sameStory } = pair
  if (window === 'unknown' && !sameStory) {
    const undated = [later, earlier].find(({ claim }) => !hasDays(claim.period)) ?? later
    return incomparable(later, earlier, 'window', `${undated.outletName} states no period for ${quoted(undated)}.`)
  }
  if (window === 'disjoint')
    return incomparable(later, earlier, 'window', sumInWords(countOf(pair, 0), countOf(pair, 1)))
  if (extentOf(pair) !== 'mixed') return undefined
  return incomparable(
    later,
    earlier,
    'window',
    `Of ${quoted(later)} and ${quoted(earlier)} each covers what the other does not.`,
  )
}

const otherEvent: Rule = (pair) =>
  mayBeTwoEvents(pair)
    ? incomparable(pair.later, pair.earlier, 'event', 'Nothing shows that both speak of one event.')
    : undefined

const overlapping: Rule = (pair) =>
  pair.window === 'overlap' ? both('compatible', pair, overlapInWords(countOf(pair, 0), countOf(pair, 1))) : undefined

function countOf({ later, earlier, values }: FigurePair, side: 0 | 1): Count {
  return { values: values[side], period: (side === 0 ? later : earlier).claim.period! }
}

const agrees: Rule = (pair) => {
  const { later, earlier, values } = pair
  if (extentOf(pair) !== 'same' || !independent(later, earlier)) return undefined
  if (equalIntervals(...values))
    return both('agrees', pair, `${sourceName(later)} and ${sourceName(earlier)} say the same.`)
  if (!roundingEqual(later.claim, earlier.claim)) return undefined
  return both('agrees', pair, `${sourceName(later)} and ${sourceName(earlier)} say the same, one of them rounded.`)
}

const compatible: Rule = (pair) => {
  const { later, earlier, values } = pair
  if (extentOf(pair) !== 'same') return undefined
  if (equalIntervals(...values)) {
    return both('compatible', pair, 'Both give the same figure; nothing shows that two sources stand behind it.')
  }
  if (roundingEqual(later.claim, earlier.claim)) return both('compatible', pair, 'One figure is the other one rounded.')
  return meet(...values)
    ? both('compatible', pair, 'Same window and place; the two figures can both be true.')
    : undefined
}

/** A part can be no larger than its whole: what lies within a window, a place or a group is bounded by it. */
const partAndWhole: Rule = (pair) => {
  const extent = extentOf(pair)
  if (extent === 'same') return undefined
  const sides = extent === 'later_is_part' ? ([0, 1] as const) : ([1, 0] as const)
  const [part, whole] = sides.map((side) => (side === 0 ? pair.later : pair.earlier)) as [FigureRecord, FigureRecord]
  const { holds, steps } = arithmetic(pair, sides)
  if (holds) return relation('compatible', part, whole, steps)
  return relation('tension', part, whole, [
    `${saying(part)} for a part of that for which ${saying(whole)}.`,
    ...steps,
    ...doubts(pair),
  ])
}

function arithmetic(pair: FigurePair, [part, whole]: readonly [0 | 1, 0 | 1]): ReturnType<typeof partOfWhole> {
  if (pair.window === 'a_within_b' || pair.window === 'b_within_a')
    return partOfWhole(countOf(pair, part), countOf(pair, whole))
  const [small, large] = [pair.values[part], pair.values[whole]]
  const holds = small.low <= large.high
  return {
    holds,
    steps: [holds ? 'The one counts a part of the other, and is not larger.' : 'A part cannot be more than its whole.'],
  }
}

/** Texts often count a group in parts ("two men", then "two other men"): without a common day that is no disagreement. */
const countedInParts: Rule = (pair) =>
  pair.window === 'unknown' && !OPEN_MEASURES.has(pair.later.claim.measure) && scopeOf(pair.later).size > 0
    ? incomparable(
        pair.later,
        pair.earlier,
        'scope',
        `${quoted(pair.later)} and ${quoted(pair.earlier)} may be parts of one group.`,
      )
    : undefined

const disagrees: Rule = (pair) => {
  const found = doubts(pair)
  const reason = `${saying(pair.later)}, ${saying(pair.earlier)}; both cannot be true.`
  return found.length === 0 ? both('conflicts', pair, reason) : both('tension', pair, reason, ...found)
}

/** First match wins. What makes two figures incomparable stands before the first rule that would need it. */
const RULES: readonly Rule[] = [
  sameText,
  faulty,
  otherKind,
  otherModality,
  otherScope,
  otherPlace,
  echo,
  qualifierLost,
  updatesOrRetracts,
  otherWindow,
  otherEvent,
  overlapping,
  agrees,
  compatible,
  partAndWhole,
  countedInParts,
  disagrees,
]
