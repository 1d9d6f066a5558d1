import { OPEN_MEASURES } from '../model/comparison-key.ts'
import type { FigureRecord } from './comparable.ts'
import { type FigurePair, type FigureRule, isGrowing } from './figure-pair.ts'
import { quoted, relation, sourceName } from './in-words.ts'
import { equalIntervals } from './interval.ts'
import { independent, rootOf } from './root-source.ts'

/** One text under two names; two formulaic sentences that cite two sources by name are two. */
export const sameText: FigureRule = (pair) =>
  pair.sameText && hasSameValue(pair) && !independent(pair.later, pair.earlier)
    ? relation('same_text', pair.later, pair.earlier, [
        'The two sentences share most of their words: one text, not two witnesses.',
      ])
    : undefined

const hasSameValue = ({ later, earlier, values }: FigurePair): boolean =>
  equalIntervals(...values) && later.claim.bound === earlier.claim.bound

/** One voice: the same source for the same value. */
export const echo: FigureRule = (pair) =>
  pair.sameRoot && hasSameValue(pair) && hasOneWindow(pair)
    ? relation('echo', pair.later, pair.earlier, [`Both cite ${sourceName(pair.earlier)}: one voice, not two.`])
    : undefined

const hasOneWindow = ({ window, sameStart }: FigurePair): boolean =>
  window === 'same' || window === 'unknown' || sameStart

/** The same number with another bound, from the same root, or with the root dropped as well. */
export const qualifierLost: FigureRule = (pair) => {
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
export const updatesOrRetracts: FigureRule = (pair) => {
  const { later, earlier, values, sameRoot, scope, place } = pair
  if (!sameRoot || scope !== 'same' || place === 'a_within_b' || place === 'b_within_a') return undefined
  if (!countsOn(pair)) return undefined
  const [a, b] = values
  const from = isGrowing(later) ? 'on the same event' : 'counted from the same day'
  const told = `According to ${sourceName(later)}, ${from}`
  return b.low <= a.low
    ? relation('updates', later, earlier, [`${told}: ${quoted(earlier)} became ${quoted(later)}.`])
    : relation('retracts', later, earlier, [
        `${told}, the later figure is lower: ${quoted(later)} after ${quoted(earlier)}.`,
      ])
}

function countsOn({ later, earlier, window, sameStart, sameNumber }: FigurePair): boolean {
  if (sameStart && window !== 'same') return asOf(later) > asOf(earlier)
  return window === 'same' && !sameNumber && isGrowing(later) && (later.published ?? '') > (earlier.published ?? '')
}

const asOf = ({ claim, published }: FigureRecord): string => claim.period?.to ?? published ?? ''
