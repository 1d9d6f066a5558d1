import type { Confidence, Level } from '../model/claim.ts'
import { SIGNALS, type Signal } from './signals.ts'

/** Least probability of each level; a reliability table of the gold corpus says what they are worth. */
const LEVELS: readonly (readonly [Level, number])[] = [
  ['high', 0.93],
  ['medium', 0.8],
  ['low', 0],
]

/**
 * Confidence from named signals: ['base.figure', 'measure.explicit'] gives p, its level and each signal with its weight.
 * `recognition` is the recognizer's own probability that span and kind are right; the claim can be no surer.
 */
export function confidenceOf(signals: readonly Signal[], recognition: number): Confidence {
  const reasons = signals.map((signal) => ({ signal, weight: SIGNALS[signal] }))
  const logOdds = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const p = round(logistic(logOdds) * clamp(recognition))
  return { p, level: levelOf(p), reasons }
}

/** "high" for 0.95, "medium" for 0.85, "low" for 0.5. */
export const levelOf = (p: number): Level => LEVELS.find(([, least]) => p >= least)![0]

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const clamp = (p: number): number => Math.min(1, Math.max(0, p))
const round = (p: number): number => Math.round(p * 1000) / 1000
