import { OPEN_MEASURES } from '../model/comparison-key.ts'
import type { Relation, RelationKind } from '../model/relation.ts'
import type { FigureRecord } from './comparable.ts'
import { countOf, doubts, extentOf, type FigurePair, type FigureRule, figurePair } from './figure-pair.ts'
import { quoted, relation, saying, sourceName } from './in-words.ts'
import {
  countedInParts,
  faulty,
  otherEvent,
  otherKind,
  otherModality,
  otherPlace,
  otherScope,
  otherWindow,
} from './incomparable-rules.ts'
import { equalIntervals, intervalOf, meet, roundingEqual } from './interval.ts'
import { echo, qualifierLost, sameText, updatesOrRetracts } from './one-source-rules.ts'
import { independent } from './root-source.ts'
import { isSameText } from './same-text.ts'
import { windowRelation } from './window.ts'
import { overlapInWords, partOfWhole } from './window-arithmetic.ts'

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
  !(equalIntervals(intervalOf(later.claim), intervalOf(earlier.claim)) && later.claim.bound === earlier.claim.bound) &&
  (isSameText(later.sentenceText, earlier.sentenceText) ||
    windowRelation(later.claim.period, earlier.claim.period) === 'same')

const both = (kind: RelationKind, { later, earlier }: FigurePair, ...reasons: string[]): Relation =>
  relation(kind, later, earlier, reasons)

const overlapping: FigureRule = (pair) =>
  pair.window === 'overlap' ? both('compatible', pair, overlapInWords(countOf(pair, 0), countOf(pair, 1))) : undefined

const agrees: FigureRule = (pair) => {
  const { later, earlier, values } = pair
  if (extentOf(pair) !== 'same' || !independent(later, earlier)) return undefined
  if (equalIntervals(...values))
    return both('agrees', pair, `${sourceName(later)} and ${sourceName(earlier)} say the same.`)
  if (!roundingEqual(later.claim, earlier.claim)) return undefined
  return both('agrees', pair, `${sourceName(later)} and ${sourceName(earlier)} say the same, one of them rounded.`)
}

const compatible: FigureRule = (pair) => {
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
const partAndWhole: FigureRule = (pair) => {
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

const disagrees: FigureRule = (pair) => {
  const found = doubts(pair)
  const told = `${saying(pair.later)}, ${saying(pair.earlier)}`
  return found.length === 0
    ? both('conflicts', pair, `${told}; both cannot be true.`)
    : both('tension', pair, `${told}: as they stand, they exclude each other.`, ...found)
}

/** First match wins. What makes two figures incomparable stands before the first rule that would need it. */
const RULES: readonly FigureRule[] = [
  sameText,
  faulty,
  otherKind,
  otherModality,
  otherScope,
  otherPlace,
  otherEvent,
  echo,
  qualifierLost,
  updatesOrRetracts,
  otherWindow,
  overlapping,
  agrees,
  compatible,
  partAndWhole,
  countedInParts,
  disagrees,
]
