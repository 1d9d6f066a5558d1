/** One claim: the log-odds it starts from, the features it shows, whether it is right. */
export interface Example {
  readonly offset: number
  readonly features: readonly string[]
  readonly right: boolean
}

/** Strength of the pull towards zero: a feature seen a few times says little (ridge, Hoerl & Kennard 1970). */
const RIDGE = 2
const STEPS = 4000
const RATE = 0.5

/**
 * Weights by logistic regression with a ridge penalty, by gradient descent from zero: deterministic, the same examples give
 * the same weights. Features whose name begins with "base." are not pulled. No examples: no weights.
 */
export function fitWeights(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) weights.set(feature, 0)
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = gradientOf(examples, weights)
    for (const [feature, slope] of gradient)
      weights.set(feature, weights.get(feature)! + (RATE * slope) / examples.length)
  }
  return weights
}

function gradientOf(examples: readonly Example[], weights: ReadonlyMap<string, number>): Map<string, number> {
  const gradient = new Map<string, number>()
  for (const [feature, weight] of weights) gradient.set(feature, feature.startsWith('base.') ? 0 : -RIDGE * weight)
  for (const example of examples) {
    const { features, right } = example
    const error = Number(right) - probabilityOf(example, weights)
    for (const feature of features) gradient.set(feature, gradient.get(feature)! + error)
  }
  return gradient
}

/** What the weights make of an example: the logistic of its offset and the weights of its features; one without a weight adds nothing. */
export function probabilityOf({ offset, features }: Example, weights: ReadonlyMap<string, number>): number {
  const logOdds = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), offset)
  return 1 / (1 + Math.exp(-logOdds))
}
