import { lexiconRows } from '../text/lexicon.ts'

/** A probability as the weights give it, and the share of such claims that is right. */
export interface Knot {
  readonly given: number
  readonly observed: number
}

/** Made by `npm run fit`; none: probabilities are taken as the weights give them. */
const KNOTS: readonly Knot[] = lexiconRows('confidence-calibration').map(([given, observed]) => ({
  given: Number(given),
  observed: Number(observed),
}))

/**
 * What a probability given by the weights is worth on annotated articles: isotonic calibration (Zadrozny & Elkan 2002), with
 * straight lines between the knots and from the outer ones to 0 and 1. Of knots (0.5, 0.4) and (0.9, 0.8), 0.7 becomes 0.6.
 */
export function calibrated(p: number, knots = KNOTS): number {
  if (knots.length === 0) return p
  const after = knots.findIndex(({ given }) => given >= p)
  const upper = knots[after] ?? { given: 1, observed: knots.at(-1)!.observed }
  const lower = (after < 0 ? knots.at(-1) : knots[after - 1]) ?? { given: 0, observed: 0 }
  const share = upper.given === lower.given ? 1 : (p - lower.given) / (upper.given - lower.given)
  return lower.observed + share * (upper.observed - lower.observed)
}
