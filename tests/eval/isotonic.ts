import type { Knot } from '../../src/confidence/calibration.ts'
import { wilson } from './reliability.ts'

/** A probability as given and whether what it was given to is right. */
interface Outcome {
  readonly p: number
  readonly right: boolean
}

interface Block {
  readonly n: number
  readonly given: number
  readonly right: number
}

/** Fewer claims than this make no knot of their own: their share is mostly chance. */
const LEAST = 30
/** No share is taken for a probability of `high` unless its 95 % interval stays above this. */
const HIGH = { least: 0.97, interval: 0.95 }

/**
 * Knots of the rising line that is nearest to the outcomes (pool adjacent violators, Ayer et al. 1955), over groups of thirty
 * by probability. A share that would make a level `high` without enough claims behind it stays just below. Fewer than thirty
 * outcomes: no knots.
 */
export function isotonicKnots(outcomes: readonly Outcome[]): Knot[] {
  const blocks: Block[] = []
  for (const group of groups(outcomes.toSorted((a, b) => a.p - b.p))) {
    let block = blockOf(group)
    for (let last = blocks.at(-1); last && share(last) >= share(block); last = blocks.at(-1)) {
      block = joined(last, block)
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.map((block) => ({ given: block.given / block.n, observed: backed(block) }))
}

/** As many groups as there are full ones; the rest goes to the last. */
function groups(sorted: readonly Outcome[]): Outcome[][] {
  const count = Math.floor(sorted.length / LEAST)
  return Array.from({ length: count }, (_, index) =>
    sorted.slice(index * LEAST, index === count - 1 ? sorted.length : (index + 1) * LEAST),
  )
}

const blockOf = (group: readonly Outcome[]): Block => ({
  n: group.length,
  given: group.reduce((sum, { p }) => sum + p, 0),
  right: group.filter(({ right }) => right).length,
})

const joined = (a: Block, b: Block): Block => ({ n: a.n + b.n, given: a.given + b.given, right: a.right + b.right })

const share = ({ right, n }: Block): number => right / n

/** The share with one right and one wrong claim more (Laplace), and below `high` unless the claims bear it out. */
function backed({ n, right }: Block): number {
  const observed = (right + 1) / (n + 2)
  return wilson(right, n).low >= HIGH.interval ? observed : Math.min(observed, HIGH.least - 0.001)
}
