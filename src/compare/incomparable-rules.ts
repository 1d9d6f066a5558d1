import { OPEN_MEASURES } from '../model/comparison-key.ts'
import { countOf, extentOf, type FigureRule, mayBeTwoEvents } from './figure-pair.ts'
import { incomparable, quoted } from './in-words.ts'
import { isPossible } from './interval.ts'
import { scopeOf } from './scope.ts'
import { hasDays, periodFault } from './window.ts'
import { sumInWords } from './window-arithmetic.ts'

/** What cannot be compared with anything: contradictory values and periods. */
export const faulty: FigureRule = ({ later, earlier, values }) => {
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

export const otherKind: FigureRule = ({ later, earlier }) => {
  const [rate] = [later, earlier].filter(({ claim }) => claim.period?.kind === 'rate')
  if (!rate || later.claim.period?.kind === earlier.claim.period?.kind) return undefined
  return incomparable(later, earlier, 'kind', `${quoted(rate)} is a rate, the other figure a count.`)
}

export const otherModality: FigureRule = ({ later, earlier }) => {
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

export const otherScope: FigureRule = ({ later, earlier, scope }) =>
  scope === 'different'
    ? incomparable(later, earlier, 'scope', `${quoted(later)} and ${quoted(earlier)} count different groups.`)
    : undefined

export const otherPlace: FigureRule = ({ later, earlier, place, sameStory }) => {
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

/** Windows that say nothing about each other. */
export const otherWindow: FigureRule = (pair) => {
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

export const otherEvent: FigureRule = (pair) =>
  mayBeTwoEvents(pair)
    ? incomparable(pair.later, pair.earlier, 'event', 'Nothing shows that both speak of one event.')
    : undefined

/** Texts often count a group in parts ("two men", then "two other men"): without a common day that is no disagreement. */
export const countedInParts: FigureRule = (pair) =>
  pair.window === 'unknown' && !OPEN_MEASURES.has(pair.later.claim.measure) && scopeOf(pair.later).size > 0
    ? incomparable(
        pair.later,
        pair.earlier,
        'scope',
        `${quoted(pair.later)} and ${quoted(pair.earlier)} may be parts of one group.`,
      )
    : undefined
