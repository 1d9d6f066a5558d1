import type { Level } from '../../src/model/claim.ts'

/** One claim's probability and whether its core is right. */
export interface Judgment {
  readonly p: number
  readonly level: Level
  readonly right: boolean
}

export interface LevelReliability {
  readonly level: Level
  readonly n: number
  /** Share of claims whose core is right, with its 95 % Wilson interval (Wilson 1927). */
  readonly precision: number
  readonly low: number
  readonly high: number
}

const LEVELS: readonly Level[] = ['high', 'medium', 'low']
const Z = 1.96

/** What each level is worth on these judgments. A level that no claim has is left out. */
export const reliability = (judgments: readonly Judgment[]): LevelReliability[] =>
  LEVELS.flatMap((level) => {
    const own = judgments.filter((judgment) => judgment.level === level)
    const right = own.filter((judgment) => judgment.right).length
    return own.length === 0
      ? []
      : [{ level, n: own.length, precision: right / own.length, ...wilson(right, own.length) }]
  })

/** The 95 % interval of a share (Wilson 1927): 90 of 100 is between 0.83 and 0.94. */
export function wilson(right: number, n: number): { low: number; high: number } {
  const p = right / n
  const center = p + Z ** 2 / (2 * n)
  const margin = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  return { low: (center - margin) / (1 + Z ** 2 / n), high: (center + margin) / (1 + Z ** 2 / n) }
}

const BINS = 10

/** Expected calibration error over ten bins of equal size (Naeini et al. 2015); 0 of no judgments. */
export function calibrationError(judgments: readonly Judgment[]): number {
  const sorted = judgments.toSorted((a, b) => a.p - b.p)
  const size = Math.ceil(sorted.length / BINS)
  let error = 0
  for (let i = 0; i < sorted.length; i += size) {
    const bin = sorted.slice(i, i + size)
    const mean = bin.reduce((sum, { p }) => sum + p, 0) / bin.length
    const right = bin.filter((judgment) => judgment.right).length / bin.length
    error += (Math.abs(mean - right) * bin.length) / sorted.length
  }
  return error
}
