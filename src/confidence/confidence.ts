import type { Confidence } from '../model/claim.ts'
import { levelOf } from '../model/weakest-part.ts'
import { calibrated } from './calibration.ts'
import { SIGNALS, type Signal } from './signals.ts'

/** Nothing that was read is impossible. */
const LEAST_P = 0.001
/** No recognizer is trusted beyond these: the log-odds of 0 and 1 have no end. */
const RECOGNITION = { least: 0.02, most: 0.985 }

/**
 * Confidence from named signals: ['base.figure', 'measure.explicit'] gives p, its level and each signal with its weight.
 * `recognition` is the recognizer's own probability that span and kind are right; it is the first of the reasons, and
 * `calibration`, what the sum of the others is worth on annotated articles, the last: all weights add up to the log-odds of p.
 */
export function confidenceOf(signals: readonly Signal[], recognition: number): Confidence {
  const given = [
    { signal: 'recognition', weight: round(logOdds(clamp(recognition))) },
    ...signals.map((signal) => ({ signal, weight: SIGNALS[signal] })),
  ]
  const sum = given.reduce((total, { weight }) => total + weight, 0)
  const worth = Math.max(LEAST_P, calibrated(logistic(sum)))
  const correction = round(logOdds(worth) - sum)
  const p = round(worth)
  const reasons = correction === 0 ? given : [...given, { signal: 'calibration', weight: correction }]
  return { p, level: levelOf(p), reasons }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const logOdds = (p: number): number => Math.log(p / (1 - p))
const clamp = (p: number): number => Math.min(RECOGNITION.most, Math.max(RECOGNITION.least, p))
const round = (p: number): number => Math.round(p * 1000) / 1000
